/** The policy of the fixture library as it is published on some day. */
import { chronicleOf, entryOf } from '../../../src/edition/chronicle.ts';
import type { Edition } from '../../../src/edition/library.ts';
import type { EditionSubject, PublishedDocument } from '../../../src/edition/published.ts';
import { loadContent } from '../../../src/store/load.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import type { Language } from '../../../src/text/language.ts';
import { FIXTURE_LIBRARY } from '../redline/fixture.ts';

const [loaded] = (await loadContent(FIXTURE_LIBRARY)).library.documents;
if (!loaded) throw new Error('The fixture library has no document');
const { editions: all, ...policy } = loaded;

/**
 * @param day `YYYY-MM-DD`
 * @param editions instead of those of the library
 */
export function documentOn(
  day: string,
  editions: readonly Edition[] = all,
  options = { drafts: false },
): PublishedDocument {
  const chronicle = chronicleOf(editions, civilDate(day), options);
  return { ...policy, chronicle, problems: [] };
}

/** The subject of the page of the edition with that date. */
export function subjectOf(
  document: PublishedDocument,
  date: string,
  language: Language = 'ru',
): EditionSubject {
  const entry = entryOf(document.chronicle, civilDate(date));
  if (!entry) throw new Error(`No edition ${date}`);
  return { document, entry, language };
}
