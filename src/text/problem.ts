/**
 * Problems found in the content. They are values, so that they can be collected, sorted and reported
 * together. Each says where it is, which rule found it, what was found, what was expected and what
 * to do, in both languages of the legal team's tools.
 */

/** Line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Place extends Position {
  /** Path in the content folder. */
  readonly file: string;
}

export type Severity = 'error' | 'warning';

/** Languages of messages to the legal team (not those of the policy). */
export const MESSAGE_LANGUAGES = ['en', 'ru'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** Phrases without a full stop. */
export interface Message {
  readonly found: string;
  readonly expected: string;
  readonly action: string;
}

/** One phrase in both languages. */
export type Phrase = Readonly<Record<MessageLanguage, string>>;

/** A message in both languages. */
export type Messages = Readonly<Record<MessageLanguage, Message>>;

export interface Problem {
  /** `format/raw-html` */
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** The counterpart in the other language's file, where the finding is about both. */
  readonly also?: Place;
  readonly message: Messages;
}

/** Codes of what is found while the content is read, before any rule looks at it. */
export type ReadingCode =
  | 'format/encoding'
  | 'format/file-kind'
  | 'format/file-name'
  | 'format/file-size'
  | 'format/folder-name'
  | 'format/heading'
  | 'format/mark'
  | 'format/missing-file'
  | 'format/missing-language'
  | 'format/nesting'
  | 'format/witnesses'
  | 'format/yaml';

/** An error found while the content is read. */
export function readingProblem(rule: ReadingCode, place: Place, message: Messages): Problem {
  return { rule, severity: 'error', place, message };
}

/** The beginning of a file, for problems of the whole file. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** Sorts by file, line, column, rule and text, so that a report does not depend on the order of the rules. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.rule, b.rule) ||
      compare(a.message.en.found, b.message.en.found),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether any of them forbids publication. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
