/**
 * Words that exclude each other, in Russian and Kazakh: a right and a duty, a minimum and a maximum,
 * a month and a year. What one language says must not be another sense of the same group in the other.
 */
import type { Bilingual } from '../../text/language.ts';
import { findWords, type Word } from '../../text/spans.ts';

interface Sense {
  readonly ru: RegExp;
  readonly kk: RegExp;
  /** Russian words that say the same, but mostly mean something else. */
  readonly excuse?: RegExp;
}

/** In one sentence or paragraph, where each language has the senses of a group. */
export interface Contradiction {
  readonly ru: Word;
  readonly kk: Word;
}

/** Days of the week: each excludes the others. */
const WEEKDAYS: readonly Sense[] = (
  [
    ['понедельник', 'дүйсенбі'],
    ['вторник', 'сейсенбі'],
    ['сред[ауеы](?!\\p{L}| (?:дл|с))', 'сәрсенбі'],
    ['четверг', 'бейсенбі'],
    ['пятниц', 'жұма(?!ты|д)'],
    ['суббот', 'сенбі'],
    ['воскресень', 'жексенбі'],
  ] as const
).map(([ru, kk]) => ({
  ru: new RegExp(`(?<!\\p{L})${ru}`, 'giu'),
  kk: new RegExp(`(?<!\\p{L})${kk}`, 'giu'),
}));

const GROUPS: readonly (readonly Sense[])[] = [
  [
    {
      ru: /(?<!\p{L}|не\s|ни\s)(?:вправе|имее?т право|имеют право|может|могут)(?!\p{L})/giu,
      kk: /(?:құқылы|мүмкін|құқығы бар|құқығына ие)(?!\s+емес)|(?:а|е|й) алады(?!\p{L})/giu,
      excuse: /(?<!\p{L})мог(?:ла|ло|ли)?(?!\p{L})/iu,
    },
    {
      ru: /(?<!\p{L}|не\s)(?:обязан[аоы]?|обязу[еюя]тся|долж(?:ен|на|но|ны))(?!\p{L})/giu,
      // «Міндетті деректер» are the data that are required.
      kk: /(?:міндетті(?:мін)?(?=\s*(?:[.,;:!?)]|$)|\s+(?:және|әрі|болып)(?!\p{L}))|міндеттенеді|керек|қажет(?=\s*[.,;:]|$)|тиіс(?!\s+емес))/giu,
    },
  ],
  [
    {
      ru: /(?<!\p{L})не\s+(?:менее|ранее|меньше|реже|ниже)(?!\p{L})/giu,
      kk: /кемінде|кем емес|кем болмайтын|кем болмауы|ерте емес|аз емес|сирек емес|кем дегенде|ең аз(?:ы|дегенде)?(?!\p{L})|төмен емес/giu,
    },
    {
      ru: /(?<!\p{L})не\s+(?:более|позднее|позже|свыше|больше|чаще|выше)(?!\p{L})|не превыша/giu,
      kk: /аспай|аспау|артық емес|көп емес|кешіктір|кеш емес|жиі емес|ең көбі|ең көп(?!\p{L})|жоғары емес|асырмай/giu,
    },
  ],
  [
    { ru: /(?<!\p{L})(?:до|перед)(?!\p{L})/giu, kk: /дейін|бұрын|алдында|толмаған/giu },
    {
      ru: /(?<!\p{L})(?:после|по истечении|по окончании)(?!\p{L})/giu,
      kk: /кейін|соң|өткен соң/giu,
    },
  ],
  [
    {
      ru: /(?<!\p{L})(?:в (?:день|сутки)|ежедневн\p{L}*)(?!\p{L})/giu,
      kk: /(?<!\p{L})(?:күніне(?!\s+(?:дейін|қарай))|тәулігіне|күн сайын)(?!\p{L})/giu,
    },
    {
      ru: /(?<!\p{L})(?:в неделю|еженедельн\p{L}*)(?!\p{L})/giu,
      kk: /(?<!\p{L})(?:аптасына|апта сайын)(?!\p{L})/giu,
    },
    {
      ru: /(?<!\p{L})(?:в месяц|ежемесячн\p{L}*)(?!\p{L})/giu,
      kk: /(?<!\p{L})(?:айына|ай сайын)(?!\p{L})/giu,
    },
    {
      ru: /(?<!\p{L})(?:в квартал|ежекварталь\p{L}*)(?!\p{L})/giu,
      kk: /(?<!\p{L})(?:тоқсанына|тоқсан сайын)(?!\p{L})/giu,
    },
    {
      ru: /(?<!\p{L})(?:в год|ежегодн\p{L}*)(?!\p{L})/giu,
      kk: /(?<!\p{L})(?:жылына|жыл сайын)(?!\p{L})/giu,
    },
  ],
  [
    {
      ru: /(?<!\p{L})(?:бесплатн|безвозмездн)\p{L}*/giu,
      kk: /(?<!\p{L})(?:тегін|ақысыз|өтеусіз)(?!\p{L})/giu,
    },
    {
      ru: /(?<!\p{L})(?:платн|возмездн)\p{L}*|за плату(?!\p{L})/giu,
      kk: /(?<!\p{L})(?:ақылы|өтеулі|өтемақылы)(?!\p{L})/giu,
    },
  ],
  [
    { ru: /(?<!\p{L})письменн\p{L}*/giu, kk: /(?<!\p{L})жазбаша/giu },
    { ru: /(?<!\p{L})устн(?:о|ой|ая|ую|ом|ый)(?!\p{L})/giu, kk: /(?<!\p{L})ауызша/giu },
  ],
  [
    { ru: /(?<!\p{L})физическ\p{L}+ лиц/giu, kk: /(?<!\p{L})жеке тұлға/giu },
    { ru: /(?<!\p{L})юридическ\p{L}+ лиц/giu, kk: /(?<!\p{L})заңды тұлға/giu },
  ],
  WEEKDAYS,
];

/**
 * Where the languages contradict each other: each has a sense that the other lacks, or has once more
 * than the other.
 */
export function* contradictions({ kk, ru }: Bilingual<string>): Generator<Contradiction> {
  for (const group of GROUPS) {
    const found = group.map((sense) => ({
      sense,
      ru: findWords(ru, sense.ru),
      kk: findWords(kk, sense.kk),
    }));
    const total = (language: 'kk' | 'ru') =>
      found.reduce((sum, one) => sum + one[language].length, 0);
    const balanced = total('kk') === total('ru');
    const more = found.filter((one) => one.ru.length > one.kk.length);
    const less = found.filter((one) => one.kk.length > one.ru.length);
    for (const ours of more) {
      for (const theirs of less) {
        const [inRu, inKk] = [ours.ru[0], theirs.kk[0]];
        const isLacking =
          ours.kk.length === 0 && theirs.ru.length === 0 && !theirs.sense.excuse?.test(ru);
        const isSwapped =
          balanced &&
          ours.ru.length - ours.kk.length === 1 &&
          theirs.kk.length - theirs.ru.length === 1;
        if (inRu && inKk && (isLacking || isSwapped)) yield { ru: inRu, kk: inKk };
      }
    }
  }
}
