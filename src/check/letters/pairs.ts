/**
 * Marks that come in pairs: those that were opened and not closed, or closed and not opened.
 * A pair may begin in one paragraph and end in a later one, as long quotations do.
 */
import type { Messages } from '../../text/problem.ts';
import { type RunningText, runningTextsOf } from '../../text/running-text.ts';
import type { EditionContext, Finding } from '../rule.ts';
import { sectionsOf } from '../sections.ts';

/** A mark without its counterpart. `kind` is the same for both marks of a pair. */
export interface Unpaired {
  readonly at: number;
  readonly mark: string;
  readonly kind: string;
  readonly role: 'open' | 'close' | 'wrong-way';
}

interface Placed {
  readonly running: RunningText;
  readonly unpaired: Unpaired;
}

/** @param unpairedIn the marks of one running text that have no counterpart in it, in their order */
export function findUnpaired(
  { text }: EditionContext,
  unpairedIn: (text: string) => readonly Unpaired[],
  message: (unpaired: Unpaired) => Messages,
): readonly Finding[] {
  return sectionsOf(text).flatMap((section) => {
    const open = new Set<Placed>();
    /** Of earlier texts, the last one last. */
    const openers = new Map<string, Placed[]>();
    for (const running of runningTextsOf(section)) {
      const opened: Placed[] = [];
      for (const unpaired of unpairedIn(running.text)) {
        const opener = unpaired.role === 'close' ? openers.get(unpaired.kind)?.pop() : undefined;
        if (opener) {
          open.delete(opener);
          continue;
        }
        const one = { running, unpaired };
        open.add(one);
        if (unpaired.role === 'open') opened.push(one);
      }
      for (const one of opened) {
        const { kind } = one.unpaired;
        const own = openers.get(kind);
        if (own) own.push(one);
        else openers.set(kind, [one]);
      }
    }
    return [...open].map(({ running, unpaired }) => ({
      place: running.placeAt(unpaired.at),
      ...message(unpaired),
    }));
  });
}
