/**
 * Content of any number of editions, all sealed, made from the first edition of the real content:
 * each changes a sentence of one section, the next section each time.
 */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EditionText, editionPath } from '../../src/edition/library.ts';
import { SEAL_FILE, sealJson, sealOf } from '../../src/edition/seal.ts';
import { loadContent } from '../../src/store/load.ts';
import { addDays, type CivilDate, civilDate } from '../../src/text/civil-date.ts';
import { LANGUAGES } from '../../src/text/language.ts';

export const PRIVACY = new URL('../../content/privacy/', import.meta.url).pathname;
const FIRST = civilDate('2022-02-22');
const EVERY_DAYS = 14;

const SENTENCE = {
  kk: (date: string) => `Бұл бөлім ${date} күнгі редакцияда нақтыланды.`,
  ru: (date: string) => `Этот раздел уточнён в редакции от ${date}.`,
} as const;

/** The date of the edition with that number, counted from 0. */
export function dateOf(index: number): CivilDate {
  return addDays(FIRST, index * EVERY_DAYS);
}

/** Writes the editions `from` to `count - 1` into the content folder, which has those before. */
export async function writeEditions(content: string, count: number, from = 0): Promise<void> {
  const privacy = join(content, 'privacy');
  await mkdir(privacy, { recursive: true });
  await cp(join(PRIVACY, 'document.yaml'), join(privacy, 'document.yaml'));
  for (const name of ['site.yaml', 'mark.svg']) {
    await cp(join(PRIVACY, '..', name), join(content, name));
  }
  for (let i = from; i < count; i++) await writeEdition(privacy, i);
  await sealFrom(content, from);
}

/** Seals the editions of the content folder from the one with that number on. */
export async function sealFrom(content: string, from: number): Promise<void> {
  const { texts } = await loadContent(content);
  let previous: EditionText | undefined;
  for (const [i, text] of texts.entries()) {
    previous = i < from ? text : await seal(content, text, previous);
  }
}

async function writeEdition(privacy: string, index: number): Promise<void> {
  const date = dateOf(index);
  const folder = join(privacy, date);
  const source = index === 0 ? join(PRIVACY, FIRST) : join(privacy, dateOf(index - 1));
  await cp(source, folder, {
    recursive: true,
    filter: (path) => !path.endsWith(SEAL_FILE),
  });
  if (index === 0) return;
  const summary = '{ kk: Бір бөлім нақтыланды, ru: Уточнён один раздел }';
  await writeFile(
    join(folder, 'edition.yaml'),
    `effective: ${date}\npublished: ${date}\nsummary: ${summary}\n`,
  );
  for (const language of LANGUAGES) {
    const names = (await readdir(join(folder, language))).sort();
    const file = join(folder, language, names[1 + (index % (names.length - 1))] ?? '');
    const text = await readFile(file, 'utf8');
    const kept = text.replace(/\n\n[^\n]*\d{4}-\d{2}-\d{2}[^\n]*\n$/, '\n');
    await writeFile(file, `${kept}\n${SENTENCE[language](date)}\n`);
  }
}

async function seal(
  content: string,
  text: EditionText,
  previous: EditionText | undefined,
): Promise<EditionText> {
  const path = `${editionPath(text)}/${SEAL_FILE}`;
  const bytes = new TextEncoder().encode(sealJson(sealOf(text, previous)));
  await writeFile(join(content, path), bytes);
  return { ...text, files: [...text.files, { path, bytes }] };
}
