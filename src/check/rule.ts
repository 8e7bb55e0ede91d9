/** What a rule of `check` is. Each rule is one file in the folder of its family. */
import type { Chronicle } from '../edition/chronicle.ts';
import type { Edition, EditionText, Library, PolicyDocument } from '../edition/library.ts';
import type { Witness } from '../edition/witness/witness.ts';
import type { CivilDate } from '../text/civil-date.ts';
import type { Messages, Place, Severity } from '../text/problem.ts';

/** What the rules of an edition look at. */
export interface EditionContext {
  /** The words, known even while `edition.yaml` is not in order. */
  readonly text: EditionText;
  /** Absent while `edition.yaml` is not in order. */
  readonly edition?: Edition;
  /** The edition that applied before, if any. */
  readonly previous?: Edition;
  /** Of the document's editions whose `edition.yaml` is in order, drafts included. */
  readonly chronicle?: Chronicle;
  /** Absent while `document.yaml` is not in order. */
  readonly document?: PolicyDocument;
  /** All documents, for links between them; `check` always gives it. */
  readonly library?: Library;
  /** Those of its seal; `check` always gives them. */
  readonly witnesses?: readonly Witness[];
  readonly today: CivilDate;
}

/** A problem before it is given the rule's code and severity. */
export interface Finding extends Messages {
  readonly place: Place;
  /** The counterpart in the other language's file, where the finding is about both. */
  readonly also?: Place;
}

/**
 * A small content folder: `files` laid over the valid base library of the tests
 * (a text or bytes replace or add a file; null takes it away).
 */
export interface Example {
  /** What the example shows, for `docs/rules.md`, where its files alone do not show it. */
  readonly says?: string;
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  /** Where the rule must find something, as `file:line:column`; empty for a right example. */
  readonly finds: readonly string[];
}

/**
 * What `docs/rules.md` says of one code that `check` reports. The texts are Markdown, in English
 * for lawyers.
 */
export interface RuleDescription {
  /** `letters/mixed-script` */
  readonly code: string;
  readonly severity: Severity;
  /** What the rule asks for, and what it leaves alone. */
  readonly what: string;
  /** What would go wrong without it. */
  readonly why: string;
  /** The tests run all of them; `docs/rules.md` shows the first right and the first wrong one. */
  readonly examples: readonly Example[];
}

export interface Rule extends RuleDescription {
  /** Whether the rule skips sealed editions, which can no longer change. */
  readonly draftsOnly?: boolean;
  /** Pure; never throws. */
  check(context: EditionContext): Iterable<Finding>;
}

/** Where a rule is explained, as a path in the repository: `docs/rules.md#letters-mixed-script`. */
export function ruleLink(code: string): string {
  return `docs/rules.md#${ruleAnchor(code)}`;
}

export function ruleAnchor(code: string): string {
  return code.replace('/', '-');
}
