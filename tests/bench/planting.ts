/** A sound text in which single faults are planted, and what `check` finds in each. */
import { problemsBy } from '../../src/check/check.ts';
import { RULES } from '../../src/check/rules.ts';
import type { EditionText } from '../../src/edition/library.ts';
import { readContentFiles } from '../../src/store/content-files.ts';
import { assembleContent } from '../../src/store/load.ts';
import { civilDate } from '../../src/text/civil-date.ts';
import { bilingual, type Language } from '../../src/text/language.ts';
import { parseSection, type Section } from '../../src/text/section.ts';

const TODAY = civilDate('2026-01-01');
export const FOLDER = 'privacy/2026-01-01';

export interface SoundText {
  /** Sources by path. */
  readonly files: ReadonlyMap<string, string>;
  /** What is found in it as it is. */
  readonly baseline: readonly string[];
  /** Whether something more is found once a file has the `faulty` source. */
  readonly isFound: (path: string, faulty: string) => boolean;
}

/** The real policy as a draft, and more sections: sources by language and file name. */
export async function soundText(
  more: readonly (readonly [language: Language, name: string, source: string])[],
): Promise<SoundText> {
  const read = await readContentFiles(new URL('../../content', import.meta.url).pathname);
  const files = new Map<string, string>([
    [`${FOLDER}/edition.yaml`, 'effective: 2026-01-01\npublished: 2026-01-01\n'],
  ]);
  for (const { path, bytes } of read.files) {
    const name = path.split('/').slice(2).join('/');
    if (['site.yaml', 'mark.svg', 'privacy/document.yaml'].includes(path))
      files.set(path, new TextDecoder().decode(bytes));
    if (name.endsWith('.md')) files.set(`${FOLDER}/${name}`, new TextDecoder().decode(bytes));
  }
  for (const [language, name, source] of more) files.set(`${FOLDER}/${language}/${name}`, source);
  const whole = assembled(files);
  const before = new Map<string, ReadonlyMap<string, number>>();
  const found = (path: string, source: string) => {
    const { section } = parseSection({ ...sectionAt(whole, path), source });
    const sections = bilingual((language) =>
      whole.sections[language].map((one) => (one.file === path ? section : one)),
    );
    return counted({ ...whole, sections });
  };
  return {
    files,
    baseline: [...counted(whole).keys()],
    isFound: (path, faulty) => {
      const sound = before.get(path) ?? found(path, files.get(path) ?? '');
      before.set(path, sound);
      return [...found(path, faulty)].some(([what, count]) => count > (sound.get(what) ?? 0));
    },
  };
}

function sectionAt({ sections }: EditionText, path: string): Section {
  const section = [...sections.kk, ...sections.ru].find(({ file }) => file === path);
  if (!section) throw new Error(path);
  return section;
}

function assembled(files: ReadonlyMap<string, string>): EditionText {
  const { texts } = assembleContent({
    files: [...files].map(([path, source]) => ({ path, bytes: new TextEncoder().encode(source) })),
    folders: ['privacy', FOLDER, `${FOLDER}/kk`, `${FOLDER}/ru`],
    problems: [],
  });
  if (!texts[0]) throw new Error('no edition');
  return texts[0];
}

/** How often each rule finds something, by file and message. */
function counted(text: EditionText): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const rule of RULES) {
    if (/^(?:time|seals|contract)\//.test(rule.code)) continue;
    for (const { place, message } of problemsBy(rule, { text, today: TODAY })) {
      const what = `${rule.code} ${place.file.replace(FOLDER, '')} ${message.ru.found}`;
      found.set(what, (found.get(what) ?? 0) + 1);
    }
  }
  return found;
}
