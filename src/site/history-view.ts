/** One section through all editions, newest first, through its lineage. */
import * as addresses from '../edition/addresses.ts';
import { entryOf } from '../edition/chronicle.ts';
import { sectionHistory } from '../edition/lineage.ts';
import {
  type DocumentSubject,
  type EditionSubject,
  editionsOf,
  headingOf,
} from '../edition/published.ts';
import { feedOf } from '../formats/feed.ts';
import { isEventful, redlineOf, unmarked } from '../redline/comparisons.ts';
import type { SectionRedline } from '../redline/model.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { bilingual } from '../text/language.ts';
import { editionOf, forceText, sentences } from '../ui/dates.ts';
import { redlineWords } from '../ui/redline.ts';
import { editionLink } from './changes-view.ts';
import type { PageLink } from './neighbours.ts';
import { pageTitle } from './page-title.ts';
import { contactView, type PageView } from './page-view.ts';
import { type RedlineSectionView, redlineSections } from './redline-view.ts';

/** What the history of a section is made from. */
export interface HistorySubject extends DocumentSubject {
  /** An id that an edition has or had. */
  readonly section: string;
}

/** Neighbouring editions in which the section has the same text, newest first. */
export interface HistoryStep {
  /** The edition that gave it this text. */
  readonly edition: PageLink;
  /** Since when and until when that edition applies. */
  readonly force: string;
  /** Its redline; absent where the document began with it. */
  readonly changes: PageLink | undefined;
  /** What the edition made of the section; several where they were merged later. */
  readonly sections: readonly RedlineSectionView[];
  /** Later editions that left it as it is, newest first. */
  readonly unchangedIn: readonly PageLink[];
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

function stepsOf(
  subject: HistorySubject,
  history: ReturnType<typeof sectionHistory>,
): readonly HistoryStep[] {
  const { document } = subject;
  const steps: HistoryStep[] = [];
  let same: PageLink[] = [];
  for (const { edition: date, ids } of history) {
    const entry = entryOf(document.chronicle, date);
    if (!entry) continue;
    const one = { ...subject, entry };
    const redline = redlineOf(one);
    const sections = (redline ?? unmarked(one)).sections.filter(
      (part) => part.newer && ids.includes(part.id),
    );
    if (redline && !sections.some(isEventful)) {
      same.push(editionLink(subject, entry.edition));
      continue;
    }
    steps.push(stepOf(one, sections, redline !== undefined, same));
    same = [];
  }
  return steps;
}

function stepOf(
  subject: EditionSubject,
  sections: readonly SectionRedline[],
  isCompared: boolean,
  unchangedIn: readonly PageLink[],
): HistoryStep {
  const { document, language } = subject;
  const { edition } = subject.entry;
  const redline = redlineOf(subject) ?? unmarked(subject);
  return {
    edition: editionLink(subject, edition),
    force: forceText(subject),
    changes: isCompared
      ? {
          href: addresses.anchor(
            addresses.changes(language, document.id, edition.date),
            sections[0]?.id ?? '',
          ),
          text: redlineWords(language).compare,
        }
      : undefined,
    sections: redlineSections(
      redline,
      { headingLevel: 3, anchors: false, folds: 'nothing', scope: `${edition.date}-` },
      sections,
    ),
    unchangedIn,
  };
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
