/** Characters in the values of a YAML file that nobody sees, and that feeds and JSON cannot have. */
import type { Place, Problem } from '../text/problem.ts';
import { codePoint } from '../text/scripts.ts';
import { yamlProblem } from './yaml-syntax.ts';

/** Control, format, private-use and unassigned characters, halves of a pair, line separators. */
const HIDDEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]|[\u2028\u2029\ufffc\ufffd]/u;

type Path = readonly (string | number)[];

/**
 * @param value of the whole file
 * @param placeOf the place of a key
 * @returns one problem for each text with such a character
 */
export function characterProblems(
  value: unknown,
  placeOf: (path: Path) => Place,
): readonly Problem[] {
  const problems: Problem[] = [];
  const look = (one: unknown, path: Path): void => {
    if (typeof one === 'string') {
      const [found] = HIDDEN.exec(one) ?? [];
      if (found !== undefined) problems.push(problem(found, placeOf(path)));
    } else if (Array.isArray(one)) {
      one.forEach((item, i) => {
        look(item, [...path, i]);
      });
    } else if (one !== null && typeof one === 'object') {
      for (const [key, item] of Object.entries(one)) {
        look(key, [...path, key]);
        look(item, [...path, key]);
      }
    }
  };
  look(value, []);
  return problems;
}

function problem(character: string, place: Place): Problem {
  const point = codePoint(character);
  return yamlProblem(place, {
    en: {
      found: `the invisible character ${point}`,
      expected: 'only characters that the reader sees',
      action: 'type the value anew; in "…" a backslash begins an escape such as \\u202e',
    },
    ru: {
      found: `невидимый знак ${point}`,
      expected: 'только знаки, видимые читателю',
      action:
        'наберите значение заново; в "…" обратная черта начинает запись знака, например \\u202e',
    },
  });
}
