/**
 * The runs of a block as bits of text in one state each, with links at bare addresses. What is only
 * set otherwise is deleted and inserted: programs differ in what rejecting a change of formatting is.
 */
import type { Marks, Run } from '../../redline/model.ts';
import { sameMarks } from '../../redline/runs.ts';
import { type ContactPoint, findContactPoints } from '../../text/contact-points.ts';
import { memo } from '../../text/memo.ts';
import type { NamedMark } from './footnotes.ts';
import type { State } from './sequence.ts';

export interface Bit {
  readonly state: State;
  readonly text: string;
  readonly marks: Marks;
  /** Of the mark of a footnote. */
  readonly mark?: NamedMark;
}

const STATES = { equal: 'kept', inserted: 'inserted', deleted: 'deleted' } as const;

/** Editions share the words of unchanged sections, and finding addresses in them takes a while. */
const known = memo<readonly Run[], readonly Bit[]>(2000);

export function bitsOf(runs: readonly Run[]): readonly Bit[] {
  return known(runs, '', () => linked(reset(runs)));
}

/** Neighbours that are set otherwise are one deletion and one insertion. */
function reset(runs: readonly Run[]): readonly Bit[] {
  const bits: Bit[] = [];
  let inserted: Bit[] = [];
  for (const { kind, text, marks, formerly } of runs) {
    if (!formerly) {
      bits.push(...inserted.splice(0), { state: STATES[kind], text, marks });
      continue;
    }
    bits.push({ state: 'deleted', text, marks: formerly });
    inserted = [...inserted, { state: 'inserted', text, marks }];
  }
  return [...bits, ...inserted];
}

/**
 * Links the addresses in the text, but not those that changed: where LibreOffice removes a link whole,
 * it links the words after it. As on the site, an address does not go on where the marks change, and
 * one in a link stays as it is.
 */
function linked(bits: readonly Bit[]): readonly Bit[] {
  const isBlock = new Set(bits.map(({ state }) => state)).size === 1;
  const isShown = (bit: Bit) => isBlock || bit.state !== 'deleted';
  const result: Bit[] = [];
  for (const stretch of stretches(bits, isShown)) {
    const shown = stretch.filter(isShown);
    const { marks } = shown[0] ?? {};
    const text = shown.map((bit) => bit.text).join('');
    const isPlain = marks && marks.href === undefined && marks.footnote === undefined;
    const points = isPlain ? findContactPoints(text) : [];
    let offset = 0;
    for (const bit of stretch) {
      if (!isShown(bit)) {
        result.push(bit);
        continue;
      }
      const end = offset + bit.text.length;
      const within = points.filter(({ start, end: last }) => offset <= start && last <= end);
      result.push(...(isBlock || bit.state === 'kept' ? cut(bit, within, offset) : [bit]));
      offset = end;
    }
  }
  return result;
}

/** A bit that begins at `offset`, cut where the addresses in it begin and end. */
function cut(bit: Bit, points: readonly ContactPoint[], offset: number): readonly Bit[] {
  if (points.length === 0) return [bit];
  const cuts = points.flatMap(({ start, end }) => [start - offset, end - offset]);
  return [0, ...cuts].flatMap((from, i): readonly Bit[] => {
    const text = bit.text.slice(from, cuts[i]);
    const point = points.find(({ start }) => start - offset === from && i % 2 === 1);
    const marks = point ? { ...bit.marks, href: point.href } : bit.marks;
    return text === '' ? [] : [{ ...bit, text, marks }];
  });
}

/** Parts in which the bits shown have the same marks. */
function stretches(bits: readonly Bit[], isShown: (bit: Bit) => boolean): readonly Bit[][] {
  const parts: Bit[][] = [];
  let marks: Marks | undefined;
  for (const bit of bits) {
    const last = parts.at(-1);
    const goesOn = !isShown(bit) || marks === undefined || sameMarks(marks, bit.marks);
    if (last && goesOn) last.push(bit);
    else parts.push([bit]);
    if (isShown(bit)) marks = bit.marks;
  }
  return parts;
}
