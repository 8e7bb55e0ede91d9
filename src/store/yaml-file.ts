/**
 * A YAML file through its Zod schema, each message with the line and column of what is meant.
 * Anchors, aliases and tags are refused: lawyers need none, and they can explode.
 */
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import type { Message, MessageLanguage, Place, Position, Problem } from '../policy/problem.ts';

type Path = readonly PropertyKey[];

export interface YamlFile<T> {
  /** Absent when the file does not hold what the schema asks for. */
  readonly value?: T;
  /** Where each key stands, by its path: `lineage.0.to`. */
  readonly positions: ReadonlyMap<string, Position>;
  readonly problems: readonly Problem[];
}

/**
 * @param file path in the content folder, for messages
 * @param schema may hold `meta({ en, ru })` on a field: what is expected there, for messages
 */
export function parseYamlFile<S extends z.ZodType>(
  file: string,
  source: string,
  schema: S,
): YamlFile<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const syntax = [...document.errors, ...document.warnings].map((error) =>
    yamlProblem(place(error.pos[0]), syntaxMessages(error.message)),
  );
  const positions = keyPositions(document, place);
  const aliases = aliasProblems(document, place);
  if (syntax.length > 0 || aliases.length > 0) {
    return { positions, problems: [...syntax, ...aliases] };
  }
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return { value: result.data, positions, problems: [] };
  const start = { file, line: 1, column: 1 };
  const problems = result.error.issues.flatMap((issue) =>
    issueProblems(issue, (path) => nearest(positions, path, start), document),
  );
  return { positions, problems };
}

function yamlProblem(place: Place, message: Record<MessageLanguage, Message>): Problem {
  return { rule: 'format/yaml', severity: 'error', place, message };
}

function syntaxMessages(reason: string): Record<MessageLanguage, Message> {
  const short = reason.split('\n')[0] ?? reason;
  return {
    en: {
      found: `text that is not YAML (${short})`,
      expected: 'lines of the form "key: value"',
      action:
        'compare the line with the same file of an earlier edition: spaces, colons, quotation marks',
    },
    ru: {
      found: `запись не по правилам YAML (${short})`,
      expected: 'строки вида «ключ: значение»',
      action: 'сравните строку с тем же файлом прежней редакции: отступы, двоеточия, кавычки',
    },
  };
}

function aliasProblems(document: Document, place: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node) && !node.anchor) return;
      problems.push(
        yamlProblem(place(node.range?.[0] ?? 0), {
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
        }),
      );
    },
  });
  return problems;
}

function keyPositions(document: Document, place: (offset: number) => Place): Map<string, Position> {
  const positions = new Map<string, Position>();
  const add = (path: Path, offset: number | undefined) => {
    if (offset === undefined) return;
    const { line, column } = place(offset);
    positions.set(path.join('.'), { line, column });
  };
  const visitNode = (node: unknown, path: Path): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        if (!isPair(pair) || !isScalar(pair.key)) continue;
        const below = [...path, String(pair.key.value)];
        add(below, pair.key.range?.[0]);
        visitNode(pair.value, below);
      }
    } else if (node && typeof node === 'object' && 'items' in node && Array.isArray(node.items)) {
      node.items.forEach((item: unknown, i) => {
        const range = item && typeof item === 'object' && 'range' in item ? item.range : undefined;
        const offset = Array.isArray(range) ? range[0] : undefined;
        add([...path, i], typeof offset === 'number' ? offset : undefined);
        visitNode(item, [...path, i]);
      });
    }
  };
  visitNode(document.contents, []);
  return positions;
}

/** The place of `path`, or of the nearest key above it that is written. */
function nearest(positions: ReadonlyMap<string, Position>, path: Path, start: Place): Place {
  for (let length = path.length; length > 0; length--) {
    const position = positions.get(path.slice(0, length).join('.'));
    if (position) return { ...start, ...position };
  }
  return start;
}

function issueProblems(
  issue: z.core.$ZodIssue,
  placeOf: (path: Path) => Place,
  document: Document,
): Problem[] {
  const name = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      yamlProblem(placeOf([...issue.path, key]), {
        en: {
          found: `the unknown key "${key}"`,
          expected: 'only the keys of the content format',
          action: 'correct the spelling or remove the line',
        },
        ru: {
          found: `неизвестный ключ «${key}»`,
          expected: 'только ключи, описанные в формате',
          action: 'исправьте написание или удалите строку',
        },
      }),
    );
  }
  const value: unknown = document.getIn(issue.path);
  const expected = expectation(issue);
  const empty = value === undefined || value === null || value === '';
  const shown = isScalarValue(value) ? String(value) : '…';
  return [
    yamlProblem(placeOf(issue.path), {
      en: {
        found: empty ? `nothing for "${name}"` : `"${shown}" for "${name}"`,
        expected: expected.en,
        action: empty ? `fill in "${name}"` : `correct "${name}"`,
      },
      ru: {
        found: empty ? `не заполнено «${name}»` : `«${shown}» в «${name}»`,
        expected: expected.ru,
        action: empty ? `заполните «${name}»` : `исправьте «${name}»`,
      },
    }),
  ];
}

function isScalarValue(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** Our schemas write what they expect as `english|русский`; the rest is Zod's own wording. */
function expectation(issue: z.core.$ZodIssue): Record<MessageLanguage, string> {
  const [en = issue.message, ru = en] = issue.message.split('|');
  return { en, ru };
}
