/**
 * What the head of an edition's page says of its days: the line of its status, and notices. Each
 * sentence names its days or follows from them, so that it stays true on a page that is not rebuilt.
 */
import * as addresses from '../edition/addresses.ts';
import type { EditionStatus } from '../edition/chronicle.ts';
import type { Edition } from '../edition/library.ts';
import type { EditionSubject } from '../edition/published.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { ceased, editionOf, forceText, numericDays, sentences, since } from '../ui/dates.ts';
import { capitalised, redlineWords } from '../ui/redline.ts';
import { strings } from '../ui/strings.ts';
import type { EditionPages, PageLink } from './neighbours.ts';

/** Words with links between them. */
export type Passage = readonly (string | PageLink)[];

export interface StateView {
  readonly status: EditionStatus;
  /** «Действует с 1 июля 2025 г. по 30 ноября 2026 г.» */
  readonly text: string;
  readonly notices: readonly Passage[];
}

/** @param brief whether notices leave out what the page says elsewhere, or its links lead to */
export function stateView(
  subject: EditionSubject,
  pages: EditionPages,
  { brief }: { readonly brief: boolean },
): StateView {
  return { ...statusOf(subject), notices: notices(subject, pages, brief) };
}

/** The status of an edition and the days on which it applies. */
export function statusOf(subject: EditionSubject): Omit<StateView, 'notices'> {
  const { edition, status } = subject.entry;
  const force = forceText(subject);
  const name = editionOf(subject.language, edition.date);
  // The days on which an edition applies name it, unless it is named after another day.
  return {
    status,
    text: edition.date === edition.effective ? force : `${sentences(name)} ${force}`,
  };
}

function notices(subject: EditionSubject, pages: EditionPages, brief: boolean): readonly Passage[] {
  const { document, entry, language } = subject;
  const t = strings(language);
  const { edition, after, before } = entry;
  const summaryOf = (one: Edition) => (brief ? '' : (one.summary?.[language] ?? ''));
  const inForce: PageLink = { href: pages.inForce, text: t.inForce };
  const changesIn = (one: Edition): PageLink => ({
    href: pages.changes(one.date),
    text: t.whatWillChange,
  });
  const next: readonly Passage[] = after
    ? [
        [
          `${capitalised(since(language, after.effective))} — `,
          { href: pages.edition(after.date), text: t.newEdition },
          `${announced(summaryOf(after))} `,
          changesIn(after),
        ],
      ]
    : [];
  switch (entry.status) {
    case 'unpublished':
      return [[t.draft]];
    case 'superseded':
      // Without the name of the later edition, so that pages of the archive need no change.
      return [
        [
          ...(after && !brief ? [`${sentences(ceased(language, after.effective))} `] : []),
          {
            href: addresses.changesSince(language, document.id, edition.date),
            text: t.whatChangedSince,
          },
          ' · ',
          inForce,
          ...(brief
            ? []
            : [' · ', { href: addresses.archive(language, document.id), text: t.whichAccepted }]),
        ],
      ];
    case 'upcoming': {
      const links = [
        ...(before ? [changesIn(edition)] : []),
        ...(document.chronicle.inForce ? [inForce] : []),
      ];
      const said = capitalised(sentences(summaryOf(edition)));
      return [...(links.length > 0 ? [[said && `${said} `, ...joined(links)]] : []), ...next];
    }
    case 'in-force':
      return next;
  }
}

/** A summary may begin with a small letter, as the rest of the sentence. */
function announced(summary: string): string {
  if (summary === '') return '.';
  return `${/^\p{Ll}/u.test(summary) ? ':' : '.'} ${sentences(summary)}`;
}

function joined(links: readonly PageLink[]): Passage {
  return links.flatMap((link, i) => (i > 0 ? [' · ', link] : [link]));
}

/** An edition that a reader may have accepted. */
export interface AcceptedEdition {
  /** «01.06.2023 – 14.03.2024» */
  readonly days: string;
  readonly text: PageLink;
  readonly changes: PageLink;
}

export interface AcceptedView {
  readonly editions: readonly AcceptedEdition[];
  /** How many earlier ones there are, and where. */
  readonly earlier: Passage | undefined;
}

/** A year of monthly editions, as in the summaries of changes: pages must not grow with the archive. */
const MOST_ACCEPTED = 12;

/**
 * The editions that have applied, newest first. Undefined where there is no choice, and on the page
 * of a superseded edition, which does not know the later ones.
 */
export function acceptedView(subject: EditionSubject): AcceptedView | undefined {
  const { document, entry, language } = subject;
  if (entry.status !== 'in-force' && entry.status !== 'upcoming') return undefined;
  const { text, whatChanged, archive } = strings(language);
  const words = redlineWords(language);
  const applied = document.chronicle.entries
    .filter(({ status }) => status === 'superseded' || status === 'in-force')
    .toReversed();
  if (applied.length < 2) return undefined;
  const earlier = applied.length - MOST_ACCEPTED;
  const page = (date: CivilDate) => addresses.edition(language, document.id, date);
  return {
    editions: applied.slice(0, MOST_ACCEPTED).map(({ edition: { date }, range }) => ({
      days: numericDays(language, range),
      text: { href: page(date), text, label: `${text}: ${editionOf(language, date)}` },
      changes: {
        href: addresses.changesSince(language, document.id, date),
        text: whatChanged,
        label: words.changedSince(date),
      },
    })),
    earlier:
      earlier > 0
        ? [
            `${words.earlierEditions(earlier)} `,
            { href: addresses.archive(language, document.id), text: archive },
          ]
        : undefined,
  };
}
