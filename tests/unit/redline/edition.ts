import type { Edition, LineageEntry } from '../../../src/edition/library.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import type { Language } from '../../../src/text/language.ts';
import type { Section } from '../../../src/text/section.ts';
import { parseSection } from '../../../src/text/section.ts';

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

/** An edition made of texts, without files. */
export function editionOf(
  date: string,
  texts: Texts,
  lineage: readonly LineageEntry[] = [],
  russian: Texts = texts,
): Edition {
  const day = civilDate(date);
  return {
    document: 'privacy',
    date: day,
    sections: { kk: sectionsOf(day, 'kk', texts), ru: sectionsOf(day, 'ru', russian) },
    files: [],
    effective: day,
    published: day,
    lineage,
    waivers: [],
    positions: new Map(),
  };
}

function sectionsOf(date: string, language: Language, texts: Texts): readonly Section[] {
  return Object.entries(texts).map(([id, source], number) => {
    const file = `privacy/${date}/${language}/${String(number).padStart(2, '0')}-${id}.md`;
    return parseSection({ id, number, file, source }).section;
  });
}
