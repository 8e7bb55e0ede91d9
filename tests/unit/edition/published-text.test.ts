import { expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { CONTRACT_RULES } from '../../../src/check/contract/index.ts';
import { FORMAT_RULES } from '../../../src/check/format/index.ts';
import { TIME_RULES } from '../../../src/check/time/index.ts';
import { loadContent } from '../../../src/store/load.ts';
import { civilDate } from '../../../src/text/civil-date.ts';

const content = await loadContent(new URL('../../../content', import.meta.url).pathname);

test('the published text has no problems', () => {
  const rules = [...FORMAT_RULES, ...CONTRACT_RULES, ...TIME_RULES];
  const problems = checkContent(content, civilDate('2026-11-23'), rules);
  // Sealing it is up to those who publish.
  expect(problems.filter(({ rule }) => rule !== 'time/unsealed')).toEqual([]);
});
