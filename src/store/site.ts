/** `site.yaml` and the mark that it names. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../edition/library.ts';
import { COLOURS, type Colours, drawnMark, type Site, UNNAMED_SITE } from '../edition/site.ts';
import { type Place, type Problem, readingProblem, startOf } from '../text/problem.ts';
import { type FileRole, SITE_FILE } from './layout.ts';
import { markProblem } from './mark.ts';
import { siteSchema } from './site-schema.ts';
import { parseYamlFile } from './yaml-file.ts';

interface Entry {
  readonly role: FileRole;
  readonly file: SourceFile;
  /** Absent if it is not UTF-8. */
  readonly text: string | undefined;
}

/** @returns `UNNAMED_SITE` where there is no valid file */
export function assembleSite(entries: readonly Entry[], problems: Problem[]): Site {
  const own = entries.find(({ role }) => role.kind === 'site');
  if (own?.text === undefined) return UNNAMED_SITE;
  const { value, positions, problems: found } = parseYamlFile(SITE_FILE, own.text, siteSchema);
  problems.push(...found);
  if (!value) return UNNAMED_SITE;
  const { mark: name, analytics: _, description, ...rest } = value;
  const marks = entries.filter(({ role }) => role.kind === 'mark');
  const mark = marks.find(({ file }) => file.path === name);
  for (const { file } of marks) if (file.path !== name) problems.push(unusedMark(file.path));
  if (name !== undefined && !mark) {
    problems.push(missingMark(name, { ...startOf(SITE_FILE), ...positions.get('mark') }));
  }
  const problem = mark?.text === undefined ? undefined : markProblem(mark.file.path, mark.text);
  if (problem) problems.push(problem);
  return {
    ...rest,
    ...(description && { description }),
    mark: mark?.text ?? drawnMark(value.colours),
  };
}

/** For the style sheets in development, which need no more; the colours by default if it is invalid. */
export function coloursIn(contentFolder: string): Colours {
  const path = join(contentFolder, SITE_FILE);
  if (!existsSync(path)) return COLOURS;
  const { value } = parseYamlFile(SITE_FILE, readFileSync(path, 'utf8'), siteSchema);
  return value?.colours ?? COLOURS;
}

function missingMark(name: string, place: Place): Problem {
  return readingProblem('format/missing-file', place, {
    en: {
      found: `"${name}", but there is no such file`,
      expected: `the mark as ${name} beside ${SITE_FILE}`,
      action: 'put the file there, or remove the line: the program then draws a mark',
    },
    ru: {
      found: `«${name}», но такого файла нет`,
      expected: `знак в файле ${name} рядом с ${SITE_FILE}`,
      action: 'положите файл туда или удалите строку: тогда программа нарисует знак сама',
    },
  });
}

function unusedMark(path: string): Problem {
  return readingProblem('format/file-name', startOf(path), {
    en: {
      found: `a picture that ${SITE_FILE} does not name`,
      expected: `"mark: ${path}" in ${SITE_FILE}, or no such file`,
      action: 'name it there, or remove it',
    },
    ru: {
      found: `рисунок, не указанный в ${SITE_FILE}`,
      expected: `«mark: ${path}» в ${SITE_FILE} либо отсутствие файла`,
      action: 'укажите его там или удалите',
    },
  });
}
