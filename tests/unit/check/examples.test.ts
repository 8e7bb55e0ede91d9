import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { CODES } from '../../../src/check/codes.ts';
import { RULES } from '../../../src/check/rules.ts';
import { MESSAGE_LANGUAGES, sortProblems } from '../../../src/text/problem.ts';
import { BEFORE_ALL, baseWith, placeName, runRule } from '../content-tree.ts';

test('codes are unique', () => {
  const codes = CODES.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)]);
});

describe.each(RULES)('$code', (rule) => {
  test('has a right and a wrong example', () => {
    expect(rule.examples.some(({ finds }) => finds.length === 0)).toBe(true);
    expect(rule.examples.some(({ finds }) => finds.length > 0)).toBe(true);
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

describe.each(
  CODES.filter(
    ({ code, examples }) => examples.length > 0 && !RULES.some((rule) => rule.code === code),
  ),
)('$code, which no rule finds', ({ code, examples }) => {
  test.each(examples)('example %#', ({ files, finds }) => {
    const problems = checkContent(baseWith(files), BEFORE_ALL);
    expect(problems.filter(({ rule }) => rule === code).map(placeName)).toEqual(finds);
  });
});
