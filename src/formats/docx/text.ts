/** The blocks of a sequence as paragraphs and rows of a Word file. */
import type { Marks } from '../../redline/model.ts';
import type { Language } from '../../text/language.ts';
import type { Anchors } from './anchors.ts';
import { type Bit, bitsOf } from './bits.ts';
import { bracketed, markNames, type NamedMark, noteOf, untracked } from './footnotes.ts';
import type { Parts } from './parts.ts';
import type { Numbered, PlacedBlock } from './placement.ts';
import type { Sequence, State, TrackedBlock } from './sequence.ts';
import { type Surrounding, styleName } from './style-names.ts';
import { indentOf, languageTag, NUMBER_INDENT } from './styles.ts';
import { element, escaped, valued } from './xml.ts';

export interface TextContext {
  readonly language: Language;
  readonly sequence: Sequence;
  /** Of each edition. */
  readonly anchors: { readonly older: Anchors; readonly newer: Anchors };
  readonly parts: Parts;
  /** Of each run, where the file has two languages: `kk-KZ`. */
  readonly languageTag?: string;
  /** Around the title, besides that of its section. */
  readonly titleBookmarks: readonly string[];
  /** Whether each block is in a cell of its own, whose last paragraph cannot be tracked. */
  readonly inCells: boolean;
}

export interface TextWriter {
  /**
   * The paragraph of a block; of a row, the row.
   * @param leadsIn whether it stays on the page of the next one
   */
  block(block: TrackedBlock, leadsIn?: boolean): string;
  /** An empty paragraph that separates blocks; a space is none of the text. */
  gap(within: readonly Surrounding[], state?: State, leaf?: 'gap' | 'space'): string;
  /** An item that begins with something else than a paragraph. */
  opening(numbered: Numbered, state: State): string;
}

export function textWriter(context: TextContext): TextWriter {
  const { language, sequence, anchors, parts, inCells } = context;
  const names = markNames(sequence, language);
  let titleBookmarks = context.titleBookmarks;

  function block(tracked: TrackedBlock, leadsIn = false): string {
    const { state, cells } = tracked;
    const shown = shownOf(tracked);
    if (shown.place.kind === 'row') return row(tracked, shown);
    const content = inline(cells.flatMap(bitsOf), tracked);
    const xml = parts.bookmarked(bookmarksOf(tracked), content);
    return paragraph(propertiesOf(shown, leadsIn), end(inCells ? 'kept' : state), xml);
  }

  function bookmarksOf({ newer, older }: TrackedBlock): readonly string[] {
    if (newer) {
      const isTitle = newer.place.kind === 'heading';
      const names = [...anchors.newer.bookmarks(newer), ...(isTitle ? titleBookmarks : [])];
      if (isTitle) titleBookmarks = [];
      return names;
    }
    const isRemoved = older?.place.kind === 'heading';
    return isRemoved ? removedBookmarks(anchors.older.bookmarks(older)) : [];
  }

  /** The newer edition's come first, wherever they are. */
  function removedBookmarks(names: readonly string[]): readonly string[] {
    return names.filter((name) => !newerNames.has(name));
  }
  const newerNames = new Set(
    sequence.text.flatMap(({ newer }) => (newer ? anchors.newer.bookmarks(newer) : [])),
  );

  function row(tracked: TrackedBlock, shown: PlacedBlock): string {
    const { state, cells } = tracked;
    const isHead = shown.style === 'Table Heading';
    const properties = element(
      'w:trPr',
      {},
      '<w:cantSplit/>',
      isHead ? '<w:tblHeader/>' : '',
      parts.blockChange(state),
    );
    const written = cells.map((runs, i) => {
      const content = inline(bitsOf(runs), tracked);
      const xml = i === 0 ? parts.bookmarked(bookmarksOf(tracked), content) : content;
      const align = shown.align[i];
      const ppr =
        valued('w:pStyle', parts.style(shown.style)) + (align ? valued('w:jc', align) : '');
      const cell = element(
        'w:tcPr',
        {},
        isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : '',
      );
      return element('w:tc', {}, cell, paragraph(ppr, '', xml));
    });
    return element('w:tr', {}, properties, ...written);
  }

  function propertiesOf(shown: PlacedBlock, leadsIn = false): string {
    const { numbered, place, section } = shown;
    if (numbered) return itemProperties(numbered, leadsIn);
    const style = valued('w:pStyle', parts.style(shown.style)) + (leadsIn ? '<w:keepNext/>' : '');
    if (place.kind !== 'heading' || section.number === 0) return style;
    return style + numberProperties(0, parts.numbering.sectionsNumber(language));
  }

  function itemProperties(numbered: Numbered, leadsIn: boolean): string {
    const { within, level, isLoose } = numbered;
    const outer = within.slice(0, within.lastIndexOf('quote') + 1);
    const left = indentOf(outer) + NUMBER_INDENT * (level + 1);
    return [
      valued('w:pStyle', parts.style(styleName(within, 'item'))),
      leadsIn ? '<w:keepNext/>' : '',
      numberProperties(level, parts.numbering.listNumber(numbered)),
      // The space between items that contextual spacing leaves out does not reach into a cell.
      inCells && !isLoose ? element('w:spacing', { 'w:after': 40 }) : '',
      outer.length > 0 ? element('w:ind', { 'w:left': left, 'w:hanging': NUMBER_INDENT }) : '',
      isLoose ? valued('w:contextualSpacing', 0) : '',
    ].join('');
  }

  function numberProperties(level: number, id: number): string {
    return element('w:numPr', {}, valued('w:ilvl', level), valued('w:numId', id));
  }

  function end(state: State): string {
    return state === 'kept' ? '' : element('w:rPr', {}, parts.blockChange(state));
  }

  function inline(bits: readonly Bit[], tracked: TrackedBlock): string {
    const extent = tracked.state === 'kept' ? 'words' : 'block';
    const written = bits.flatMap((bit) =>
      bit.marks.footnote === undefined ? linksOf(bit) : marksOf(bit, tracked),
    );
    return groups(written, sameLink)
      .map((linked) => {
        const xml = groups(linked, (a, b) => a.state === b.state)
          .map((same) => parts.tracked(same[0]?.state ?? 'kept', same.map(run).join(''), extent))
          .join('');
        return hyperlink(linked[0], xml);
      })
      .join('');
  }

  function hyperlink(bit: Bit | undefined, xml: string): string {
    if (bit?.marks.href === undefined) return xml;
    const { href, title } = bit.marks;
    const target = anchors[bit.state === 'deleted' ? 'older' : 'newer'].target(href);
    const where =
      'bookmark' in target
        ? { 'w:anchor': target.bookmark }
        : { 'r:id': parts.link(target.address) };
    return element('w:hyperlink', { ...where, 'w:tooltip': title, 'w:history': 1 }, xml);
  }

  /** A link that leads elsewhere in each edition is deleted and inserted. */
  function linksOf(bit: Bit): readonly Bit[] {
    const { href } = bit.marks;
    if (bit.state !== 'kept' || !href?.startsWith('#')) return [bit];
    const leadsTo = (side: 'older' | 'newer') => Object.values(anchors[side].target(href))[0];
    if (leadsTo('older') === leadsTo('newer')) return [bit];
    return [
      { ...bit, state: 'deleted' },
      { ...bit, state: 'inserted' },
    ];
  }

  function marksOf(bit: Bit, tracked: TrackedBlock): readonly Bit[] {
    const { older, newer } = tracked;
    if ((newer ?? older)?.footnote !== undefined) {
      const label = bit.marks.footnote ?? '';
      const side = bit.state === 'deleted' ? older && { older } : newer && { newer };
      return [{ ...bit, text: bracketed(sequence, { label, ...side }), marks: {} }];
    }
    return names(bit, tracked).map((mark) => ({ ...bit, state: mark.state, mark }));
  }

  function run({ state, text, marks, mark }: Bit): string {
    if (mark) return mark.isFirst ? footnoteMark(mark) : repeatedMark(mark);
    const content = marks.lineBreak ? '<w:br/>' : textXml(text, state);
    return content === '' ? '' : element('w:r', {}, runProperties(marks), content);
  }

  function runProperties({ href, strong, emphasis, code }: Marks): string {
    return element(
      'w:rPr',
      {},
      href !== undefined ? valued('w:rStyle', 'Hyperlink') : code ? valued('w:rStyle', 'Code') : '',
      strong ? '<w:b/><w:bCs/>' : '',
      emphasis ? '<w:i/><w:iCs/>' : '',
      context.languageTag === undefined ? '' : languageTag(context.languageTag),
    ).replace('<w:rPr/>', '');
  }

  const MARK = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';

  function footnoteMark(mark: NamedMark): string {
    const reference = parts.footnote(mark.name, footnote(mark));
    return parts.bookmarked([mark.name], element('w:r', {}, MARK, reference));
  }

  function repeatedMark({ name, state }: NamedMark): string {
    const isDeleted = state === 'deleted';
    const field = (type: string) =>
      element('w:r', {}, MARK, element('w:fldChar', { 'w:fldCharType': type }));
    const instruction = element(
      isDeleted ? 'w:delInstrText' : 'w:instrText',
      { 'xml:space': 'preserve' },
      ` NOTEREF ${name} \\f \\h `,
    );
    return [
      field('begin'),
      element('w:r', {}, MARK, instruction),
      field('separate'),
      element('w:r', {}, MARK, wordsXml(parts.noteNumber(name), state)),
      field('end'),
    ].join('');
  }

  function footnote(own: NamedMark): string {
    const blocks = noteOf(sequence, own).map(untracked);
    const mark = `${element('w:r', {}, MARK, '<w:footnoteRef/>')}<w:r><w:t xml:space="preserve"> </w:t></w:r>`;
    const paragraphs = blocks.map((tracked, i) => {
      const shown = shownOf(tracked);
      const content = inline(tracked.cells.flatMap(bitsOf), tracked);
      const leads = i === 0 && shown.style === 'footnote text' ? mark : '';
      return paragraph(propertiesOf(shown), '', leads + content);
    });
    const first = blocks[0] && shownOf(blocks[0]).style === 'footnote text';
    const opening = first
      ? ''
      : paragraph(valued('w:pStyle', parts.style('footnote text')), '', mark);
    return [opening, ...paragraphs].join('');
  }

  return {
    block,
    gap: (within, state = 'kept', leaf = 'gap') =>
      paragraph(valued('w:pStyle', parts.style(styleName(within, leaf))), end(state), ''),
    opening: (numbered, state) => paragraph(itemProperties(numbered, true), end(state), ''),
  };
}

/** Where the file shows the block. */
export function shownOf({ older, newer }: TrackedBlock): PlacedBlock {
  const shown = newer ?? older;
  if (!shown) throw new Error('A block of neither edition');
  return shown;
}

function paragraph(properties: string, end: string, content: string): string {
  return element('w:p', {}, element('w:pPr', {}, properties, end), content);
}

function wordsXml(words: string, state: State): string {
  const name = state === 'deleted' ? 'w:delText' : 'w:t';
  return element(name, { 'xml:space': 'preserve' }, words);
}

function textXml(text: string, state: State): string {
  return text
    .split('\t')
    .map((part) => (part === '' ? '' : wordsXml(escaped(part), state)))
    .join('<w:tab/>');
}

/** A link within the file may lead to another place in the older edition. */
function sameLink(a: Bit, b: Bit): boolean {
  const { href, title } = a.marks;
  const isSame = href === b.marks.href && (href === undefined || title === b.marks.title);
  return isSame && (!href?.startsWith('#') || a.state === b.state);
}

function groups<T>(list: readonly T[], isSame: (a: T, b: T) => boolean): readonly T[][] {
  const made: T[][] = [];
  for (const one of list) {
    const last = made.at(-1);
    const before = last?.at(-1);
    if (last && before && isSame(before, one)) last.push(one);
    else made.push([one]);
  }
  return made;
}
