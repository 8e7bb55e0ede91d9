import { expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { loadContent } from '../../../src/store/load.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import { rulesOf } from '../content-tree.ts';

const content = await loadContent(new URL('../../../content', import.meta.url).pathname);

test('the published text is in order', () => {
  const rules = rulesOf('format', 'contract', 'time');
  const problems = checkContent(content, civilDate('2026-11-23'), rules);
  // Sealing it is up to those who publish.
  expect(problems.filter(({ rule }) => rule !== 'time/unsealed')).toEqual([]);
});
