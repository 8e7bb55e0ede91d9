/** Words that give a right, lay a duty or set a limit, to be pointed out to a reader. */
import type { Language } from './language.ts';
import { findSpans, type Span } from './spans.ts';

/** Patterns of whole words; `*` is any ending. */
const WORDS: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'вправе',
    '(?:(?:имеет|имеют|имел[аи]?|оставля(?:ет|ем|ют)\\s+за\\s+собой) )?право',
    'обязан[аоы]?',
    'обязанност*',
    'обязательств*',
    'обяз(?:уется|уются|уюсь|уемся|ательно|ывает|ывают)',
    'долж(?:ен|на|но|ны)',
    'мо(?:жет|гут|гу|жете|жем|гла?|гло|гли)',
    'можно',
    'следует',
    'необходим(?:о|а|ы)?',
    'надлежит',
    'подлеж(?:ит|ат)',
    'требует(?:ся)?',
    'требуют(?:ся)?',
    'допуска(?:ется|ются)',
    'разреша(?:ется|ются)',
    'запреща(?:ется|ются)',
    'запрещен[аоы]?',
    'запрещён',
    'гарантиру(?:ет|ют)',
    '(?:менее|более|позднее|позже|ранее|свыше)',
  ],
  kk: [
    'құқылы*',
    'құқығы(?:н|на)?',
    'құқықтары бар',
    'құқық бер*',
    'міндет*',
    'тиіс(?:ті емес)?',
    'керек',
    'қажет',
    'мүмкін',
    '(?<=(?:уға|уге) )бол(?:ады|майды)',
    '(?<=[аей] )ал(?:ады|амыз|амын|асыз|майды|маймыз|майсыз)',
    'рұқсат (?:ет|бер)іл*',
    'тыйым салын*',
    'жол беріл*',
    'кепілдік бер*',
    'кемінде',
    'аспайтын',
    'аспауға',
    'аспауы',
    'кешіктірмей',
    'кешіктірілмей*',
  ],
};

const PATTERNS: Readonly<Record<Language, RegExp>> = { ru: pattern('ru'), kk: pattern('kk') };

/** The modal verbs and words of limits of a text in `language`, in order. */
export function findModalVerbs(text: string, language: Language): readonly Span[] {
  return findSpans(text, PATTERNS[language]);
}

/** The longest come first, as the first that fits is taken. */
function pattern(language: Language): RegExp {
  const words = WORDS[language]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/\*$/, '\\p{L}*').replaceAll(' ', '[\\s\\u00a0]+'));
  return new RegExp(`(?<![\\p{L}-])(?:${words.join('|')})(?!\\p{L})`, 'giu');
}
