/** The words that a section has, each read once for all rules. */
import type { Section } from '../../library.ts';
import { flowsOf } from '../../text-flow.ts';
import { letterRuns } from '../../words.ts';

const known = new WeakMap<Section, ReadonlySet<string>>();

/** Runs of letters as written. */
export function vocabularyOf(section: Section): ReadonlySet<string> {
  const words =
    known.get(section) ??
    new Set(flowsOf(section).flatMap((flow) => letterRuns(flow.text).map(({ text }) => text)));
  known.set(section, words);
  return words;
}
