/** Examples of the parity rules: one section of the edition in both languages. */
import type { Language } from '../../text/language.ts';
import type { Example } from '../rule.ts';

const FOLDER = 'privacy/2026-01-01';

/**
 * @param kk the text under the Kazakh heading, from line 3 on; `ru` likewise
 * @param finds where the rule must find something: `ru:3:10`
 */
export function example(
  kk: string,
  ru: string,
  finds: readonly `${Language}:${number}:${number}`[] = [],
): Example {
  return {
    files: {
      [`${FOLDER}/kk/01-operator.md`]: `# Оператор туралы ақпарат\n\n${kk}\n`,
      [`${FOLDER}/ru/01-operator.md`]: `# Информация об Операторе\n\n${ru}\n`,
    },
    finds: finds.map((place) => `${FOLDER}/${place.replace(':', '/01-operator.md:')}`),
  };
}
