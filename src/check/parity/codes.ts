import { findWords } from '../../text/spans.ts';
import { bilingualExample } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { leafRule } from './leaf-rule.ts';
import { withoutEqual } from './number-differences.ts';

/** `HSBKKZKX`, `KZ86125KZT5004100100`: Latin capitals, with digits or without. */
const CODE =
  /(?<![\p{L}\p{N}@./_-])(?=[A-Z\d]{0,34}[A-Z])[A-Z\d]{6,34}(?![\p{L}\p{N}@_-]|\.\p{L})/gu;

export const codes: Rule = leafRule({
  code: 'parity/codes',
  what: 'A code of Latin capitals and digits (BIC, IBAN, the number of a certificate) is the same in both languages.',
  why: 'A payment with another BIC goes to another bank, or nowhere.',
  severity: 'error',
  examples: [
    bilingualExample('БСК HSBKKZKX.', 'БИК HSBKKZKX.'),
    bilingualExample('БСК HSBKKZKK.', 'БИК HSBKKZKX.', ['ru:3:5']),
  ],
  *find(kk, ru) {
    const [ofKk, ofRu] = withoutEqual(findWords(kk, CODE), findWords(ru, CODE), ({ text }) => text);
    const [inKk, inRu] = [ofKk[0], ofRu[0]];
    if (!inKk || !inRu) return;
    yield {
      atRu: inRu.start,
      atKk: inKk.start,
      ...messages(
        [
          `"${inRu.text}" in Russian, "${inKk.text}" in Kazakh`,
          'the same code in both languages',
          'correct the one that is wrong',
        ],
        [
          `«${inRu.text}» на русском, «${inKk.text}» на казахском`,
          'один и тот же код на обоих языках',
          'исправьте то, что неверно',
        ],
      ),
    };
  },
});
