/** Every link of the site leads somewhere, anchors included, and translations name each other. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pagesOf, SITES, site } from '../sites.ts';
import { attributes, fileOf, page } from './html.ts';

describe.each(SITES)('$name', (one) => {
  const pages = new Map(pagesOf(one).map((address) => [address, page(one, address)]));
  const anchors = new Map(
    [...pages].map(([address, tree]) => [address, new Set(attributes(tree, '[id]', 'id'))]),
  );

  it('has pages', () => {
    expect(pages.size).toBeGreaterThan(9);
  });

  it.each([...pages])('%s: internal links and anchors resolve', (address, tree) => {
    const dead = attributes(tree, 'a[href], link[href]', 'href')
      .map((href) => new URL(href, one.origin + address))
      .filter((target) => target.origin === one.origin)
      .filter(({ pathname, hash }) =>
        hash
          ? !anchors.get(pathname)?.has(decodeURIComponent(hash.slice(1)))
          : !existsSync(fileOf(one, pathname)),
      );
    expect(dead.map(String)).toEqual([]);
  });

  it.each([...pages])('%s: no id is used twice', (_address, tree) => {
    const ids = attributes(tree, '[id]', 'id');
    expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
  });
});

describe.each(SITES)('$name: head', (one) => {
  const isParallel = (address: string) => address.startsWith('/kk-ru/');
  const withTranslations = pagesOf(one).filter(
    (address) => address !== '/404.html' && !isParallel(address) && !address.startsWith('/embed/'),
  );

  const alternates = (address: string) => {
    const tree = page(one, address);
    const languages = attributes(tree, 'link[rel="alternate"][hreflang]', 'hrefLang');
    const hrefs = attributes(tree, 'link[rel="alternate"][hreflang]', 'href');
    return new Map(languages.map((language, i) => [language, hrefs[i]?.replace(one.origin, '')]));
  };

  it.each(withTranslations)('%s: names its translations, and they name it', (address) => {
    const own = alternates(address);
    expect([...own.keys()]).toEqual(['kk', 'ru', 'x-default']);
    if (address !== '/') expect([own.get('kk'), own.get('ru')]).toContain(address);
    for (const other of [own.get('kk'), own.get('ru'), own.get('x-default')]) {
      expect(alternates(other ?? '')).toEqual(own);
    }
  });

  it.each(pagesOf(one).filter(isParallel))(
    '%s: has both languages and is not indexed',
    (address) => {
      expect([...alternates(address).keys()]).toEqual([]);
      expect(attributes(page(one, address), 'meta[name="robots"]', 'content')).toEqual(['noindex']);
    },
  );

  it.each(pagesOf(one))('%s: language, title, description, canonical', (address) => {
    const tree = page(one, address);
    const language = /^\/(?:embed\/)?(kk|ru)\//.exec(address)?.[1] ?? one.first;
    const own = address.startsWith('/kk-ru/') ? 'kk' : language;
    expect(attributes(tree, 'html', 'lang')).toEqual([own]);
    if (address === '/404.html') return;
    expect(attributes(tree, 'link[rel="canonical"]', 'href')).toHaveLength(1);
    // Neither is indexed.
    if (/^\/(?:embed|kk-ru)\//.test(address)) return;
    const [description = ''] = attributes(tree, 'meta[name="description"]', 'content');
    expect(description).toMatch(/^.{41,}$/);
    expect(description).not.toContain('..');
  });

  it('gives each indexable page a unique title', () => {
    const titles = pagesOf(one)
      .map((address) => page(one, address))
      .filter((tree) => attributes(tree, 'meta[name="robots"]', 'content').length === 0)
      .flatMap((tree) => attributes(tree, 'meta[property="og:title"]', 'content'));
    expect(titles.filter((title, i) => titles.indexOf(title) < i)).toEqual([]);
  });
});

describe('the fixture library', () => {
  const library = site('library');

  it.each([
    ['/ru/privacy/', 'https://hitter.kz/ru/privacy/', []],
    ['/ru/privacy/2026-02-01/', 'https://hitter.kz/ru/privacy/', []],
    ['/kk/privacy/2022-02-22/', 'https://hitter.kz/kk/privacy/2022-02-22/', ['noindex']],
    ['/kk/privacy/2026-12-01/', 'https://hitter.kz/kk/privacy/2026-12-01/', ['noindex']],
  ])('%s: canonical %s, robots %j', (address, canonical, robots) => {
    const tree = page(library, address);
    expect(attributes(tree, 'link[rel="canonical"]', 'href')).toEqual([canonical]);
    expect(attributes(tree, 'meta[name="robots"]', 'content')).toEqual(robots);
  });

  it.each([
    '/ru/privacy/2026-12-01/changes/',
    '/kk/privacy/changes-since/2022-02-22/',
    '/ru/privacy/history/withdrawal/',
    '/kk-ru/privacy/2026-12-01/changes/',
  ])('%s: its own canonical, noindex', (address) => {
    const tree = page(library, address);
    expect(attributes(tree, 'link[rel="canonical"]', 'href')).toEqual([library.origin + address]);
    expect(attributes(tree, 'meta[name="robots"]', 'content')).toEqual(['noindex']);
  });

  it('has no redline of the first edition', () => {
    expect(pagesOf(library)).not.toContain('/ru/privacy/2022-02-22/changes/');
  });

  it('has no page or file of an edition that is not published yet', () => {
    expect(pagesOf(library).filter((address) => address.includes('2027-03-01'))).toEqual([]);
  });
});
