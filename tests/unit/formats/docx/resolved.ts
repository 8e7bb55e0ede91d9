/**
 * What a Word file says once its tracked changes are accepted or rejected, by the rules of ECMA-376:
 * a paragraph whose mark goes is one with the paragraph after it. Written apart from the program, so
 * that it can judge what the program writes and what LibreOffice makes of that.
 */

import { strFromU8, unzipSync } from 'fflate';
import { findContactPoints } from '../../../../src/text/contact-points.ts';
import {
  child,
  children,
  descendants,
  parseXml,
  textIn,
  value,
  type XmlElement,
} from './xml-tree.ts';

export type Choice = 'accept' | 'reject';

export interface Span {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** The target of a link, `#` and its bookmark for one within the file. */
  readonly href?: string;
  readonly lineBreak?: true;
  /** The text of a footnote, or the number of the one that is marked again. */
  readonly note?: readonly Block[] | number;
  /** While reading: which footnote of the file it is. */
  readonly at?: number;
}

export interface Block {
  readonly style: string;
  readonly spans: readonly Span[];
  /** `1 0 decimal 3`: the list, counted from 1, its level, its format, its first number. */
  readonly number?: string;
  readonly align?: string;
  /** Of a table: its rows, each with the paragraphs of its cells. */
  readonly rows?: readonly (readonly (readonly Block[])[])[];
}

export interface Resolved {
  /** One for each language. */
  readonly columns: readonly (readonly Block[])[];
  readonly bookmarks: readonly string[];
}

export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(bytes));
  return new Map(files.map(([name, content]) => [name, strFromU8(content)]));
}

export interface ResolveOptions {
  /** Which of two joined paragraphs gives the style: Word takes the second, LibreOffice the first. */
  readonly joined?: 'first' | 'second';
  /** LibreOffice drops names of tables' styles, so the columns are those of the only table. */
  readonly isBilingual?: boolean;
}

export function resolved(
  bytes: Uint8Array,
  choice: Choice = 'accept',
  { joined = 'second', isBilingual = false }: ResolveOptions = {},
): Resolved {
  const parts = partsOf(bytes);
  const part = (name: string) => {
    const source = parts.get(name);
    return source === undefined ? undefined : parseXml(source);
  };
  const styles = new Map(
    children(part('word/styles.xml'), 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      (value(child(style, 'w:name')) ?? '').toLowerCase(),
    ]),
  );
  const links = new Map(
    [...parts.keys()]
      .filter((name) => /^word\/_rels\/(document|footnotes)\.xml\.rels$/.test(name))
      .flatMap((name) =>
        children(part(name)).map((one): [string, string] => [
          `${name.includes('footnotes') ? 'note' : 'text'} ${one.attributes['Id']}`,
          one.attributes['Target'] ?? '',
        ]),
      ),
  );
  const numbers = numbersIn(part('word/numbering.xml'));
  const notes = new Map(
    children(part('word/footnotes.xml'), 'w:footnote').map((note) => [
      note.attributes['w:id'],
      note,
    ]),
  );
  const body = child(part('word/document.xml'), 'w:body');
  const gone = choice === 'accept' ? 'w:del' : 'w:ins';
  const goneMove = choice === 'accept' ? 'w:moveFrom' : 'w:moveTo';
  const isGone = ({ name }: XmlElement) => name === gone || name === goneMove;
  const lists = new Map<string, number>();
  const noteNumbers = new Map<string, number>();
  const bookmarks: string[] = [];
  const named = new Map<string, string>();
  for (const one of body ? descendants(body) : []) {
    if (one.name === 'w:bookmarkStart') bookmarks.push(one.attributes['w:name'] ?? '');
  }

  function blocksIn(container: XmlElement | undefined, where: 'text' | 'note'): readonly Block[] {
    const made: Block[] = [];
    let waiting: { readonly block: Block; readonly isEmpty: boolean } | undefined;
    for (const one of children(container)) {
      if (one.name === 'w:tbl') {
        if (waiting && !waiting.isEmpty) throw new Error('A paragraph joined with a table');
        waiting = undefined;
        const table = tableIn(one, where);
        if (table) made.push(table);
      }
      if (one.name !== 'w:p') continue;
      const own = paragraphIn(one, where);
      const spans: readonly Span[] = [...(waiting?.block.spans ?? []), ...own.spans];
      const takesFirst = waiting && !waiting.isEmpty && joined === 'first';
      const block: Block = { ...(takesFirst ? waiting?.block : own), spans } as Block;
      const mark = children(child(one, 'w:pPr', 'w:rPr')).some(isGone);
      if (mark) {
        waiting = { block, isEmpty: spans.every(({ text, note }) => text === '' && !note) };
        continue;
      }
      waiting = undefined;
      made.push({ ...block, spans: joinedSpans(block.spans) });
    }
    if (waiting && !waiting.isEmpty) throw new Error('The end of the text is gone');
    return made;
  }

  function tableIn(table: XmlElement, where: 'text' | 'note'): Block | undefined {
    const rows = children(table, 'w:tr').filter(
      (row) => !children(child(row, 'w:trPr')).some(isGone),
    );
    if (rows.length === 0) return undefined;
    return {
      style: 'table',
      spans: [],
      rows: rows.map((row) => children(row, 'w:tc').map((cell) => blocksIn(cell, where))),
    };
  }

  function paragraphIn(paragraph: XmlElement, where: 'text' | 'note'): Block {
    const properties = child(paragraph, 'w:pPr');
    const id = value(child(properties, 'w:pStyle')) ?? '';
    const style = styles.get(id) ?? id.toLowerCase();
    const numId = value(child(properties, 'w:numPr', 'w:numId'));
    const level = value(child(properties, 'w:numPr', 'w:ilvl')) ?? '0';
    const number = numId !== undefined && numId !== '0' && !style.startsWith('heading');
    const align = value(child(properties, 'w:jc'));
    return {
      style,
      spans: spansIn(paragraph, {}, where),
      ...(number && { number: `${numId} ${level} ${numbers(numId, level)}` }),
      ...(align !== undefined && align !== 'left' && align !== 'start' && { align }),
    };
  }

  function spansIn(
    element: XmlElement,
    outer: Partial<Span>,
    where: 'text' | 'note',
  ): readonly Span[] {
    const spans: Span[] = [];
    let field: string | undefined;
    let isResult = false;
    let within: string | undefined;
    for (const one of children(element)) {
      if (isGone(one)) continue;
      if (one.name === 'w:bookmarkStart') within = one.attributes['w:name'];
      if (/^w:(?:ins|del|moveTo|moveFrom|smartTag)$/.test(one.name)) {
        // A field lies within one change.
        spans.push(...spansIn(one, outer, where).map((span) => noted(span, within)));
      } else if (one.name === 'w:hyperlink') {
        const { 'w:anchor': anchor, 'r:id': id } = one.attributes;
        const href =
          anchor === undefined ? wholeAddress(links.get(`${where} ${id}`)) : `#${anchor}`;
        spans.push(...spansIn(one, { ...outer, ...(href !== undefined && { href }) }, where));
      } else if (one.name === 'w:r') {
        const type = child(one, 'w:fldChar')?.attributes['w:fldCharType'];
        if (type === 'begin') [field, isResult] = ['', false];
        if (type === 'separate') isResult = true;
        for (const code of [...children(one, 'w:instrText'), ...children(one, 'w:delInstrText')]) {
          field = (field ?? '') + textIn(code);
        }
        if (type === 'end') {
          const name = /NOTEREF\s+(\S+)/.exec(field ?? '')?.[1] ?? '';
          spans.push({ text: '', note: -1, href: name });
          field = undefined;
        }
        if (field === undefined && type === undefined && !isResult) {
          spans.push(...runIn(one, outer).map((span) => noted(span, within)));
        }
        if (type === 'end') isResult = false;
      }
    }
    return spans;
  }

  /** Remembers which note a bookmark is around. */
  function noted(span: Span, name: string | undefined): Span {
    if (name !== undefined && Array.isArray(span.note) && !named.has(name)) {
      named.set(name, String(noteNumbers.size));
    }
    return span;
  }

  function runIn(run: XmlElement, outer: Partial<Span>): readonly Span[] {
    const properties = child(run, 'w:rPr');
    const isOn = (name: string) => {
      const property = child(properties, name);
      return property !== undefined && !['false', '0'].includes(value(property) ?? '');
    };
    const marks = {
      ...outer,
      ...(isOn('w:b') && { bold: true as const }),
      ...(isOn('w:i') && { italic: true as const }),
    };
    return children(run).flatMap((one): readonly Span[] => {
      switch (one.name) {
        case 'w:t':
        case 'w:delText':
          return [{ ...marks, text: textIn(one) }];
        case 'w:tab':
          return [{ ...marks, text: '\t' }];
        case 'w:noBreakHyphen':
          return [{ ...marks, text: '\u2011' }];
        case 'w:softHyphen':
          return [{ ...marks, text: '\u00AD' }];
        case 'w:br':
          return [{ ...marks, text: ' ', lineBreak: true }];
        case 'w:footnoteReference': {
          const id = one.attributes['w:id'] ?? '';
          noteNumbers.set(id, noteNumbers.size + 1);
          return [{ text: '', at: noteNumbers.size, note: blocksIn(notes.get(id), 'note') }];
        }
        default:
          return [];
      }
    });
  }

  const blocks = blocksIn(body, 'text');
  const columns = isBilingual ? columnsOf(blocks) : [blocks];
  let local = new Map<number, number>();
  return {
    columns: columns.map((column) => {
      local = new Map();
      return column.flatMap((block, i) => shown(block, column, i));
    }),
    bookmarks,
  };

  /** Without details and gaps, but for those between two quotes; lists by their order. */
  function shown(block: Block, column: readonly Block[], i: number): readonly Block[] {
    if (block.style === 'edition details' || block.style.endsWith('space')) return [];
    if (block.style.endsWith('gap')) {
      const isText = ({ style }: Block) => !/gap$|space$/.test(style);
      const before = column.slice(0, i).findLast(isText);
      const after = column.slice(i).find(isText);
      const between = column.slice(before ? column.lastIndexOf(before, i) + 1 : 0, i);
      const isFirst = !between.some(({ style }) => style.endsWith('gap'));
      const areQuotes = /quote/.test(before?.style ?? '') && /quote/.test(after?.style ?? '');
      return isFirst && areQuotes ? [{ style: block.style, spans: [] }] : [];
    }
    const rows = block.rows?.map((row) => row.map((cell) => cell.map(renumbered)));
    return [{ ...renumbered(block), ...(rows && { rows }) }];
  }

  function renumbered(block: Block): Block {
    const spans = block.spans.map((span): Span => {
      if (span.note === -1) {
        return { text: '', note: local.get(Number(named.get(span.href ?? ''))) ?? -1 };
      }
      if (!Array.isArray(span.note)) return span;
      const { at = 0, ...rest } = span;
      local.set(at, local.size + 1);
      return { ...rest, note: span.note.map(renumbered) };
    });
    const [id, ...rest] = block.number?.split(' ') ?? [];
    if (id === undefined) return { ...block, spans };
    const list = lists.get(id) ?? lists.size + 1;
    lists.set(id, list);
    return { ...block, spans, number: [list, ...rest].join(' ') };
  }
}

/** The cells of each column of the only table, one after the other. */
function columnsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const [table, ...more] = blocks.filter(({ rows }) => rows);
  if (!table?.rows || more.length > 0) throw new Error('Not one table of two columns');
  return [0, 1].map((i) => table.rows?.flatMap((row) => row[i] ?? []) ?? []);
}

/** LibreOffice writes the root of a host with a slash. */
function wholeAddress(address: string | undefined): string | undefined {
  return address?.replace(/^(https?:\/\/[^/]+)\/$/, '$1');
}

/** Without links at bare addresses, which follow from the text: some are left out where it changed. */
function unlinked(span: Span): Span {
  const { href, ...rest } = span;
  const isBare = findContactPoints(span.text).some(
    (point) => point.href === href && point.start === 0 && point.end === span.text.length,
  );
  return isBare ? rest : span;
}

function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const made: Span[] = [];
  for (const span of spans.map(unlinked)) {
    const last = made.at(-1);
    if (span.text === '' && span.note === undefined) continue;
    const isSame =
      last &&
      last.note === undefined &&
      span.note === undefined &&
      !last.lineBreak &&
      !span.lineBreak &&
      last.bold === span.bold &&
      last.italic === span.italic &&
      last.href === span.href;
    if (last && isSame) made[made.length - 1] = { ...last, text: last.text + span.text };
    else made.push(span);
  }
  return made;
}

/** The format and first number of a level of a list. */
function numbersIn(part: XmlElement | undefined) {
  const abstracts = new Map(
    children(part, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one]),
  );
  const nums = new Map(children(part, 'w:num').map((one) => [one.attributes['w:numId'], one]));
  return (id: string, level: string): string => {
    const num = nums.get(id);
    const isLevel = (one: XmlElement) => one.attributes['w:ilvl'] === level;
    const base = children(abstracts.get(value(child(num, 'w:abstractNumId'))), 'w:lvl').find(
      isLevel,
    );
    const override = children(num, 'w:lvlOverride').find(isLevel);
    const format =
      value(child(override, 'w:lvl', 'w:numFmt')) ?? value(child(base, 'w:numFmt')) ?? '';
    if (format !== 'decimal') return format;
    const start = value(child(override, 'w:startOverride')) ?? value(child(base, 'w:start')) ?? '1';
    return `${format} ${start}`;
  };
}
