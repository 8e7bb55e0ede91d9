/**
 * `_headers` and `_redirects`, which Cloudflare Pages and Netlify read and do not publish.
 * Limits of Cloudflare Pages: 100 rules, 2,000 characters a line. Where no rule speaks of caching,
 * both hosts let every answer be revalidated, which is what pages want; the missing slash at the
 * end of an address they put right by themselves.
 */
import { CONTENT_TYPES, FEED, SCHEMAS } from './content-types.ts';
import type { HeaderField } from './headers.ts';
import { ending, folder } from './path-pattern.ts';

/** Types that these hosts guess wrong or without their encoding. */
const TYPED = ['.md', '.txt'];

export function headersFile(fields: readonly HeaderField[]): string {
  const rules = new Map<string, string[]>();
  for (const { name, values } of [...fields, typeField()]) {
    for (const { on, value } of values) {
      if (on.path === undefined) continue;
      const lines = rules.get(on.path) ?? [];
      lines.push(`  ${name}: ${value}`);
      rules.set(on.path, lines);
    }
  }
  return [...rules].map(([path, lines]) => `${path}\n${lines.join('\n')}\n`).join('\n');
}

/** @param site origin of the site, such as `https://hitter.kz` */
export function redirectsFile(site: string): string {
  const { protocol, host } = new URL(site);
  return `# For Netlify. Cloudflare Pages takes no host here: make a Redirect Rule there.
${protocol}//www.${host}/* ${site}/:splat 301!
`;
}

function typeField(): HeaderField {
  return {
    name: 'Content-Type',
    values: [
      ...TYPED.map((extension) => ({
        on: ending(extension),
        value: CONTENT_TYPES[extension] ?? '',
      })),
      { on: ending(FEED.name), value: FEED.type },
      { on: folder(SCHEMAS.folder), value: SCHEMAS.type },
    ],
  };
}
