import { describe, expect, test } from 'vitest';
import { LETTER_RULES } from '../../../src/check/letters/index.ts';
import { PARITY_RULES } from '../../../src/check/parity/index.ts';
import { bilingualText } from './edition-of.ts';
import { SOUND_PASSAGES } from './passages.ts';

describe('sound passages', () => {
  test.each(SOUND_PASSAGES.map((passage) => [passage.name, passage] as const))(
    '%s: nothing is found',
    (_, { kk, ru }) => {
      const context = bilingualText(kk, ru);
      const found = [...LETTER_RULES, ...PARITY_RULES].flatMap((rule) =>
        rule.check(context).map((finding) => `${rule.code}: ${finding.message.en.found}`),
      );
      expect(found).toEqual([]);
    },
  );
});
