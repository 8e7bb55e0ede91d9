/** Addresses of pages of the two test sites. */
import type { TestSite } from '../sites.ts';

/** The full address of a page of a test site. */
export function url(name: TestSite['name'], address: string): string {
  return `${process.env[`SITE_${name}`] ?? ''}${address}`;
}

/** The same for the fixture library, without headers that forbid frames. */
export function framedUrl(address: string): string {
  return `${process.env['SITE_framed'] ?? ''}${address}`;
}
