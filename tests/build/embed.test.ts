/** Pages for app webviews: self-contained, small, with every link out of `/embed/` marked. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { pagesOf, SITES, site, type TestSite } from '../sites.ts';
import { attributes, fileOf, legalPage, page, texts } from './html.ts';

const embedPages = (one: TestSite) =>
  pagesOf(one).filter((address) => address.startsWith('/embed/'));

function brotli(one: TestSite, address: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(readFileSync(fileOf(one, address)), { params }).length;
}

describe('weight of the real policy, brotli', () => {
  const real = site('real');

  it.each(embedPages(real))('%s', (address) => {
    const isSection = /\/privacy\/[a-z]/.test(address);
    expect(brotli(real, address)).toBeLessThanOrEqual(isSection ? 3000 : 6500);
  });
});

describe.each(SITES)('$name', (one) => {
  it.each(embedPages(one))('%s loads nothing else and names its canonical page', (address) => {
    const tree = page(one, address);
    const html = readFileSync(fileOf(one, address), 'utf8');
    const [, language = '', rest = ''] = /^\/embed\/(kk|ru)\/(.*)$/.exec(address) ?? [];
    expect(
      selectAll('[src], link:not([rel="canonical"], [href^="data:"]), iframe, object, form', tree),
    ).toEqual([]);
    expect(html).not.toMatch(/@import|@font-face|url\(|localStorage|cookie/);
    expect(attributes(tree, 'meta[name="robots"]', 'content')).toEqual(['noindex']);
    expect(attributes(tree, 'meta[name="referrer"]', 'content')).toEqual(['no-referrer']);
    const dated =
      /^[a-z]+\/(?:\d|changes-since\/)/.test(rest) && `${one.origin}/${language}/${rest}`;
    const inForce = `${one.origin}/${language}/${rest.split('/')[0]}/`;
    expect([dated, inForce]).toContain(attributes(tree, 'link[rel="canonical"]', 'href')[0]);
  });

  it.each(embedPages(one))(
    '%s: links stay in embed and in the language, or are marked',
    (address) => {
      const home = address.slice(0, '/embed/kk/'.length);
      for (const { properties } of selectAll('a', page(one, address))) {
        const href = String(properties['href']);
        const rel = [properties['rel'] ?? []].flat();
        if (href.startsWith('#') || href.startsWith(home)) {
          expect([href, properties['target']]).toEqual([href, undefined]);
        } else {
          expect([href, rel]).toEqual([href, expect.arrayContaining(['external'])]);
          expect([href, properties['target']]).toEqual([
            href,
            href.startsWith('https:') ? '_blank' : undefined,
          ]);
        }
      }
    },
  );

  it('has one script, the same on every page', () => {
    const scripts = embedPages(one).flatMap((address) => texts(page(one, address), 'script'));
    expect(scripts).toHaveLength(embedPages(one).length);
    expect(new Set(scripts).size).toBe(1);
  });
});

describe.each(['kk', 'ru'])('%s', (language) => {
  const words = (address: string, selector: string) =>
    selectAll(selector, legalPage(site('real'), address))
      .map((element) => textOf(element))
      .join('\n')
      .split(/\s+/)
      .filter((word) => word !== '');
  const full = words(
    `/${language}/privacy/`,
    '.full-title, section h2, section > p, section > ul > li',
  );

  it.each([`/embed/${language}/privacy/`, `/embed/${language}/privacy/2022-02-22/`])(
    '%s has the words of the full page',
    (address) => {
      expect(words(address, 'h1, section h2, section > p, section > ul > li')).toEqual(full);
    },
  );

  it('the section pages, one after the other, have them too', () => {
    let address = `/embed/${language}/privacy/preamble/`;
    const read = [...words(address, 'h1')];
    for (;;) {
      read.push(...words(address, 'section h2, section > p, section > ul > li'));
      const tree = page(site('real'), address);
      const [next] = attributes(tree, 'nav [rel="next"]', 'href');
      expect(attributes(tree, 'nav a:last-child', 'href')).toEqual([`/embed/${language}/privacy/`]);
      if (next === undefined) break;
      expect(attributes(page(site('real'), next), 'nav [rel="prev"]', 'href')).toEqual([address]);
      address = next;
    }
    expect(read).toEqual(full);
  });
});
