/** What changed, as JSON, over the fixture library. */
import { describe, expect, it } from 'vitest';
import { editionsOf } from '../../../../src/edition/published.ts';
import { changesJson, comparedPairs } from '../../../../src/formats/json/changes-json.ts';
import { changesSchema } from '../../../../src/formats/json/changes-schema.ts';
import { bilingual } from '../../../../src/text/language.ts';
import { documentOn } from '../../edition/fixture-document.ts';

/** The comparison on a day, only of the sections `ids` if they are given. */
function changesOn(day: string, from: string, to: string, ids?: readonly string[]) {
  const editions = editionsOf(documentOn(day)).map((edition) => ({
    ...edition,
    sections: bilingual((language) =>
      edition.sections[language].filter(({ id }) => ids?.includes(id) ?? true),
    ),
  }));
  const document = documentOn(day, editions);
  const pair = comparedPairs(document.chronicle).find(
    ({ older, newer }) => older.date === from && newer.date === to,
  );
  if (!pair) throw new Error(`${from} and ${to} are not compared on ${day}`);
  return changesJson({ document, ...pair });
}

describe('which editions are compared', () => {
  it.each([
    ['2022-02-20', []],
    ['2022-03-01', ['2022-02-22..2022-02-22']],
    ['2023-05-25', ['2022-02-22..2022-02-22', '2022-02-22..2023-06-01']],
    [
      '2024-03-15',
      [
        '2022-02-22..2024-03-15',
        '2022-02-22..2023-06-01',
        '2023-06-01..2024-03-15',
        '2024-03-15..2024-03-15',
      ],
    ],
    [
      '2026-11-25',
      [
        '2022-02-22..2026-02-01',
        '2022-02-22..2023-06-01',
        '2023-06-01..2026-02-01',
        '2023-06-01..2024-03-15',
        '2024-03-15..2026-02-01',
        '2024-03-15..2025-01-01',
        '2025-01-01..2026-02-01',
        '2026-02-01..2026-02-01',
        '2026-02-01..2026-12-01',
      ],
    ],
  ])('on %s', (day, expected) => {
    const pairs = comparedPairs(documentOn(day).chronicle);
    expect(pairs.map(({ older, newer }) => `${older.date}..${newer.date}`)).toEqual(expected);
  });
});

it('has every field of a small comparison, in the order of the schema', () => {
  const changes = changesOn('2026-11-25', '2025-01-01', '2026-02-01', ['consent', 'cross-border']);
  const consent = {
    id: 'consent',
    number: 3,
    headings: {
      kk: 'Пайдаланушылық деректерді жинау мен өңдеуге келісім алу',
      ru: 'Получение согласия на сбор и обработку пользовательских данных',
    },
  };
  const crossBorder = {
    kk: 'Пайдаланушылық деректерді трансшекаралық беру',
    ru: 'Трансграничная передача пользовательских данных',
  };
  const deleted = (kind: string, number: string | null, text: string) => ({
    change: 'deleted',
    older: { section: 'cross-border', kind, number, part: null, text },
    newer: null,
  });
  const expected = {
    $schema: 'https://hitter.kz/api/v1/schema/changes.json',
    document: 'privacy',
    from: { date: '2025-01-01', effective: '2025-01-01' },
    to: { date: '2026-02-01', effective: '2026-02-01' },
    summaries: [
      {
        edition: '2026-02-01',
        summary: {
          kk: 'Трансшекаралық беру туралы бөлім алып тасталды, үшінші тұлғалар бөлімі «Деректерді серіктестерге беру» деп аталды, өтінішті қарау мерзімі мен Саясатты өзгерту тәртібі өзгертілді.',
          ru: 'Исключен раздел о трансграничной передаче, раздел о третьих лицах назван «Передача данных партнерам», изменены срок рассмотрения обращений и порядок изменения Политики.',
        },
      },
    ],
    texts: {
      kk: {
        page: 'https://hitter.kz/kk/privacy/2026-02-01/changes/',
        embed: 'https://hitter.kz/embed/kk/privacy/changes-since/2025-01-01/',
        words: { inserted: 0, deleted: 9, moved: 0 },
      },
      ru: {
        page: 'https://hitter.kz/ru/privacy/2026-02-01/changes/',
        embed: 'https://hitter.kz/embed/ru/privacy/changes-since/2025-01-01/',
        words: { inserted: 0, deleted: 10, moved: 0 },
      },
    },
    sections: [
      {
        id: 'consent',
        verdict: 'unchanged',
        changed: false,
        moved: false,
        older: [consent],
        newer: consent,
        pages: {
          kk: 'https://hitter.kz/kk/privacy/2026-02-01/#consent',
          ru: 'https://hitter.kz/ru/privacy/2026-02-01/#consent',
        },
        blocks: { kk: [], ru: [] },
      },
      {
        id: 'cross-border',
        verdict: 'removed',
        changed: true,
        moved: false,
        older: [{ id: 'cross-border', number: 12, headings: crossBorder }],
        newer: null,
        pages: {
          kk: 'https://hitter.kz/kk/privacy/2025-01-01/#cross-border',
          ru: 'https://hitter.kz/ru/privacy/2025-01-01/#cross-border',
        },
        blocks: {
          kk: [
            deleted('heading', null, crossBorder.kk),
            deleted('paragraph', '1', `${crossBorder.kk} ұйғарылмайды.`),
          ],
          ru: [
            deleted('heading', null, crossBorder.ru),
            deleted('paragraph', '1', `${crossBorder.ru} не предполагается.`),
          ],
        },
      },
    ],
  };
  expect(changes).toEqual(expected);
  expect(JSON.stringify(changesSchema.parse(changes))).toBe(JSON.stringify(expected));
});

/** Each section that differs: its verdict, flags, origin and blocks in either language. */
function outline({ sections }: ReturnType<typeof changesJson>) {
  const place = (one: { section: string; number: string | null; text: string | null } | null) =>
    one ? `${one.section} ${one.number ?? '-'}${one.text === null ? ' (elsewhere)' : ''}` : '';
  return sections
    .filter(({ verdict, changed }) => changed || verdict !== 'unchanged')
    .map(({ id, verdict, changed, moved, older, blocks }) => ({
      section: [id, verdict, ...(changed ? ['changed'] : []), ...(moved ? ['moved'] : [])].join(
        ' ',
      ),
      older: older.map((one) => one.id).join(' '),
      ...bilingual((language) =>
        blocks[language].map((one) => `${one.change}: ${place(one.older)} > ${place(one.newer)}`),
      ),
    }));
}

describe('sections and blocks', () => {
  it('a section that changed in one language counts as changed', () => {
    const changes = changesOn('2026-11-25', '2022-02-22', '2023-06-01', ['measures']);
    expect(outline(changes)).toEqual([
      {
        section: 'measures changed changed',
        older: 'measures',
        kk: ['changed: measures 2 > measures 2'],
        ru: [],
      },
    ]);
  });

  it('a block that moved has its words where it moved to', () => {
    const changes = changesOn('2026-11-25', '2026-02-01', '2026-12-01', [
      'personalisation',
      'advertising',
    ]);
    const personalisation = [
      'moved-away: personalisation 2 > advertising 1 (elsewhere)',
      'inserted:  > personalisation 2',
    ];
    const advertising = [
      'inserted:  > advertising -',
      'moved-here: personalisation 2 > advertising 1',
      'inserted:  > advertising 2',
    ];
    expect(outline(changes)).toEqual([
      {
        section: 'personalisation split changed',
        older: 'personalisation',
        kk: personalisation,
        ru: personalisation,
      },
      {
        section: 'advertising split changed',
        older: 'personalisation',
        kk: advertising,
        ru: advertising,
      },
    ]);
  });

  it('nothing changed since the edition in force', () => {
    const changes = changesOn('2026-11-25', '2026-02-01', '2026-02-01');
    expect([changes.sections.length, changes.summaries, outline(changes)]).toEqual([14, [], []]);
  });
});

it.each([
  [
    '2023-06-01',
    '2024-03-15',
    'https://hitter.kz/ru/privacy/2024-03-15/changes/',
    null,
    ['2024-03-15'],
  ],
  [
    '2024-03-15',
    '2026-02-01',
    'https://hitter.kz/ru/privacy/changes-since/2024-03-15/',
    'https://hitter.kz/embed/ru/privacy/changes-since/2024-03-15/',
    ['2025-01-01', '2026-02-01'],
  ],
  [
    '2026-02-01',
    '2026-12-01',
    'https://hitter.kz/ru/privacy/2026-12-01/changes/',
    null,
    ['2026-12-01'],
  ],
])('pages and summaries of %s to %s', (from, to, page, embed, summaries) => {
  const { texts, ...changes } = changesOn('2026-11-25', from, to);
  expect([texts.ru.page, texts.ru.embed, changes.summaries.map(({ edition }) => edition)]).toEqual([
    page,
    embed,
    summaries,
  ]);
});
