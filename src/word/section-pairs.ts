/** Which sections of the two languages are the same one. */
import { heaviestPairs } from '../redline/heaviest.ts';
import { blocksOf } from '../text/blocks.ts';
import type { Bilingual } from '../text/language.ts';
import { plainText } from '../text/plain-text.ts';
import type { Section } from '../text/section.ts';

/** Indices into the sections of each language; one of them may be missing. */
export interface SectionPair {
  readonly kk?: number;
  readonly ru?: number;
}

/** Worth more than all that sections have in common, so that as many as possible get a counterpart. */
const ANY = 4;
const SAME_ID = 20;

/**
 * @param sections without the preamble, in the order of the text
 * @param idOf what a section is for sure, in this language alone
 */
export function sectionPairs(
  sections: Bilingual<readonly Section[]>,
  idOf: (section: Section) => string | undefined,
): readonly SectionPair[] {
  const features = new Map([...sections.kk, ...sections.ru].map((one) => [one, featuresOf(one)]));
  const pairs = heaviestPairs(sections.kk, sections.ru, (kk, ru) => {
    const [a, b] = [idOf(kk), idOf(ru)];
    if (a !== undefined && b !== undefined) return a === b ? SAME_ID : 0;
    const [one, other] = [features.get(kk), features.get(ru)];
    if (!one || !other) return ANY;
    const sameBlocks = one.blocks === other.blocks ? 1 : 0;
    return ANY + sameBlocks + 2 * common(one.tokens, other.tokens);
  });
  const all: SectionPair[] = [];
  let [kk, ru] = [0, 0];
  const alone = (untilKk: number, untilRu: number) => {
    for (; kk < untilKk; kk++) all.push({ kk });
    for (; ru < untilRu; ru++) all.push({ ru });
  };
  for (const [i, j] of pairs) {
    alone(i, j);
    all.push({ kk: i, ru: j });
    [kk, ru] = [i + 1, j + 1];
  }
  alone(sections.kk.length, sections.ru.length);
  return all;
}

interface Features {
  readonly blocks: number;
  /** Numbers and Latin words: the same in both languages. */
  readonly tokens: ReadonlySet<string>;
}

function featuresOf({ body }: Section): Features {
  const tokens = plainText(body).match(/\d+|[A-Za-z]{2,}/g) ?? [];
  return { blocks: blocksOf(body).length, tokens: new Set(tokens) };
}

/** How alike two sets are, 0 to 1. */
function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((one) => b.has(one)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
