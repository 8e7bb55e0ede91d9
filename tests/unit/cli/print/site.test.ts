import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { siteVerdictText } from '../../../../src/cli/print/site.ts';
import type { SiteVerdict } from '../../../../src/cli/reports/site.ts';
import type { Wording } from '../../../../src/cli/session.ts';
import type { Difference } from '../../../../src/delivery/compare-sites.ts';
import { civilDate } from '../../../../src/text/civil-date.ts';

const VERDICT: SiteVerdict = {
  site: 'dist',
  asOf: civilDate('2026-11-23'),
  files: 891,
  isIntact: true,
  differences: [],
  notes: [],
};

function lines(verdict: SiteVerdict, language: 'en' | 'ru' = 'en') {
  const say = (wording: Wording) => wording[language];
  const writer = { language, say, colors: pc.createColors(false) };
  return siteVerdictText(verdict, '2026-11-25', writer).split('\n').slice(0, -1);
}

const broken = (...differences: readonly Difference[]): SiteVerdict => ({
  ...VERDICT,
  isIntact: false,
  differences,
});

describe('siteVerdictText', () => {
  it.each([
    ['en', 'dist  the same as a new build for 2026-11-23: 891 files'],
    ['ru', 'dist  совпадает с новой сборкой на 2026-11-23: 891 файл'],
  ] as const)('of a site that is intact (%s)', (language, line) => {
    expect(lines(VERDICT, language)).toEqual([line]);
  });

  it.each([
    [
      'en',
      [
        'dist  NOT THE SAME as a new build for 2026-11-23: 6 differences, 891 files compared',
        '  differs       dist/a.html (+ .br .gz)',
        '  differs       dist/b.html.br',
        '  missing       dist/_headers',
        '  extra         dist/evil.js',
      ],
    ],
    [
      'ru',
      [
        'dist  НЕ СОВПАДАЕТ с новой сборкой на 2026-11-23: 6 отличий, сверено: 891 файл',
        '  отличается       dist/a.html (+ .br .gz)',
        '  отличается       dist/b.html.br',
        '  нет файла        dist/_headers',
        '  лишний           dist/evil.js',
      ],
    ],
  ] as const)('groups differences by kind and file (%s)', (language, expected) => {
    const verdict = broken(
      { path: 'dist/_headers', kind: 'missing' },
      { path: 'dist/a.html', kind: 'differs' },
      { path: 'dist/a.html.br', kind: 'differs' },
      { path: 'dist/a.html.gz', kind: 'differs' },
      { path: 'dist/b.html.br', kind: 'differs' },
      { path: 'dist/evil.js', kind: 'extra' },
    );
    expect(lines(verdict, language)).toEqual(expected);
  });

  it('stops after 50 lines', () => {
    const paths = Array.from({ length: 62 }, (_, i) => `dist/${i + 10}.html`);
    const verdict = broken(...paths.map((path): Difference => ({ path, kind: 'missing' })));
    expect(lines(verdict).slice(50)).toEqual([
      '  missing       dist/59.html',
      '  and 12 more; --json names all',
    ]);
  });

  it('escapes control characters', () => {
    const verdict = broken({ path: 'dist/\u001B[2Ka\n\u202Eb', kind: 'extra' });
    expect(lines(verdict).slice(1)).toEqual(['  extra         dist/<U+001B>[2Ka<U+000A><U+202E>b']);
  });

  it.each(['en', 'ru'] as const)('ends with notes (%s)', (language) => {
    const notes = [
      'day-unknown',
      'day-of-list',
      'day-past',
      'day-to-come',
      'no-server',
      'only-listed',
      'recompressed',
      'headers',
    ] as const;
    expect(lines({ ...VERDICT, notes }, language).slice(1)).toMatchSnapshot();
  });
});
