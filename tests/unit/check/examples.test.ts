import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/check/rules.ts';
import { MESSAGE_LANGUAGES, sortProblems } from '../../../src/text/problem.ts';
import { BEFORE_ALL, baseWith, placeName, runRule } from '../content-tree.ts';

test('rule codes are unique', () => {
  const codes = RULES.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)]);
});

describe.each(RULES)('$code', (rule) => {
  test('shows by examples what is right', () => {
    expect(rule.examples.some(({ finds }) => finds.length === 0)).toBe(true);
  });

  test.each(rule.examples)('example %#', ({ files, finds }) => {
    const problems = sortProblems(runRule(rule, baseWith(files), BEFORE_ALL));
    expect(problems.map(placeName)).toEqual(finds);
    for (const { message } of problems) {
      expect(message.ru).not.toEqual(message.en);
      for (const language of MESSAGE_LANGUAGES) {
        for (const part of Object.values(message[language])) {
          expect(part).toMatch(/\S/);
          expect(part).not.toMatch(/(?<!\.)\.$/);
        }
      }
    }
  });
});
