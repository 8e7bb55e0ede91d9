/** The words that a section has, each read once for all rules. */

import { runningTextsOf } from '../../text/running-text.ts';
import type { Section } from '../../text/section.ts';
import { letterRuns } from '../../text/words.ts';

const known = new WeakMap<Section, ReadonlySet<string>>();

/** Runs of letters as written. */
export function vocabularyOf(section: Section): ReadonlySet<string> {
  const words =
    known.get(section) ??
    new Set(
      runningTextsOf(section).flatMap((flow) => letterRuns(flow.text).map(({ text }) => text)),
    );
  known.set(section, words);
  return words;
}
