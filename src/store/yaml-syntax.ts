/** Problems with the syntax of a YAML file, in words for people who do not know YAML. */
import { type Document, type ErrorCode, isAlias, visit } from 'yaml';
import {
  type Messages,
  type Place,
  type Problem,
  readingProblem,
  startOf,
} from '../text/problem.ts';
import { linesOf } from '../text/spans.ts';

/** Brackets within brackets; our files have two. */
const DEEPEST = 10;
const WIDEST_INDENT = 80;

export function yamlProblem(place: Place, message: Messages): Problem {
  return readingProblem('format/yaml', place, message);
}

/** The first line that is nested too deep: the parser recurses, so this is checked before it runs. */
export function yamlNestingProblem(file: string, source: string): Problem | undefined {
  let open = 0;
  for (const [i, line] of linesOf(source).entries()) {
    let deepest = open;
    for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
      open = Math.max(0, open + ('[{'.includes(bracket) ? 1 : -1));
      deepest = Math.max(deepest, open);
    }
    const indent = /^(?:\s|[-?:](?=\s))*/.exec(line)?.[0].length ?? 0;
    if (deepest > DEEPEST || indent > WIDEST_INDENT) {
      return yamlProblem({ ...startOf(file), line: i + 1 }, TOO_DEEP);
    }
  }
  return undefined;
}

/** The first anchor or alias: with them a file of a few bytes can take gigabytes. */
export function aliasProblems(document: Document, place: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node) && !node.anchor) return undefined;
      problems.push(yamlProblem(place(node.range?.[0] ?? 0), ALIAS));
      return visit.BREAK;
    },
  });
  return problems;
}

/** @param code of the parser's error */
export function syntaxMessages(code: ErrorCode): Messages {
  const [en, ru] = REASONS[code] ?? [
    'a line that cannot be read',
    'строка, которую нельзя прочесть',
  ];
  return {
    en: {
      found: en,
      expected: 'lines of the form "key: value"',
      action:
        'check the spaces at the start of the line, the colons and quotation marks; a long text goes below "|", on lines of its own that are indented further',
    },
    ru: {
      found: ru,
      expected: 'строки вида «ключ: значение»',
      action:
        'проверьте отступ, двоеточия и кавычки; длинный текст пишите после «|» с новой строки и с большим отступом',
    },
  };
}

const REASONS: Readonly<Partial<Record<ErrorCode, readonly [en: string, ru: string]>>> = {
  DUPLICATE_KEY: ['a key that is written twice', 'ключ, который указан дважды'],
  TAB_AS_INDENT: ['a tab at the start of the line', 'табуляция в начале строки'],
  BAD_INDENT: [
    'spaces at the start of the line that do not fit, or a bracket above it that is not closed',
    'неверный отступ в начале строки или незакрытая скобка выше',
  ],
  MISSING_CHAR: [
    'a quotation mark, bracket or colon that is missing',
    'не хватает кавычки, скобки или двоеточия',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a line without a colon, or one that begins a quotation it does not end',
    'строка без двоеточия или с незакрытой кавычкой',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'a second colon in one line; a text with ": " in it needs quotation marks',
    'второе двоеточие в строке; текст, в котором есть «: », берут в кавычки',
  ],
  BAD_SCALAR_START: [
    'a text that begins with a sign reserved by YAML (@ or `)',
    'текст начинается со служебного знака YAML (@ или `)',
  ],
  BAD_ALIAS: ['a "*" or "&" with nothing that fits after it', 'знак «*» или «&» без пояснения'],
  MULTIPLE_DOCS: ['a line "---" that splits the file in two', 'строка «---» делит файл надвое'],
  TAG_RESOLVE_FAILED: ['a text that begins with "!"', 'текст начинается со знака «!»'],
  UNEXPECTED_TOKEN: ['a character that does not belong there', 'знак не на своём месте'],
};

const ALIAS: Messages = {
  en: {
    found: 'an anchor or alias of YAML (& or *)',
    expected: 'plain values',
    action: 'write the value out; put a text that begins with & or * in quotation marks',
  },
  ru: {
    found: 'ссылка внутри YAML (& или *)',
    expected: 'простые значения',
    action: 'впишите само значение; текст, начинающийся с & или *, возьмите в кавычки',
  },
};

const TOO_DEEP: Messages = {
  en: {
    found: `more than ${DEEPEST} brackets inside one another, or more than ${WIDEST_INDENT} spaces at the start of the line`,
    expected: 'lines of the form "key: value", a few levels deep',
    action: 'remove the extra spaces or brackets',
  },
  ru: {
    found: `больше ${DEEPEST} скобок друг в друге или больше ${WIDEST_INDENT} пробелов в начале строки`,
    expected: 'строки вида «ключ: значение» глубиной в несколько уровней',
    action: 'удалите лишние пробелы или скобки',
  },
};
