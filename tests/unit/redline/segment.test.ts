import { expect, test } from 'vitest';
import { isWord, segment } from '../../../src/redline/segment.ts';
import { LANGUAGES } from '../../../src/text/language.ts';

test.each([
  ['', []],
  ['Пайдаланушының құқықтары', ['Пайдаланушының', ' ', 'құқықтары']],
  ['әғқңөұүһі ӘҒҚҢӨҰҮҺІ', ['әғқңөұүһі', ' ', 'ӘҒҚҢӨҰҮҺІ']],
  ['«Саясат» – мәтін.', ['«', 'Саясат', '»', ' ', '–', ' ', 'мәтін', '.']],
  ['какой-либо, e-mail', ['какой', '-', 'либо', ',', ' ', 'e', '-', 'mail']],
  [
    'тел.: 8(727)350 06 06, доб. 5',
    ['тел', '.', ':', ' ', '8(727)350 06 06', ',', ' ', 'доб', '.', ' ', '5'],
  ],
  ['+7 727 350 06 06.', ['+7 727 350 06 06', '.']],
  ['+7 (727) 350-06-06', ['+7 (727) 350-06-06']],
  ['8 727 350 06 06', ['8 727 350 06 06']],
  ['Z1300000094', ['Z1300000094']],
  ['20%', ['20', '%']],
  ['БСН 980540000397,', ['БСН', ' ', '980540000397', ',']],
  ['10 000 теңге', ['10 000', ' ', 'теңге']],
  ['1\u00A0000\u00A0000 ₸', ['1\u00A0000\u00A0000', ' ', '₸']],
  ['3, 5 и 3,5', ['3', ',', ' ', '5', ' ', 'и', ' ', '3,5']],
  ['01.12.2026 ж.', ['01.12.2026', ' ', 'ж', '.']],
  ['№ 94-V', ['№', ' ', '94-V']],
  ['2-үй, 5-го', ['2-үй', ',', ' ', '5-го']],
  ['15 күн', ['15', ' ', 'күн']],
  ['support@hitter.kz.', ['support@hitter.kz', '.']],
  ['(www.hitter.kz)', ['(', 'www.hitter.kz', ')']],
  ['https://hitter.kz/ru/privacy/.', ['https://hitter.kz/ru/privacy/', '.']],
  ['hitter.kz, сайт', ['hitter.kz', ',', ' ', 'сайт']],
])('%j', (text, tokens) => {
  expect(segment(text)).toEqual(tokens);
});

test.each(LANGUAGES)('%s adds no rules to those of Unicode', (language) => {
  const text = 'Оператор өзгертеді: «ҚР» заңы, бап (бұдан әрі – Заң); и т.д. don’t';
  const own = new Intl.Segmenter(language, { granularity: 'word' });
  expect(segment(text)).toEqual([...own.segment(text)].map((one) => one.segment));
});

test.each([
  ['сөз', true],
  ['3', true],
  ['8(727)350 06 06', true],
  [',', false],
  ['–', false],
  ['₸', false],
  [' ', false],
])('isWord(%j) is %j', (token, expected) => {
  expect(isWord(token)).toBe(expected);
});
