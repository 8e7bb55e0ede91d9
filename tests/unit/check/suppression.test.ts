import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { withoutPublishedWarnings } from '../../../src/check/suppression.ts';
import type { Edition } from '../../../src/edition/library.ts';
import { sealJson, sealOf } from '../../../src/edition/seal.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import type { Problem, Severity } from '../../../src/text/problem.ts';
import { baseFiles, contentOf, type Overlay } from '../content-tree.ts';
import { editionOf } from '../edition/edition-of.ts';

const FIRST = 'privacy/2026-01-01';
const NEXT = 'privacy/2026-06-01';
const YAML =
  'effective: 2026-06-01\npublished: 2026-05-20\nsummary: { kk: Өзгеріс., ru: Правка. }\n';
const KK = '# Байланыс\n\nТелефон: 8(727)350 06 06.\n\n- атауы;\n- мекенжайы.\n';
const RU = '# Контакты\n\nТелефон: 8(727)350 06 06.\n\n- название;\n- адрес.\n';
const SECTIONS = ['kk/01-operator.md', 'ru/01-operator.md'];

const first: Overlay = {
  ...baseFiles(),
  [`${FIRST}/${SECTIONS[0]}`]: KK,
  [`${FIRST}/${SECTIONS[1]}`]: RU,
};
const [sealed] = contentOf(first).texts;
const seal = sealed ? sealJson(sealOf(sealed, undefined)) : '';

/** The sealed first edition, and a second one like it but for two texts. */
function found(kk: string, ru: string, overlay: Overlay = {}, yaml = YAML): readonly string[] {
  const copy = Object.entries(first)
    .filter(([path]) => path.startsWith(FIRST) && !path.endsWith('edition.yaml'))
    .map(([path, text]) => [path.replace(FIRST, NEXT), text] as const);
  const content = contentOf({
    ...first,
    ...Object.fromEntries(copy),
    [`${FIRST}/seal.json`]: seal,
    [`${NEXT}/edition.yaml`]: yaml,
    [`${NEXT}/kk/01-operator.md`]: kk,
    [`${NEXT}/ru/01-operator.md`]: ru,
    ...overlay,
  });
  return (
    checkContent(content, civilDate('2026-02-01'))
      // No authority was asked about the first edition.
      .filter(({ rule }) => rule !== 'witness/missing')
      .map(({ rule, place: { file, line } }) => `${rule} ${file}:${line}`)
  );
}

describe('a slip in one language is reported once', () => {
  test.each([
    ['none', KK, RU, [`contract/identical ${NEXT}/edition.yaml:1`]],
    ['a digit', KK, RU.replace('06.', '08.'), [`parity/contacts ${NEXT}/ru/01-operator.md:3`]],
    [
      'a Latin letter',
      KK.replace('атауы', '\u0061тауы'),
      RU,
      [`letters/mixed-script ${NEXT}/kk/01-operator.md:5`],
    ],
    [
      'a paragraph lost',
      KK,
      RU.replace('Телефон: 8(727)350 06 06.\n\n', ''),
      [`parity/blocks ${NEXT}/kk/01-operator.md:3`],
    ],
    [
      'a word',
      KK,
      RU.replace('название', 'имя'),
      [`parity/one-sided-change ${NEXT}/ru/01-operator.md:5`],
    ],
    [
      'a word, and a digit elsewhere',
      KK.replace('06.', '08.'),
      RU.replace('название', 'имя'),
      [
        `parity/contacts ${NEXT}/ru/01-operator.md:3`,
        `parity/one-sided-change ${NEXT}/ru/01-operator.md:5`,
      ],
    ],
    [
      'a word doubled, which is only a warning',
      KK,
      RU.replace('название', 'название название'),
      [
        `letters/doubled-word ${NEXT}/ru/01-operator.md:5`,
        `parity/one-sided-change ${NEXT}/ru/01-operator.md:5`,
      ],
    ],
  ])('%s', (_slip, kk, ru, expected) => {
    expect([...found(kk, ru)].sort()).toEqual(expected);
  });

  test('where the exact finding is waived, the general one is reported', () => {
    const waivers =
      'waivers:\n  - { rule: parity/contacts, at: ru/01-operator.md, reason: новый }\n';
    expect(found(KK, RU.replace('06.', '08.'), {}, YAML + waivers)).toEqual([
      `parity/one-sided-change ${NEXT}/ru/01-operator.md:3`,
    ]);
  });

  test('of a changed sealed edition only the change is reported', () => {
    const touched = { [`${FIRST}/ru/01-operator.md`]: RU.replace('название', 'имя') };
    expect(found(KK, RU, touched)).toEqual([`seals/files ${FIRST}/ru/01-operator.md:1`]);
  });
});

const LINE = 'жағдайдаПайдаланушылық деректер';
const TITLE = '# Саясат\n';
const published = editionOf('2022-02-22', { preamble: TITLE, data: `# Деректер\n\n${LINE}\n` });
const sealedEdition: Edition = {
  ...published,
  files: [{ path: 'privacy/2022-02-22/seal.json', bytes: new Uint8Array() }],
};
const draft = editionOf('2026-12-01', {
  preamble: TITLE,
  data: `# Деректер\n\nЖаңа жол.\n\n${LINE}\n\n${LINE} өзгерді\n`,
});

const renamed = editionOf('2026-12-01', {
  preamble: TITLE,
  records: `# Деректер\n\nЖаңа жол.\n\n${LINE}\n`,
});

function warning(line: number, severity: Severity = 'warning', rule = 'letters/inner-capital') {
  const message = { found: 'f', expected: 'e', action: 'a' };
  const place = { file: 'privacy/2026-12-01/kk/01-data.md', line, column: 9 };
  return { rule, severity, place, message: { en: message, ru: message } } satisfies Problem;
}

describe('a letter warning is not repeated for published text', () => {
  test.each<[string, Problem, readonly Edition[], boolean]>([
    ['a line of a sealed edition', warning(5), [sealedEdition, draft], false],
    ['a changed line', warning(7), [sealedEdition, draft], true],
    ['a line of an edition that is not sealed', warning(5), [published, draft], true],
    ['an error', warning(5, 'error'), [sealedEdition, draft], true],
    [
      'a finding of another family',
      warning(5, 'warning', 'parity/order'),
      [sealedEdition, draft],
      true,
    ],
  ])('%s', (_name, found, editions, kept) => {
    expect(withoutPublishedWarnings([found], draft, editions)).toEqual(kept ? [found] : []);
  });

  test('a line of a section that was renamed', () => {
    const found = warning(5);
    const place = { ...found.place, file: 'privacy/2026-12-01/kk/01-records.md' };
    expect(
      withoutPublishedWarnings([{ ...found, place }], renamed, [sealedEdition, renamed]),
    ).toEqual([]);
  });
});
