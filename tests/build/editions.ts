import { loadContent } from '../../src/store/load.ts';
import { civilDate } from '../../src/text/civil-date.ts';
import type { TestSite } from '../sites.ts';

/** The editions of the policy that a site was built from, and the day it was built for. */
export async function editionsOf({ content, today }: TestSite) {
  const { library } = await loadContent(content);
  return { editions: library.documents[0]?.editions ?? [], today: civilDate(today) };
}
