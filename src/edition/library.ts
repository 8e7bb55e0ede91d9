/**
 * The words of the product as types: library, document, edition, section.
 * Plain readonly data: a value of these types is valid and need not be checked again.
 */
import type { CivilDate } from '../text/civil-date.ts';
import type { Bilingual, Language } from '../text/language.ts';
import type { Place, Position, Problem } from '../text/problem.ts';
import type { Section } from '../text/section.ts';
import type { Site } from './site.ts';
import type { Authorities } from './witness/chain.ts';

/** A file of the content folder. `path` is relative to that folder and uses `/`. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What became of a section id of the previous edition. `place` is the entry in `edition.yaml`. */
export type LineageEntry =
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string; readonly place: Place }
  | { readonly kind: 'merged'; readonly from: string; readonly into: string; readonly place: Place }
  | {
      readonly kind: 'split';
      readonly from: string;
      readonly into: readonly string[];
      readonly place: Place;
    }
  | { readonly kind: 'removed'; readonly from: string; readonly place: Place };

/** A recorded, reasoned exception to one finding of a check. */
export interface Waiver {
  readonly rule: string;
  /** Path in the edition's folder, with a line if several match: `ru/03-consent.md:5`. */
  readonly at: string;
  readonly reason: string;
  readonly place: Place;
}

/** The recorded digests of a published edition: lower-case hexadecimal SHA-256. */
export interface Seal {
  readonly document: string;
  readonly edition: CivilDate;
  /** By path in the edition's folder, without `seal.json`. */
  readonly files: Readonly<Record<string, string>>;
  /** Of each language's canonical text. */
  readonly text: Bilingual<string>;
  /** Of the `seal.json` of the edition before; null for the first. */
  readonly previous: string | null;
}

/** One line of `seals.json`: an edition was sealed, or its seal taken off before publication. */
export interface SealListEntry {
  readonly edition: CivilDate;
  /** As `edition.yaml` had it when it was sealed. */
  readonly published: CivilDate;
  /** Of its `seal.json`; null where the seal was taken off. */
  readonly seal: string | null;
  /** The day on which the seal was taken off; only where it was. */
  readonly unsealed?: CivilDate;
  /** Over all entries up to this one. */
  readonly chain: string;
}

/** An id that `policy import` proposed, to be confirmed by a person. */
export interface IdToConfirm {
  /** As it is in the files. */
  readonly proposed: string;
  /** As the person wants it; absent where a section is gone. */
  readonly id?: string;
  readonly because: 'new' | 'reworded' | 'split' | 'merged' | 'removed' | 'sub-heading';
  /** Ids of the edition before; of a sub-heading, the id of its section. */
  readonly was: readonly string[];
  readonly kk?: string;
  readonly ru?: string;
}

/** What counsel said of a draft. */
export interface ReviewComment {
  /** Path in the edition's folder: `ru/03-consent.md`. */
  readonly at: string;
  /** The words that it is about. */
  readonly about?: string;
  readonly author: string;
  readonly date?: string;
  readonly says: string;
  readonly resolved: boolean;
}

/** `review.yaml`: the open questions of a draft. It is never published. */
export interface Review {
  readonly ids: readonly (IdToConfirm & { readonly place: Place })[];
  readonly comments: readonly (ReviewComment & { readonly place: Place })[];
  readonly place: Place;
}

/** One person's consent to publish the text of an edition, from `approvals.yaml`. */
export interface Approval {
  readonly name: string;
  readonly date: CivilDate;
  /** The digest of each language's canonical text that was approved. */
  readonly text: Bilingual<string>;
  readonly place: Place;
}

/** The text of an edition, known even while its `edition.yaml` is invalid. */
export interface EditionText {
  /** Id of the document: `privacy`. */
  readonly document: string;
  /** The edition's identity and its folder's name. */
  readonly date: CivilDate;
  /** In the order of their numbers. The first is the preamble; its heading is the title. */
  readonly sections: Bilingual<readonly Section[]>;
  /** Every file of the edition's folder, sorted by path. */
  readonly files: readonly SourceFile[];
  /** Also absent when `seal.json` is invalid. */
  readonly seal?: Seal;
  /** Also absent when `review.yaml` is invalid. */
  readonly review?: Review;
  /** Absent without `approvals.yaml`, and when it is invalid. */
  readonly approvals?: readonly Approval[];
}

/** A document as worded on one date. */
export interface Edition extends EditionText {
  /** The first day on which it applies. */
  readonly effective: CivilDate;
  /** The day on which it is made public. */
  readonly published: CivilDate;
  /** What changed, in the legal team's words. Absent only in a first edition. */
  readonly summary?: Bilingual<string>;
  readonly lineage: readonly LineageEntry[];
  readonly waivers: readonly Waiver[];
  /** The place of each key of `edition.yaml`, by path: `effective`, `lineage.0.to`. */
  readonly positions: ReadonlyMap<string, Position>;
}

/** Which language prevails where the texts differ, as the legal team declares. */
export type Precedence = Language | 'equal';

/** A legal text with its own editions. */
export interface PolicyDocument {
  readonly id: string;
  readonly titles: Bilingual<string>;
  readonly contact: Contact;
  /** Ids that every edition must have. */
  readonly requiredSections: readonly string[];
  /** Ids of the sections that end with the contact on pages of the site: it is no part of them. */
  readonly contactIn: readonly string[];
  readonly prevails?: Precedence;
  /** Whether each public edition must have a timestamp; otherwise it is only advised. */
  readonly witness?: 'required';
  /** What is true of the operator; drafts are compared with it. */
  readonly facts?: Facts;
  /** `seals.json`; absent before the first seal, or when the file is invalid. */
  readonly seals?: readonly SealListEntry[];
  /** How many people must approve the text of an edition before it can be sealed. */
  readonly approvals?: number;
  /** Oldest first. */
  readonly editions: readonly Edition[];
  /** Where it is published. */
  readonly site: Site;
  /** The place of each key of `document.yaml`. */
  readonly positions: ReadonlyMap<string, Position>;
}

/** What is true of the operator, as `document.yaml` lists it. */
export interface Facts {
  /** With the legal form: `ТОО «КаР-Тел»`, `«КаР-Тел» ЖШС`. */
  readonly name?: Bilingual<string>;
  /** Business identification number: twelve digits. */
  readonly bin?: string;
  /** Its parts in the order of the text: `г. Алматы`, `дом 2`. */
  readonly address?: Bilingual<readonly string[]>;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Host names: `example.com`. */
  readonly sites: readonly string[];
  readonly bank?: { readonly iban?: string | undefined; readonly bic?: string | undefined };
}

/** Whom readers can contact. */
export interface Contact {
  readonly name: Bilingual<string>;
  readonly email: string;
  /** As the operator writes it; can be dialled. */
  readonly phone?: string;
}

export interface Library {
  readonly site: Site;
  /** Sorted by id. */
  readonly documents: readonly PolicyDocument[];
}

/** The content as it was read, valid or not. */
export interface Content {
  readonly library: Library;
  /** Every edition whose folder has a date: an `Edition` if its `edition.yaml` is valid. */
  readonly texts: readonly (EditionText | Edition)[];
  /** Whose timestamps and signatures count: `witnesses.pem`. */
  readonly authorities: Authorities;
  /** What was found wrong while reading. */
  readonly problems: readonly Problem[];
}

/** The section that opens an edition and names it. */
export const PREAMBLE = 'preamble';

/** The title of an edition in one language: the heading of its preamble. */
export function titleOf(edition: EditionText, language: Language): string {
  return edition.sections[language][0]?.heading ?? '';
}

/** The section `id` of an edition in one language. */
export function sectionOf(
  edition: EditionText,
  language: Language,
  id: string,
): Section | undefined {
  return edition.sections[language].find((section) => section.id === id);
}

export function editionPath(edition: Pick<EditionText, 'document' | 'date'>): string {
  return `${edition.document}/${edition.date}`;
}
