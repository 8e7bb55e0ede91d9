import { describe, expect, test } from 'vitest';
import { rulesOf } from '../content-tree.ts';
import { bilingualText } from './edition-of.ts';
import { SOUND_PASSAGES } from './passages.ts';

describe('sound passages', () => {
  test.each(SOUND_PASSAGES.map((passage) => [passage.name, passage] as const))(
    '%s: nothing is found',
    (_, { kk, ru }) => {
      const context = bilingualText(kk, ru);
      const found = rulesOf('letters', 'parity').flatMap((rule) =>
        [...rule.check(context)].map((finding) => `${rule.code}: ${finding.en.found}`),
      );
      expect(found).toEqual([]);
    },
  );
});
