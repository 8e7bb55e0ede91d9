import type { Messages } from '../../text/problem.ts';
import { placeOf, runningTextsOf } from '../../text/running-text.ts';
import { codePoint } from '../../text/scripts.ts';
import type { Section } from '../../text/section.ts';
import { example } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { sectionsOf } from '../sections.ts';

/** Format, control, private-use and unassigned characters, and letters that have no shape. */
const HIDDEN =
  /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cn}]|[\u115f\u1160\u2028\u2029\u3164\uffa0\ufffc\ufffd]|\u034f|\u17b4|\u17b5/gu;

const NAMES: readonly (readonly [RegExp, string, string])[] = [
  [/\u00ad/u, 'soft hyphen', 'мягкий перенос'],
  [/\u200b|\u200c|\u200d|\u2060|\ufeff/u, 'zero-width character', 'знак нулевой ширины'],
  [
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    'bidirectional control',
    'знак направления письма',
  ],
  [/\p{Co}/u, 'private-use character', 'знак из области для частного использования'],
  [
    /\ufffd/u,
    'replacement character, left by a wrong encoding',
    'знак замены, след неверной кодировки',
  ],
];

export const hiddenCharacter: Rule = {
  code: 'letters/hidden-character',
  what: 'The text has no invisible characters: zero-width characters, soft hyphens, controls of the writing direction, private-use and other control characters, whether typed or written as an entity (`&shy;`). No-break and narrow spaces are allowed. `format/encoding` reports a byte order mark at the start of a file.',
  why: 'The reader cannot see such a character, search stumbles over it, and it can change the order in which words are shown.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    example('kk', 'Оператор 10\u00a0000\u00a0теңге төлейді.'),
    example('kk', 'Оператор\u200b деректерді өң\u00adдейді.', ['3:9', '3:24']),
    example('ru', 'Поль&shy;зователь.', ['3:5']),
  ],
  check: ({ text }) => sectionsOf(text).flatMap((section) => [...inSection(section)]),
};

function* inSection(section: Section): Generator<Finding> {
  for (const match of section.source.matchAll(HIDDEN)) {
    if (match.index === 0 && match[0] === '\ufeff') continue;
    yield { place: placeOf(section, match.index), ...message(match[0]) };
  }
  for (const running of runningTextsOf(section)) {
    for (const match of running.text.matchAll(HIDDEN)) {
      if (section.source[running.offsetAt(match.index)] !== '&') continue;
      yield { place: running.placeAt(match.index), ...message(match[0]) };
    }
  }
}

function message(character: string): Messages {
  const [, en, ru] = NAMES.find(([pattern]) => pattern.test(character)) ?? [];
  const point = codePoint(character);
  return {
    en: {
      found: `${en ?? 'invisible character'} ${point}`,
      expected: 'only characters that the reader sees',
      action:
        'delete it; many editors show it just before this column, so retype the word if in doubt',
    },
    ru: {
      found: `${ru ?? 'невидимый знак'} ${point}`,
      expected: 'только знаки, видимые читателю',
      action: 'удалите его; если его не видно в редакторе, наберите слово заново',
    },
  };
}
