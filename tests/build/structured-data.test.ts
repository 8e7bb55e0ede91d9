/** The structured data of an edition's page, in terms of schema.org. */
import { expect, it } from 'vitest';
import { site, type TestSite } from '../sites.ts';
import { attributes, page, texts } from './html.ts';

function dataOf(name: TestSite['name'], address: string): unknown {
  const found = texts(page(site(name), address), 'script[type="application/ld+json"]');
  expect(found).toHaveLength(1);
  return JSON.parse(found[0] ?? '');
}

it('describes the edition and names its translation', () => {
  expect(dataOf('library', '/ru/privacy/2022-02-22/')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    name: 'Политика конфиденциальности Пользователя Мобильного музыкального приложения «hitter»',
    url: 'https://hitter.kz/ru/privacy/2022-02-22/',
    inLanguage: 'ru',
    version: '2022-02-22',
    datePublished: '2022-02-22',
    temporalCoverage: '2022-02-22/2023-05-31',
    publisher: {
      '@type': 'Organization',
      name: 'ТОО «КаР-Тел»',
      email: 'support@hitter.kz',
    },
    workTranslation: {
      '@type': 'DigitalDocument',
      inLanguage: 'kk',
      url: 'https://hitter.kz/kk/privacy/2022-02-22/',
    },
  });
});

it.each([
  ['library', 'superseded', '/kk/privacy/2023-06-01/', '2023-06-01/2024-03-14'],
  ['library', 'in force, with a later one known', '/kk/privacy/', '2026-02-01/2026-11-30'],
  ['library', 'upcoming, with no later one known', '/ru/privacy/2026-12-01/', '2026-12-01/..'],
  ['real', 'in force, with no later one known', '/ru/privacy/', '2022-02-22/..'],
] as const)('%s, an edition %s: %s', (name, _state, address, temporalCoverage) => {
  expect(dataOf(name, address)).toMatchObject({ temporalCoverage });
});

/** What Open Graph says besides the title and the description. */
it.each([
  [
    '/ru/privacy/',
    ['article', 'ru_RU', 'kk_KZ', 'published_time 2022-02-22', 'modified_time 2026-02-01'],
  ],
  ['/kk/privacy/2023-06-01/', ['article', 'kk_KZ', 'ru_RU', 'published_time 2023-05-22']],
  ['/kk/privacy/archive/', ['website', 'kk_KZ', 'ru_RU']],
])('Open Graph of %s', (address, expected) => {
  const head = page(site('library'), address);
  const content = (name: string) => attributes(head, `meta[property="${name}"]`, 'content');
  expect([
    ...['og:type', 'og:locale', 'og:locale:alternate'].flatMap(content),
    ...['published_time', 'modified_time'].flatMap((name) =>
      content(`article:${name}`).map((day) => `${name} ${day}`),
    ),
  ]).toEqual(expected);
});
