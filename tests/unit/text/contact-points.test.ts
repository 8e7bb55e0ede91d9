import { describe, expect, it } from 'vitest';
import { findContactPoints } from '../../../src/text/contact-points.ts';

/** Each found address as written, with where it leads. */
const found = (text: string) =>
  findContactPoints(text).map(({ start, end, href }) => `${text.slice(start, end)} → ${href}`);

describe('findContactPoints', () => {
  it.each<[string, string[]]>([
    [
      'телефон: 8(727)350 06 06, сайт: www.hitter.kz, адрес: support@hitter.kz.',
      [
        '8(727)350 06 06 → tel:+77273500606',
        'www.hitter.kz → https://www.hitter.kz',
        'support@hitter.kz → mailto:support@hitter.kz',
      ],
    ],
    ['+7 727 350-06-06', ['+7 727 350-06-06 → tel:+77273500606']],
    ['8 (727) 350-06-06.', ['8 (727) 350-06-06 → tel:+77273500606']],
    [
      '8-727-3500606, 87013456789',
      ['8-727-3500606 → tel:+77273500606', '87013456789 → tel:+77013456789'],
    ],
    [
      'см. https://adilet.zan.kz/rus/docs/Z1300000094.',
      ['https://adilet.zan.kz/rus/docs/Z1300000094 → https://adilet.zan.kz/rus/docs/Z1300000094'],
    ],
    ['(www.hitter.kz/a_(b))', ['www.hitter.kz/a_(b) → https://www.hitter.kz/a_(b)']],
    ['сайт hitter.kz, мекенжайы', ['hitter.kz → https://hitter.kz']],
    ...['қаз', 'com', 'org', 'net', 'ru', 'eu', 'app', 'io'].map((ending): [string, string[]] => [
      `сайт hitter.${ending}.`,
      [`hitter.${ending} → https://hitter.${ending}`],
    ]),
    ['файл policy.txt', []],
    ['«www.hitter.kz»', ['www.hitter.kz → https://www.hitter.kz']],
    ['БИН 980540000397, дом 2', []],
    ['от 22.02.2022 по 2022-02-22', []],
    ['№ 94-V, 150, 10 000 000 теңге', []],
    ['т.е.иначе, и т.д.', []],
    ['http://hitter.kz', []],
    ['7273500606', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
