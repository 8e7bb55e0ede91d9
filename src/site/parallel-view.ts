/** An edition in both languages side by side, block by block, Kazakh left. */
import * as addresses from '../edition/addresses.ts';
import { type Edition, titleOf } from '../edition/library.ts';
import type { EditionSubject } from '../edition/published.ts';
import { type SectionRows, sectionRows } from '../formats/html/parallel.ts';
import { heaviestPairs } from '../redline/heaviest.ts';
import { type Bilingual, bilingual, LANGUAGES } from '../text/language.ts';
import { editionOf, sentences } from '../ui/dates.ts';
import { redlineWords } from '../ui/redline.ts';
import { strings } from '../ui/strings.ts';
import { stateView } from './edition-state.ts';
import { type EditionPages, neighbourLinks, type PageLink } from './neighbours.ts';
import { pageTitle } from './page-title.ts';
import { contactView, type PageView } from './page-view.ts';

/** Two texts side by side, as HTML; without a language that has none. */
export type ParallelRow = Readonly<Partial<Bilingual<string>>>;

export interface ParallelSection {
  readonly id: string;
  readonly number: number;
  /** HTML. */
  readonly headings: Bilingual<string>;
  readonly rows: readonly ParallelRow[];
}

export type ParallelView = ReturnType<typeof parallelView>;

/** The edition in force at the document's own address, or an edition at its date. */
export function parallelView(subject: EditionSubject, address: 'in-force' | 'dated') {
  const { document, entry } = subject;
  const { edition } = entry;
  const isInForce = entry.status === 'in-force';
  const own =
    address === 'dated'
      ? addresses.parallelEdition(document.id, edition.date)
      : addresses.parallel(document.id);
  const each = <T>(make: (one: EditionSubject) => T) =>
    bilingual((language) => make({ ...subject, language }));
  const pages = parallelPages(document.id);
  const names = each(({ language }) => editionOf(language, edition.date));
  const titles = each(({ language }) => titleOf(edition, language));
  return {
    page: parallelPage(subject, {
      title:
        address === 'dated'
          ? pageTitle(LANGUAGES.map((l) => names[l]).join(' · '))
          : pageTitle(LANGUAGES.map((l) => document.titles[l]).join(' · ')),
      description: sentences(...LANGUAGES.flatMap((l) => [titles[l], names[l]])),
      address: bilingual((l) =>
        address === 'dated'
          ? addresses.edition(l, document.id, edition.date)
          : addresses.inForce(l, document.id),
      ),
      parallel: own,
      canonical: isInForce ? addresses.parallel(document.id) : own,
      print: [
        LANGUAGES.map((l) => names[l]).join(' · '),
        addresses.absolute(document.site, addresses.parallelEdition(document.id, edition.date)),
      ],
    }),
    titles: document.titles,
    fullTitles: each(({ language }) =>
      titles[language] === document.titles[language] ? undefined : titles[language],
    ),
    states: each((one) => stateView(one, pages, { brief: true })),
    precedence: each(
      ({ language }) => document.prevails && strings(language).prevails[document.prevails],
    ),
    neighbours: each((one) => [
      ...neighbourLinks(one, 'edition', pages),
      ...changesLink(one, pages),
    ]),
    sections: parallelSections(edition),
  };
}

/** The redline of an edition. */
function changesLink(
  { entry: { before, edition }, language }: EditionSubject,
  pages: EditionPages,
): readonly PageLink[] {
  if (!before) return [];
  const { changes, changesIn } = redlineWords(language);
  return [{ href: pages.changes(edition.date), text: changes, label: changesIn(edition.date) }];
}

/** What all pages with both languages share. Search engines do not index them. */
export function parallelPage(
  { document }: EditionSubject,
  own: Pick<PageView, 'title' | 'description' | 'address' | 'parallel' | 'canonical' | 'print'>,
): PageView {
  return {
    ...own,
    language: 'kk',
    isParallel: true,
    noindex: true,
    contact: contactView(document, 'kk'),
  };
}

export function parallelPages(document: string): EditionPages {
  return {
    inForce: addresses.parallel(document),
    edition: (date) => addresses.parallelEdition(document, date),
    changes: (date) => addresses.parallelChanges(document, date),
  };
}

/** The sections of an edition, both languages row by row. */
export function parallelSections(edition: Edition): readonly ParallelSection[] {
  const kazakh = sectionRows(edition, 'kk');
  const russian = sectionRows(edition, 'ru', 'ru-');
  return edition.sections.kk.map((section, i) => {
    const other = edition.sections.ru.findIndex(({ id }) => id === section.id);
    return {
      id: section.id,
      number: section.number,
      headings: { kk: kazakh[i]?.heading ?? '', ru: russian[other]?.heading ?? '' },
      rows: rowsOf(kazakh[i], russian[other]),
    };
  });
}

function rowsOf(kazakh: SectionRows | undefined, russian: SectionRows | undefined) {
  return sideBySide(kazakh?.rows ?? [], russian?.rows ?? []).map(
    ({ kk, ru }): ParallelRow => ({ ...(kk && { kk: kk.html }), ...(ru && { ru: ru.html }) }),
  );
}

/** Pairs rows with the same key, in the order of both; rows without a counterpart stay alone. */
export function sideBySide<T extends { readonly key: string }>(
  kazakh: readonly T[],
  russian: readonly T[],
): readonly Partial<Bilingual<T>>[] {
  const rows: Partial<Bilingual<T>>[] = [];
  let [left, right] = [0, 0];
  const alone = (toLeft: number, toRight: number) => {
    for (const kk of kazakh.slice(left, toLeft)) rows.push({ kk });
    for (const ru of russian.slice(right, toRight)) rows.push({ ru });
  };
  for (const [i, j] of heaviestPairs(kazakh, russian, (a, b) => (a.key === b.key ? 1 : 0))) {
    alone(i, j);
    const [kk, ru] = [kazakh[i], russian[j]];
    if (kk && ru) rows.push({ kk, ru });
    [left, right] = [i + 1, j + 1];
  }
  alone(kazakh.length, russian.length);
  return rows;
}
