/** The finding about a number, link or address that differs in the other language or is missing there. */
import { type Bilingual, bilingual } from '../../text/language.ts';
import type { Phrase, Place } from '../../text/problem.ts';
import { placeOf } from '../../text/running-text.ts';
import type { Finding } from '../rule.ts';
import type { SectionPair } from '../sections.ts';
import type { LeafPair } from './compare.ts';
import { IN_TEXT } from './names.ts';
import type { Difference } from './number-differences.ts';

interface Written {
  /** As written in the file. */
  readonly text: string;
  readonly place: Place;
}

/** Where the texts begin; the beginning of the section when there are none. */
export function leafStarts(leaf: LeafPair, sections: SectionPair): Bilingual<Place> {
  return bilingual((language) => leaf[language][0]?.placeAt(0) ?? placeOf(sections[language], 0));
}

/**
 * The finding is at the Russian place if both languages have the thing, and otherwise where it is.
 * @param starts where the text begins in each language, to name the place where the thing is missing
 * @param what the name of the thing in the nominative: `number`, `число`
 */
export function differenceFinding(
  { kk, ru }: Difference<Written>,
  starts: Bilingual<Place>,
  what: Phrase,
): Finding {
  if (kk && ru) {
    return {
      place: ru.place,
      also: kk.place,
      en: {
        found: `the ${what.en} ${ru.text} in Russian, ${kk.text} in Kazakh`,
        expected: `the same ${what.en} in both languages`,
        action: 'correct the one that is wrong',
      },
      ru: {
        found: `${what.ru}: ${ru.text} на русском, ${kk.text} на казахском`,
        expected: 'одно и то же на обоих языках',
        action: 'исправьте то, что неверно',
      },
    };
  }
  const missingFrom = kk ? 'ru' : 'kk';
  const text = (kk ?? ru)?.text ?? '';
  return {
    place: (kk ?? ru)?.place ?? starts.ru,
    also: starts[missingFrom],
    en: {
      found: `the ${what.en} ${text}, absent from the same place of ${IN_TEXT[missingFrom].en}`,
      expected: `the same ${what.en} in both languages`,
      action: 'add it to the other language or correct it here',
    },
    ru: {
      found: `${what.ru} ${text}: в ${IN_TEXT[missingFrom].ru} на том же месте нет`,
      expected: 'одно и то же на обоих языках',
      action: 'добавьте на другом языке или исправьте здесь',
    },
  };
}
