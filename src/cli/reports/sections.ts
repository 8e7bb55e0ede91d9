/** The files of a draft after a section of it is inserted or renamed, or all are numbered anew. */
import { type EditionText, editionPath, type SourceFile } from '../../edition/library.ts';
import { withLineage } from '../../store/new-edition.ts';
import { LANGUAGES } from '../../text/language.ts';
import { pathWithId, type Renaming, withId } from './confirm.ts';
import { recordedLineage } from './lineage-records.ts';

/** What is in a file of a new section until a lawyer writes it. */
const HEADINGS = { kk: '# Жаңа бөлім\n', ru: '# Новый раздел\n' } as const;
const SECTION = /^(kk|ru)\/(\d{2})-(.*)\.md$/;

/** The ids of a draft in the order of their numbers. */
export function orderedIds(draft: EditionText): readonly string[] {
  const numbers = new Map<string, string>();
  for (const { path } of relativeFiles(draft)) {
    const [, , number = '', id = ''] = SECTION.exec(path) ?? [];
    if (id !== '' && !numbers.has(id)) numbers.set(id, number);
  }
  return [...numbers.keys()].sort((a, b) =>
    `${numbers.get(a)} ${a}` < `${numbers.get(b)} ${b}` ? -1 : 1,
  );
}

/** @returns files with paths relative to the draft's folder, numbered from 00 without gaps */
export function renumberedFiles(draft: EditionText): readonly SourceFile[] {
  return numbered(relativeFiles(draft), orderedIds(draft));
}

/** The same with a section that has a heading only. */
export function insertedFiles(
  draft: EditionText,
  id: string,
  after: string,
): readonly SourceFile[] {
  const ids = orderedIds(draft).flatMap((one) => (one === after ? [one, id] : [one]));
  const added = LANGUAGES.map((language) => ({
    path: `${language}/00-${id}.md`,
    bytes: new TextEncoder().encode(HEADINGS[language]),
  }));
  return numbered([...relativeFiles(draft), ...added], ids);
}

/**
 * The same with another id for a section: in the names of its files, in links, in waivers and in
 * `lineage`.
 * @param before the edition before, whose ids lead on
 */
export function renamedFiles(
  draft: EditionText,
  renaming: Pick<Renaming, 'from' | 'to'>,
  before: EditionText | undefined,
): readonly SourceFile[] {
  const one: Renaming = { ...renaming, because: 'new' };
  const known = before ? orderedIds(before) : [];
  return relativeFiles(draft).map(({ path, bytes }) => {
    const text = new TextDecoder().decode(bytes);
    if (path.endsWith('.md'))
      return { path: pathWithId(path, one), bytes: encoded(withId(text, one)) };
    if (path !== 'edition.yaml') return { path, bytes };
    const named = text.replace(PLACES, (place) => pathWithId(place, one));
    return { path, bytes: encoded(withLineage(named, lineageAfter(named, one, known))) };
  });
}

/** Paths of sections in waivers. */
const PLACES = /(?:kk|ru)\/\d{2}-[a-z0-9-]+\.md/g;

function lineageAfter(record: string, { from, to }: Renaming, before: readonly string[]) {
  const lineage = recordedLineage(record).map((entry) =>
    Object.fromEntries(
      Object.entries(entry).map(([key, value]) => {
        if (key !== 'into' && key !== 'to') return [key, value];
        const next = (id: string) => (id === from ? to : id);
        return [key, typeof value === 'string' ? next(value) : value.map(next)];
      }),
    ),
  );
  // Back to the id of the edition before: nothing has become of it.
  const kept = lineage.filter(
    ({ renamed, to: target }) => renamed === undefined || renamed !== target,
  );
  return before.includes(from) ? [...kept, { renamed: from, to }] : kept;
}

function numbered(files: readonly SourceFile[], ids: readonly string[]): readonly SourceFile[] {
  const pathOf = (path: string) =>
    path.replace(SECTION, (whole, language, _number, id) => {
      const at = ids.indexOf(id);
      return at < 0 ? whole : `${language}/${String(at).padStart(2, '0')}-${id}.md`;
    });
  return files.map(({ path, bytes }) => {
    if (path.endsWith('.md')) return { path: pathOf(path), bytes };
    if (path !== 'edition.yaml') return { path, bytes };
    const text = new TextDecoder().decode(bytes).replace(PLACES, pathOf);
    return { path, bytes: encoded(text) };
  });
}

function relativeFiles(draft: EditionText): readonly SourceFile[] {
  const folder = `${editionPath(draft)}/`;
  return draft.files.map(({ path, bytes }) => ({ path: path.slice(folder.length), bytes }));
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
