import { fileURLToPath } from 'node:url';
import type { Edition } from '../../../../src/policy/library.ts';
import { inOrderOfForce } from '../../../../src/policy/timeline.ts';
import { loadContent } from '../../../../src/store/load.ts';

export const FIXTURE_LIBRARY = fileURLToPath(new URL('../../../fixtures/library', import.meta.url));

/** The editions of the fixture library's policy, in order of force. */
export async function fixtureEditions(): Promise<readonly Edition[]> {
  const { library, problems } = await loadContent(FIXTURE_LIBRARY);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return inOrderOfForce(library.documents[0]?.editions ?? []);
}
