/** The document or edition that a command is given: `privacy`, `privacy/2026-12-01`. */
import { relative, resolve } from 'node:path';
import {
  type Edition,
  type EditionText,
  editionPath,
  type PolicyDocument,
} from '../edition/library.ts';
import type { LoadedContent } from '../store/load.ts';
import { hasErrors, type Problem } from '../text/problem.ts';
import { UsageError } from './session.ts';

/**
 * @param asked as typed: the name, or the path of the folder as the shell completes it
 * @returns the name, in the form of `editionPath` or a document's id
 * @throws UsageError when there is no such document or edition
 */
export function contentTarget(
  asked: string,
  contentFolder: string,
  { texts, library }: LoadedContent,
): string {
  const known = new Set([
    ...library.documents.map(({ id }) => id),
    ...texts.flatMap((text) => [text.document, editionPath(text)]),
  ]);
  const typed = asked.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');
  const fromHere = relative(resolve(contentFolder), resolve(asked)).replaceAll('\\', '/');
  const found = [typed, fromHere].find((name) => known.has(name));
  if (found !== undefined) return found;
  const names = [...known].sort().join(', ');
  throw new UsageError({
    en: `no "${asked}" in ${contentFolder}; available: ${names || 'none'}`,
    ru: `в ${contentFolder} нет «${asked}»; есть: ${names || 'ничего'}`,
  });
}

/** @throws UsageError when `asked` is not an edition of the content */
export function editionTarget(
  asked: string,
  contentFolder: string,
  content: LoadedContent,
): EditionText {
  const name = contentTarget(asked, contentFolder, content);
  const edition = content.texts.find((text) => editionPath(text) === name);
  if (edition) return edition;
  const own = content.texts.filter(({ document }) => document === name).map(editionPath);
  throw new UsageError({
    en: `"${asked}" is a document; name one of its editions: ${own.join(', ')}`,
    ru: `«${asked}» — документ; укажите его редакцию: ${own.join(', ')}`,
  });
}

export interface KnownEdition {
  readonly document: PolicyDocument;
  readonly edition: Edition;
}

/** @throws UsageError when the edition's dates are unknown */
export function knownEdition(text: EditionText, { library }: LoadedContent): KnownEdition {
  const document = library.documents.find(({ id }) => id === text.document);
  const edition = document?.editions.find(({ date }) => date === text.date);
  if (document && edition) return { document, edition };
  throw new UsageError({
    en: `edition.yaml of ${editionPath(text)} has errors; run "policy check"`,
    ru: `в edition.yaml редакции ${editionPath(text)} есть ошибки; запустите «policy check»`,
  });
}

/** The problems of a document or an edition, by its name. */
export function problemsWithin(problems: readonly Problem[], name: string): readonly Problem[] {
  return problems.filter(({ place }) => place.file === name || place.file.startsWith(`${name}/`));
}

/**
 * @param problems found while reading
 * @throws UsageError when a file of the edition could not be read: its text would not be whole
 */
export function refuseUnreadable(text: EditionText, problems: readonly Problem[]): void {
  const path = editionPath(text);
  if (!hasErrors(problemsWithin(problems, path))) return;
  throw new UsageError({
    en: `files of ${path} cannot be read, so its text would not be whole; see: npm run policy -- check ${path}`,
    ru: `файлы ${path} не читаются, поэтому текст был бы не полон; см. npm run policy -- check ${path}`,
  });
}

/** Ids of the documents that have an edition or a valid `document.yaml`, sorted. */
export function documentIds({ library, texts }: LoadedContent): readonly string[] {
  const ids = [...library.documents.map(({ id }) => id), ...texts.map((text) => text.document)];
  return [...new Set(ids)].sort();
}

/**
 * The document that a command is for: the one asked for, known or not, else the only one.
 * @throws UsageError when none is named and there are several, or none
 */
export function documentTarget(asked: string | undefined, content: LoadedContent): string {
  const ids = documentIds(content);
  const [only] = ids;
  if (asked !== undefined) return asked;
  if (only !== undefined && ids.length === 1) return only;
  const names = ids.join(', ');
  throw new UsageError({
    en: names
      ? `name the document: --document <id>; there are: ${names}`
      : 'there is no document yet; name the new one: --document privacy',
    ru: names
      ? `укажите документ: --document <код>; есть: ${names}`
      : 'документов ещё нет; назовите новый: --document privacy',
  });
}
