/**
 * Archives as lawyers make them, from a number: each edition changes the one before by splits,
 * merges, moves, new sub-headings, rewritten and renumbered text. The same number always gives the
 * same archive.
 */
import type { Edition } from '../../../src/edition/library.ts';
import { editionOf } from './edition.ts';

export interface ArchiveOptions {
  readonly editions?: number;
  readonly sections?: number;
  /** Edits from one edition to the next. */
  readonly edits?: number;
}

/** A paragraph is a list of sentences; a sub-heading is one of its own. */
interface Block {
  readonly isHeading: boolean;
  readonly sentences: readonly string[];
}

type Draft = readonly { readonly id: string; readonly blocks: Block[] }[];

export function generatedArchive(
  seed: number,
  { editions = 4, sections = 5, edits = 5 }: ArchiveOptions = {},
): readonly Edition[] {
  const random = numbersFrom(seed);
  let draft: Draft = Array.from({ length: sections }, (_, i) => ({
    id: IDS[i % IDS.length] + (i < IDS.length ? '' : '-too'.repeat(Math.floor(i / IDS.length))),
    blocks: newBlocks(random),
  }));
  let numbering = 1;
  return Array.from({ length: editions }, (_, i) => {
    if (i > 0) {
      draft = draft.map(({ id, blocks }) => ({ id, blocks: [...blocks] }));
      for (let edit = 0; edit < edits; edit++) pick(EDITS, random)(draft, random);
      if (random(4) === 0) numbering++;
    }
    const date = `20${String(10 + Math.floor(i / 12))}-${String(1 + (i % 12)).padStart(2, '0')}-01`;
    return editionOf(date, textsOf(draft, numbering));
  });
}

/** Pseudo-random whole numbers below a limit: mulberry32 by Tommy Ettinger. */
type Random = (limit: number) => number;

function numbersFrom(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

function pick<T>(list: readonly T[], random: Random): T {
  const found = list[random(list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

const IDS = ['general', 'data', 'purposes', 'rights', 'retention', 'partners', 'changes'];

/** What every sentence of a policy says again and again. */
const COMMON = (
  'оператор·пользователь·персональные данные·обработка·в соответствии с законодательством·' +
  'настоящая политика·при использовании приложения·и·или·в·на·для·с согласия·по запросу'
).split('·');

const SYLLABLES = 'ба ве ги до жу за ки ло му не по ра се ти фо ха ця ше ья ро'.split(' ');

function sentence(random: Random): string {
  const words = Array.from({ length: 4 + random(16) }, () =>
    random(3) === 0
      ? pick(COMMON, random)
      : Array.from({ length: 2 + random(2) }, () => pick(SYLLABLES, random)).join(''),
  );
  const text = words.join(' ').replace(/ (?=\S+$)/, random(3) === 0 ? ', ' : ' ');
  const link = random(5) === 0 ? ` [раздел](#N-${pick(IDS, random)})` : '';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${link}.`;
}

function newBlocks(random: Random): Block[] {
  return Array.from({ length: 3 + random(6) }, (_, i) =>
    i > 0 && random(4) === 0 ? heading(random) : paragraph(random),
  );
}

function heading(random: Random): Block {
  return {
    isHeading: true,
    sentences: [
      sentence(random)
        .replace(/[[(].*|\.$/, '')
        .trim(),
    ],
  };
}

function paragraph(random: Random): Block {
  return {
    isHeading: false,
    sentences: Array.from({ length: 1 + random(4) }, () => sentence(random)),
  };
}

/** Anchors of some documents have the number of their edition or section, which changes. */
function textsOf(draft: Draft, numbering: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    draft.map(({ id, blocks }) => {
      const texts = blocks.map(
        ({ isHeading, sentences }) => `${isHeading ? '## ' : ''}${sentences.join(' ')}`,
      );
      return [id, `# Раздел ${id}\n\n${texts.join('\n\n').replaceAll('#N-', `#${numbering}-`)}\n`];
    }),
  );
}

type Edit = (draft: Draft, random: Random) => void;

/** A paragraph of a random section, and where it is. */
function paragraphIn(draft: Draft, random: Random, atLeast = 1) {
  const { blocks } = pick(draft, random);
  const found = blocks.flatMap((block, index) =>
    !block.isHeading && block.sentences.length >= atLeast ? [{ block, index }] : [],
  );
  return found.length > 0 ? { blocks, ...pick(found, random) } : undefined;
}

function split(draft: Draft, random: Random): void {
  const found = paragraphIn(draft, random, 2);
  if (!found) return;
  const { blocks, block, index } = found;
  const at = 1 + random(block.sentences.length - 1);
  const [first, second] = [block.sentences.slice(0, at), block.sentences.slice(at)];
  const parts = [first, second].map((sentences) => ({ isHeading: false, sentences }));
  const between = random(4) === 0 ? [heading(random)] : [];
  blocks.splice(index, 1, ...parts.slice(0, 1), ...between, ...parts.slice(1));
}

function merge(draft: Draft, random: Random): void {
  const found = paragraphIn(draft, random);
  const next = found?.blocks[found.index + 1];
  if (!found || !next || next.isHeading) return;
  const sentences = [...found.block.sentences, ...next.sentences];
  found.blocks.splice(found.index, 2, { isHeading: false, sentences });
}

function reword(text: string, random: Random, share: number): string {
  return text
    .split(' ')
    .map((word) => (random(100) < share && !word.includes('#') ? `${word}ое` : word))
    .join(' ');
}

function rewordOne(draft: Draft, random: Random): void {
  const found = paragraphIn(draft, random);
  if (!found) return;
  const share = pick([5, 10, 30, 90], random);
  const sentences = found.block.sentences.map((one) => reword(one, random, share));
  found.blocks.splice(found.index, 1, { isHeading: false, sentences });
}

function move(draft: Draft, random: Random): void {
  const found = paragraphIn(draft, random);
  if (!found) return;
  const share = pick([0, 10, 25], random);
  const [block] = found.blocks.splice(found.index, 1);
  const there = pick(draft, random).blocks;
  const sentences = (block?.sentences ?? []).map((one) => reword(one, random, share));
  there.splice(random(there.length + 1), 0, { isHeading: false, sentences });
}

function moveSentence(draft: Draft, random: Random): void {
  const from = paragraphIn(draft, random, 2);
  if (!from) return;
  const at = random(from.block.sentences.length);
  const [one] = from.block.sentences.slice(at, at + 1);
  from.blocks.splice(from.index, 1, {
    isHeading: false,
    sentences: from.block.sentences.toSpliced(at, 1),
  });
  const to = paragraphIn(draft, random);
  if (!to || !one) return;
  const sentences = to.block.sentences.toSpliced(random(to.block.sentences.length + 1), 0, one);
  to.blocks.splice(to.index, 1, { isHeading: false, sentences });
}

function insert(draft: Draft, random: Random): void {
  const { blocks } = pick(draft, random);
  blocks.splice(random(blocks.length + 1), 0, random(3) ? paragraph(random) : heading(random));
}

function remove(draft: Draft, random: Random): void {
  const { blocks } = pick(draft, random);
  if (blocks.length > 1) blocks.splice(random(blocks.length), 1);
}

/** A sub-section goes, with all its paragraphs, and another one takes its place. */
function replaceSubsection(draft: Draft, random: Random): void {
  const { blocks } = pick(draft, random);
  const start = blocks.findIndex(({ isHeading }) => isHeading);
  if (start < 0) return;
  const next = blocks.findIndex(({ isHeading }, index) => isHeading && index > start);
  const length = (next < 0 ? blocks.length : next) - start;
  blocks.splice(start, length, heading(random), paragraph(random), paragraph(random));
}

const EDITS: readonly Edit[] = [
  split,
  split,
  merge,
  merge,
  rewordOne,
  rewordOne,
  move,
  moveSentence,
  insert,
  remove,
  replaceSubsection,
];
