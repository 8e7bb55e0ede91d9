/** What changed between an edition and the one in force: for who accepted that edition. */
import * as addresses from '../edition/addresses.ts';
import { type Entry, editionsBetween } from '../edition/chronicle.ts';
import type { EditionSubject } from '../edition/published.ts';
import { feedOf } from '../formats/feed.ts';
import { redlineBetween } from '../redline/comparisons.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { bilingual } from '../text/language.ts';
import { editionOf, forceDays, inForce, sentences, takesEffect } from '../ui/dates.ts';
import { capitalised, redlineWords } from '../ui/redline.ts';
import { strings } from '../ui/strings.ts';
import type { PageLink } from './neighbours.ts';
import { pageTitle } from './page-title.ts';
import { contactView, type PageView, siteDescription } from './page-view.ts';
import {
  changedSections,
  type RedlineSectionView,
  type RedlineViewOptions,
  type UnchangedSection,
} from './redline-view.ts';

/** A sentence and where it leads. */
export interface Notice {
  readonly text: string;
  readonly link?: PageLink;
}

export interface ChangesSinceView {
  readonly page: PageView;
  readonly document: PageLink;
  /** «Что изменилось после редакции от …» */
  readonly title: string;
  /** Which edition it is compared with and when that applies, or why there is nothing to compare. */
  readonly notices: readonly Notice[];
  /** Nothing where nothing changed. */
  readonly counts: string | undefined;
  /** What the legal team says of each edition since, newest first; of many, the latest. */
  readonly summaries: readonly { readonly edition: PageLink; readonly text: string }[];
  /** How many earlier editions since are not among `summaries`, and where they are. */
  readonly earlier: { readonly text: string; readonly link: PageLink | undefined } | undefined;
  /** Only those that changed. */
  readonly sections: readonly RedlineSectionView[];
  /** The others, in the edition in force. */
  readonly unchanged: readonly UnchangedSection[];
}

/**
 * A year of monthly editions. Whoever has missed more is led to the archive: else each of N pages
 * would list up to N editions.
 */
const MOST_SUMMARIES = 12;

/** Where the pages are to which the page leads. */
export interface SinceAddresses {
  readonly edition: (date: CivilDate) => string;
  /** Undefined: there are no redlines of single editions to lead to. */
  readonly changes: ((date: CivilDate) => string) | undefined;
  /** Undefined: there is no archive to lead to. */
  readonly archive: PageLink | undefined;
  /** Where links of the text lead; left out: to the edition in force. */
  readonly link?: RedlineViewOptions['link'];
}

function onSite({ document, language }: EditionSubject): SinceAddresses {
  return {
    edition: (date) => addresses.edition(language, document.id, date),
    changes: (date) => addresses.changes(language, document.id, date),
    archive: {
      href: addresses.archive(language, document.id),
      text: strings(language).archive,
    },
  };
}

/** No sentence of it says more than is known for ever: each names its days. */
export function changesSinceView(
  subject: EditionSubject,
  pages: SinceAddresses = onSite(subject),
): ChangesSinceView {
  const { document, language } = subject;
  const { edition, status } = subject.entry;
  const words = redlineWords(language);
  const title = words.changedSince(edition.date);
  const newer = document.chronicle.inForce;
  const common = {
    page: {
      language,
      title: pageTitle(`${document.titles[language]}. ${title}`, title),
      description: sentences(
        document.titles[language],
        title,
        siteDescription(document.site, language),
      ),
      address: bilingual((l) => addresses.changesSince(l, document.id, edition.date)),
      noindex: true,
      contact: contactView(document, language),
      feed: feedOf(subject),
    },
    document: {
      href: addresses.inForce(language, document.id),
      text: document.titles[language],
    },
    title,
  };
  const notices =
    status === 'superseded' && newer ? appliesNow(subject, newer, pages) : stands(subject, pages);
  if (status !== 'superseded' || !newer) {
    return {
      ...common,
      notices,
      counts: undefined,
      summaries: [],
      earlier: undefined,
      sections: [],
      unchanged: [],
    };
  }
  const redline = redlineBetween(subject, edition, newer.edition);
  const summaries = summariesBetween(subject, newer, pages);
  const earlier = summaries.length - MOST_SUMMARIES;
  return {
    ...common,
    notices: [...notices, ...comesNext(subject, newer, pages)],
    counts: capitalised(words.counts(redline.counts)),
    summaries: summaries.slice(-MOST_SUMMARIES).toReversed(),
    earlier:
      earlier > 0 ? { text: words.earlierEditions(earlier), link: pages.archive } : undefined,
    ...changedSections(redline, {
      headingLevel: 2,
      anchors: true,
      unchanged: 'linked',
      text: pages.edition,
      ...(pages.link && { link: pages.link }),
    }),
  };
}

/** «Действующая редакция (с … по …): Редакция от …» */
function appliesNow(
  subject: EditionSubject,
  { edition, range }: Entry,
  pages: SinceAddresses,
): readonly Notice[] {
  const { language } = subject;
  const days = forceDays(language, range);
  return [
    {
      text: `${strings(language).inForce} (${days}):`,
      link: { href: pages.edition(edition.date), text: editionOf(language, edition.date) },
    },
  ];
}

/** The edition is in force, or will be: there is nothing after it to compare with. */
function stands(subject: EditionSubject, pages: SinceAddresses): readonly Notice[] {
  const { document, entry, language } = subject;
  const { edition, range } = entry;
  const words = redlineWords(language);
  if (entry.status === 'in-force') {
    const text = sentences(words.nothingChanged, inForce(language, range), words.textNotChanged);
    return [{ text }, ...comesNext(subject, entry, pages)];
  }
  const current = document.chronicle.inForce?.edition;
  const text = `${words.nothingChanged}. ${takesEffect(language, edition.effective)}`;
  if (!current) return [{ text }];
  return [
    { text },
    {
      text: words.untilThen,
      link: { href: pages.edition(current.date), text: editionOf(language, current.date) },
    },
  ];
}

/** The edition that follows the one in force, with the way to its redline. */
function comesNext(
  subject: EditionSubject,
  { after: next }: Entry,
  pages: SinceAddresses,
): readonly Notice[] {
  const { language } = subject;
  if (!next) return [];
  return [
    {
      text: `${takesEffect(language, next.effective)}:`,
      link: pages.changes
        ? { href: pages.changes(next.date), text: redlineWords(language).changesIn(next.date) }
        : { href: pages.edition(next.date), text: editionOf(language, next.date) },
    },
  ];
}

function summariesBetween(
  subject: EditionSubject,
  { edition: newer }: Entry,
  pages: SinceAddresses,
): ChangesSinceView['summaries'] {
  const { document, entry, language } = subject;
  return editionsBetween(document.chronicle, entry.edition.date, newer.date).flatMap(
    ({ date, summary }) =>
      summary
        ? [
            {
              edition: {
                href: (pages.changes ?? pages.edition)(date),
                text: editionOf(language, date),
              },
              text: summary[language],
            },
          ]
        : [],
  );
}
