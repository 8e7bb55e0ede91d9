/** A thing in one language that differs from its counterpart in the other, or has none, as a finding. */
import type { Bilingual } from '../../text/language.ts';
import type { Place } from '../../text/problem.ts';
import { placeOf, type RunningText } from '../../text/running-text.ts';
import type { Section } from '../../text/section.ts';
import type { Finding } from '../rule.ts';
import { IN_TEXT } from './names.ts';
import type { Difference } from './number-differences.ts';

interface Written {
  /** As it stands in the file. */
  readonly text: string;
  readonly place: Place;
}

/** Where the words of a leaf begin; the section's own beginning when it has none. */
export function leafStart(flows: readonly RunningText[], section: Section): Place {
  return flows[0]?.placeAt(0) ?? placeOf(section, 0);
}

/**
 * The place is the Russian one where both languages have something, else where it stands.
 * @param starts where the text begins in each language, for what is missing
 * @param what the name of the thing in the nominative: `number`, `число`
 */
export function differenceFinding(
  { kk, ru }: Difference<Written>,
  starts: Bilingual<Place>,
  what: { readonly en: string; readonly ru: string },
): Finding {
  if (kk && ru) {
    return {
      place: ru.place,
      also: kk.place,
      message: {
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
      },
    };
  }
  const missingFrom = kk ? 'ru' : 'kk';
  const text = (kk ?? ru)?.text ?? '';
  return {
    place: (kk ?? ru)?.place ?? starts.ru,
    also: starts[missingFrom],
    message: {
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
    },
  };
}
