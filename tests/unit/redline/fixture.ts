import { fileURLToPath } from 'node:url';
import { inOrderOfForce } from '../../../src/edition/chronicle.ts';
import type { Edition } from '../../../src/edition/library.ts';
import { loadContent } from '../../../src/store/load.ts';
import { bilingual } from '../../../src/text/language.ts';

export const FIXTURE_LIBRARY = fileURLToPath(new URL('../../fixtures/library', import.meta.url));

/** The editions of the fixture library's policy, in order of force. */
export async function fixtureEditions(): Promise<readonly Edition[]> {
  const { library, problems } = await loadContent(FIXTURE_LIBRARY);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return inOrderOfForce(library.documents[0]?.editions ?? []);
}

/** Five sections of one of `editions`, to keep random tests fast. */
export function excerptOf(editions: readonly Edition[], random: number): Edition {
  const edition = editions[random % editions.length];
  if (!edition) throw new Error('no editions');
  const from = random % (edition.sections.kk.length - 4);
  return {
    ...edition,
    sections: bilingual((language) => edition.sections[language].slice(from, from + 5)),
  };
}
