/** Addresses of pages of the two test sites. */
import type { TestSite } from '../sites.ts';

/** The full address of a page of a test site. */
export function url(name: TestSite['name'], address: string): string {
  return `${process.env[`SITE_${name}`] ?? ''}${address}`;
}

/** The same of the fixture library, where no header forbids to show it in a frame. */
export function framedUrl(address: string): string {
  return `${process.env['SITE_framed'] ?? ''}${address}`;
}
