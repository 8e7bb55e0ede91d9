import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../src/redline/model.ts';
import { redline } from '../../../src/redline/redline.ts';
import { LANGUAGES } from '../../../src/text/language.ts';
import { editionOf, merged, removed, renamed, split, type Texts } from './edition.ts';
import { fixtureEditions } from './fixture.ts';
import { saySection } from './say.ts';

const editions = await fixtureEditions();

/** The verdict that a lawyer would give on each section that is not unchanged. */
const TRUTH: readonly (readonly [string, string, Readonly<Partial<Record<Verdict, string>>>])[] = [
  ['2022-02-22', '2023-06-01', { changed: 'operator consent data retention', added: 'rights' }],
  [
    '2023-06-01',
    '2024-03-15',
    { changed: 'general retention', merged: 'third-parties', renamed: 'personalisation' },
  ],
  [
    '2024-03-15',
    '2025-01-01',
    { split: 'data device-data', changed: 'withdrawal', moved: 'measures' },
  ],
  [
    '2025-01-01',
    '2026-02-01',
    {
      changed: 'general purposes rights retention changes',
      renamed: 'partners',
      removed: 'cross-border',
    },
  ],
  [
    '2026-02-01',
    '2026-12-01',
    { changed: 'operator rights retention', added: 'minors', split: 'personalisation advertising' },
  ],
  ['2026-12-01', '2027-03-01', { changed: 'general changes', merged: 'data' }],
  [
    '2022-02-22',
    '2026-12-01',
    {
      changed: 'operator general consent purposes withdrawal retention changes',
      added: 'minors rights',
      split: 'data device-data personalisation advertising',
      moved: 'measures',
      merged: 'partners',
      removed: 'cross-border',
    },
  ],
];

describe.each(TRUTH)('%s to %s', (from, to, expected) => {
  test.each(LANGUAGES)('verdicts in %s', (language) => {
    const older = editions.find(({ date }) => date === from);
    const newer = editions.find(({ date }) => date === to);
    if (!older || !newer) throw new Error('no such fixture edition');
    const through = editions.slice(editions.indexOf(older) + 1, editions.indexOf(newer) + 1);
    const { sections } = redline(older, newer, language, through);
    const verdicts = sections
      .filter(({ verdict }) => verdict !== 'unchanged')
      .map(({ id, verdict }) => [id, verdict]);
    // The one correction that only the Kazakh text needed.
    const ownChange = language === 'kk' && to === '2023-06-01' ? { measures: 'changed' } : {};
    const truth = Object.entries(expected).flatMap(([verdict, ids]) =>
      ids.split(' ').map((id) => [id, verdict]),
    );
    expect(Object.fromEntries(verdicts)).toEqual({ ...Object.fromEntries(truth), ...ownChange });
  });
});

const A = '# А\n\nПервый абзац раздела А.\n\nВторой абзац раздела А.';
const B = '# Б\n\nЕдинственный абзац про сроки хранения.';
const C = '# В\n\nПраво обратиться в суд остаётся всегда.';

function compare(older: Texts, newer: Texts, lineage: Parameters<typeof editionOf>[2] = []) {
  return redline(editionOf('2022-01-01', older), editionOf('2023-01-01', newer, lineage), 'ru')
    .sections.filter(({ verdict }) => verdict !== 'unchanged')
    .flatMap(saySection);
}

describe('sections', () => {
  test('nothing changed', () => {
    expect(compare({ a: A, b: B }, { a: A, b: B })).toEqual([]);
  });

  test('renumbered because of a new section, not moved', () => {
    expect(compare({ a: A, b: B }, { c: '# В', a: A, b: B })).toEqual([
      'c: added',
      'inserted · c:heading {+В+}',
    ]);
  });

  test('of two that changed places, the shorter one moved', () => {
    expect(compare({ a: A, b: B, c: C }, { b: B, a: A, c: C })).toEqual(['b: moved, moved']);
  });

  test('moved and changed', () => {
    expect(compare({ a: A, b: B }, { b: B.replace('сроки', 'срок'), a: A })).toEqual([
      'b: moved, moved',
      'changed b:1 b:1 Единственный абзац про [-сроки-]{+срок+} хранения.',
    ]);
  });

  test('renamed, its text the same', () => {
    expect(compare({ a: A, b: B }, { a: A, terms: B }, [renamed('b', 'terms')])).toEqual([
      'terms: renamed',
    ]);
  });

  test('removed: listed after the section that it followed', () => {
    expect(compare({ a: A, b: '# Б', c: C }, { a: A, c: C }, [removed('b')])).toEqual([
      'b: removed',
      'deleted b:heading · [-Б-]',
    ]);
  });

  test('merged: the text is kept, the heading deleted', () => {
    expect(
      compare({ a: A, b: B }, { a: `${A}\n\n${B.split('\n\n')[1]}` }, [merged('b', 'a')]),
    ).toEqual(['a: merged', 'deleted b:heading · [-Б-]']);
  });

  test('two merged into a new one, which continues the first', () => {
    expect(
      compare({ a: A, b: '# Б\n\nО сроках.' }, { x: A.replace('# А', '# Всё') }, [
        merged('a', 'x'),
        merged('b', 'x'),
      ]),
    ).toEqual([
      'x: merged',
      'changed a:heading x:heading [-А-]{+Всё+}',
      'deleted b:heading · [-Б-]',
      'deleted b:1 · [-О сроках.-]',
    ]);
  });

  test('split: text that left is named at its old place and compared at its new one', () => {
    const [heading = '', first = '', second = ''] = A.split('\n\n');
    expect(
      compare(
        { a: A },
        { a: `${heading}\n\n${first}`, d: `# Г\n\n${second.replace('Второй', 'Другой')}` },
        [split('a', ['a', 'd'])],
      ),
    ).toEqual([
      'a: split',
      'moved-away a:2 d:1 [-Второй абзац раздела А.-]',
      'd: split',
      'inserted · d:heading {+Г+}',
      'moved-here a:2 d:1 [-Второй-]{+Другой+} абзац раздела А.',
    ]);
  });

  test('an id replaced without lineage: one section removed, one added', () => {
    expect(compare({ a: '# А' }, { b: '# Б' })).toEqual([
      'a: removed',
      'deleted a:heading · [-А-]',
      'b: added',
      'inserted · b:heading {+Б+}',
    ]);
  });
});
