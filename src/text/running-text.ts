/**
 * Running text: the text of a paragraph, heading or table cell as read, without markup and footnote
 * marks, and with the place in the file of each character.
 */
import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';
import { walk } from './markdown.ts';
import { memo } from './memo.ts';
import type { Place } from './problem.ts';
import type { Section } from './section.ts';
import { lineStarts, positionAt } from './spans.ts';

export interface RunningText {
  readonly node: Paragraph | Heading | TableCell;
  /** As written, but entities and escapes are resolved and line ends are `\n`. */
  readonly text: string;
  /** Offset into the section's source of the character at `index`; past the last one, the end. */
  offsetAt(index: number): number;
  /** Line and column of the character at `index`. */
  placeAt(index: number): Place;
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]*);/iy;

/** Each is read once for all rules, which look at one edition after the other. */
const read = memo<Section, readonly RunningText[]>(100);
const lines = memo<Section, readonly number[]>(100);

/** The running texts of the section, its heading first. */
export function runningTextsOf(section: Section): readonly RunningText[] {
  return read(section, 'all', () => [
    ...runningTextsIn(section, section.headingNode),
    ...runningTextsIn(section, section.body),
  ]);
}

/** The running texts in `node`, in the order of the text. */
export function runningTextsIn(section: Section, node: Nodes): readonly RunningText[] {
  const texts: RunningText[] = [];
  for (const below of walk(node)) {
    if (below.type === 'paragraph' || below.type === 'heading' || below.type === 'tableCell') {
      texts.push(runningTextOf(section, below));
    }
  }
  return texts;
}

/** Line and column of an offset into the section's source. */
export function placeOf(section: Section, offset: number): Place {
  const starts = lines(section, 'starts', () => lineStarts(section.source));
  return { file: section.file, ...positionAt(starts, Math.min(offset, section.source.length)) };
}

function runningTextOf(section: Section, node: RunningText['node']): RunningText {
  let text = '';
  const offsets: number[] = [];
  for (const below of walk(node)) {
    const start = below.position?.start.offset ?? 0;
    const end = below.position?.end.offset ?? start;
    if (below.type === 'break') {
      text += '\n';
      offsets.push(start);
    } else if (below.type === 'text' || below.type === 'inlineCode') {
      const value = below.value.replace(/\r\n?/g, '\n');
      text += value;
      for (const offset of offsetsOf(value, section.source.slice(start, end))) {
        offsets.push(start + offset);
      }
    }
  }
  const last = offsets.at(-1);
  const end = last === undefined ? (node.position?.start.offset ?? 0) : last + 1;
  const offsetAt = (index: number): number => offsets[index] ?? end;
  return { node, text, offsetAt, placeAt: (index) => placeOf(section, offsetAt(index)) };
}

/**
 * The offset of each UTF-16 unit of `value` in the `raw` Markdown from which it was read. What
 * Markdown removes (escapes, indentation, the `>` of continued lines) is skipped; an entity is one
 * character. All offsets are 0 where the two do not match.
 */
function offsetsOf(value: string, raw: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  while (offsets.length < value.length) {
    if (at >= raw.length) return Array.from(value, () => 0).slice(0, value.length);
    const wanted = value[offsets.length];
    ENTITY.lastIndex = at;
    const entity = ENTITY.exec(raw)?.[0];
    if (entity && !value.startsWith(entity, offsets.length)) {
      const units = String.fromCodePoint(value.codePointAt(offsets.length) ?? 0).length;
      for (let unit = 0; unit < units; unit++) offsets.push(at);
      at += entity.length;
    } else if (raw[at] === '\\' && raw[at + 1] === wanted) {
      offsets.push(at + 1);
      at += 2;
    } else if (raw[at] === wanted || (wanted === '\n' && raw[at] === '\r')) {
      offsets.push(at);
      at += raw[at] === '\r' && raw[at + 1] === '\n' ? 2 : 1;
    } else {
      at += 1;
    }
  }
  return offsets;
}
