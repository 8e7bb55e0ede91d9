import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import type { Rule } from '../../../src/check/rule.ts';
import type { Content } from '../../../src/edition/library.ts';
import { sealJson, sealOf } from '../../../src/edition/seal.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import { BEFORE_ALL, baseWith, type Overlay } from '../content-tree.ts';

const FOLDER = 'privacy/2026-01-01';
const SECTION = `${FOLDER}/ru/01-operator.md`;
const TWO_WORDS = '# Оператор\n\nСлово.\n\nСлово.\n';

/** Finds each paragraph «Слово.» of Russian sections. */
function wordRule(rule: Partial<Rule> = {}): Rule {
  return {
    code: 'letters/word',
    severity: 'error',
    what: '',
    why: '',
    draftsOnly: true,
    examples: [],
    check: ({ text }) =>
      text.sections.ru.flatMap(({ file, source }) =>
        source
          .split('\n')
          .flatMap((line, i) =>
            line === 'Слово.' ? [{ place: { file, line: i + 1, column: 1 }, ...MESSAGE }] : [],
          ),
      ),
    ...rule,
  };
}
const PHRASES = { found: 'a word', expected: 'none', action: 'delete it' };
const MESSAGE = { en: PHRASES, ru: PHRASES };

function withWaivers(...waivers: readonly string[]): Overlay {
  const list = waivers.map((at) => `  - { rule: letters/word, at: ${at}, reason: мы так пишем }\n`);
  return {
    [SECTION]: TWO_WORDS,
    [`${FOLDER}/edition.yaml`]: `effective: 2026-01-01\npublished: 2026-01-01\nwaivers:\n${list.join('')}`,
  };
}

function found(content: Content, rule = wordRule()): readonly string[] {
  return checkContent(content, BEFORE_ALL, [rule]).map(
    ({ rule: code, place: { file, line } }) => `${code} ${file}:${line}`,
  );
}

describe('a waiver', () => {
  const UNUSED = `waivers/unused ${FOLDER}/edition.yaml`;

  test.each([
    ['none', [], [`letters/word ${SECTION}:3`, `letters/word ${SECTION}:5`]],
    ['a file silences its first finding', ['ru/01-operator.md'], [`letters/word ${SECTION}:5`]],
    ['a line silences that line', ['"ru/01-operator.md:5"'], [`letters/word ${SECTION}:3`]],
    ['one each', ['"ru/01-operator.md:5"', 'ru/01-operator.md'], []],
    [
      'one too many',
      ['ru/01-operator.md', 'ru/01-operator.md', 'ru/01-operator.md'],
      [`${UNUSED}:6`],
    ],
    [
      'another line',
      ['"ru/01-operator.md:4"'],
      [`${UNUSED}:4`, `letters/word ${SECTION}:3`, `letters/word ${SECTION}:5`],
    ],
    [
      'the counterpart of another file',
      ['kk/01-operator.md'],
      [`${UNUSED}:4`, `letters/word ${SECTION}:3`, `letters/word ${SECTION}:5`],
    ],
  ])('%s', (_, waivers, expected) => {
    const overlay = waivers.length === 0 ? { [SECTION]: TWO_WORDS } : withWaivers(...waivers);
    expect(found(baseWith(overlay))).toEqual(expected);
  });

  test('silences warnings as well as errors', () => {
    const content = baseWith(withWaivers('ru/01-operator.md', 'ru/01-operator.md'));
    expect(found(content, wordRule({ severity: 'warning' }))).toEqual([]);
  });

  test('may name either place of a finding about both languages', () => {
    const both = wordRule({
      check: () => [
        {
          place: { file: `${FOLDER}/kk/01-operator.md`, line: 3, column: 1 },
          also: { file: SECTION, line: 5, column: 1 },
          ...MESSAGE,
        },
      ],
    });
    expect(found(baseWith(withWaivers('"ru/01-operator.md:5"')), both)).toEqual([]);
    expect(found(baseWith(withWaivers('"kk/01-operator.md:3"')), both)).toEqual([]);
  });
});

describe('a sealed edition', () => {
  function sealed(overlay: Overlay): Content {
    const [edition] = baseWith(overlay).library.documents[0]?.editions ?? [];
    if (!edition) throw new Error('The base library has an edition');
    return baseWith({ ...overlay, [`${FOLDER}/seal.json`]: sealJson(sealOf(edition, undefined)) });
  }

  test('is skipped by the rules for drafts', () => {
    const content = sealed({ [SECTION]: TWO_WORDS });
    expect(found(content)).toEqual([]);
    expect(found(content, wordRule({ draftsOnly: false }))).toHaveLength(2);
  });

  test('may keep waivers that are no longer needed', () => {
    expect(found(sealed(withWaivers('ru/01-operator.md')))).toEqual([]);
  });

  test('lacks nothing but a witness', () => {
    const problems = checkContent(sealed({}), civilDate('2026-11-23'));
    expect(problems.map(({ rule }) => rule)).toEqual(['witness/missing']);
  });
});

describe('invalid content', () => {
  test('is checked as far as possible: document.yaml', () => {
    const content = baseWith({ ...withWaivers('ru/01-operator.md'), 'privacy/document.yaml': '' });
    expect(found(content)).toEqual([
      `letters/word ${SECTION}:5`,
      'format/yaml privacy/document.yaml:1',
      'format/yaml privacy/document.yaml:1',
    ]);
  });

  test('is checked as far as possible: edition.yaml', () => {
    const content = baseWith({ [SECTION]: TWO_WORDS, [`${FOLDER}/edition.yaml`]: 'efective: 1\n' });
    expect(found(content)).toEqual([
      `format/yaml ${FOLDER}/edition.yaml:1`,
      `format/yaml ${FOLDER}/edition.yaml:1`,
      `format/yaml ${FOLDER}/edition.yaml:1`,
      `letters/word ${SECTION}:3`,
      `letters/word ${SECTION}:5`,
    ]);
  });
});

test('Windows line endings are accepted', () => {
  const text =
    '# Оператор\r\n\r\nТекст[^1],\r\n\r\nещё.\r\n\r\n## Сроки\r\n\r\n- а\r\n\r\n[^1]: С.\r\n';
  const yaml = 'effective: 2026-01-01\r\npublished: 2026-01-01\r\n';
  const content = baseWith({ [SECTION]: text, [`${FOLDER}/edition.yaml`]: yaml });
  const own = checkContent(content, BEFORE_ALL).filter(({ rule }) => !rule.startsWith('parity/'));
  expect(own).toEqual([]);
});

test('more than 200 findings of a rule in a file are summed up', () => {
  const many = `# Оператор\n${'\nСлово.\n'.repeat(250)}`;
  const problems = checkContent(baseWith({ [SECTION]: many }), BEFORE_ALL, [wordRule()]);
  expect(problems).toHaveLength(201);
  expect(problems.at(-1)?.message.ru.found).toBe('ещё таких замечаний в этом файле: 50');
});
