/** Examples of rules on the text: one section of a draft, in one language. */
import type { Language } from '../text/language.ts';
import type { Example } from './rule.ts';

/**
 * @param text the words under the heading, from line 3 on
 * @param finds where the rule must find something, as `line:column`
 */
export function example(language: Language, text: string, finds: readonly string[] = []): Example {
  const heading = language === 'kk' ? '# Оператор туралы ақпарат' : '# Информация об Операторе';
  return wholeSection(language, `${heading}\n\n${text}\n`, finds);
}

/** The same with the heading. */
export function wholeSection(
  language: Language,
  source: string,
  finds: readonly string[] = [],
): Example {
  const path = `privacy/2026-01-01/${language}/01-operator.md`;
  return { files: { [path]: source }, finds: finds.map((place) => `${path}:${place}`) };
}
