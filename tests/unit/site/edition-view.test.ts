/** The page of an edition names its days, in every status of an edition. */
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/edition/library.ts';
import type { Passage } from '../../../src/site/edition-state.ts';
import { datedEditionView } from '../../../src/site/edition-view.ts';
import { addDays, civilDate } from '../../../src/text/civil-date.ts';
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
  {
    ...edition('2026-12-01', '2026-11-20'),
    summary: { kk: 'сақтау мерзімі нақтыланды', ru: 'уточнён срок хранения' },
  },
  edition('2027-03-01', '2026-11-20'),
  edition('2028-01-01', '2027-12-01'),
];

function view(date: string, language: Language, editions = EDITIONS) {
  const document = documentOn('2026-11-23', editions, { drafts: true });
  return datedEditionView(subjectOf(document, date, language));
}

/** A passage as text, with the address of each link. */
const said = (passage: Passage) =>
  passage
    .map((part) => (typeof part === 'string' ? part : `[${part.text}](${part.href})`))
    .join('');

it.each<[string, Language, string, readonly string[]]>([
  [
    '2022-02-22',
    'ru',
    'Действовала с 22 февраля 2022 г. по 31 мая 2024 г.',
    [
      'Эта редакция утратила силу 1 июня 2024 г. [Что изменилось с тех пор](/ru/privacy/changes-since/2022-02-22/) · [Действующая редакция](/ru/privacy/) · [Какую редакцию я принял?](/ru/privacy/archive/)',
    ],
  ],
  [
    '2022-02-22',
    'kk',
    '2022 жылғы 22 ақпаннан бастап 2024 жылғы 31 мамырды қоса алғанда қолданылды',
    [
      'Бұл редакция 2024 жылғы 1 маусымнан бастап күшін жойды. [Содан бері не өзгерді](/kk/privacy/changes-since/2022-02-22/) · [Қолданыстағы редакция](/kk/privacy/) · [Мен қай редакцияны қабылдадым?](/kk/privacy/archive/)',
    ],
  ],
  [
    '2024-06-01',
    'ru',
    'Действует с 1 июня 2024 г. по 30 ноября 2026 г.',
    [
      'С 1 декабря 2026 г. — [новая редакция](/ru/privacy/2026-12-01/): уточнён срок хранения. [Что изменится](/ru/privacy/2026-12-01/changes/)',
    ],
  ],
  [
    '2026-12-01',
    'ru',
    'Вступает в силу 1 декабря 2026 г., действует по 28 февраля 2027 г.',
    [
      'Уточнён срок хранения. [Что изменится](/ru/privacy/2026-12-01/changes/) · [Действующая редакция](/ru/privacy/)',
      'С 1 марта 2027 г. — [новая редакция](/ru/privacy/2027-03-01/). [Что изменится](/ru/privacy/2027-03-01/changes/)',
    ],
  ],
  [
    '2027-03-01',
    'kk',
    '2027 жылғы 1 наурыздан бастап күшіне енеді',
    ['[Не өзгереді](/kk/privacy/2027-03-01/changes/) · [Қолданыстағы редакция](/kk/privacy/)'],
  ],
  ['2028-01-01', 'ru', 'Вступает в силу 1 января 2028 г.', ['Проект: неопубликованная редакция']],
])('%s, %s: %s', (date, language, text, notices) => {
  const { state } = view(date, language);
  expect(plainSpaces(state.text)).toBe(text);
  expect(state.notices.map((one) => plainSpaces(said(one)))).toEqual(notices);
});

it('names no edition after the last', () => {
  expect(view('2022-02-22', 'ru', EDITIONS.slice(0, 1)).state.notices).toEqual([]);
});

it('names an edition that applies from another day than its own', () => {
  const [first] = EDITIONS;
  if (!first) throw new Error('No edition');
  const later = { ...first, effective: civilDate('2022-03-01') };
  expect(view('2022-02-22', 'ru', [later]).state.text.replaceAll('\u00a0', ' ')).toBe(
    'Редакция от 22 февраля 2022 г. Действует с 1 марта 2022 г.',
  );
});

describe('which edition a reader accepted', () => {
  it('has the editions that have applied, newest first', () => {
    const expected = [
      [
        '01.06.2024 – 30.11.2026',
        '/ru/privacy/2024-06-01/',
        '/ru/privacy/changes-since/2024-06-01/',
      ],
      [
        '22.02.2022 – 31.05.2024',
        '/ru/privacy/2022-02-22/',
        '/ru/privacy/changes-since/2022-02-22/',
      ],
    ];
    // The edition in force, and an upcoming one.
    for (const date of ['2024-06-01', '2026-12-01']) {
      const { editions = [], earlier } = view(date, 'ru').accepted ?? {};
      expect(editions.map(({ days, text, changes }) => [days, text.href, changes.href])).toEqual(
        expected,
      );
      expect(earlier).toBeUndefined();
    }
  });

  it('is no question where one edition has applied, or where later ones are unknown', () => {
    expect(view('2022-02-22', 'ru', EDITIONS.slice(0, 1)).accepted).toBeUndefined();
    expect(view('2022-02-22', 'ru').accepted).toBeUndefined();
  });

  it('does not grow with the archive', () => {
    const many = Array.from({ length: 100 }, (_, i) => {
      const date = addDays(civilDate('2022-02-22'), i);
      return edition(date, date);
    });
    const { editions = [], earlier = [] } = view('2022-06-01', 'ru', many).accepted ?? {};
    expect([editions.length, editions[0]?.days]).toEqual([12, 'с 01.06.2022']);
    expect(said(earlier)).toBe('Более ранних редакций: 88. [Архив редакций](/ru/privacy/archive/)');
  });
});

it('describes the page in whole sentences', () => {
  expect(plainSpaces(view('2024-06-01', 'ru').page.description)).toBe(
    'Т. Редакция от 1 июня 2024 г. Действует с 1 июня 2024 г. по 30 ноября 2026 г.',
  );
});
