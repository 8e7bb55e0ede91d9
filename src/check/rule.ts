/**
 * What a rule of `check` is. Each rule is one file in this folder; its header comment is its
 * contract and its `examples` are run by the tests.
 */

import type { Chronicle } from '../edition/chronicle.ts';
import type { Edition, EditionText, Library, PolicyDocument } from '../edition/library.ts';
import type { CivilDate } from '../text/civil-date.ts';
import type { Message, MessageLanguage, Place, Severity } from '../text/problem.ts';

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
  readonly today: CivilDate;
}

/** A problem before it is given the rule's code and severity. */
export interface Finding {
  readonly place: Place;
  readonly also?: Place;
  readonly message: Readonly<Record<MessageLanguage, Message>>;
}

/**
 * A small content folder: `files` laid over the valid base library of the tests
 * (a text replaces or adds a file; null takes it away).
 */
export interface Example {
  readonly files: Readonly<Record<string, string | null>>;
  /** Where the rule must find something, as `file:line:column`; empty for a right example. */
  readonly finds: readonly string[];
}

export interface Rule {
  /** `letters/mixed-script` */
  readonly code: string;
  readonly severity: Severity;
  /** Whether the rule leaves sealed editions alone: what was published stays. */
  readonly draftsOnly: boolean;
  readonly examples: readonly Example[];
  /** Pure; never throws. */
  check(context: EditionContext): readonly Finding[];
}
