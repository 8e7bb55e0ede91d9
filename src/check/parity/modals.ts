import { bilingualExample } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { leafRule } from './leaf-rule.ts';

/** Opposites: what one language says must not be the other's opposite. Each side: Russian, Kazakh. */
const OPPOSITES: readonly (readonly [Side, Side])[] = [
  [
    [
      /(?<!\p{L}|не\s|ни\s)(?:вправе|имее?т право|имеют право|может|могут)(?!\p{L})/iu,
      /құқылы|құқығы бар|құқығына ие|мүмкін|(?:а|е|й) алады/iu,
      /(?<!\p{L})мог(?:ла|ло|ли)?(?!\p{L})/iu,
    ],
    [
      /(?<!\p{L}|не\s)(?:обязан[аоы]?|обязу[еюя]тся|долж(?:ен|на|но|ны))(?!\p{L})/iu,
      /міндетті|міндеттенеді|тиіс|керек/iu,
    ],
  ],
  [
    [
      /(?<!\p{L})не\s+(?:менее|ранее|меньше)(?!\p{L})/iu,
      /кемінде|кем емес|кем болмайтын|ерте емес|аз емес/iu,
    ],
    [
      /(?<!\p{L})не\s+(?:более|позднее|позже|свыше|больше)(?!\p{L})/iu,
      /аспайтын|аспауға|аспайды|артық емес|көп емес|кешіктір|кеш емес/iu,
    ],
  ],
  [
    [/(?<!\p{L})(?:до|перед)(?!\p{L})/iu, /дейін|бұрын|алдында/iu],
    [/(?<!\p{L})(?:после|по истечении|по окончании)(?!\p{L})/iu, /кейін|соң|өткен соң/iu],
  ],
];
/** `excuse`: Russian words that say the same without being such a word. */
type Side = readonly [ru: RegExp, kk: RegExp, excuse?: RegExp];

export const modals: Rule = leafRule({
  code: 'parity/modals',
  what: 'What is a right in one language is not a duty in the other, `не менее` is not `аспайтын` and `до` is not `кейін`. Only a paragraph that has one of two opposites in each language is reported.',
  why: 'Such a word turns a right into a duty, a minimum into a maximum, or moves a term.',
  severity: 'warning',
  examples: [
    bilingualExample('Оператор жауап беруге міндетті.', 'Оператор обязан ответить.'),
    bilingualExample(
      'Оператор беруі керек, сонда мәміле жасалуы мүмкін.',
      'Оператор должен передать, чтобы сделка могла быть совершена.',
    ),
    bilingualExample('Оператор жауап беруге құқылы.', 'Оператор обязан ответить.', ['ru:3:10']),
    bilingualExample('5 жылдан аспайтын мерзім.', 'Срок не менее 5 лет.', ['ru:3:6']),
  ],
  *find(kk, ru) {
    for (const [first, second] of OPPOSITES) {
      for (const [ours, theirs] of [
        [first, second],
        [second, first],
      ] as const) {
        const [inRu, inKk] = [ours[0].exec(ru), theirs[1].exec(kk)];
        if (!inRu || !inKk || theirs[0].test(ru) || theirs[2]?.test(ru) || ours[1].test(kk))
          continue;
        yield {
          atRu: inRu.index,
          atKk: inKk.index,
          ...messages(
            [
              `"${inRu[0]}" in Russian, "${inKk[0]}" in Kazakh`,
              'the same meaning in both languages',
              'correct the one that is wrong; leave it if both mean the same',
            ],
            [
              `«${inRu[0]}» на русском, «${inKk[0]}» на казахском`,
              'один и тот же смысл на обоих языках',
              'исправьте то, что неверно; оставьте, если смысл один и тот же',
            ],
          ),
        };
      }
    }
  },
});
