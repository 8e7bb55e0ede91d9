/** Opens pages of the two test sites. */
import { site, type TestSite } from '../sites.ts';

/** The full address of a page of a test site. */
export function url(name: TestSite['name'], address: string): string {
  return `http://127.0.0.1:${site(name).port}${address}`;
}
