/** Comparisons of editions, each made once however many pages show it. */

import { editionsBetween } from '../edition/chronicle.ts';
import type { Edition } from '../edition/library.ts';
import type { DocumentSubject, EditionSubject } from '../edition/published.ts';
import { memo } from '../text/memo.ts';
import type { Redline, SectionRedline } from './model.ts';
import { redline } from './redline.ts';

/** Kept with the newer edition, which lives as long as the library it was read with. */
const made = memo<Edition, Redline>();

/** From `older` to `newer` over the editions between them. */
export function redlineBetween(
  { document, language }: DocumentSubject,
  older: Edition,
  newer: Edition,
): Redline {
  return made(newer, `${language} ${older.date}`, () =>
    redline(older, newer, language, editionsBetween(document.chronicle, older.date, newer.date)),
  );
}

/** Against the edition before; undefined for the first. */
export function redlineOf(subject: EditionSubject): Redline | undefined {
  const { edition, before } = subject.entry;
  return before && redlineBetween(subject, before, edition);
}

/** A whole edition as a comparison in which nothing changed: its text, with nothing marked. */
export function unmarked(subject: EditionSubject): Redline {
  const { edition } = subject.entry;
  return redlineBetween(subject, edition, edition);
}

/** Whether anything about the section changed. */
export function isEventful({ changed, verdict }: SectionRedline): boolean {
  return changed || verdict !== 'unchanged';
}
