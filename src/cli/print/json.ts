import { ruleLink } from '../../check/rule.ts';
import type { Place, Problem } from '../../text/problem.ts';
import { printableJson } from './printable.ts';

/** A value for a program to read. */
export function jsonText(value: unknown): string {
  return `${printableJson(JSON.stringify(value, null, 2))}\n`;
}

/** Problems with paths that can be opened, in both languages of messages. */
export function problemsJson(problems: readonly Problem[], shown: (path: string) => string) {
  const located = (place: Place) => ({ ...place, file: shown(place.file) });
  return problems.map(({ rule, severity, place, also, message }) => ({
    rule,
    severity,
    ...located(place),
    ...(also && { also: located(also) }),
    message,
    docs: ruleLink(rule),
  }));
}
