import { nameLetter } from '../../text/scripts.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { textRule } from './text-rule.ts';

const FOREIGN = /(?![А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі])(?=\p{L})\p{Script=Cyrillic}/gu;
const MEANT = new Map(
  [...'ќқЌҚїіЇІӊңӉҢѓғЃҒӏіӀІҝқҜҚҡқҠҚҳһҲҺӯүӮҮѳөѲӨӈңӇҢўұЎҰ'].flatMap((letter, i, all) =>
    i % 2 === 0 ? [[letter, all[i + 1] ?? letter] as const] : [],
  ),
);

export const foreignLetter: Rule = textRule({
  code: 'letters/foreign-letter',
  what: 'Every Cyrillic letter belongs to the Kazakh or the Russian alphabet.',
  why: 'Letters of other languages (`ќ`, `ї`, `ӊ`, the palochka) come from wrong fonts and encodings and pass for Kazakh ones.',
  severity: 'error',
  examples: [
    example('kk', 'Пайдаланушының құқығы.'),
    example('kk', 'Пайдаланушының \u045cұқығы.', ['3:16']),
  ],
  find: (text) =>
    [...text.matchAll(FOREIGN)].map((match) => {
      const letter = nameLetter(match[0]);
      const meant = MEANT.get(match[0]);
      const expected = meant === undefined ? undefined : nameLetter(meant);
      return {
        at: match.index,
        en: {
          found: `${letter.en}, of neither the Kazakh nor the Russian alphabet`,
          expected: expected?.en ?? 'a letter of the Kazakh or Russian alphabet',
          action: 'retype the letter with the Kazakh or Russian keyboard layout',
        },
        ru: {
          found: `${letter.ru}, её нет ни в казахском, ни в русском алфавите`,
          expected: expected?.ru ?? 'буква казахского или русского алфавита',
          action: 'наберите букву заново в казахской или русской раскладке',
        },
      };
    }),
});
