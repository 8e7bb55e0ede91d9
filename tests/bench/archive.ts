/**
 * An archive of the size that real ones have: editions of a long text in both languages, generated
 * from the words of the real content, by a Markov chain with words of mixed beginnings and ends in
 * between, so that it compresses and compares much as real text does. The same everywhere. Most editions change a few
 * sentences, every eighth rewrites a section, so that the first and the last share less than half.
 */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bilingual, bilingual, LANGUAGES } from '../../src/text/language.ts';
import { dateOf, PRIVACY, sealFrom } from './editions.ts';

interface Block {
  readonly kind: 'paragraph' | 'item' | 'subheading';
  readonly sentences: readonly Bilingual<string>[];
}

interface Section {
  /** `06-withdrawal.md` */
  readonly file: string;
  /** With the `#`. */
  readonly heading: Bilingual<string>;
  readonly blocks: readonly Block[];
}

type Random = () => number;
type Followers = ReadonlyMap<string, readonly string[]>;

/** Of blocks: how many get a new sentence in an edition. */
const CHANGED = 0.02;
const REWRITES_EVERY = 8;

/**
 * Writes the editions `from` to `count - 1` into the content folder, which has those before.
 * @param words in an edition, in one language
 */
export async function writeArchive(
  content: string,
  { count, from = 0, words }: { count: number; from?: number; words: number },
): Promise<void> {
  const privacy = join(content, 'privacy');
  await mkdir(privacy, { recursive: true });
  await cp(join(PRIVACY, 'document.yaml'), join(privacy, 'document.yaml'));
  for (const name of ['site.yaml', 'mark.svg']) {
    await cp(join(PRIVACY, '..', name), join(content, name));
  }
  const source = await readSource();
  let sections: readonly Section[] = [];
  for (let i = 0; i < count; i++) {
    const write = writer(source.followers, seeded(i));
    sections = i === 0 ? first(source.sections, words, write) : next(sections, i, write);
    if (i >= from) await writeEdition(join(privacy, dateOf(i)), i, sections);
  }
  await sealFrom(content, from);
}

interface Writer {
  readonly random: Random;
  readonly sentence: () => Bilingual<string>;
  readonly block: (kind: Block['kind']) => Block;
}

function writer(followers: Bilingual<Followers>, random: Random): Writer {
  const sentence = (from = 8, to = 22) => {
    const length = between(random, from, to);
    return bilingual((language) => chain(followers[language], length, random));
  };
  return {
    random,
    sentence,
    block: (kind) => ({
      kind,
      sentences:
        kind === 'subheading'
          ? [sentence(3, 5)]
          : Array.from({ length: between(random, 1, kind === 'item' ? 2 : 5) }, () => sentence()),
    }),
  };
}

function first(
  sections: readonly Omit<Section, 'blocks'>[],
  words: number,
  write: Writer,
): readonly Section[] {
  return sections.map((section) => ({
    ...section,
    blocks: blocksOf(words / sections.length, section.file.startsWith('00'), write),
  }));
}

function blocksOf(words: number, isPreamble: boolean, write: Writer): readonly Block[] {
  const blocks: Block[] = [write.block('paragraph')];
  let written = 0;
  for (let n = 1; written < words; n++) {
    const kind = n % 9 === 8 && !isPreamble ? 'subheading' : n % 9 > 4 ? 'item' : 'paragraph';
    const block = write.block(kind);
    blocks.push(block);
    written += block.sentences.reduce((sum, { ru }) => sum + ru.split(' ').length, 0);
  }
  return [...blocks, write.block('paragraph')];
}

function next(sections: readonly Section[], index: number, write: Writer): readonly Section[] {
  const { random } = write;
  const rewritten = index % REWRITES_EVERY === 0 ? between(random, 1, sections.length - 1) : -1;
  return sections.map((section, i) => ({
    ...section,
    blocks: section.blocks.map((block): Block => {
      if (block.kind === 'subheading') return block;
      if (i === rewritten) return write.block(block.kind);
      if (random() >= CHANGED) return block;
      const at = between(random, 0, block.sentences.length - 1);
      return { ...block, sentences: block.sentences.with(at, write.sentence()) };
    }),
  }));
}

async function writeEdition(folder: string, index: number, sections: readonly Section[]) {
  const date = dateOf(index);
  const summary = index > 0 ? 'summary: { kk: Мәтін нақтыланды, ru: Текст уточнён }\n' : '';
  for (const language of LANGUAGES) {
    await mkdir(join(folder, language), { recursive: true });
    for (const { file, heading, blocks } of sections) {
      const id = file.slice(3, -'.md'.length);
      const texts = blocks.map(({ kind, sentences }, i) => {
        const text = sentences.map((one) => one[language]).join(' ');
        if (kind === 'item') return `${blocks[i - 1]?.kind === 'item' ? '' : '\n'}- ${text}\n`;
        return kind === 'subheading'
          ? `\n## ${text.slice(0, -1)} {#${id}-${'abcdefghijklmnopqrstuvwxyz'[Math.floor(i / 9) % 26]}${'abcdefghijklmnopqrstuvwxyz'[Math.floor(i / 234)] ?? ''}}\n`
          : `\n${text}\n`;
      });
      await writeFile(join(folder, language, file), `${heading[language]}\n${texts.join('')}`);
    }
  }
  await writeFile(
    join(folder, 'edition.yaml'),
    `effective: ${date}\npublished: ${date}\n${summary}`,
  );
}

async function readSource() {
  const folder = join(PRIVACY, dateOf(0));
  const files = (await readdir(join(folder, 'ru'))).sort();
  const read = (language: string) =>
    Promise.all(files.map((file) => readFile(join(folder, language, file), 'utf8')));
  const texts = { kk: await read('kk'), ru: await read('ru') };
  return {
    followers: bilingual((language) => followersIn(texts[language].join(' '))),
    sections: files.map((file, i) => ({
      file,
      heading: bilingual((language) => texts[language][i]?.split('\n')[0] ?? ''),
    })),
  };
}

/** Each word with those that come after it, as often as they do. */
function followersIn(text: string): Followers {
  const followers = new Map<string, string[]>();
  const words = text.split(/\s+/).filter((word) => /^\p{Ll}{4,}$/u.test(word));
  for (const [i, word] of words.entries()) {
    const after = words[i + 1];
    if (after === undefined || after === word) continue;
    followers.set(word, [...(followers.get(word) ?? []), after]);
  }
  return followers;
}

function chain(followers: Followers, length: number, random: Random): string {
  const all = [...followers.keys()];
  const mixed = () => pick(all, random).slice(0, -3) + pick(all, random).slice(-3);
  const words: string[] = [];
  while (words.length < length) {
    const last = words.at(-1);
    const known = last === undefined ? undefined : followers.get(last);
    const chance = random();
    const word = chance < 0.3 ? mixed() : pick((chance < 0.7 && known) || all, random);
    if (word !== last) words.push(word);
  }
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function pick(words: readonly string[], random: Random): string {
  return words[Math.floor(random() * words.length)] ?? '';
}

function between(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** Mulberry32 by Tommy Ettinger. @returns numbers from 0 to 1, the same for the same seed */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
