/** Rules that compare the two texts of a block, heading or table cell. */
import type { Messages, Place } from '../../text/problem.ts';
import type { RunningText } from '../../text/running-text.ts';
import type { EditionContext, Rule } from '../rule.ts';
import { comparisons } from './compare.ts';

/** What differs, at an offset into each text. */
export interface LeafSpot extends Messages {
  readonly atRu: number;
  readonly atKk: number;
}

interface LeafRule extends Omit<Rule, 'draftsOnly' | 'check'> {
  /** Leaves out sections where a block has no counterpart: that is reported already. */
  readonly onlyMatched?: boolean;
  /** @param kk the words of the Kazakh text, paragraphs divided by line ends; `ru` likewise */
  find(kk: string, ru: string, context: EditionContext): Iterable<LeafSpot>;
}

/** It skips sealed editions, and texts that have no counterpart. */
export function leafRule({ find, onlyMatched = false, ...description }: LeafRule): Rule {
  return {
    ...description,
    draftsOnly: true,
    *check(context) {
      for (const { leaves, lone, joined } of comparisons(context.text)) {
        if (onlyMatched && lone.length + joined.length > 0) continue;
        for (const { kk, ru } of leaves) {
          if (kk.length === 0 || ru.length === 0) continue;
          for (const { atKk, atRu, ...message } of find(wordsOf(kk), wordsOf(ru), context)) {
            const [place, also] = [placeIn(ru, atRu), placeIn(kk, atKk)];
            if (place && also) yield { place, also, ...message };
          }
        }
      }
    },
  };
}

function wordsOf(texts: readonly RunningText[]): string {
  return texts.map(({ text }) => text).join('\n');
}

function placeIn(texts: readonly RunningText[], at: number): Place | undefined {
  let left = at;
  for (const text of texts) {
    if (left <= text.text.length) return text.placeAt(left);
    left -= text.text.length + 1;
  }
  return texts.at(-1)?.placeAt(0);
}
