/**
 * Passages that moved although their blocks did not: words that are deleted at one place and
 * inserted at another, this many or more in a row. Each place says so; nothing else changes.
 */
import type { BlockPlace, RedlineBlock, RedlineCell, Run, RunKind } from './model.ts';
import { isWord, segment } from './segment.ts';

/** Words in a row; here those of addresses and telephone numbers count one by one. */
const PASSAGE = 8;
/** Where the same words are at more places, the first ones do. */
const MOST_PLACES = 4;

/** Marks the passages in all blocks of a redline. */
export function withPassages(
  sections: readonly (readonly RedlineBlock[])[],
): readonly (readonly RedlineBlock[])[] {
  const deleted = wordsOf(sections.flat(), 'deleted');
  const inserted = wordsOf(sections.flat(), 'inserted');
  const marks = new Map<Stretch, Mark[]>();
  mark(deleted, inserted, marks);
  mark(inserted, deleted, marks);
  if (marks.size === 0) return sections;
  const stretches = Map.groupBy(marks.keys(), ({ block }) => block);
  return sections.map((blocks) =>
    blocks.map((block) => marked(block, stretches.get(block) ?? [], marks)),
  );
}

/** Runs of one kind with nothing between them that stayed. */
interface Stretch {
  readonly block: RedlineBlock;
  readonly kind: RunKind;
  readonly cell: RedlineCell;
  /** In the cell. */
  readonly runs: readonly Run[];
  readonly text: string;
  readonly place: BlockPlace | undefined;
}

interface Word {
  readonly key: string;
  readonly stretch: Stretch;
  /** Of the token that it is in, in the text of the stretch. */
  readonly start: number;
  readonly end: number;
}

/** A gap: a word that stayed is between the two around it. */
type Words = readonly (Word | undefined)[];

interface Mark {
  readonly start: number;
  end: number;
  readonly place: BlockPlace;
}

function wordsOf(blocks: readonly RedlineBlock[], kind: RunKind): Words {
  const words: (Word | undefined)[] = [];
  for (const block of blocks) {
    // It says that all of it moved.
    if (block.change === 'moved-away') {
      if (kind === 'deleted') words.push(undefined);
      continue;
    }
    for (const cell of block.cells) {
      for (const stretch of stretchesOf(block, cell)) {
        if (stretch === undefined) words.push(undefined);
        else if (stretch.kind === kind) words.push(...wordsIn(stretch));
      }
    }
  }
  return words;
}

/** Undefined for each stretch of words that stayed. */
function stretchesOf(block: RedlineBlock, cell: RedlineCell): readonly (Stretch | undefined)[] {
  const found: (Stretch | undefined)[] = [];
  let runs: Run[] = [];
  const end = () => {
    const [first] = runs;
    if (first?.kind === 'equal') {
      if (runs.some(({ text }) => isWord(text))) found.push(undefined);
    } else if (first) {
      const place = first.kind === 'deleted' ? block.older : block.newer;
      const text = runs.map((run) => run.text).join('');
      found.push({ block, kind: first.kind, cell, runs, text, place });
    }
    runs = [];
  };
  for (const run of cell.runs) {
    if (runs.length > 0 && runs[0]?.kind !== run.kind) end();
    runs.push(run);
  }
  end();
  return found;
}

function* wordsIn(stretch: Stretch): Generator<Word> {
  let start = 0;
  for (const token of segment(stretch.text)) {
    const end = start + token.length;
    for (const [key] of token.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      yield { key, stretch, start, end };
    }
    start = end;
  }
}

/** Marks in `words` what is also in `others`. */
function mark(words: Words, others: Words, marks: Map<Stretch, Mark[]>): void {
  const places = new Map<string, number[]>();
  for (const [key, index] of passagesOf(others)) {
    const known = places.get(key);
    if (!known) places.set(key, [index]);
    else if (known.length < MOST_PLACES) known.push(index);
  }
  let done = 0;
  for (const [key, index] of passagesOf(words)) {
    const found = places.get(key);
    if (!found || index + PASSAGE <= done) continue;
    const lengths = found.map((place) => commonLength(words, index, others, place));
    const longest = Math.max(...lengths);
    const place = others[found[lengths.indexOf(longest)] ?? 0]?.stretch.place;
    for (const word of words.slice(Math.max(index, done), index + longest)) {
      if (word && place) markWord(word, place, marks);
    }
    done = index + longest;
  }
}

/** Each row of `PASSAGE` words as one string, with the index of its first word. */
function* passagesOf(words: Words): Generator<readonly [string, number]> {
  let row: string[] = [];
  for (const [index, word] of words.entries()) {
    if (!word) {
      row = [];
      continue;
    }
    row.push(word.key);
    if (row.length > PASSAGE) row.shift();
    if (row.length === PASSAGE) yield [row.join(' '), index - PASSAGE + 1];
  }
}

function commonLength(a: Words, i: number, b: Words, j: number): number {
  let length = PASSAGE;
  while (a[i + length] && a[i + length]?.key === b[j + length]?.key) length++;
  return length;
}

function markWord({ stretch, start, end }: Word, place: BlockPlace, marks: Map<Stretch, Mark[]>) {
  const own = marks.get(stretch) ?? [];
  marks.set(stretch, own);
  const last = own.at(-1);
  const between = last && stretch.text.slice(last.end, start);
  if (last && last.place === place && between !== undefined && !isWord(between)) {
    last.end = Math.max(last.end, end);
  } else own.push({ start, end, place });
}

function marked(
  block: RedlineBlock,
  stretches: readonly Stretch[],
  marks: ReadonlyMap<Stretch, readonly Mark[]>,
): RedlineBlock {
  if (stretches.length === 0) return block;
  const cut = new Map<Run, readonly Run[]>();
  const counts = { ...block.counts };
  for (const stretch of stretches) {
    const own = (marks.get(stretch) ?? [])
      .toSorted((a, b) => a.start - b.start)
      .map((one) => withPunctuation(one, stretch.text));
    const words = own.reduce((sum, { start, end }) => sum + countWords(stretch, start, end), 0);
    counts[stretch.kind === 'deleted' ? 'deleted' : 'inserted'] -= words;
    if (stretch.kind === 'inserted' && block.change !== 'moved-here') counts.moved += words;
    let start = 0;
    for (const run of stretch.runs) {
      cut.set(run, cutAt(run, start, own));
      start += run.text.length;
    }
  }
  const cells = block.cells.map((cell) => ({
    ...cell,
    runs: cell.runs.flatMap((run) => cut.get(run) ?? [run]),
  }));
  return { ...block, cells, counts };
}

/** With the punctuation around its words, at the ends of the text also with the space. */
function withPunctuation({ start, end, place }: Mark, text: string): Mark {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const head = isWord(before) ? (/[^\p{L}\p{N}\s]*$/u.exec(before)?.[0] ?? '') : before;
  const tail = isWord(after) ? (/^[^\p{L}\p{N}\s]*/u.exec(after)?.[0] ?? '') : after;
  return { start: start - head.length, end: end + tail.length, place };
}

function countWords({ text }: Stretch, start: number, end: number): number {
  return segment(text.slice(start, end)).filter(isWord).length;
}

/** @param from where the run begins in the text that the marks are of */
function cutAt(run: Run, from: number, marks: readonly Mark[]): readonly Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const { start, end, place } of marks) {
    const [first, last] = [Math.max(start - from, done), Math.min(end - from, run.text.length)];
    if (first >= last) continue;
    if (first > done) runs.push({ ...run, text: run.text.slice(done, first) });
    runs.push({ ...run, text: run.text.slice(first, last), moved: place });
    done = last;
  }
  if (done < run.text.length || runs.length === 0) runs.push({ ...run, text: run.text.slice(done) });
  return runs;
}
