import { describe, expect, test } from 'vitest';
import { redline } from '../../../src/redline/redline.ts';
import { editionOf } from './edition.ts';
import { saySection } from './say.ts';

function compare(older: string, newer: string): readonly string[] {
  const { sections } = redline(
    editionOf('2022-01-01', { data: `# Т\n\n${older}` }),
    editionOf('2023-01-01', { data: `# Т\n\n${newer}` }),
    'ru',
  );
  return sections.flatMap(saySection).slice(1);
}

const P = 'Мы храним данные в течение времени, нужного для целей сбора.';
const Q = 'Пользователь вправе обратиться в уполномоченный орган или в суд.';
const R = 'Доступ к данным есть только у работников Оператора.';

const S = 'Ответ направляется на электронную почту в течение трёх рабочих дней.';

const CASES: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['inserted in between', `${P}\n\n${Q}`, `${P}\n\n${R}\n\n${Q}`, [`inserted · data:2 {+${R}+}`]],
  ['deleted', `${P}\n\n${R}\n\n${Q}`, `${P}\n\n${Q}`, [`deleted data:2 · [-${R}-]`]],
  [
    'replaced: old before new',
    `${P}\n\n${R}`,
    `${P}\n\n${Q}`,
    [`deleted data:2 · [-${R}-]`, `inserted · data:2 {+${Q}+}`],
  ],
  [
    'moved down and changed',
    `${R}\n\n${P}\n\n${Q}`,
    `${P}\n\n${Q}\n\n${R.replace('только', 'лишь')}`,
    [
      `moved-away data:1 data:3 [-${R}-]`,
      'moved-here data:1 data:3 Доступ к данным есть [-только-]{+лишь+} у работников Оператора.',
    ],
  ],
  [
    'two that are alike changed places',
    'Срок хранения номера абонента составляет 3 года.\n\nСрок хранения обращения абонента составляет 12 месяцев.',
    'Срок хранения обращения абонента составляет 12 месяцев.\n\nСрок хранения номера абонента составляет 3 года.',
    [
      'moved-away data:1 data:2 [-Срок хранения номера абонента составляет 3 года.-]',
      'moved-here data:1 data:2 Срок хранения номера абонента составляет 3 года.',
    ],
  ],
  [
    'numbers in a list that all changed',
    '1. не позднее 3 дней;\n2. не позднее 5 дней;',
    '1. не позднее 5 дней;\n2. не позднее 7 дней;',
    [
      'changed data:1-1 data:1-1 не позднее [-3-]{+5+} дней;',
      'changed data:1-2 data:1-2 не позднее [-5-]{+7+} дней;',
    ],
  ],
  [
    'an item inserted: the later ones only get another number',
    '1. имя;\n2. возраст.',
    '1. имя;\n2. пол;\n3. возраст.',
    ['inserted · data:1-2 {+пол;+}'],
  ],
  [
    'a nested item',
    '- данные:\n  - имя;\n  - возраст.',
    '- данные:\n  - имя;\n  - год рождения.',
    ['deleted data:1-1-2 · [-возраст.-]', 'inserted · data:1-1-2 {+год рождения.+}'],
  ],
  [
    'a second paragraph of an item',
    '1. имя\n\n   старое слово здесь',
    '1. имя\n\n   новое слово здесь',
    ['changed data:1-1 data:1-1 [-старое-]{+новое+} слово здесь'],
  ],
  ['bullets become numbers', '- имя', '1. имя', ['formatted data:1-1 data:1-1 имя']],
  ['a list begins with another number', '1. имя', '4. имя', ['formatted data:1-1 data:1-1 имя']],
  ['a paragraph becomes an item', P, `- ${P}`, [`formatted data:1 data:1-1 ${P}`]],
  ['a paragraph becomes a quote', P, `> ${P}`, [`formatted data:1 data:1-1 ${P}`]],
  [
    'the id of a sub-heading',
    '## Срок {#term}\n\nТри.',
    '## Срок {#terms}\n\nТри.',
    ['formatted data:subheading data:subheading Срок'],
  ],
  [
    'the level of a sub-heading',
    '## Срок\n\nТри.',
    '### Срок\n\nТри.',
    ['formatted data:subheading data:subheading Срок'],
  ],
  [
    'a cell',
    '| Данные | Срок |\n| --- | --- |\n| Номер | 3 года |',
    '| Данные | Срок |\n| --- | --- |\n| Номер | 30 лет |',
    ['changed data:1-2 data:1-2 Номер | [-3 года-]{+30 лет+}'],
  ],
  [
    'a column',
    '| Данные | Срок |\n| --- | --- |\n| Номер | 3 года |',
    '| Данные | Цель | Срок |\n| --- | --- | --- |\n| Номер | Связь | 3 года |',
    [
      'changed data:1-1 data:1-1 Данные | {+Цель+} | Срок',
      'changed data:1-2 data:1-2 Номер | {+Связь+} | 3 года',
    ],
  ],
  [
    'a footnote',
    `${P}[^a]\n\n[^a]: Статья 5 Закона.`,
    `${P}[^a]\n\n[^a]: Статья 6 Закона.`,
    ['changed data:fn-a data:fn-a Статья [-5-]{+6+} Закона.'],
  ],
  [
    'a paragraph split',
    `${P} ${Q}`,
    `${P}\n\n${Q}`,
    [`changed split data:1 data:1 ${P}`, `changed split data:1 data:2 [- -]${Q}`],
  ],
  [
    'a paragraph split, reworded, with a sub-heading and a new paragraph between',
    `${P} ${Q}`,
    `${P.replace('нужного', 'необходимого')}\n\n## Права\n\n${R}\n\n${Q}`,
    [
      `changed split data:1 data:1 ${P.replace('нужного', '[-нужного-]{+необходимого+}')}`,
      'inserted · data:subheading {+Права+}',
      `inserted · data:2 {+${R}+}`,
      `changed split data:1 data:3 [- -]${Q}`,
    ],
  ],
  [
    'paragraphs merged, one between them gone',
    `${P}\n\n${R}\n\n${Q}`,
    `${P} ${Q}`,
    [
      `changed merged data:1 data:1 ${P}`,
      `deleted data:2 · [-${R}-]`,
      `changed merged data:3 data:1 {+ +}${Q}`,
    ],
  ],
  [
    'a list made of a paragraph',
    `${P} ${Q} ${R}`,
    `${P}\n\n- ${Q}\n- ${R}`,
    [
      `changed split data:1 data:1 ${P}`,
      `changed split data:1 data:2-1 [- -]${Q}`,
      `changed split data:1 data:2-2 [- -]${R}`,
    ],
  ],
  [
    'text divided into paragraphs in another way',
    `${P} ${Q}\n\n${R} ${S}`,
    `${P}\n\n${Q} ${R}\n\n${S}`,
    [
      `changed split data:1 data:1 ${P}`,
      `changed split merged data:1 data:2 [- -]${Q}`,
      `changed split merged data:2 data:2 {+ +}${R}`,
      `changed split data:2 data:3 [- -]${S}`,
    ],
  ],
  [
    'a paragraph in which only a new one is like a part of the old one is not split',
    `${P} ${Q}`,
    `${P} ${Q}\n\n${Q}`,
    [`inserted · data:2 {+${Q}+}`],
  ],
  [
    'a sentence that moved to another paragraph',
    `${P} ${Q}\n\n${R}\n\n${S}`,
    `${P}\n\n${R}\n\n${S} ${Q}`,
    [`changed data:1 data:1 ${P}[- ${Q} ↕data:3-]`, `changed data:3 data:3 ${S}{+ ${Q} ↕data:1+}`],
  ],
  [
    'a sub-section in place of another one: none of its texts replaces one of the other',
    `${P}\n\n## Срок хранения\n\nДанные абонента хранятся три года со дня оплаты.\n\n${R}`,
    `${P}\n\n## Передача партнёрам\n\nДанные абонента хранятся у партнёра, а не у нас.\n\n${Q}`,
    [
      'deleted data:subheading · [-Срок хранения-]',
      'deleted data:2 · [-Данные абонента хранятся три года со дня оплаты.-]',
      `deleted data:3 · [-${R}-]`,
      'inserted · data:subheading {+Передача партнёрам+}',
      'inserted · data:2 {+Данные абонента хранятся у партнёра, а не у нас.+}',
      `inserted · data:3 {+${Q}+}`,
    ],
  ],
  [
    'the heading of a sub-section, whose text stays',
    `${P}\n\n## Срок\n\n${Q}\n\n${R}`,
    `${P}\n\n## Обращения граждан\n\n${Q}\n\n${R}`,
    ['changed data:subheading data:subheading [-Срок-]{+Обращения граждан+}'],
  ],
  [
    'sub-headings in a text that had none',
    `${P}\n\nСрок рассмотрения обращения составляет 3 рабочих дня.`,
    `## Хранение\n\n${P}\n\n## Обращения\n\nСрок рассмотрения такого обращения – 15 календарных дней.`,
    [
      'inserted · data:subheading {+Хранение+}',
      'inserted · data:subheading {+Обращения+}',
      'changed data:2 data:2 Срок рассмотрения{+ такого+} обращения [-составляет 3 рабочих дня-]{+– 15 календарных дней+}.',
    ],
  ],
  ['a rule between', `${P}\n\n${Q}`, `${P}\n\n---\n\n${Q}`, ['inserted · data:break ']],
];

describe('blocks', () => {
  test.each(CASES)('%s', (_, older, newer, expected) => {
    expect(compare(older, newer)).toEqual(expected);
  });
});

test('counts words: a number is one word, moved words are neither inserted nor deleted', () => {
  const { counts } = redline(
    editionOf('2022-01-01', { data: `# Т\n\n${R}\n\n${P}\n\n${Q}\n\nТелефон: 8(727)350 06 06.` }),
    editionOf('2023-01-01', {
      data: `# Т\n\n${P}\n\n${Q}\n\n${R}\n\nТелефон: 8(727)350 06 07, сайт.`,
    }),
    'ru',
  );
  expect(counts).toEqual({ inserted: 2, deleted: 1, moved: 8 });
});

describe('a paragraph that moved and changed is the same one', () => {
  const words = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `слово${'абвгдежзиклмнопрстуф'[from + i]}`);
  /** Twenty words, `kept` of them the same. */
  const changed = (kept: number) => [...words(0, kept), ...Array(20 - kept).fill('иное')].join(' ');
  const whole = words(0, 20).join(' ');
  const rest = `${P}\n\n${Q}\n\n${R}`;

  test.each([
    ['moved-here', 14],
    ['moved-here', 10],
    ['inserted', 9],
  ])('within a section: %s with %i words of 20', (change, kept) => {
    const said = compare(`${whole}\n\n${rest}`, `${rest}\n\n${changed(kept)}`);
    expect(said.at(-1)).toMatch(new RegExp(`^${change} `, 'u'));
  });

  test.each([
    ['moved-here', 17],
    ['moved-here', 10],
    ['inserted', 9],
  ])('in a section without lineage: %s with %i words of 20', (change, kept) => {
    const { sections } = redline(
      editionOf('2022-01-01', { data: `# Т\n\n${whole}`, other: `# Д\n\n${rest}` }),
      editionOf('2023-01-01', { data: '# Т', other: `# Д\n\n${rest}\n\n${changed(kept)}` }),
      'ru',
    );
    expect(sections.at(-1)?.blocks.at(-1)?.change).toBe(change);
  });
});
