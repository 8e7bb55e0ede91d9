import type { Messages } from '../text/problem.ts';

type Parts = readonly [found: string, expected: string, action: string];

/** A message from what was found, what was expected and what to do, in English and in Russian. */
export function messages(en: Parts, ru: Parts): Messages {
  const message = ([found, expected, action]: Parts) => ({ found, expected, action });
  return { en: message(en), ru: message(ru) };
}
