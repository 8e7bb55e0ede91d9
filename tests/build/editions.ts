import { type Chronicle, chronicleOf } from '../../src/edition/chronicle.ts';
import { loadContent } from '../../src/store/load.ts';
import { civilDate } from '../../src/text/civil-date.ts';
import type { TestSite } from '../sites.ts';

/** The chronicle of the policy that a site was built from, on the day it was built for. */
export async function chronicleOfSite({ content, today }: TestSite): Promise<Chronicle> {
  const { library } = await loadContent(content);
  const editions = library.documents[0]?.editions ?? [];
  return chronicleOf(editions, civilDate(today), { drafts: false });
}
