/** Editions in memory for the tests of rules: Markdown files to an EditionContext. */

import type { EditionContext, Finding } from '../../../src/check/rule.ts';
import type { EditionText } from '../../../src/edition/library.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import { bilingual, type Language } from '../../../src/text/language.ts';
import { parseSection } from '../../../src/text/section.ts';

const FOLDER = 'privacy/2026-01-01';
const SECTION_FILE = /^privacy\/2026-01-01\/(kk|ru)\/(\d\d)-(.+)\.md$/;

const BASE: Readonly<Record<string, string>> = {
  [`${FOLDER}/kk/00-preamble.md`]: '# Құпиялылық саясаты\n\nОсы саясат қолданылады.\n',
  [`${FOLDER}/ru/00-preamble.md`]:
    '# Политика конфиденциальности\n\nНастоящая политика действует.\n',
  [`${FOLDER}/kk/01-operator.md`]: '# Оператор туралы ақпарат\n\n«КаР-Тел» ЖШС.\n',
  [`${FOLDER}/ru/01-operator.md`]: '# Информация об Операторе\n\nТОО «КаР-Тел».\n',
};

/** The edition of 2026-01-01: two small sections with `files` over them; null removes a file. */
export function contextOf(files: Readonly<Record<string, string | null>>): EditionContext {
  const all = Object.entries({ ...BASE, ...files }).sort(([a], [b]) => (a < b ? -1 : 1));
  const sections = (language: Language) =>
    all.flatMap(([file, source]) => {
      const match = SECTION_FILE.exec(file);
      if (source === null || match?.[1] !== language) return [];
      return [parseSection({ id: match[3] ?? '', number: Number(match[2]), file, source }).section];
    });
  const text: EditionText = {
    document: 'privacy',
    date: civilDate('2026-01-01'),
    sections: bilingual(sections),
    files: [],
  };
  return { text, today: civilDate('2026-01-01') };
}

/** An edition with these texts in section 01, from line 3 on. */
export function bilingualText(kk: string, ru: string): EditionContext {
  return contextOf({
    [`${FOLDER}/kk/01-operator.md`]: `# Оператор\n\n${kk}\n`,
    [`${FOLDER}/ru/01-operator.md`]: `# Оператор\n\n${ru}\n`,
  });
}

export function placesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ place }) => `${place.file}:${place.line}:${place.column}`).sort();
}
