/** Section ids of an edition, and entries of its lineage. */
import type { EditionText, LineageEntry } from '../../edition/library.ts';
import { sectionFiles } from '../../edition/section-files.ts';
import { LANGUAGES } from '../../text/language.ts';

/** Ids that either language has; parity reports an id that only one of them has. */
export function sectionIds(text: EditionText): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap((language) => sectionFiles(text, language).map(({ id }) => id)));
}

/** The entry as `edition.yaml` writes it, for messages. */
export function written(entry: LineageEntry): string {
  switch (entry.kind) {
    case 'renamed':
      return `renamed: ${entry.from}, to: ${entry.to}`;
    case 'merged':
      return `merged: ${entry.from}, into: ${entry.into}`;
    case 'split':
      return `split: ${entry.from}, into: [${entry.into.join(', ')}]`;
    case 'removed':
      return `removed: ${entry.from}`;
  }
}
