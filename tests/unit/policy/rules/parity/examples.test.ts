import { describe, expect, test } from 'vitest';
import { PARITY_RULES } from '../../../../../src/policy/rules/parity/index.ts';
import { contextOf, placesOf } from '../edition-of.ts';

describe.each(PARITY_RULES.map((rule) => [rule.code, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.map((example) => [Object.values(example.files)[0], example] as const))(
    '%j',
    (__, example) => {
      expect(placesOf(rule.check(contextOf(example.files)))).toEqual([...example.finds].sort());
    },
  );

  test('has a right and a wrong example', () => {
    expect(rule.examples.map(({ finds }) => finds.length > 0)).toEqual(
      expect.arrayContaining([true, false]),
    );
  });
});
