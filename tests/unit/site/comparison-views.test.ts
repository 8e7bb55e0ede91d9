/** Views of comparisons over the fixture library, as of 25 November 2026. */
import { describe, expect, it } from 'vitest';
import { editionsOf } from '../../../src/edition/published.ts';
import { changesSinceView } from '../../../src/site/changes-since-view.ts';
import { historyView } from '../../../src/site/history-view.ts';
import { matrixView } from '../../../src/site/matrix-view.ts';
import { neighbourLinks } from '../../../src/site/neighbours.ts';
import { pageTitle } from '../../../src/site/page-title.ts';
import { parallelChangesView } from '../../../src/site/parallel-changes-view.ts';
import { sideBySide } from '../../../src/site/parallel-view.ts';
import { addDays } from '../../../src/text/civil-date.ts';
import { plainSpaces } from '../../../src/ui/dates.ts';
import { documentOn, subjectOf } from '../edition/fixture-document.ts';

const document = documentOn('2026-11-25');
const subject = (date: string) => subjectOf(document, date);

describe('the history of a section', () => {
  const outline = (section: string) => {
    const { fate, steps } = historyView({ document, language: 'ru', section });
    return {
      fate: fate && [plainSpaces(fate.text), ...fate.links.map(({ href }) => href)],
      steps: steps.map(({ force, editions, sections }) => [
        plainSpaces(force),
        editions.map(({ text, event }) => (event ? `${text} ${event.text}` : text)).join(', '),
        sections.map(({ id, verdict }) => `${id} ${verdict}`).join(', '),
      ]),
    };
  };

  it.each([
    [
      'partners',
      {
        fate: undefined,
        steps: [
          [
            'Действует с 1 февраля 2026 г. без изменений (2 редакции)',
            '01.12.2026, 01.02.2026',
            'partners renamed',
          ],
          [
            'Действовала с 15 марта 2024 г. по 31 января 2026 г. без изменений (2 редакции)',
            '01.01.2025, 15.03.2024',
            'third-parties merged',
          ],
          [
            'Действовала с 22 февраля 2022 г. по 14 марта 2024 г. без изменений (2 редакции)',
            '01.06.2023, 22.02.2022',
            'third-parties unchanged, public-sources unchanged',
          ],
        ],
      },
    ],
    [
      'profiling',
      {
        fate: [
          'Начиная с редакции от 15 марта 2024 г. текст этого раздела находится здесь:',
          '/ru/privacy/history/personalisation/',
        ],
        steps: [
          [
            'Действовала с 22 февраля 2022 г. по 14 марта 2024 г. без изменений (2 редакции)',
            '01.06.2023, 22.02.2022',
            'profiling unchanged',
          ],
        ],
      },
    ],
    [
      'cross-border',
      {
        fate: [
          'В редакции от 1 февраля 2026 г. этот раздел исключён.',
          '/ru/privacy/2026-02-01/changes/',
        ],
        steps: [
          [
            'Действовала с 22 февраля 2022 г. по 31 января 2026 г. без изменений (4 редакции)',
            '01.01.2025, 15.03.2024, 01.06.2023, 22.02.2022',
            'cross-border unchanged',
          ],
        ],
      },
    ],
    [
      'minors',
      {
        fate: undefined,
        steps: [['Вступает в силу 1 декабря 2026 г.', '01.12.2026', 'minors added']],
      },
    ],
  ])('%s', (section, expected) => {
    expect(outline(section)).toEqual(expected);
  });
});

it('the matrix shows what each edition did to a section', () => {
  const { editions, rows } = matrixView({ document, language: 'ru' });
  expect(editions.map(({ text }) => text).join(' ')).toBe(
    '01.12.2026 01.02.2026 01.01.2025 15.03.2024 01.06.2023 22.02.2022',
  );
  const row = (id: string) =>
    rows
      .find(({ section }) => section.href.endsWith(`/${id}/`))
      ?.cells.map(({ verdict }) => verdict)
      .join(' ');
  expect({ data: row('data'), profiling: row('profiling'), cross: row('cross-border') }).toEqual({
    data: 'unchanged unchanged split unchanged changed first',
    profiling: 'absent absent absent renamed unchanged first',
    cross: 'absent removed unchanged unchanged unchanged first',
  });
});

it.each([
  ['2022-02-22', true],
  ['2025-01-01', true],
  ['2026-02-01', false],
  ['2026-12-01', false],
])('changes since %s: %s', (date, isChanged) => {
  const { sections, counts } = changesSinceView(subject(date));
  expect([sections.length > 0, counts !== undefined]).toEqual([isChanged, isChanged]);
});

it.each([
  [12, 12, undefined],
  [13, 12, 'Более ранних редакций: 1.'],
  [30, 12, 'Более ранних редакций: 18.'],
])('of %i editions since, the latest %i are summed up', (count, listed, earlier) => {
  const first = subject('2022-02-22').entry.edition;
  const later = Array.from({ length: count }, (_, i) => {
    const date = addDays(first.date, i + 1);
    return { ...first, date, effective: date, summary: { kk: date, ru: date } };
  });
  const many = documentOn('2026-11-25', [first, ...later]);
  const view = changesSinceView(subjectOf(many, '2022-02-22'));
  expect(view.summaries.map(({ text }) => text)).toEqual(
    later
      .slice(-listed)
      .map(({ date }) => date)
      .toReversed(),
  );
  expect(view.earlier?.text).toBe(earlier);
  expect(view.earlier?.link?.href).toBe(earlier && '/ru/privacy/archive/');
});

describe('steps', () => {
  const hrefs = (date: string, shown: 'edition' | 'changes') =>
    neighbourLinks(subject(date), shown).map(({ href }) => href.replace('/ru/privacy/', ''));

  it.each([
    ['2022-02-22', 'edition', ['2023-06-01/', 'archive/']],
    ['2023-06-01', 'edition', ['2022-02-22/', '2024-03-15/', 'archive/']],
    ['2023-06-01', 'changes', ['2023-06-01/', '2022-02-22/', '2024-03-15/changes/', 'archive/']],
    ['2026-12-01', 'changes', ['2026-12-01/', '2026-02-01/changes/', 'archive/']],
  ] as const)('%s, %s', (date, shown, expected) => {
    expect(hrefs(date, shown)).toEqual(expected);
  });
});

it('marks a block that changed in one language only', () => {
  const [before] = editionsOf(document);
  if (!before) throw new Error('No edition');
  const { sections } = parallelChangesView({ ...subject('2023-06-01'), before });
  const oneSided = sections.flatMap(({ id, stretches }) =>
    stretches.flatMap(({ rows }) => rows.filter(({ isOneSided }) => isOneSided)).map(() => id),
  );
  // The waiver of that edition: a misspelt word was corrected in the Kazakh text.
  expect(oneSided).toEqual(['measures']);
});

it('a row without a counterpart stays alone, in its place', () => {
  const keyed = (keys: string) => [...keys].map((key) => ({ key }));
  const rows = sideBySide(keyed('abcd'), keyed('axcde'));
  expect(rows.map(({ kk, ru }) => (kk?.key ?? '·') + (ru?.key ?? '·')).join(' ')).toBe(
    'aa b· ·x cc dd ·e',
  );
});

it.each([
  [['a'.repeat(71), 'b'], 'b'],
  [[`${'word '.repeat(20)}`], `${'word '.repeat(13).trim()}…`],
  [['short', 'b'], 'short'],
])('a title fits: %j', (candidates, expected) => {
  expect(pageTitle(...candidates)).toBe(expected);
});
