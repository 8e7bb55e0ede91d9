import * as addresses from '../edition/addresses.ts';

/** `robots.txt`: everything may be read; what should not be found says so itself. */
export function robotsText(): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${addresses.absolute(addresses.sitemapIndex())}\n`;
}
