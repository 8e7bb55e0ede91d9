import { describe, expect, test } from 'vitest';
import { rulesOf } from '../content-tree.ts';
import { bilingualText } from './edition-of.ts';
import { SOUND_PASSAGES } from './passages.ts';

describe('sound passages', () => {
  test.each(Object.entries(SOUND_PASSAGES))('%s: nothing is found', (_, passage) => {
    const context = bilingualText(passage);
    const found = rulesOf('letters', 'parity').flatMap((rule) =>
      [...rule.check(context)].map((finding) => `${rule.code}: ${finding.en.found}`),
    );
    expect(found).toEqual([]);
  });
});
