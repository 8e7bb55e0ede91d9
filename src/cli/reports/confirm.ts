/** The files of a draft once the ids in its `review.yaml` are confirmed. */
import type { EditionText, IdToConfirm, SourceFile } from '../../edition/library.ts';
import { editionPath } from '../../edition/library.ts';
import { REVIEW_FILE, reviewYaml } from '../../edition/review.ts';
import { withLineage } from '../../store/new-edition.ts';
import { textFile } from './import.ts';
import { recordedLineage } from './lineage-records.ts';

export interface Renaming {
  readonly from: string;
  readonly to: string;
  readonly because: IdToConfirm['because'];
}

/** The ids that a person corrected. */
export function renamings({ review }: EditionText): readonly Renaming[] {
  return (review?.ids ?? []).flatMap(({ id, proposed, because }) =>
    id === undefined || id === proposed ? [] : [{ from: proposed, to: id, because }],
  );
}

/** @returns files with paths relative to the draft's folder */
export function confirmedFiles(draft: EditionText): readonly SourceFile[] {
  const renamed = renamings(draft);
  const folder = `${editionPath(draft)}/`;
  const files = draft.files
    .map(({ path, bytes }) => ({ path: path.slice(folder.length), bytes }))
    .filter(({ path }) => path !== REVIEW_FILE);
  const made = files.map(({ path, bytes }): SourceFile => {
    if (!path.endsWith('.md')) return { path, bytes };
    const text = renamed.reduce(withId, new TextDecoder().decode(bytes));
    return { path: renamed.reduce(pathWithId, path), bytes: new TextEncoder().encode(text) };
  });
  const record = textFile(draft, 'edition.yaml');
  const lineage = record === undefined ? [] : recordedLineage(record);
  const changed = renamed.reduce(lineageWithId, lineage);
  const written = made.map((file) =>
    file.path === 'edition.yaml' && record !== undefined
      ? { ...file, bytes: new TextEncoder().encode(withLineage(record, changed)) }
      : file,
  );
  const comments = (draft.review?.comments ?? [])
    .filter(({ resolved }) => !resolved)
    .map(({ place: _, ...comment }) => ({
      ...comment,
      at: renamed.reduce(pathWithId, comment.at),
    }));
  const review = reviewYaml([], comments);
  return review === undefined
    ? written
    : [...written, { path: REVIEW_FILE, bytes: new TextEncoder().encode(review) }];
}

/** The path with the new id in the name of a section's file. */
export function pathWithId(path: string, { from, to, because }: Renaming): string {
  if (because === 'sub-heading') return path;
  return path.replace(/^((?:kk|ru)\/\d{2}-)(.*)(\.md)$/, (whole, start, id, end) =>
    id === from ? `${start}${to}${end}` : whole,
  );
}

/** The Markdown with the new id in links to the section and its blocks, and in a sub-heading's own id. */
export function withId(text: string, { from, to, because }: Renaming): string {
  const links = text.replace(
    new RegExp(`(\\]\\(#|\\]:[ \\t]*#)${from}((?:-\\d+)*(?:-fn-[^)\\s]+)?(?=[)\\s]))`, 'g'),
    (_, start: string, rest: string) => `${start}${to}${rest}`,
  );
  return because === 'sub-heading' ? links.replaceAll(`{#${from}}`, `{#${to}}`) : links;
}

type Lineage = ReturnType<typeof recordedLineage>;

function lineageWithId(lineage: Lineage, { from, to, because }: Renaming): Lineage {
  if (because === 'sub-heading') return lineage;
  const renamed = lineage.map((entry) =>
    Object.fromEntries(
      Object.entries(entry).map(([key, value]) => {
        if (key !== 'into' && key !== 'to') return [key, value];
        const next = (id: string) => (id === from ? to : id);
        return [key, typeof value === 'string' ? next(value) : value.map(next)];
      }),
    ),
  );
  return because === 'reworded' ? [...renamed, { renamed: from, to }] : renamed;
}
