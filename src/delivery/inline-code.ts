/**
 * The hashes of a site's inline styles and scripts, by which a Content Security Policy allows them
 * (CSP Level 3, section 2.3.1).
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Base64 of SHA-256, sorted. */
export interface InlineCode {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** A `style` or `script` element; quoted attribute values may contain `>`. */
const ELEMENT = /<(style|script)\b((?:"[^"]*"|'[^']*'|[^'">])*)>(.*?)<\/\1\s*>/gis;
/** Types that a browser runs or obeys; others are data blocks, which a CSP ignores. */
const RUN = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)$/i;

/** Of one page. */
export function inlineCode(html: string): InlineCode {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  for (const [, name = '', attributes = '', code = ''] of html.matchAll(ELEMENT)) {
    if (name.toLowerCase() === 'style') styles.add(hash(code));
    else if (RUN.test(typeOf(attributes)) && !/\ssrc\s*=/i.test(attributes))
      scripts.add(hash(code));
  }
  return { styles: [...styles].sort(), scripts: [...scripts].sort() };
}

/** Of all pages in a folder. */
export async function inlineCodeOf(folder: string): Promise<InlineCode> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages: InlineCode[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    pages.push(inlineCode(await readFile(join(entry.parentPath, entry.name), 'utf8')));
  }
  return allCode(pages);
}

/** Of several pages together. */
export function allCode(pages: readonly InlineCode[]): InlineCode {
  return {
    styles: [...new Set(pages.flatMap(({ styles }) => styles))].sort(),
    scripts: [...new Set(pages.flatMap(({ scripts }) => scripts))].sort(),
  };
}

function typeOf(attributes: string): string {
  const match = /\stype\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
}

function hash(code: string): string {
  // A browser hashes the parsed text of the element, where every line ending is \n.
  return createHash('sha256').update(code.replace(/\r\n?/g, '\n')).digest('base64');
}
