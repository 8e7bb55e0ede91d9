/** One section through all editions, newest first, through its lineage. */
import * as addresses from '../edition/addresses.ts';
import { entryOf } from '../edition/chronicle.ts';
import { type HistoryEntry, sectionHistory } from '../edition/lineage.ts';
import {
  type DocumentSubject,
  type EditionSubject,
  editionsOf,
  headingOf,
} from '../edition/published.ts';
import { feedOf } from '../formats/feed.ts';
import { isEventful, redlineOf, unmarked } from '../redline/comparisons.ts';
import type { Redline, SectionRedline } from '../redline/model.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { bilingual } from '../text/language.ts';
import { editionOf, numericDate, sentences } from '../ui/dates.ts';
import { redlineWords, type WordingState } from '../ui/redline.ts';
import type { PageLink } from './neighbours.ts';
import { pageTitle } from './page-title.ts';
import { contactView, type PageView } from './page-view.ts';
import { type RedlineSectionView, redlineSections } from './redline-view.ts';

/** What the history of a section is made from. */
export interface HistorySubject extends DocumentSubject {
  /** An id that an edition has or had. */
  readonly section: string;
}

/** A wording of the section, and the neighbouring editions that have it. */
export interface HistoryStep {
  /** On which days it applies, in all those editions. */
  readonly force: string;
  /** Newest first; the last gave the section this wording. */
  readonly editions: readonly HistoryEdition[];
  /** The redline of the edition that gave it; absent where the document began with it. */
  readonly changes: PageLink | undefined;
  /** What that edition made of the section; several where they were merged later. */
  readonly sections: readonly RedlineSectionView[];
}

export interface HistoryEdition extends PageLink {
  /** What it did to the section besides its wording, with the way to its redline: «перемещён». */
  readonly event: PageLink | undefined;
}

export interface HistoryView {
  readonly page: PageView;
  readonly document: PageLink;
  readonly title: string;
  /** What became of a section that later editions no longer have. */
  readonly fate: { readonly text: string; readonly links: readonly PageLink[] } | undefined;
  readonly steps: readonly HistoryStep[];
}

export function historyView(subject: HistorySubject): HistoryView {
  const { document, language, section } = subject;
  const words = redlineWords(language);
  const history = sectionHistory(editionsOf(document), section);
  const title = words.historyOf(headingOf(subject, section));
  return {
    page: {
      language,
      title: pageTitle(`${document.titles[language]}. ${title}`, title),
      description: sentences(document.titles[language], title, words.historyLead),
      address: bilingual((l) => addresses.history(l, document.id, section)),
      noindex: true,
      contact: contactView(document, language),
      feed: feedOf(subject),
    },
    document: {
      href: addresses.inForce(language, document.id),
      text: document.titles[language],
    },
    title,
    fate: fateOf(subject, history[0]?.edition),
    steps: stepsOf(subject, history),
  };
}

/** One edition of the section's history. */
interface HistoryPart {
  readonly subject: EditionSubject;
  readonly redline: Redline;
  readonly sections: readonly SectionRedline[];
  /** Whether it gave the section its wording. */
  readonly isNew: boolean;
}

function stepsOf(
  subject: HistorySubject,
  history: ReturnType<typeof sectionHistory>,
): readonly HistoryStep[] {
  const steps: HistoryStep[] = [];
  let same: HistoryPart[] = [];
  for (const part of history.flatMap((one) => partOf(subject, one) ?? [])) {
    same.push(part);
    if (!part.isNew) continue;
    steps.push(stepOf(same));
    same = [];
  }
  return steps;
}

function partOf(subject: HistorySubject, { edition, ids }: HistoryEntry): HistoryPart | undefined {
  const entry = entryOf(subject.document.chronicle, edition);
  if (!entry) return undefined;
  const one = { ...subject, entry };
  const redline = redlineOf(one) ?? unmarked(one);
  const sections = redline.sections.filter((part) => part.newer && ids.includes(part.id));
  const isNew = !entry.before || sections.some(({ changed }) => changed);
  return { subject: one, redline, sections, isNew };
}

/** @param parts newest first; only the last is new */
function stepOf(parts: readonly HistoryPart[]): HistoryStep {
  const [newest, given] = [parts[0], parts.at(-1)];
  if (!newest || !given) throw new Error('A wording without an edition');
  const { subject, redline, sections } = given;
  const { language, entry } = subject;
  const words = redlineWords(language);
  const until = newest.subject.entry.range.until;
  const range = { since: entry.range.since, ...(until && { until }) };
  return {
    force: words.wording(stateOf(parts), range, parts.length),
    editions: parts.map((part) => ({
      href: addresses.edition(language, subject.document.id, part.redline.newer),
      text: numericDate(part.redline.newer),
      event: part.isNew ? undefined : eventOf(part),
    })),
    changes: entry.before && { href: changesOf(given), text: words.compare },
    sections: redlineSections(
      redline,
      { headingLevel: 3, anchors: false, unchanged: 'shown', scope: `${redline.newer}-` },
      sections,
    ),
  };
}

function stateOf(parts: readonly HistoryPart[]): WordingState {
  const statuses = parts.map(({ subject }) => subject.entry.status);
  if (statuses.includes('in-force')) return 'in-force';
  return statuses[0] === 'superseded' ? 'superseded' : 'upcoming';
}

function eventOf(part: HistoryPart): PageLink | undefined {
  const section = part.sections.find(isEventful);
  if (!section) return undefined;
  const { verdicts } = redlineWords(part.subject.language);
  return { href: changesOf(part), text: verdicts[section.verdict] };
}

/** Where the redline of the edition has the section. */
function changesOf({ subject, redline, sections }: HistoryPart): string {
  const changes = addresses.changes(subject.language, subject.document.id, redline.newer);
  return addresses.anchor(changes, (sections.find(isEventful) ?? sections[0])?.id ?? '');
}

/** What the edition after the last that has the section made of it. */
function fateOf(subject: HistorySubject, last: CivilDate | undefined): HistoryView['fate'] {
  const { document, language, section } = subject;
  const words = redlineWords(language);
  const { entries } = document.chronicle;
  const entry = entries[entries.findIndex(({ edition }) => edition.date === last) + 1];
  if (!entry) return undefined;
  const next = entry.edition;
  const redline = redlineOf({ ...subject, entry });
  const successors = (redline?.sections ?? []).filter(
    ({ newer, older }) => newer && older.some(({ id }) => id === section),
  );
  const changes = {
    href: addresses.changes(language, document.id, next.date),
    text: editionOf(language, next.date),
  };
  if (successors.length === 0) return { text: words.removedIn(next.date), links: [changes] };
  return {
    text: words.became(next.date),
    links: successors.map(({ id, newer }) => ({
      href: addresses.history(language, document.id, id),
      text: newer?.heading ?? '',
    })),
  };
}
