import type { Edition, LineageEntry } from '../../../src/edition/library.ts';
import { editionOf as withoutLineage } from '../edition/edition-of.ts';

const place = { file: 'privacy/2023-01-01/edition.yaml', line: 1, column: 1 };

export const renamed = (from: string, to: string): LineageEntry => ({
  kind: 'renamed',
  from,
  to,
  place,
});
export const merged = (from: string, into: string): LineageEntry => ({
  kind: 'merged',
  from,
  into,
  place,
});
export const split = (from: string, into: readonly string[]): LineageEntry => ({
  kind: 'split',
  from,
  into,
  place,
});
export const removed = (from: string): LineageEntry => ({ kind: 'removed', from, place });

/** Markdown by section id, the same in both languages. */
export type Texts = Readonly<Record<string, string>>;

/** An edition of texts, without files. */
export function editionOf(
  date: string,
  texts: Texts,
  lineage: readonly LineageEntry[] = [],
  russian: Texts = texts,
): Edition {
  return { ...withoutLineage(date, texts, russian), lineage };
}
