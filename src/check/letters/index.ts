/** How words are typed: letters, spaces and marks. */
import type { Rule } from '../rule.ts';
import { doubledWord } from './doubled-word.ts';
import { extraSpace } from './extra-space.ts';
import { foreignLetter } from './foreign-letter.ts';
import { hiddenCharacter } from './hidden-character.ts';
import { innerCapital } from './inner-capital.ts';
import { kazakhLetter } from './kazakh-letter.ts';
import { letterInNumber } from './letter-in-number.ts';
import { lookalikeWord } from './lookalike-word.ts';
import { missingHyphen } from './missing-hyphen.ts';
import { missingSpace } from './missing-space.ts';
import { mixedScript } from './mixed-script.ts';
import { notNfc } from './not-nfc.ts';
import { unbalancedBrackets } from './unbalanced-brackets.ts';
import { unbalancedQuotes } from './unbalanced-quotes.ts';

export const LETTER_RULES: readonly Rule[] = [
  notNfc,
  hiddenCharacter,
  mixedScript,
  missingHyphen,
  lookalikeWord,
  foreignLetter,
  kazakhLetter,
  letterInNumber,
  innerCapital,
  doubledWord,
  extraSpace,
  missingSpace,
  unbalancedQuotes,
  unbalancedBrackets,
];
