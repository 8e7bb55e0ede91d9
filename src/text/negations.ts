/**
 * Words that deny or exclude, to be pointed out to a reader. Kazakh denies mostly by a suffix of the
 * verb (`сақтамайды`, `берілмеген`) or of the noun (`рұқсатсыз`), so its table has endings.
 */
import type { Language } from './language.ts';
import { findSpans, type Span } from './spans.ts';

/** Whole words, and beginnings where a hyphen follows. */
const WORDS: Readonly<Record<Language, string>> = {
  ru:
    'не ни нет без нельзя кроме никто никого никому никем никогда ничто ничего ничем нигде ' +
    'никак- невозможн- недопустим- недействительн- неправомерн- незаконн- несанкционирован- ' +
    'неразглашен- ненадлежащ- несоблюден- неисполнен- несогласи- отсутств- исключени-',
  kk: 'еш ешбір ешкім ешкімге ешқандай ешқашан ешнәрсе ештеңе ешқайда ' + 'тыс емес- жоқ-',
};

/** Negative forms of verbs: a stem of two letters at least, м, б or п, and one of these. */
const VERB_ENDINGS = [
  '[ае]й(?:-ақ|[дт][ыі](?:ң|м|қ|к|ңыз|ңіз)?|м[ыі]н|м[ыі]з|с[ыі]з|сың|сің|т[ыі]н\\p{L}{0,9})?',
  '[ае](?:ған|ген)\\p{L}{0,9}',
  '[ае]у(?:[ыі]?\\p{L}{0,5})',
  '[ае]с(?:тан|тен|тық|тік)?',
  '[ае]са(?:қ|м|ң|ңыз)?|[ае]се(?:к|м|ң|ңіз)?',
  '[ае]д[ыі](?:м|ң|қ|к|ңыз|ңіз)?',
  '[ае](?:ңыз|ңіз)(?:дар|дер)?',
].join('|');
/** «Байланыссыз», but not «бересіз», which addresses the reader. */
const WITHOUT = '\\p{L}{2,}(?<![аеәйү])(?:сыз|сіз)(?:д[ыі][қк]\\p{L}{0,6}|д[ае]н)?';
/** Words that only look like a negative form: «немесе» is “or”, «қауіпсіздік» “safety”. */
const NOT_NEGATIVE = /^(?:немесе|дербес|атлас|компас|қамтамасыз|қауіпсіз|көбей|кебей)/u;

const PATTERNS: Readonly<Record<Language, RegExp>> = {
  ru: new RegExp(`(?<![\\p{L}-])(?:${listed('ru')}|за\\s+исключением)(?![\\p{L}])`, 'giu'),
  kk: new RegExp(
    `(?<![\\p{L}-])(?:${listed('kk')}|\\p{L}{2,}[мбп](?:${VERB_ENDINGS})|${WITHOUT})(?![\\p{L}])`,
    'giu',
  ),
};

/** The negations of a text in `language`, in order. */
export function findNegations(text: string, language: Language): readonly Span[] {
  return findSpans(text, PATTERNS[language]).filter(
    ({ start, end }) =>
      language === 'ru' || !NOT_NEGATIVE.test(text.slice(start, end).toLowerCase()),
  );
}

function listed(language: Language): string {
  return WORDS[language]
    .split(' ')
    .map((word) => word.replace(/-$/, '\\p{L}*'))
    .join('|');
}
