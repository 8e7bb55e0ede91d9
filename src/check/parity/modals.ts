import { sentencesOf } from '../../text/sentences.ts';
import type { Word } from '../../text/spans.ts';
import { bilingualExample } from '../example.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { leafRule } from './leaf-rule.ts';
import { type Contradiction, contradictions } from './opposites.ts';

export const modals: Rule = leafRule({
  code: 'parity/modals',
  what: 'What is a right in one language is not a duty in the other, `не менее` is not `аспайтын` and `до` is not `кейін`, `в месяц` is not `жылына`, `бесплатно` is not `ақылы`, `пятница` is not `сенбі`. A paragraph is reported that has one of them in each language, or one more in each, and as many of them in all.',
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
    bilingualExample(
      'Компания жауап беруге міндетті. Ол бас тартуға құқылы.',
      'Компания вправе ответить. Она вправе отказать.',
      ['ru:3:10'],
    ),
    bilingualExample('Айына 1 490 теңге.', '1 490 тенге в год.', ['ru:3:13']),
  ],
  *find(kk, ru) {
    for (const { ru: inRu, kk: inKk } of inSentences(kk, ru)) {
      yield {
        atRu: inRu.start,
        atKk: inKk.start,
        ...messages(
          [
            `"${inRu.text}" in Russian, "${inKk.text}" in Kazakh`,
            'the same meaning in both languages',
            'correct the one that is wrong; leave it if both mean the same',
          ],
          [
            `«${inRu.text}» на русском, «${inKk.text}» на казахском`,
            'один и тот же смысл на обоих языках',
            'исправьте то, что неверно; оставьте, если смысл один и тот же',
          ],
        ),
      };
    }
  },
});

/** Sentence by sentence where the languages have as many, else in the whole paragraph. */
function* inSentences(kk: string, ru: string): Generator<Contradiction> {
  const [ofKk, ofRu] = [sentencesOf(kk), sentencesOf(ru)];
  if (ofKk.length !== ofRu.length) {
    yield* contradictions({ kk, ru });
    return;
  }
  for (const [i, inKk] of ofKk.entries()) {
    const inRu = ofRu[i];
    if (!inRu) continue;
    for (const found of contradictions({ kk: inKk.text, ru: inRu.text }))
      yield { kk: moved(found.kk, inKk.start), ru: moved(found.ru, inRu.start) };
  }
}

function moved(word: Word, by: number): Word {
  return { ...word, start: word.start + by, end: word.end + by };
}
