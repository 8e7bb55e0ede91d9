/**
 * Problems as workflow commands of GitHub Actions, which shows them beside the lines of a pull
 * request. Escaping follows actions/toolkit, `packages/core/src/command.ts`.
 */
import { ruleLink } from '../../check/rule.ts';
import type { MessageLanguage, Problem } from '../../text/problem.ts';
import { printable } from './printable.ts';

/** @returns one line for each problem */
export function annotations(
  problems: readonly Problem[],
  shown: (path: string) => string,
  language: MessageLanguage,
): string {
  return problems
    .map(({ rule, severity, place, also, message }) => {
      const { found, expected, action } = message[language];
      const properties = Object.entries({
        file: shown(place.file),
        line: place.line,
        col: place.column,
        title: rule,
      }).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
      const phrases = [found, expected, action];
      if (also) phrases.push(`${shown(also.file)}:${also.line}:${also.column}`);
      phrases.push(ruleLink(rule));
      return `::${severity} ${properties.join(',')}::${escapedData(phrases.join('; '))}\n`;
    })
    .join('');
}

function escapedData(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
