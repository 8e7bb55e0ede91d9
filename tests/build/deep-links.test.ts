/** A published section id resolves for ever: on the page, under `/embed/`, on later dated pages. */
import { existsSync } from 'node:fs';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/text/language.ts';
import { plainSpaces } from '../../src/ui/dates.ts';
import { SITES, site } from '../sites.ts';
import { chronicleOfSite } from './editions.ts';
import { attributes, fileOf, page, texts } from './html.ts';

describe.each(SITES)('$name', async (one) => {
  const { entries, links: resolutions } = await chronicleOfSite(one);
  const published = entries.map(({ edition }) => edition);
  const cases = LANGUAGES.flatMap((language) =>
    [...resolutions].map(([id, resolution]) => ({ language, id, resolution })),
  );

  it('has every id of every edition', () => {
    const all = published.flatMap(({ sections }) => sections.ru.map(({ id }) => id));
    expect([...resolutions.keys()].sort()).toEqual([...new Set(all)].sort());
  });

  it.each(cases)('$language #$id', ({ language, id, resolution }) => {
    for (const address of [`/${language}/privacy/`, `/embed/${language}/privacy/`]) {
      const tree = page(one, address);
      expect(selectAll(`[id="${id}"]`, tree)).toHaveLength(1);
      const inSuccessor = 'id' in resolution && resolution.state !== 'removed';
      expect(
        selectAll(
          inSuccessor
            ? `section[id="${resolution.id}"][id="${id}"], section[id="${resolution.id}"] [id="${id}"]`
            : `.absent [id="${id}"]`,
          tree,
        ),
      ).toHaveLength(1);
    }
    const own = page(one, `/embed/${language}/privacy/${id}/`);
    const shown = attributes(own, 'section', 'id');
    if (resolution.state === 'live' || resolution.state === 'alias') {
      expect(shown).toEqual([resolution.id]);
      const others = resolution.others.map(
        (other: string) => `/embed/${language}/privacy/${other}/`,
      );
      expect(attributes(own, '.note a', 'href')).toEqual(others);
    } else {
      const date = resolution.state === 'removed' ? resolution.last : resolution.first;
      const section = resolution.state === 'removed' ? resolution.id : id;
      expect(shown).toEqual([]);
      expect(attributes(own, '.note a', 'href')).toEqual([
        `/embed/${language}/privacy/${date}/#${section}`,
      ]);
    }
  });

  it.each(published.map(({ date }) => date))('dated page of %s: ids up to then', (date) => {
    const until = published.slice(0, published.findIndex((edition) => edition.date === date) + 1);
    const ids = new Set(until.flatMap(({ sections }) => sections.kk.map(({ id }) => id)));
    for (const address of [`/kk/privacy/${date}/`, `/embed/ru/privacy/${date}/`]) {
      const found = new Set(attributes(page(one, address), '[id]', 'id'));
      expect([...ids].filter((id) => !found.has(id))).toEqual([]);
    }
  });
});

describe('the fixture library, in force since 1 February 2026', () => {
  const library = site('library');

  it.each([
    [
      'split, keeps its id',
      '/ru/privacy/',
      '#data > .lineage',
      'Раздел «Перечень собираемых пользовательских данных» разделён на несколько. См. также: Данные об устройстве',
    ],
    [
      'renamed',
      '/ru/privacy/',
      '#profiling + .lineage',
      'Прежнее название раздела: «Обогащение и профилирование пользовательских данных».',
    ],
    [
      'merged',
      '/kk/privacy/',
      '#public-sources + .lineage',
      'Осы бөлімге «Пайдаланушылық деректердің жалпыға қолжетімді көздерде таралуы» бөлімі қосылды.',
    ],
    [
      'removed',
      '/ru/privacy/',
      '#cross-border',
      'Раздела «Трансграничная передача пользовательских данных» нет в документе с 1 февраля 2026 г. Последняя редакция, в которой он есть: Редакция от 1 января 2025 г.',
    ],
    [
      'upcoming',
      '/ru/privacy/',
      '#minors',
      'Раздел «Несовершеннолетние». Вступает в силу 1 декабря 2026 г.: Редакция от 1 декабря 2026 г.',
    ],
    [
      'upcoming',
      '/kk/privacy/',
      '#advertising',
      '«Жарнама» бөлімі 2026 жылғы 1 желтоқсаннан бастап күшіне енеді: 2026 жылғы 1 желтоқсандағы редакция',
    ],
  ])('%s: %s %s', (_what, address, selector, expected) => {
    expect(texts(page(library, address), selector).map(plainSpaces)).toEqual([expected]);
  });
});

it('pages without retired ids have neither notes nor their styles', () => {
  const real = site('real');
  const tree = page(real, '/ru/privacy/');
  expect(selectAll('.lineage, .absent, .alias', tree)).toEqual([]);
  expect(
    selectAll('style', tree)
      .map((style) => textOf(style))
      .join(''),
  ).not.toContain('.lineage');
  expect(existsSync(fileOf(real, '/embed/ru/privacy/profiling/'))).toBe(true);
});
