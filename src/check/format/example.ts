/** Examples of the format rules: one section of a draft. */
import type { Example } from '../rule.ts';

const PATH = 'privacy/2026-01-01/ru/01-operator.md';

/**
 * @param text the words under the heading, which stand from line 3 on
 * @param finds where the rule must find something, as `line:column`
 */
export function example(text: string, finds: readonly string[] = []): Example {
  return wholeSection(`# Информация об Операторе\n\n${text}\n`, finds);
}

/** The same with the heading. */
export function wholeSection(source: string, finds: readonly string[] = []): Example {
  return { files: { [PATH]: source }, finds: finds.map((place) => `${PATH}:${place}`) };
}
