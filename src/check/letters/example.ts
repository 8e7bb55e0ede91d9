/** Examples of the letter rules: one section of a draft, in one language. */
import type { Language } from '../../text/language.ts';
import type { Example } from '../rule.ts';

/**
 * @param text the words under the heading, which stand from line 3 on
 * @param finds where the rule must find something, as `line:column`
 */
export function example(language: Language, text: string, finds: readonly string[] = []): Example {
  const path = `privacy/2026-01-01/${language}/01-operator.md`;
  const heading = language === 'kk' ? '# Оператор туралы ақпарат' : '# Информация об Операторе';
  return {
    files: { [path]: `${heading}\n\n${text}\n` },
    finds: finds.map((place) => `${path}:${place}`),
  };
}
