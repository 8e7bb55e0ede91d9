/** What the review sheet of an edition shows: the whole text in both languages, with its changes. */
import * as addresses from '../edition/addresses.ts';
import { type ApprovalState, approvableText, approvalStates } from '../edition/approvals.ts';
import { type Edition, editionPath, type PolicyDocument } from '../edition/library.ts';
import { sealFile } from '../edition/seal.ts';
import { withKeyWords } from '../formats/html/key-words.ts';
import type { LinkTarget } from '../formats/html/links.ts';
import type { Redline } from '../redline/model.ts';
import { redline } from '../redline/redline.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { type DefinedTerm, findDefinedTerms } from '../text/defined-terms.ts';
import { findKeyWords } from '../text/key-words.ts';
import { type Bilingual, bilingual, type Language } from '../text/language.ts';
import type { MessageLanguage } from '../text/problem.ts';
import { runningTextsOf } from '../text/running-text.ts';
import { capitalised, redlineWords } from '../ui/redline.ts';
import { type ParallelChangesRow, parallelRedline } from './parallel-redline.ts';

export interface ReviewSheetSubject {
  readonly document: Pick<PolicyDocument, 'id' | 'titles' | 'approvals'>;
  readonly edition: Edition;
  /** The edition to compare with; none for a first one. */
  readonly against: Edition | undefined;
  /** The editions after `against` up to and including `edition`, in order of force. */
  readonly through: readonly Edition[];
  readonly today: CivilDate;
  /** Of the sheet's own words. */
  readonly language: MessageLanguage;
}

export interface SheetSection {
  readonly id: string;
  /** Empty for the preamble and for a removed section. */
  readonly number: string;
  /** «изменён», of a section in which anything changed. */
  readonly labels: Bilingual<string> | undefined;
  readonly heading: ParallelChangesRow;
  readonly rows: readonly ParallelChangesRow[];
}

export interface ReviewSheetView {
  readonly language: MessageLanguage;
  /** `privacy/2026-12-01` */
  readonly path: string;
  readonly titles: Bilingual<string>;
  readonly edition: Pick<Edition, 'date' | 'published' | 'effective'>;
  readonly against: CivilDate | undefined;
  readonly isSealed: boolean;
  readonly today: CivilDate;
  /** SHA-256 of each language's canonical text: those that a seal has or will have. */
  readonly digests: Bilingual<string>;
  readonly summary: Bilingual<string> | undefined;
  /** How many words were inserted, deleted and moved. */
  readonly counts: Bilingual<string>;
  readonly changedSections: number;
  /** Rows and headings that changed in one language alone. */
  readonly oneSided: number;
  readonly sections: readonly SheetSection[];
  readonly approvals: readonly ApprovalState[];
  readonly approvalsRequired: number | undefined;
}

export function reviewSheetView(subject: ReviewSheetSubject): ReviewSheetView {
  const { document, edition, against, language, today } = subject;
  const redlines = bilingual((l) => redlineFor(subject, l));
  const found = parallelRedline(redlines, addresses.parallelEdition(document.id, edition.date), {
    whole: true,
    link,
    decorate: bilingual((l) => decoratorFor(subject, l)),
  });
  const sections = found.map(({ id, number, changed, verdict, labels, heading, stretches }) => ({
    id,
    number: number === undefined ? '' : String(number),
    labels: changed || verdict !== 'unchanged' ? labels : undefined,
    heading,
    rows: stretches.flatMap(({ rows }) => rows),
  }));
  const { date, published, effective } = edition;
  return {
    language,
    path: editionPath(edition),
    titles: document.titles,
    edition: { date, published, effective },
    against: against?.date,
    isSealed: sealFile(edition) !== undefined,
    today,
    digests: approvableText(edition),
    summary: edition.summary,
    counts: bilingual((l) => capitalised(redlineWords(l).counts(redlines[l].counts))),
    changedSections: sections.filter(({ labels }) => labels).length,
    oneSided: sections
      .flatMap(({ heading, rows }) => [heading, ...rows])
      .filter(({ isOneSided }) => isOneSided).length,
    sections,
    approvals: approvalStates(edition),
    approvalsRequired: document.approvals,
  };
}

/** Of a first edition a comparison with itself, in which nothing changed. */
export function redlineFor(
  { edition, against, through }: ReviewSheetSubject,
  language: Language,
): Redline {
  return against
    ? redline(against, edition, language, through)
    : redline(edition, edition, language);
}

function decoratorFor(subject: ReviewSheetSubject, language: Language) {
  const list = termsFor(subject, language);
  return (nodes: Parameters<typeof withKeyWords>[0]) =>
    withKeyWords(nodes, (text) => findKeyWords(text, language, list));
}

/** The terms that either edition defines. */
export function termsFor(
  { edition, against }: ReviewSheetSubject,
  language: Language,
): readonly DefinedTerm[] {
  const terms = new Map<string, DefinedTerm>();
  for (const one of against ? [edition, against] : [edition]) {
    for (const { text } of one.sections[language].flatMap(runningTextsOf)) {
      for (const term of findDefinedTerms(text, language)) terms.set(term.text, term);
    }
  }
  return [...terms.values()];
}

/** A draft may have targets that `check` forbids: those are shown as text. */
function link(href: string): LinkTarget | undefined {
  return /^(?:https:|mailto:|tel:|#|\/(?!\/))/i.test(href) ? { href } : undefined;
}
