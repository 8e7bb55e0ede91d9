import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HtmlElement, Parser, StaticConfigLoader } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';

const config = await new StaticConfigLoader({ extends: [] }).getConfigFor('page.html');
const parser = new Parser(config);

/** Whole pages read by a parser that is not the build's own. */
function parsed(html: string): HtmlElement {
  return parser.parseHtml({ data: html, filename: 'page.html', line: 1, column: 1, offset: 0 });
}

const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

const sites = [
  { name: 'the site', site: inject('site') },
  { name: 'the fixture library', site: inject('fixtureSite') },
].filter(({ site }) => site);

describe.each(sites)('the pages of $name', ({ site }) => {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const html = readFileSync(join(site, path), 'utf8');
      return { path, html, document: parsed(html) };
    });
  const policy = /Content-Security-Policy: (.*)/.exec(readFileSync(join(site, '_headers'), 'utf8'));
  const allowed = (directive: string) =>
    new RegExp(`${directive} ([^;]*)`).exec(policy?.[1] ?? '')?.[1]?.split(' ') ?? [];

  test('run exactly the code that the policy allows', () => {
    const styles = new Set<string>();
    const scripts = new Set<string>();
    for (const { path, html, document } of pages) {
      for (const element of document.querySelectorAll('style, script')) {
        const code = html.slice(
          html.indexOf('>', element.location.offset) + 1,
          html.indexOf(`</${element.tagName}`, element.location.offset),
        );
        expect(element.hasAttribute('src'), path).toBe(false);
        if (element.tagName === 'style') styles.add(hash(code));
        else if (element.getAttributeValue('type') !== 'application/ld+json') {
          scripts.add(hash(code));
        }
      }
    }
    expect([...styles].toSorted()).toEqual(allowed('style-src'));
    expect([...scripts].toSorted()).toEqual(allowed('script-src'));
  });

  test('have no code in attributes and load nothing from elsewhere', () => {
    for (const { path, document } of pages) {
      const bad = document
        .querySelectorAll('*')
        .flatMap(({ tagName, attributes }) =>
          attributes
            .filter(
              ({ key, value }) =>
                key === 'style' || /^on/i.test(key) || /^\s*javascript:/i.test(String(value)),
            )
            .map(({ key }) => `${tagName} ${key}`),
        );
      expect(bad, path).toEqual([]);
      const loading = document.querySelectorAll(
        'link[rel="stylesheet"], link[rel="preload"], img, iframe, object, embed, form, base, video',
      );
      expect(
        loading.map(({ tagName }) => tagName),
        path,
      ).toEqual([]);
    }
  });

  test('need few hashes, whatever the number of editions', () => {
    const [styles, scripts] = [allowed('style-src').length, allowed('script-src').length];
    console.info(`${pages.length} pages, ${styles} styles, ${scripts} scripts in the policy`);
    expect(styles).toBeLessThanOrEqual(18);
    expect(scripts).toBeLessThanOrEqual(4);
  });
});
