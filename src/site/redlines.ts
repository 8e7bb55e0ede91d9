/** Comparisons of editions, each made once however many pages show it. */

import type { Edition } from '../edition/library.ts';
import { editionsBetween } from '../edition/lineage.ts';
import { editionBefore } from '../edition/timeline.ts';
import type { Redline, SectionRedline } from '../redline/model.ts';
import { redline } from '../redline/redline.ts';
import type { CivilDate } from '../text/civil-date.ts';
import type { Language } from '../text/language.ts';
import type { DocumentSubject, EditionSubject } from './paths.ts';

/** By the newer edition, which lives as long as the library it was read with; then by the older. */
const made: Record<Language, WeakMap<Edition, Map<CivilDate, Redline>>> = {
  kk: new WeakMap(),
  ru: new WeakMap(),
};

/** From `older` to `newer` over the editions between them. */
export function redlineBetween(
  { document, language }: Pick<DocumentSubject, 'document' | 'language'>,
  older: Edition,
  newer: Edition,
): Redline {
  const known = made[language].get(newer) ?? new Map<CivilDate, Redline>();
  made[language].set(newer, known);
  const one =
    known.get(older.date) ??
    redline(older, newer, language, editionsBetween(document.editions, older.date, newer.date));
  known.set(older.date, one);
  return one;
}

/** Against the edition before; undefined for the first. */
export function redlineOf(
  subject: Pick<EditionSubject, 'document' | 'language' | 'edition'>,
): Redline | undefined {
  const before = editionBefore(subject.document.editions, subject.edition);
  return before && redlineBetween(subject, before, subject.edition);
}

/** A whole edition as a comparison in which nothing changed: its text, with nothing marked. */
export function unmarked(
  subject: Pick<EditionSubject, 'document' | 'language' | 'edition'>,
): Redline {
  return redlineBetween(subject, subject.edition, subject.edition);
}

/** Whether there is anything to say of the section besides its text. */
export function isEventful({ changed, verdict }: SectionRedline): boolean {
  return changed || verdict !== 'unchanged';
}
