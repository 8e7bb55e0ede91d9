/**
 * `_headers` and `_redirects`, which Cloudflare Pages and Netlify read and do not publish. Limits
 * of Cloudflare Pages: 100 rules, 2,000 characters a line. Without a rule for caching both hosts
 * make caches revalidate, which suits pages. Both redirect to the slash at the end of an address.
 */
import { type AddressKind, PATTERNS, prefix } from '../edition/addresses.ts';
import { otherHost, type Site } from '../edition/site.ts';
import { propertiesOf } from '../site/outputs.ts';
import { CONTENT_TYPES, TYPED_KINDS } from './content-types.ts';
import type { HeaderField } from './headers.ts';
import { ending } from './path-pattern.ts';

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

/** @returns a comment alone where no other host leads to the site */
export function redirectsFile(site: Pick<Site, 'origin' | 'www'>): string {
  const other = otherHost(site);
  if (other === undefined) return '# No other host leads to this site.\n';
  return `# For Netlify. Cloudflare Pages takes no host here: make a Redirect Rule there.
https://${other}/* ${site.origin}/:splat 301!
`;
}

/** The types of texts, which these hosts send without an encoding, and of files they get wrong. */
function typeField(): HeaderField {
  const texts = Object.entries(CONTENT_TYPES).filter(
    ([extension, type]) => type.startsWith('text/') && extension !== 'html',
  );
  return {
    name: 'Content-Type',
    values: [
      ...texts.map(([extension, value]) => ({ on: ending(`.${extension}`), value })),
      ...TYPED_KINDS.map((kind) => ({
        on: { expression: '', path: wildcard(kind) },
        value: propertiesOf(kind).mediaType,
      })),
    ],
  };
}

/** A form of address with one `*`, followed by the words after its variables, if any. */
function wildcard(kind: AddressKind): string {
  const ending = PATTERNS[kind].replace(/.*\}/, '');
  return ending.startsWith('/') ? `/*${ending}` : `${prefix(kind)}*`;
}
