/** Sections of a redline as pages show them. */
import * as addresses from '../edition/addresses.ts';
import type { LinkTarget } from '../formats/html/links.ts';
import {
  footnoteNumbers,
  linkChanges,
  onlyLinksChanged,
  type RedlineContext,
  type RedlineLabels,
  redlineHeading,
  redlineHtml,
} from '../formats/html/redline.ts';
import { isGone } from '../formats/html/redline-nesting.ts';
import { isEventful } from '../redline/comparisons.ts';
import type { Redline, RedlineBlock, SectionRedline, Verdict } from '../redline/model.ts';
import type { CivilDate } from '../text/civil-date.ts';
import type { Language } from '../text/language.ts';
import { formattingText, redlineWords, structureText } from '../ui/redline.ts';
import { strings } from '../ui/strings.ts';
import { type Stretch, stretchesOf } from './folds.ts';
import type { PageLink } from './neighbours.ts';

export interface RedlineSectionView {
  /** Anchor: of the newer edition, or of the older one for a removed section. */
  readonly id: string;
  /** In the newer edition; absent for a removed section and the preamble. */
  readonly number: number | undefined;
  /** Plain text. */
  readonly title: string;
  /** What is enough to name it: the number, of a removed section the old one. */
  readonly short: string;
  /** HTML of the heading, its changes marked. */
  readonly heading: string;
  readonly verdict: Verdict;
  /** «изменено» */
  readonly label: string;
  /** Where it stood, what it was made of. */
  readonly notes: readonly string[];
  readonly changed: boolean;
  /** «Адрес ссылки изменён», where nothing else changed: the page then folds the stretches. */
  readonly fold: string | undefined;
  /** Where the edition's own text of the section is. */
  readonly text: string;
  /** What the page shows under the heading; nothing of a section that did not change. */
  readonly stretches: readonly RedlineStretch[];
}

/** A link to the text of a section that did not change. */
export interface UnchangedSection extends PageLink {
  readonly id: string;
}

/**
 * Blocks of a section's text, or a link to blocks that did not change; `unchanged`: how many, where
 * none of them changed.
 */
export type RedlineStretch =
  | { readonly html: string; readonly unchanged: number }
  | { readonly href: string; readonly unchanged: number };

export interface RedlineViewOptions {
  /** Level of the sections' headings. */
  readonly headingLevel: number;
  readonly anchors: boolean;
  /**
   * How the page shows what did not change between the changes of a section: folded, as a link to
   * the edition's own text, or openly.
   */
  readonly unchanged: 'folded' | 'linked' | 'shown';
  /** Where the newer edition's own text is; left out: on its page. */
  readonly text?: (date: CivilDate) => string;
  /** Where links of the text lead; left out: to the newer edition's own page. */
  readonly link?: RedlineContext['link'];
  /** Put before a section's id to tell its tables from others of the page. */
  readonly scope?: string;
}

/** The changes of links that the page says: each once, whichever sections it is in. */
type WithLinks = Pick<RedlineContext, 'links'>;

/** The sections that an edition changed, and links to those that it left as they were. */
export function changedSections(
  redline: Redline,
  options: RedlineViewOptions,
): {
  readonly sections: readonly RedlineSectionView[];
  readonly unchanged: readonly UnchangedSection[];
} {
  const isOld = (section: SectionRedline) => !isEventful(section);
  return {
    sections: redlineSections(redline, options, redline.sections.filter(isEventful)),
    unchanged: redline.sections.filter(isOld).map((section) => ({
      id: section.id,
      href: textOf(redline, section, options),
      text: titleOf(section),
    })),
  };
}

export function redlineSections(
  redline: Redline,
  options: RedlineViewOptions,
  sections: readonly SectionRedline[] = redline.sections,
): readonly RedlineSectionView[] {
  const links = linkChanges(sections.flatMap(({ blocks }) => blocks));
  return sections.map((section) => sectionView(redline, section, { ...options, links }));
}

/** What rendering a section of `redline` needs to know. */
export function renderContext(
  redline: Redline,
  section: SectionRedline,
  {
    headingLevel,
    anchors,
    link,
    links,
    scope = '',
  }: Omit<RedlineViewOptions, 'unchanged'> & WithLinks,
): RedlineContext {
  return {
    headingLevel,
    anchors,
    scope: scope + section.id,
    footnote: footnoteNumbers(section.blocks),
    links,
    link: link ?? linkFrom(redline.language, redline.document, redline.newer),
    labels: redlineLabels(redline),
  };
}

function sectionView(
  redline: Redline,
  section: SectionRedline,
  options: RedlineViewOptions & WithLinks,
): RedlineSectionView {
  const context = renderContext(redline, section, options);
  const heading = headingOf(section);
  const blocks = section.blocks.filter((block) => block !== heading);
  const isShown = options.unchanged === 'shown';
  const fold = isShown ? undefined : foldOf(redline.language, section);
  const isWhole = isShown || (fold !== undefined && options.unchanged === 'folded');
  const stretches = isWhole ? [{ blocks, folded: 0 }] : stretchesOf(blocks);
  return {
    id: section.id,
    number: numberOf(section),
    title: titleOf(section),
    short: `${(section.newer ?? section.older[0])?.number || redlineWords(redline.language).preamble}`,
    heading: heading ? redlineHeading(heading, context) : '',
    verdict: section.verdict,
    label: redlineWords(redline.language).verdicts[section.verdict],
    notes: notesOf(redline, section),
    changed: section.changed,
    fold,
    text: textOf(redline, section, options),
    stretches:
      section.changed || isShown
        ? stretches.map((stretch) =>
            stretch.folded > 0 && options.unchanged === 'linked'
              ? {
                  href: textOf(redline, section, options, anchorOf(section, stretch)),
                  unchanged: stretch.folded,
                }
              : { html: redlineHtml(stretch.blocks, context), unchanged: stretch.folded },
          )
        : [],
  };
}

/** What to say in place of a section's blocks, where nothing but the targets of its links changed. */
export function foldOf(
  language: Language,
  { changed, verdict, blocks }: SectionRedline,
): string | undefined {
  const isQuiet = (block: RedlineBlock) => block.change === 'unchanged' || onlyLinksChanged(block);
  if (!changed || verdict !== 'changed' || !blocks.every(isQuiet)) return undefined;
  const words = redlineWords(language);
  return linkChanges(blocks).size === 1 ? words.relinked : words.relinkedSeveral;
}

/** Plain text. */
export function titleOf({ newer, older }: SectionRedline): string {
  return (newer ?? older[0])?.heading ?? '';
}

/** In the newer edition; the preamble has none. */
export function numberOf({ newer }: SectionRedline): number | undefined {
  return newer && newer.number > 0 ? newer.number : undefined;
}

/** Where the newer edition's own text of the section is. */
function textOf(
  { language, document, newer }: Redline,
  { id }: SectionRedline,
  { text }: RedlineViewOptions,
  anchor = id,
): string {
  return addresses.anchor(text?.(newer) ?? addresses.edition(language, document, newer), anchor);
}

/** Where unchanged blocks begin on the page of the newer edition. */
function anchorOf({ id }: SectionRedline, { blocks }: Stretch): string {
  const [first] = blocks;
  const number = first?.newer?.number;
  return first?.newer?.explicitId ?? (number === undefined ? id : `${id}-${number}`);
}

/** The block that is the section's heading: in the newer edition or, once removed, the older one. */
export function headingOf(section: SectionRedline): RedlineBlock | undefined {
  return section.blocks.find((block) =>
    section.newer
      ? !isGone(block) && block.newer?.kind === 'heading'
      : block.older?.kind === 'heading',
  );
}

/** Anchors of the text lead to the newer edition; a telephone number is no link here. */
function linkFrom(language: Language, document: string, newer: CivilDate) {
  return (href: string): LinkTarget | undefined => {
    if (href.startsWith('#')) return { href: addresses.edition(language, document, newer) + href };
    return href.startsWith('tel:') ? undefined : { href };
  };
}

function redlineLabels({ language, sections }: Redline): RedlineLabels {
  const words = redlineWords(language);
  const headings = new Map(
    sections.flatMap(({ newer, older }) =>
      [...older, ...(newer ? [newer] : [])].map(({ id, heading }) => [id, heading] as const),
    ),
  );
  return {
    table: strings(language).table,
    formatting: (former, now) => formattingText(language, former, now),
    structure: (former, now) => structureText(language, former, now),
    split: ({ kind }) => (kind === 'item' ? words.itemSplit : words.paragraphSplit),
    merged: ({ kind }) => (kind === 'item' ? words.itemsMerged : words.paragraphsMerged),
    relinked: (changes) => (changes.length === 1 ? words.relinked : words.relinkedSeveral),
    links: words.links,
    moved: ({ change, older, newer }) => {
      const isWithin = older?.section === newer?.section;
      if (change === 'moved-here') {
        return isWithin
          ? words.movedHere
          : words.movedFrom(headings.get(older?.section ?? '') ?? '');
      }
      return isWithin ? words.movedAway : words.movedTo(headings.get(newer?.section ?? '') ?? '');
    },
  };
}

/** What the redline of the text alone does not show. */
function notesOf(redline: Redline, section: SectionRedline): readonly string[] {
  const words = redlineWords(redline.language);
  const { verdict, older, newer, successors, moved } = section;
  const [first] = older;
  const headings = older.map(({ heading }) => heading);
  const notes: string[] = [];
  if (verdict === 'merged') notes.push(words.madeOf(headings));
  if (verdict === 'split' && first?.id === newer?.id) {
    const parted = redline.sections.flatMap((one) =>
      one.newer && successors.includes(one.id) ? [one.newer.heading] : [],
    );
    notes.push(words.becameParts(parted));
  } else if (verdict === 'split') notes.push(words.splitFrom(headings));
  if (verdict === 'renamed' && first && first.heading !== newer?.heading) {
    notes.push(words.formerly(first.heading));
  }
  if (moved && first) notes.push(words.movedFromNumber(first.number));
  return notes;
}
