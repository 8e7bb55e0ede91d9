/** Problems for a person to read. */
import { ruleLink } from '../../check/rule.ts';
import { isWaivable } from '../../check/waivers.ts';
import type { Place, Problem } from '../../text/problem.ts';
import type { Writer } from '../session.ts';
import { counted } from './count.ts';
import { printableLine } from './printable.ts';

/**
 * @param problems sorted, so that those of a file are together
 * @param shown makes a path that can be opened
 * @returns a block of lines for each problem, with an empty line between files
 */
export function problemsText(
  problems: readonly Problem[],
  shown: (path: string) => string,
  writer: Writer,
): string {
  return problems
    .map((problem, i) => {
      const sameFile = problems[i - 1]?.place.file === problem.place.file;
      return `${i === 0 || sameFile ? '' : '\n'}${problemText(problem, shown, writer)}`;
    })
    .join('');
}

function problemText(
  { rule, severity, place, also, message }: Problem,
  shown: (path: string) => string,
  { language, say, colors }: Writer,
): string {
  const mark =
    severity === 'error'
      ? colors.red(say({ en: 'error', ru: 'ошибка' }))
      : colors.yellow(say({ en: 'warning', ru: 'предупреждение' }));
  const { found, expected, action } = message[language];
  const lines: readonly (readonly [string, string])[] = [
    [say({ en: 'found', ru: 'найдено' }), found],
    [say({ en: 'expected', ru: 'должно быть' }), expected],
    [say({ en: 'do', ru: 'сделайте' }), action],
    ...(also ? [[say({ en: 'see also', ru: 'см. также' }), placeText(also, shown)] as const] : []),
    ...waiverLine({ rule, severity, place }, say),
    [say({ en: 'rule', ru: 'правило' }), ruleLink(rule)],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const details = lines.map(
    ([name, text]) => `    ${colors.dim(name.padEnd(width))}  ${printableLine(text)}\n`,
  );
  return `${colors.bold(placeText(place, shown))}  ${mark}  ${rule}\n${details.join('')}`;
}

/** What silences an error that a lawyer may intend, ready to paste into `edition.yaml`, without its reason. */
function waiverLine(
  { rule, severity, place: { file, line } }: Pick<Problem, 'rule' | 'severity' | 'place'>,
  say: Writer['say'],
): readonly (readonly [string, string])[] {
  const at = /^[^/]+\/[^/]+\/(?:kk|ru)\//.exec(file);
  if (!at || severity !== 'error' || !isWaivable({ code: rule, severity })) return [];
  const path = file.split('/').slice(2).join('/');
  return [
    [say({ en: 'waiver', ru: 'исключение' }), `- { rule: ${rule}, at: ${path}:${line}, reason:  }`],
  ];
}

function placeText({ file, line, column }: Place, shown: (path: string) => string): string {
  return `${printableLine(shown(file))}:${line}:${column}`;
}

/** One line with counts. */
export function summaryText(
  problems: readonly Problem[],
  editions: number,
  { language, say, colors }: Writer,
): string {
  const scope = counted(editions, 'edition', language);
  const checked = say({ en: `checked: ${scope}`, ru: `проверено: ${scope}` });
  if (problems.length === 0) {
    return colors.green(say({ en: `No problems; ${checked}`, ru: `Замечаний нет; ${checked}` }));
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const files = new Set(problems.map(({ place }) => place.file)).size;
  const counts = [
    counted(errors, 'error', language),
    counted(problems.length - errors, 'warning', language),
  ].join(', ');
  const text = `${counts} ${counted(files, 'inFiles', language)}; ${checked}`;
  return errors > 0 ? colors.red(text) : colors.yellow(text);
}
