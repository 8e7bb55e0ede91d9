/** The page of an edition names its days, in every status of an edition. */
import { expect, it } from 'vitest';
import type { Edition } from '../../../src/edition/library.ts';
import { datedEditionView } from '../../../src/site/edition-view.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import type { Language } from '../../../src/text/language.ts';
import { plainSpaces } from '../../../src/ui/dates.ts';
import { editionOf } from '../edition/edition-of.ts';
import { documentOn, subjectOf } from '../edition/fixture-document.ts';

const edition = (effective: string, published: string): Edition => ({
  ...editionOf(effective, { preamble: '# Т\n\nА.\n' }),
  published: civilDate(published),
});

const EDITIONS = [
  edition('2022-02-22', '2022-02-22'),
  edition('2024-06-01', '2024-05-01'),
  edition('2026-12-01', '2026-11-20'),
  edition('2027-03-01', '2026-11-20'),
  edition('2028-01-01', '2027-12-01'),
];

function view(date: string, language: Language, editions = EDITIONS) {
  const document = documentOn('2026-11-23', editions, { drafts: true });
  return datedEditionView(subjectOf(document, date, language));
}

it.each<[string, Language, string, readonly string[]]>([
  [
    '2022-02-22',
    'ru',
    'Действовала с 22 февраля 2022 г. по 31 мая 2024 г.',
    ['Редакция, утратившая силу. Действующая редакция: /ru/privacy/'],
  ],
  [
    '2022-02-22',
    'kk',
    '2022 жылғы 22 ақпаннан бастап 2024 жылғы 31 мамырды қоса алғанда қолданылды',
    ['Күшін жойған редакция. Қолданыстағы редакция: /kk/privacy/'],
  ],
  [
    '2024-06-01',
    'ru',
    'Действует с 1 июня 2024 г. по 30 ноября 2026 г.',
    ['Вступает в силу 1 декабря 2026 г.: Редакция от 1 декабря 2026 г.: /ru/privacy/2026-12-01/'],
  ],
  [
    '2026-12-01',
    'ru',
    'Вступает в силу 1 декабря 2026 г., действует по 28 февраля 2027 г.',
    [
      'Предстоящая редакция. Действующая редакция (с 1 июня 2024 г. по 30 ноября 2026 г.): Редакция от 1 июня 2024 г.: /ru/privacy/2024-06-01/',
      'Вступает в силу 1 марта 2027 г.: Редакция от 1 марта 2027 г.: /ru/privacy/2027-03-01/',
    ],
  ],
  [
    '2027-03-01',
    'kk',
    '2027 жылғы 1 наурыздан бастап күшіне енеді',
    [
      'Күшіне әлі енбеген редакция. Қолданыстағы редакция (2024 жылғы 1 маусымнан бастап 2026 жылғы 30 қарашаны қоса алғанда): 2024 жылғы 1 маусымдағы редакция: /kk/privacy/2024-06-01/',
    ],
  ],
  ['2028-01-01', 'ru', 'Вступает в силу 1 января 2028 г.', ['Проект: неопубликованная редакция']],
])('%s, %s: %s', (date, language, force, notices) => {
  const shown = view(date, language);
  expect(plainSpaces(shown.force)).toBe(force);
  expect(
    shown.notices.map(({ text, link }) =>
      plainSpaces(link ? `${text} ${link.text}: ${link.href}` : text),
    ),
  ).toEqual(notices);
});

it('names no edition after the last', () => {
  expect(view('2022-02-22', 'ru', EDITIONS.slice(0, 1)).notices).toEqual([]);
});

it('describes the page in whole sentences', () => {
  expect(plainSpaces(view('2024-06-01', 'ru').page.description)).toBe(
    'Т. Редакция от 1 июня 2024 г. Действует с 1 июня 2024 г. по 30 ноября 2026 г.',
  );
});
