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

/** @param unpairedIn the marks of one running text that have no counterpart in it, in their order */
export function findUnpaired(
  { text }: EditionContext,
  unpairedIn: (text: string) => readonly Unpaired[],
  message: (unpaired: Unpaired) => Messages,
): readonly Finding[] {
  return sectionsOf(text).flatMap((section) => {
    const open: { readonly running: RunningText; readonly unpaired: Unpaired }[] = [];
    for (const running of runningTextsOf(section)) {
      for (const unpaired of unpairedIn(running.text)) {
        const opener = open.findLastIndex(
          (one) =>
            one.running !== running &&
            one.unpaired.role === 'open' &&
            one.unpaired.kind === unpaired.kind,
        );
        if (unpaired.role === 'close' && opener >= 0) open.splice(opener, 1);
        else open.push({ running, unpaired });
      }
    }
    return open.map(({ running, unpaired }) => ({
      place: running.placeAt(unpaired.at),
      ...message(unpaired),
    }));
  });
}
