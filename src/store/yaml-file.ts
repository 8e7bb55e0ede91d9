/**
 * Parses a YAML file with its Zod schema; each problem has the line and column of its key or value.
 * Anchors, aliases and tags are refused: nobody needs them here, and a small file with them can take
 * gigabytes.
 */
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Phrase, Place, Position, Problem } from '../text/problem.ts';
import { excerpt } from '../text/section.ts';
import { characterProblems } from './yaml-characters.ts';
import { aliasProblems, syntaxMessages, yamlNestingProblem, yamlProblem } from './yaml-syntax.ts';

type Path = readonly PropertyKey[];

export interface YamlFile<T> {
  /** Absent when the file does not fit the schema. */
  readonly value?: T;
  /** Where each key is, by its path: `lineage.0.to`. */
  readonly positions: ReadonlyMap<string, Position>;
  readonly problems: readonly Problem[];
}

/**
 * @param file path in the content folder, for messages
 * @param isPublished whether readers get its values, so that they may have no hidden characters
 * @param schema its fields may have `meta({ en, ru })`: what is expected there, for messages
 */
export function parseYamlFile<S extends z.ZodObject>(
  file: string,
  source: string,
  schema: S,
  { isPublished = true }: { readonly isPublished?: boolean } = {},
): YamlFile<z.output<S>> {
  const lines = new LineCounter();
  const nesting = yamlNestingProblem(file, source);
  if (nesting) return { positions: new Map(), problems: [nesting] };
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const syntax = [...document.errors, ...document.warnings].map((error) =>
    yamlProblem(place(error.pos[0]), syntaxMessages(error.code)),
  );
  const positions = keyPositions(document, place);
  const aliases = aliasProblems(document, place);
  if (syntax.length > 0 || aliases.length > 0) {
    return { positions, problems: [...syntax, ...aliases] };
  }
  const value = document.toJS() ?? {};
  const start = { file, line: 1, column: 1 };
  const hidden = !isPublished
    ? []
    : characterProblems(value, (path) => nearest(positions, path, start));
  if (hidden.length > 0) return { positions, problems: hidden };
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, positions, problems: [] };
  const problems = result.error.issues.flatMap((issue) =>
    issueProblems(
      issue,
      (path) => nearest(positions, path, start),
      document,
      source,
      Object.keys(schema.shape),
    ),
  );
  return { positions, problems };
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

/** The place of `path`, or of the nearest key above it that the file has. */
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
  source: string,
  topKeys: readonly string[],
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? topKeys : [];
    return issue.keys.map((key) => unknownKey(key, known, placeOf([...issue.path, key])));
  }
  const node: unknown =
    issue.path.length === 0 ? document.contents : document.getIn(issue.path, true);
  const shown = isNode(node) ? shownValue(source.slice(node.range?.[0], node.range?.[1])) : '';
  const expected = expectation(issue);
  const name = {
    en: keyName(issue.path, placeOf([]).file, (key) => `"${key}"`, 'entry'),
    ru: keyName(issue.path, placeOf([]).file, (key) => `«${key}»`, 'запись'),
  };
  const empty = shown === '';
  return [
    yamlProblem(placeOf(issue.path), {
      en: {
        found: empty ? `nothing for ${name.en}` : `"${shown}" for ${name.en}`,
        expected: expected.en,
        action: empty ? `fill in ${name.en}` : `correct ${name.en}`,
      },
      ru: {
        found: empty ? `не заполнено ${name.ru}` : `«${shown}» в ${name.ru}`,
        expected: expected.ru,
        action: empty ? `заполните ${name.ru}` : `исправьте ${name.ru}`,
      },
    }),
  ];
}

/** @param known the allowed keys */
function unknownKey(key: string, known: readonly string[], place: Place): Problem {
  const keys = known.join(', ');
  return yamlProblem(place, {
    en: {
      found: `the unknown key "${excerpt(key)}"`,
      expected: keys ? `one of: ${keys}` : 'only the keys of the content format',
      action: 'correct the spelling or remove the line',
    },
    ru: {
      found: `неизвестный ключ «${excerpt(key)}»`,
      expected: keys ? `один из ключей: ${keys}` : 'только ключи, описанные в формате',
      action: 'исправьте написание или удалите строку',
    },
  });
}

/** The value as written, on one line, without the quotation marks of YAML. */
function shownValue(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim();
  const value = /^(["'])(.*)\1$/.exec(line)?.[2] ?? line;
  return /^(?:null|~)$/i.test(value) ? '' : excerpt(value);
}

/** `"lineage" (entry 2), "to"`; the name of the file when the path is empty. */
function keyName(path: Path, file: string, quoted: (key: string) => string, entry: string): string {
  if (path.length === 0) return quoted(file.slice(file.lastIndexOf('/') + 1));
  return path
    .map((part) => (typeof part === 'number' ? `(${entry} ${part + 1})` : quoted(String(part))))
    .join(', ')
    .replaceAll(', (', ' (');
}

/** Our schemas write what they expect as `english|русский`; any other message is Zod's own. */
function expectation(issue: z.core.$ZodIssue): Phrase {
  const [en = issue.message, ru = en] = issue.message.split('|');
  return { en, ru };
}
