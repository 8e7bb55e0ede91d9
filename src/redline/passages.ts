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
  const blocks = sections.flat();
  const has = (kind: 'deleted' | 'inserted') => blocks.some(({ counts }) => counts[kind] > 0);
  if (!has('deleted') || !has('inserted')) return sections;
  const deleted = wordsOf(blocks, 'deleted');
  const inserted = wordsOf(blocks, 'inserted');
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
  /** In the text of the stretch. */
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
    if (block.counts.deleted + block.counts.inserted === 0) {
      if (words.at(-1)) words.push(undefined);
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

/** Not those of `segment`, which takes longer: only few texts have a passage. */
function* wordsIn(stretch: Stretch): Generator<Word> {
  for (const { 0: word, index } of stretch.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    yield { key: word.toLowerCase(), stretch, start: index, end: index + word.length };
  }
}

/** Marks in `words` what is also in `others`. */
function mark(words: Words, others: Words, marks: Map<Stretch, Mark[]>): void {
  const ids = new Map<string, number>();
  const places = new Map<number, number[]>();
  for (const [hash, index] of passagesOf(others, ids)) {
    const known = places.get(hash);
    if (!known) places.set(hash, [index]);
    else if (known.length < MOST_PLACES) known.push(index);
  }
  let done = 0;
  for (const [hash, index] of passagesOf(words, ids)) {
    const found = places.get(hash);
    if (!found || index + PASSAGE <= done) continue;
    const lengths = found.map((place) => commonLength(words, index, others, place));
    const longest = Math.max(...lengths);
    if (longest < PASSAGE) continue;
    const place = others[found[lengths.indexOf(longest)] ?? 0]?.stretch.place;
    for (const word of words.slice(Math.max(index, done), index + longest)) {
      if (word && place) markWord(word, place, marks);
    }
    done = index + longest;
  }
}

/**
 * A hash of each row of `PASSAGE` words, with the index of its first word.
 * @param ids of all words so far
 */
function* passagesOf(
  words: Words,
  ids: Map<string, number>,
): Generator<readonly [hash: number, index: number]> {
  const row: number[] = [];
  for (const [index, word] of words.entries()) {
    if (!word) {
      row.length = 0;
      continue;
    }
    const id = ids.get(word.key) ?? ids.size + 1;
    ids.set(word.key, id);
    row.push(id);
    if (row.length < PASSAGE) continue;
    let hash = 0;
    for (const one of row) hash = (Math.imul(hash, 31) + one) | 0;
    yield [hash, index - PASSAGE + 1];
    row.shift();
  }
}

function commonLength(a: Words, i: number, b: Words, j: number): number {
  let length = 0;
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
      .map((one) => withPunctuation(ofTokens(one, stretch.text), stretch.text));
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

/** With all of the tokens that it is in: an address is marked whole. */
function ofTokens({ start, end, place }: Mark, text: string): Mark {
  let [first, last, from] = [start, end, 0];
  for (const token of segment(text)) {
    const to = from + token.length;
    if (from < start && start < to) first = from;
    if (from < end && end < to) last = to;
    from = to;
  }
  return { start: first, end: last, place };
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
  if (done < run.text.length || runs.length === 0)
    runs.push({ ...run, text: run.text.slice(done) });
  return runs;
}
