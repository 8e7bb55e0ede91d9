/**
 * The runs of a block as bits of text in one state each, with links at bare addresses. What is only
 * set otherwise is deleted and inserted: programs differ in what rejecting a change of formatting is.
 */
import type { Marks, Run } from '../../redline/model.ts';
import { sameMarks } from '../../redline/runs.ts';
import { findContactPoints } from '../../text/contact-points.ts';
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
  return known(runs, '', () => linked(linked(reset(runs), 'deleted'), 'inserted'));
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
 * Links the addresses in the older text, where it was deleted, or in the newer text. As on the site,
 * an address does not go on where the marks change, and one in a link stays as it is.
 */
function linked(bits: readonly Bit[], state: 'deleted' | 'inserted'): readonly Bit[] {
  const isShown = (bit: Bit) => bit.state === state || bit.state === 'kept';
  const isLinkable = (bit: Bit) => bit.state === state || state === 'inserted';
  const result: Bit[] = [];
  for (const stretch of stretches(bits, isShown)) {
    const shown = stretch.filter(isShown);
    const { marks } = shown[0] ?? {};
    const text = shown.map((bit) => bit.text).join('');
    const isPlain = marks && marks.href === undefined && marks.footnote === undefined;
    const points = isPlain ? findContactPoints(text) : [];
    let offset = 0;
    for (const bit of stretch) {
      if (!isShown(bit) || points.length === 0) {
        result.push(bit);
        continue;
      }
      const end = offset + bit.text.length;
      const cuts = points
        .flatMap(({ start, end: last }) => [start, last])
        .filter((cut) => cut > offset && cut < end);
      for (const [i, from] of [offset, ...cuts].entries()) {
        const to = cuts[i] ?? end;
        const point = points.find(({ start, end: last }) => start <= from && to <= last);
        const href = point && isLinkable(bit) ? { href: point.href } : {};
        const piece = bit.text.slice(from - offset, to - offset);
        if (piece !== '') result.push({ ...bit, text: piece, marks: { ...bit.marks, ...href } });
      }
      offset = end;
    }
  }
  return result;
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
