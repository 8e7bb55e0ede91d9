/** Two redlines, of Kazakh and Russian, row by row beside each other. */
import * as addresses from '../edition/addresses.ts';
import {
  linkChanges,
  type RedlineContext,
  redlineHeading,
  redlineHtml,
} from '../formats/html/redline.ts';
import { isGone } from '../formats/html/redline-nesting.ts';
import type { Redline, RedlineBlock, SectionRedline, Verdict } from '../redline/model.ts';
import { oneSidedChanges } from '../redline/one-sided.ts';
import { type Bilingual, bilingual, LANGUAGES, type Language } from '../text/language.ts';
import { redlineWords } from '../ui/redline.ts';
import { chunksOf, folded } from './folds.ts';
import { type ParallelRow, sideBySide } from './parallel-view.ts';
import { foldOf, headingOf, numberOf, renderContext, titleOf } from './redline-view.ts';

export interface ParallelChangesRow {
  /** Of its first block in the newer edition: `2`, `2-1`; empty for what is gone and has none. */
  readonly number: string;
  readonly texts: ParallelRow;
  /** Whether anything in it changed in either language. */
  readonly changed: boolean;
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
  /** None where the section did not change, unless all rows are wanted. */
  readonly stretches: readonly ParallelStretch[];
}

/** Neighbouring rows; `isFolded`: none of them changed, and the page may leave them out. */
export interface ParallelStretch {
  readonly isFolded: boolean;
  readonly rows: readonly ParallelChangesRow[];
}

export interface ParallelRedlineOptions {
  /** Whether sections that did not change have their rows too, and nothing is folded. */
  readonly whole?: boolean;
  /** Left out: true. */
  readonly anchors?: boolean;
  readonly link?: RedlineContext['link'];
  readonly decorate?: Bilingual<RedlineContext['decorate']>;
}

/**
 * @param page where both texts of the newer edition are
 * @returns sections in the order of the Kazakh text, one that only the Russian text has after the
 *   one that it follows there
 */
export function parallelRedline(
  redlines: Bilingual<Redline>,
  page: string,
  options: ParallelRedlineOptions = {},
): readonly ParallelChangesSection[] {
  const oneSided = new Set(
    (['older', 'newer'] as const)
      .flatMap((side) => Object.values(oneSidedChanges(redlines, side)).flat())
      .map(({ block }) => block),
  );
  const links = bilingual((l) => linkChanges(redlines[l].sections.flatMap(({ blocks }) => blocks)));
  return pairsOf(redlines).map(({ first, ...sections }) => {
    const present = LANGUAGES.flatMap((l) => sections[l] ?? []);
    const headings = bilingual((l) => sections[l] && headingOf(sections[l]));
    const rowOf = (blocks: readonly RedlineBlock[], texts: ParallelRow): ParallelChangesRow => ({
      number: numberIn(blocks.find((block) => !isGone(block))),
      texts,
      changed: blocks.some(({ change }) => change !== 'unchanged'),
      isOneSided: blocks.some((block) => oneSided.has(block)),
    });
    const changed = present.some((section) => section.changed);
    const folds = bilingual((l) => sections[l] && foldOf(l, sections[l]));
    const fold =
      folds.kk && folds.ru && !options.whole ? { kk: folds.kk, ru: folds.ru } : undefined;
    const chunksIn = (l: Language) =>
      sections[l] ? chunks(redlines[l], sections[l], links[l], options) : [];
    const rows = changed || options.whole ? sideBySide(chunksIn('kk'), chunksIn('ru')) : [];
    const blocksIn = ({ kk, ru }: (typeof rows)[number]) => [
      ...(kk?.blocks ?? []),
      ...(ru?.blocks ?? []),
    ];
    return {
      id: first.id,
      number: numberOf(first),
      verdict: first.verdict,
      labels: bilingual((l) => redlineWords(l).verdicts[sections[l]?.verdict ?? first.verdict]),
      changed,
      titles: bilingual((l) => titleOf(sections[l] ?? first)),
      text: addresses.anchor(page, first.id),
      heading: rowOf(
        LANGUAGES.flatMap((l) => headings[l] ?? []),
        bilingual((l) => headingHtml(redlines[l], sections[l], links[l], options)),
      ),
      fold,
      stretches: (fold || options.whole
        ? [{ items: rows, isFolded: false }]
        : folded(rows, blocksIn)
      ).map(({ items, isFolded }) => ({
        isFolded,
        rows: items.map((row) =>
          rowOf(blocksIn(row), {
            ...(row.kk && { kk: row.kk.html }),
            ...(row.ru && { ru: row.ru.html }),
          }),
        ),
      })),
    };
  });
}

interface SectionPair {
  readonly kk: SectionRedline | undefined;
  readonly ru: SectionRedline | undefined;
  /** The Kazakh one if there is one. */
  readonly first: SectionRedline;
}

function pairsOf(redlines: Bilingual<Redline>): readonly SectionPair[] {
  const pairs: SectionPair[] = redlines.kk.sections.map((kk) => ({
    kk,
    ru: redlines.ru.sections.find(({ id }) => id === kk.id),
    first: kk,
  }));
  for (const [i, ru] of redlines.ru.sections.entries()) {
    if (pairs.some((pair) => pair.ru === ru)) continue;
    const before = redlines.ru.sections[i - 1];
    const at = pairs.findIndex((pair) => before !== undefined && pair.ru === before);
    pairs.splice(at + 1, 0, { kk: undefined, ru, first: ru });
  }
  return pairs;
}

/** Only one of the languages can have the anchors of the page. */
function contextOf(
  redline: Redline,
  section: SectionRedline,
  links: RedlineContext['links'],
  { anchors = true, link, decorate }: ParallelRedlineOptions,
): RedlineContext {
  const { language } = redline;
  const own = decorate?.[language];
  return {
    ...renderContext(redline, section, {
      headingLevel: 2,
      anchors: anchors && language === 'kk',
      links,
      ...(link && { link }),
    }),
    ...(own && { decorate: own }),
  };
}

function headingHtml(
  redline: Redline,
  section: SectionRedline | undefined,
  links: RedlineContext['links'],
  options: ParallelRedlineOptions,
): string {
  const heading = section && headingOf(section);
  if (!section || !heading) return '';
  return redlineHeading(heading, contextOf(redline, section, links, options));
}

interface Chunk {
  readonly key: string;
  readonly blocks: readonly RedlineBlock[];
  readonly html: string;
}

function chunks(
  redline: Redline,
  section: SectionRedline,
  links: RedlineContext['links'],
  options: ParallelRedlineOptions,
): readonly Chunk[] {
  const context = contextOf(redline, section, links, options);
  const heading = headingOf(section);
  return chunksOf(section.blocks.filter((block) => block !== heading)).map((blocks) => ({
    key: chunkKey(blocks[0]),
    blocks,
    html: redlineHtml(blocks, context),
  }));
}

function numberIn(block: RedlineBlock | undefined): string {
  const number = (block && outerNumber(block)) ?? '';
  return number.startsWith('fn-') ? '' : number;
}

/** Equal in both languages for what is the same: the edition that has it, and its number there. */
function chunkKey(block: RedlineBlock | undefined): string {
  if (!block) return '';
  const place = isGone(block) ? block.older : block.newer;
  return `${isGone(block) ? 'older' : 'newer'} ${outerNumber(block) ?? place?.kind}`;
}

/** Of the block, or of the list item, table or quote that holds it. */
function outerNumber(block: RedlineBlock): string | undefined {
  const place = isGone(block) ? block.older : block.newer;
  const outer = place?.containers[place.containers[0]?.kind === 'list' ? 1 : 0];
  return outer?.number ?? place?.number;
}
