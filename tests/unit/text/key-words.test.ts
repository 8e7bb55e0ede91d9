import { describe, expect, it } from 'vitest';
import { findDefinedTerms } from '../../../src/text/defined-terms.ts';
import { findKeyWords, type KeyKind } from '../../../src/text/key-words.ts';
import type { Language } from '../../../src/text/language.ts';

const found = (language: Language, text: string, kind: KeyKind) =>
  findKeyWords(text, language, findDefinedTerms(text, language))
    .filter((word) => word.kind === kind)
    .map(({ start, end }) => text.slice(start, end));

describe('negations', () => {
  it.each<[Language, string, readonly string[]]>([
    ['ru', 'Оператор не передаёт данные без согласия, кроме случаев ниже.', ['не', 'без', 'кроме']],
    ['ru', 'Нельзя; нет; за исключением; НЕ', ['Нельзя', 'нет', 'за исключением', 'НЕ']],
    ['ru', 'В течение недели необходимые некоторые данные и небо.', []],
    ['kk', 'Деректер берілмейді және сақталмаған.', ['берілмейді', 'сақталмаған']],
    ['kk', 'Жария етпеу, рұқсатсыз кіру, ол мүмкін емес.', ['етпеу', 'рұқсатсыз', 'емес']],
    [
      'kk',
      'Көзделмесе, бұзбастан, қоспағанда, аспайтын',
      ['Көзделмесе', 'бұзбастан', 'қоспағанда', 'аспайтын'],
    ],
    ['kk', 'Сіз келісім бересіз немесе дербес қауіпсіздік тізбесін қамтамасыз етесіз.', []],
    ['kk', 'Жоқ, ешқандай, заңнан тыс.', ['Жоқ', 'ешқандай', 'тыс']],
  ])('%s: %s', (language, text, expected) => {
    expect(found(language, text, 'negation')).toEqual(expected);
  });
});

describe('modal verbs', () => {
  it.each<[Language, string, readonly string[]]>([
    [
      'ru',
      'Оператор вправе и обязан; лицо имеет право, может, должно.',
      ['вправе', 'обязан', 'имеет право', 'может', 'должно'],
    ],
    ['ru', 'не менее чем за 10 дней', ['менее']],
    ['ru', 'Возможности и должности правовых актов.', []],
    [
      'kk',
      'Оператор құқылы, міндетті, тиіс, алуы мүмкін.',
      ['құқылы', 'міндетті', 'тиіс', 'мүмкін'],
    ],
    ['kk', 'Кері қайтарып ала алады, беруге болады.', ['алады', 'болады']],
    ['kk', 'Ол келісім алады; құжат болады.', []],
  ])('%s: %s', (language, text, expected) => {
    expect(found(language, text, 'modal')).toEqual(expected);
  });
});

it('marks numbers with their units, dates as a whole and terms in every form, without overlaps', () => {
  const text =
    'ТОО (далее – «Оператор») с 1 мая 2026 года хранит данные 24 месяца; срок Оператора – три года, № 94-V.';
  expect(found('ru', text, 'date')).toEqual(['1 мая 2026']);
  expect(found('ru', text, 'number')).toEqual(['24 месяца', 'три года', '94', 'V']);
  expect(found('ru', text, 'term')).toEqual(['Оператор', 'Оператора']);
  const words = findKeyWords(text, 'ru', findDefinedTerms(text, 'ru'));
  for (const [i, { end }] of words.entries())
    expect(words[i + 1]?.start ?? text.length).toBeGreaterThanOrEqual(end);
});

it('takes time in proportion to the text', () => {
  const text = 'болмаған 1 жоқ не вправе '.repeat(8_000);
  const start = performance.now();
  findKeyWords(text, 'kk', []);
  findKeyWords(text, 'ru', []);
  expect(performance.now() - start).toBeLessThan(5_000);
});
