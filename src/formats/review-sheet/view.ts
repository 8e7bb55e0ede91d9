/** What the PDF of a review sheet says, ready to print. `site` makes it. */
import type { BlockChange, RunKind, UnitKind } from '../../redline/model.ts';
import type { CivilDate } from '../../text/civil-date.ts';
import type { KeyKind } from '../../text/key-words.ts';
import type { Bilingual } from '../../text/language.ts';
import type { MessageLanguage } from '../../text/problem.ts';

/** A stretch of text of one look. */
export interface SheetText {
  /** Whether both editions have it, or only one. */
  readonly kind: RunKind;
  readonly text: string;
  readonly key?: KeyKind;
  readonly isStrong?: true;
  readonly isEmphasised?: true;
}

export interface SheetBlock {
  readonly change: BlockChange;
  readonly kind: UnitKind;
  /** «орны ауысты» */
  readonly remark?: string;
  /** How many lists it is in. */
  readonly depth: number;
  /** A row of a table has several, any other block one. */
  readonly cells: readonly (readonly SheetText[])[];
}

export interface SheetRow extends Partial<Bilingual<SheetBlock>> {
  /** `6-2`; empty for headings and what the newer edition does not have. */
  readonly number: string;
  /** What stands beside the row: that it changed in one language alone. */
  readonly note: string | undefined;
}

export interface SheetSection {
  /** With its number. */
  readonly titles: Bilingual<string>;
  /** «өзгертілді»; none where nothing changed. */
  readonly labels: Bilingual<string> | undefined;
  readonly rows: readonly SheetRow[];
}

/** A name and what it is. */
export type SheetFact = readonly [name: string, value: string];

export interface PrintedSheet {
  readonly language: MessageLanguage;
  /** Also that of the file. */
  readonly title: string;
  readonly today: CivilDate;
  readonly titles: Bilingual<string>;
  readonly facts: readonly SheetFact[];
  /** What the legal team tells readers, and how many words changed. */
  readonly summary: Bilingual<string> | undefined;
  readonly legend: {
    readonly title: string;
    readonly keys: readonly (readonly [KeyKind, string])[];
    /** Empty where nothing is compared. */
    readonly changes: readonly (readonly ['ins' | 'del', string])[];
    readonly note: string;
  };
  /** The heads of the columns. */
  readonly number: string;
  readonly languages: Bilingual<string>;
  readonly sections: readonly SheetSection[];
  readonly signatures: {
    readonly title: string;
    readonly statement: string;
    readonly digests: readonly SheetFact[];
    readonly fields: readonly string[];
  };
  readonly approvals: { readonly title: string; readonly list: readonly string[] } | undefined;
  /** At the foot of each page, with its number. */
  readonly foot: string;
}
