/**
 * Problems in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS), which editors and
 * platforms for reviews show beside the lines.
 */
import { CODES } from '../../check/codes.ts';
import { ruleLink } from '../../check/rule.ts';
import type { MessageLanguage, Place, Problem } from '../../text/problem.ts';
import { jsonText } from './json.ts';

export function sarifText(
  problems: readonly Problem[],
  shown: (path: string) => string,
  language: MessageLanguage,
): string {
  const location = ({ file, line, column }: Place) => ({
    physicalLocation: {
      artifactLocation: {
        uri: encodeURI(shown(file)).replaceAll('#', '%23').replaceAll('?', '%3F'),
      },
      region: { startLine: line, startColumn: column },
    },
  });
  const results = problems.map(({ rule, severity, place, also, message }) => {
    const { found, expected, action } = message[language];
    return {
      ruleId: rule,
      ruleIndex: CODES.findIndex(({ code }) => code === rule),
      level: severity,
      message: { text: `${found}; ${expected}; ${action}` },
      locations: [location(place)],
      ...(also && { relatedLocations: [location(also)] }),
    };
  });
  const rules = CODES.map(({ code, severity, what, why }) => ({
    id: code,
    shortDescription: { text: what },
    fullDescription: { text: why },
    help: { text: ruleLink(code) },
    defaultConfiguration: { level: severity },
  }));
  return jsonText({
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'policy', rules } }, columnKind: 'utf16CodeUnits', results }],
  });
}
