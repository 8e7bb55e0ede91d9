import { describe, expect, it } from 'vitest';
import { annotations } from '../../../../src/cli/print/annotations.ts';
import { problemsText, summaryText } from '../../../../src/cli/print/problems.ts';
import { colorsFor } from '../../../../src/cli/session.ts';
import type { MessageLanguage, Problem } from '../../../../src/text/problem.ts';

const PROBLEMS: readonly Problem[] = [
  {
    rule: 'parity/numbers',
    severity: 'error',
    place: { file: 'privacy/2026-12-01/ru/03-consent.md', line: 5, column: 12 },
    also: { file: 'privacy/2026-12-01/kk/03-consent.md', line: 6, column: 1 },
    message: {
      en: { found: 'the number 6', expected: 'the number 5, as in kk', action: 'correct one' },
      ru: { found: 'число 6', expected: 'число 5, как в kk', action: 'исправьте одно из них' },
    },
  },
  {
    rule: 'letters/doubled-space',
    severity: 'warning',
    place: { file: 'privacy/2026-12-01/ru/03-consent.md', line: 9, column: 1 },
    message: {
      en: { found: 'two\nspaces', expected: 'one', action: 'take 100% of one away' },
      ru: { found: 'два\nпробела', expected: 'один', action: 'уберите один' },
    },
  },
  {
    rule: 'format/heading',
    severity: 'error',
    place: { file: 'privacy/2026-12-01/ru/04-data.md', line: 1, column: 1 },
    message: {
      en: { found: 'an empty file', expected: 'a heading', action: 'write one' },
      ru: { found: 'пустой файл', expected: 'заголовок', action: 'напишите его' },
    },
  },
];

const shown = (path: string) => `texts/${path}`;

function writer(language: MessageLanguage, isTerminal = false) {
  return {
    language,
    say: (wording: Readonly<Record<MessageLanguage, string>>) => wording[language],
    colors: colorsFor({ env: {}, isTerminal }),
  };
}

describe('problems for a person', () => {
  it('in English, files apart', () => {
    expect(problemsText(PROBLEMS, shown, writer('en'))).toBe(
      `texts/privacy/2026-12-01/ru/03-consent.md:5:12  error  parity/numbers
    found     the number 6
    expected  the number 5, as in kk
    do        correct one
    see also  texts/privacy/2026-12-01/kk/03-consent.md:6:1
    waiver    - { rule: parity/numbers, at: ru/03-consent.md:5, reason:  }
    rule      docs/rules.md#parity-numbers
texts/privacy/2026-12-01/ru/03-consent.md:9:1  warning  letters/doubled-space
    found     two<U+000A>spaces
    expected  one
    do        take 100% of one away
    rule      docs/rules.md#letters-doubled-space

texts/privacy/2026-12-01/ru/04-data.md:1:1  error  format/heading
    found     an empty file
    expected  a heading
    do        write one
    rule      docs/rules.md#format-heading
`,
    );
  });

  it('in Russian, with the same codes', () => {
    expect(problemsText(PROBLEMS.slice(0, 1), shown, writer('ru'))).toBe(
      `texts/privacy/2026-12-01/ru/03-consent.md:5:12  ошибка  parity/numbers
    найдено      число 6
    должно быть  число 5, как в kk
    сделайте     исправьте одно из них
    см. также    texts/privacy/2026-12-01/kk/03-consent.md:6:1
    исключение   - { rule: parity/numbers, at: ru/03-consent.md:5, reason:  }
    правило      docs/rules.md#parity-numbers
`,
    );
  });

  it.each<[MessageLanguage, readonly Problem[], string]>([
    ['en', PROBLEMS, '2 errors, 1 warning in 2 files; checked: 3 editions'],
    ['ru', PROBLEMS, '2 ошибки, 1 предупреждение в 2 файлах; проверено: 3 редакции'],
    ['en', PROBLEMS.slice(1, 2), '0 errors, 1 warning in 1 file; checked: 3 editions'],
    ['ru', [], 'Замечаний нет; проверено: 3 редакции'],
  ])('sums up in %s', (language, problems, summary) => {
    expect(summaryText(problems, 3, writer(language))).toBe(summary);
  });

  it('in colour on a terminal', () => {
    const text = problemsText(PROBLEMS.slice(1, 2), shown, writer('en', true));
    expect(text).toContain('\u001b[33mwarning\u001b[39m');
  });
});

describe('problems for GitHub', () => {
  it('escapes what its commands would take for their own', () => {
    expect(annotations(PROBLEMS.slice(0, 2), shown, 'en')).toBe(
      `::error file=texts/privacy/2026-12-01/ru/03-consent.md,line=5,col=12,title=parity/numbers::the number 6; the number 5, as in kk; correct one; texts/privacy/2026-12-01/kk/03-consent.md:6:1; docs/rules.md#parity-numbers
::warning file=texts/privacy/2026-12-01/ru/03-consent.md,line=9,col=1,title=letters/doubled-space::two%0Aspaces; one; take 100%25 of one away; docs/rules.md#letters-doubled-space
`,
    );
  });
});

describe('colorsFor', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
  ])('%j on a terminal (%s): %s', (env, isTerminal, expected) => {
    expect(colorsFor({ env, isTerminal }).isColorSupported).toBe(expected);
  });
});
