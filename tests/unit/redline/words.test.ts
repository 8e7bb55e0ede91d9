import { describe, expect, test } from 'vitest';
import { redline } from '../../../src/redline/redline.ts';
import { editionOf } from './edition.ts';
import { sayRuns } from './say.ts';

/** The runs of one paragraph in two wordings. */
function compare(older: string, newer: string): string {
  const edition = (date: string, text: string) =>
    editionOf(date, { data: `# Т\n\n${text}\n\n[^n]: Сноска.\n\n[l]: https://hitter.kz/` });
  const { sections } = redline(edition('2022-01-01', older), edition('2023-01-01', newer), 'ru');
  const blocks = sections[0]?.blocks.filter(({ older: a, newer: b }) =>
    [a?.number, b?.number].includes('1'),
  );
  return (blocks ?? [])
    .map(({ cells }) => cells.map(({ runs }) => sayRuns(runs)).join('|'))
    .join('\n');
}

describe('numbers and punctuation are never lost', () => {
  test.each([
    ['в течение 3 дней', 'в течение 30 дней', 'в течение [-3-]{+30+} дней'],
    ['сумма 10 000 тенге', 'сумма 100 000 тенге', 'сумма [-10 000-]{+100 000+} тенге'],
    [
      'телефон: 8(727)350 06 06, сайт',
      'телефон: 8(727)350 06 07, сайт',
      'телефон: [-8(727)350 06 06-]{+8(727)350 06 07+}, сайт',
    ],
    ['БИН 980540000397.', 'БИН 980540000379.', 'БИН [-980540000397-]{+980540000379+}.'],
    ['данные, имя', 'данные; имя', 'данные[-,-]{+;+} имя'],
    ['данные, имя', 'данные имя', 'данные[-,-] имя'],
    ['Текст без точки', 'Текст без точки.', 'Текст без точки{+.+}'],
    ['кто-либо ещё', 'кто либо ещё', 'кто[---]{+ +}либо ещё'],
    ['не Оператор', 'Не оператор', '[-не Оператор-]{+Не оператор+}'],
    ['«Политика» – это', '"Политика" — это', '[-«-]{+"+}Политика[-» –-]{+" —+} это'],
  ])('%s → %s', (older, newer, expected) => {
    expect(compare(older, newer)).toBe(expected);
  });
});

describe('words', () => {
  test.each([
    ['один два три', 'один два три', ''],
    ['один два три четыре', 'один два пять три четыре', 'один два{+ пять+} три четыре'],
    ['один два пять три', 'один два три', 'один два[- пять-] три'],
    ['один два три', 'ноль один два три', '{+ноль +}один два три'],
    [
      'Оператор вправе вносить изменения в настоящую Политику.',
      'Оператор может изменять настоящую Политику.',
      'Оператор [-вправе вносить изменения в-]{+может изменять+} настоящую Политику.',
    ],
  ])('%s → %s', (older, newer, expected) => {
    expect(compare(older, newer)).toBe(expected || older);
  });

  test('a few equal words between two replaced phrases are replaced with them', () => {
    expect(
      compare(
        'Мы уведомляем вас о передаче ваших данных нашим надёжным партнёрам и прочим иным лицам в срок',
        'Мы уведомляем вас об изменении состава политики и новых правилах обработки в срок',
      ),
    ).toBe(
      'Мы уведомляем вас [-о передаче ваших данных нашим надёжным партнёрам и прочим иным лицам-]' +
        '{+об изменении состава политики и новых правилах обработки+} в срок',
    );
  });

  test('a paragraph that was mostly rewritten is shown whole, the old text first', () => {
    expect(
      compare(
        'Оператор оставляет за собой право вносить изменения в настоящую Политику.',
        'Пользователи узнают о новой редакции через Приложение за 10 дней.',
      ),
    ).toBe(
      '[-Оператор оставляет за собой право вносить изменения в настоящую Политику.-]\n' +
        '{+Пользователи узнают о новой редакции через Приложение за 10 дней.+}',
    );
  });

  test('so is one with the same few words in another order', () => {
    expect(compare('один два три четыре пять шесть', 'шесть пять четыре три два один')).toBe(
      '[-один два три четыре пять шесть-]{+шесть пять четыре три два один+}',
    );
  });
});

describe('formatting', () => {
  test.each([
    ['Срок 3 дня.', 'Срок **3 дня**.', 'Срок <3 дня: plain → strong>.'],
    ['Срок **3 дня**.', 'Срок *3 дня*.', 'Срок <3 дня: strong → emphasis>.'],
    ['Срок **3 дня**.', 'Срок **30 дней**.', 'Срок [-3 дня-]{+30 дней+}.'],
    ['не**раз**рывно', 'нераз*рывно*', 'не<раз: strong → plain><рывно: plain → emphasis>'],
    [
      'См. [сайт](https://hitter.kz/).',
      'См. [сайт](https://hitter.kz/ru/).',
      'См. <сайт: https://hitter.kz/ → https://hitter.kz/ru/>.',
    ],
    ['См. [сайт](https://hitter.kz/).', 'См. [сайт][l].', 'См. сайт.'],
    ['См. [отзыв](#withdrawal).', 'См. отзыв.', 'См. <отзыв: #withdrawal → plain>.'],
    ['Слово и дело[^n]', 'Слово[^n] и дело', 'Слово{+[^n]+} и дело[-[^n]-]'],
    ['Строка\\\nи ещё', 'Строка и ещё', 'Строка< : lineBreak → plain>и ещё'],
  ])('%s → %s', (older, newer, expected) => {
    expect(compare(older, newer)).toBe(expected);
  });

  test('line ends within a paragraph make no difference', () => {
    expect(compare('один\nдва   три', 'один два\nтри')).toBe('один два три');
  });
});
