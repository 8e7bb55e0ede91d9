/** The redlines of both languages side by side. */
import * as addresses from '../edition/addresses.ts';
import type { ComparedSubject } from '../edition/published.ts';
import {
  linkChanges,
  type RedlineContext,
  redlineHeading,
  redlineHtml,
} from '../formats/html/redline.ts';
import { isGone } from '../formats/html/redline-nesting.ts';
import { isEventful, redlineBetween } from '../redline/comparisons.ts';
import type { Redline, RedlineBlock, SectionRedline, Verdict } from '../redline/model.ts';
import { oneSidedChanges } from '../redline/one-sided.ts';
import { type Bilingual, bilingual, LANGUAGES } from '../text/language.ts';
import { forceText, numericDate, sentences } from '../ui/dates.ts';
import { capitalised, redlineWords } from '../ui/redline.ts';
import { chunksOf, folded } from './folds.ts';
import { neighbourLinks, type PageLink } from './neighbours.ts';
import { pageTitle } from './page-title.ts';
import type { PageView } from './page-view.ts';
import { type ParallelRow, parallelPage, parallelPages, sideBySide } from './parallel-view.ts';
import { foldOf, headingOf, numberOf, renderContext, titleOf } from './redline-view.ts';

export interface ParallelChangesRow {
  readonly texts: ParallelRow;
  /** Whether it changed in one language and not in the other. */
  readonly isOneSided: boolean;
}

export interface ParallelChangesSection {
  readonly id: string;
  readonly number: number | undefined;
  readonly verdict: Verdict;
  readonly labels: Bilingual<string>;
  readonly changed: boolean;
  /** Plain text. */
  readonly titles: Bilingual<string>;
  /** Where both texts of the section are. */
  readonly text: string;
  readonly heading: ParallelChangesRow;
  /** What the fold of the stretches says, where nothing but targets of links changed. */
  readonly fold: Bilingual<string> | undefined;
  /** None where the section did not change. */
  readonly stretches: readonly ParallelStretch[];
}

/** Neighbouring rows; `isFolded`: none of them changed, and the page may leave them out. */
export interface ParallelStretch {
  readonly isFolded: boolean;
  readonly rows: readonly ParallelChangesRow[];
}

export interface ParallelChangesView {
  readonly page: PageView;
  readonly titles: Bilingual<string>;
  /** Of the two editions: «01.01.2025 → 01.02.2026». */
  readonly days: string;
  /** What the legal team says of it; of an edition without a summary nothing. */
  readonly summaries: Bilingual<string>;
  readonly force: Bilingual<string>;
  readonly counts: Bilingual<string>;
  readonly neighbours: Bilingual<readonly PageLink[]>;
  /** Those that changed in one of the languages at least. */
  readonly sections: readonly ParallelChangesSection[];
  readonly unchanged: readonly ParallelChangesSection[];
}

export function parallelChangesView(subject: ComparedSubject): ParallelChangesView {
  const { document, before } = subject;
  const { edition } = subject.entry;
  const redlines = bilingual((language) => redlineBetween({ document, language }, before, edition));
  const titles = bilingual((language) => redlineWords(language).changesIn(edition.date));
  const sections = sectionsOf(redlines, addresses.parallelEdition(document.id, edition.date));
  return {
    page: parallelPage(subject, {
      title: pageTitle(
        LANGUAGES.map((l) => titles[l]).join(' · '),
        LANGUAGES.map((l) => `${redlineWords(l).changes} (${numericDate(edition.date)})`).join(
          ' · ',
        ),
      ),
      description: sentences(
        ...LANGUAGES.flatMap((l) => [document.titles[l], titles[l], edition.summary?.[l] ?? '']),
      ),
      address: bilingual((l) => addresses.changes(l, document.id, edition.date)),
      parallel: addresses.parallelChanges(document.id, edition.date),
      canonical: addresses.parallelChanges(document.id, edition.date),
    }),
    titles: bilingual((language) => redlineWords(language).changes),
    days: `${numericDate(before.date)} → ${numericDate(edition.date)}`,
    summaries: bilingual((language) => edition.summary?.[language] ?? ''),
    force: bilingual((language) => forceText({ ...subject, language })),
    counts: bilingual((l) => capitalised(redlineWords(l).counts(redlines[l].counts))),
    neighbours: bilingual((language) =>
      neighbourLinks({ ...subject, language }, 'changes', parallelPages(document.id)),
    ),
    sections: sections.filter(isEventful),
    unchanged: sections.filter((section) => !isEventful(section)),
  };
}

function sectionsOf(redlines: Bilingual<Redline>, page: string): readonly ParallelChangesSection[] {
  const oneSided = new Set(
    (['older', 'newer'] as const)
      .flatMap((side) => Object.values(oneSidedChanges(redlines, side)).flat())
      .map(({ block }) => block),
  );
  const links = bilingual((l) => linkChanges(redlines[l].sections.flatMap(({ blocks }) => blocks)));
  return redlines.kk.sections.map((kazakh) => {
    const russian = redlines.ru.sections.find(({ id }) => id === kazakh.id);
    const sections = { kk: kazakh, ru: russian };
    const headings = bilingual((l) => sections[l] && headingOf(sections[l]));
    const isChangedAlone = (row: Partial<Bilingual<readonly RedlineBlock[]>>) =>
      LANGUAGES.some((l) => row[l]?.some((block) => oneSided.has(block)));
    const changed = kazakh.changed || russian?.changed === true;
    const folds = { kk: foldOf('kk', kazakh), ru: russian && foldOf('ru', russian) };
    const fold = folds.kk && folds.ru ? { kk: folds.kk, ru: folds.ru } : undefined;
    const rows = changed
      ? sideBySide(
          chunks('kk', redlines.kk, kazakh, links.kk),
          russian ? chunks('ru', redlines.ru, russian, links.ru) : [],
        )
      : [];
    return {
      id: kazakh.id,
      number: numberOf(kazakh),
      verdict: kazakh.verdict,
      labels: bilingual((l) => redlineWords(l).verdicts[sections[l]?.verdict ?? kazakh.verdict]),
      changed,
      titles: bilingual((l) => titleOf(sections[l] ?? kazakh)),
      text: addresses.anchor(page, kazakh.id),
      heading: {
        texts: bilingual((l) => headingHtml(redlines[l], sections[l], l === 'kk', links[l])),
        isOneSided: isChangedAlone({
          kk: headings.kk ? [headings.kk] : [],
          ru: headings.ru ? [headings.ru] : [],
        }),
      },
      fold,
      stretches: (fold
        ? [{ items: rows, isFolded: false }]
        : folded(rows, ({ kk, ru }) => [...(kk?.blocks ?? []), ...(ru?.blocks ?? [])])
      ).map(({ items, isFolded }) => ({
        isFolded,
        rows: items.map((row) => ({
          texts: { ...(row.kk && { kk: row.kk.html }), ...(row.ru && { ru: row.ru.html }) },
          isOneSided: isChangedAlone({ kk: row.kk?.blocks ?? [], ru: row.ru?.blocks ?? [] }),
        })),
      })),
    };
  });
}

function headingHtml(
  redline: Redline,
  section: SectionRedline | undefined,
  anchors: boolean,
  links: RedlineContext['links'],
): string {
  const heading = section && headingOf(section);
  if (!section || !heading) return '';
  const options = { headingLevel: 2, anchors, links };
  return redlineHeading(heading, renderContext(redline, section, options));
}

interface Chunk {
  readonly key: string;
  readonly blocks: readonly RedlineBlock[];
  readonly html: string;
}

function chunks(
  language: 'kk' | 'ru',
  redline: Redline,
  section: SectionRedline,
  links: RedlineContext['links'],
): readonly Chunk[] {
  const anchors = language === 'kk';
  const context = renderContext(redline, section, { headingLevel: 2, anchors, links });
  const heading = headingOf(section);
  return chunksOf(section.blocks.filter((block) => block !== heading)).map((blocks) => ({
    key: chunkKey(blocks[0]),
    blocks,
    html: redlineHtml(blocks, context),
  }));
}

/** Equal in both languages for what is the same: the edition that has it, and its number there. */
function chunkKey(block: RedlineBlock | undefined): string {
  if (!block) return '';
  const place = isGone(block) ? block.older : block.newer;
  const outer = place?.containers[place.containers[0]?.kind === 'list' ? 1 : 0];
  return `${isGone(block) ? 'older' : 'newer'} ${outer?.number ?? place?.number ?? place?.kind}`;
}
