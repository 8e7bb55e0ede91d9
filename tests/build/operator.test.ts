/** The site of another operator has its own identity, and nothing of the first one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { filesOf, site } from '../sites.ts';

const one = site('operator');
const bytesOf = (path: string) => readFileSync(join(one.folder, path));
const text = (path: string) => bytesOf(path).toString('utf8');

/** The bytes of a file, and of the files in it. */
function contentsOf(path: string): readonly string[] {
  const bytes = bytesOf(path);
  const inside = path.endsWith('.docx') ? Object.values(unzipSync(bytes)) : [];
  return [bytes, ...inside].map((part) => Buffer.from(part).toString('latin1'));
}

describe('nothing of the first operator', () => {
  it('is in any file', () => {
    const paths = filesOf(one).filter((path) => !/\.(?:br|gz)$/.test(path));
    const found = paths.filter((path) =>
      contentsOf(path).some((content) => /hitter|0a4a70/i.test(content)),
    );
    expect(paths.length).toBeGreaterThan(60);
    expect(found).toEqual([]);
  });

  it.each(['headers.conf', 'site.conf', 'example.conf'])('is in %s of the server', (name) => {
    expect(readFileSync(join(`${one.folder}.nginx`, name), 'utf8')).not.toMatch(/hitter/i);
  });
});

describe('what site.yaml says', () => {
  it('names the site in titles and in the bar', () => {
    expect(text('ru/privacy/index.html')).toContain('<title>Политика конфиденциальности — Қалам');
    expect(text('ru/privacy/index.html')).toContain('<a class="page-brand" href="/ru/">Қалам</a>');
    expect(text('index.html')).toContain('<meta property="og:site_name" content="Қалам">');
  });

  it('offers the first language first, and takes it for readers of no known language', () => {
    const home = text('index.html');
    expect(home).toContain('<html lang="ru"');
    expect(home.indexOf('<section lang="ru">')).toBeLessThan(home.indexOf('<section lang="kk">'));
    expect(text('404.html')).toContain('<h1>Страница не найдена&nbsp;· <span lang="kk">');
    expect(text('kk/privacy/index.html')).toContain(
      '<link rel="alternate" hreflang="x-default" href="https://docs.qalam.example/ru/privacy/">',
    );
    expect(JSON.parse(text('api/v1/index.json'))).toMatchObject({
      site: 'https://docs.qalam.example',
      languages: ['ru', 'kk'],
      documents: [{ id: 'privacy' }, { id: 'terms' }],
    });
  });

  it('colours pages, webviews and the mark; colours that it leaves out are the default', () => {
    const page = text('ru/privacy/index.html');
    expect(page).toMatch(/--link:#0b5c3b.*--link:#8fe0b5/s);
    expect(page).toContain('--ink:#1c1b19');
    expect(page).toContain('<meta name="theme-color" content="#ffffff" media=');
    expect(text('embed/kk/terms/index.html')).toMatch(/--ground:#fff(?:fff)?;/);
    expect(text('favicon.svg')).toContain('fill="#0b5c3b"');
  });

  it('has no host that redirects, and names files by its host', () => {
    const server = readFileSync(join(`${one.folder}.nginx`, 'example.conf'), 'utf8');
    expect(server).toContain('server_name docs.qalam.example;');
    expect(server).not.toContain('www.docs');
    expect(text('ru/terms/2026-01-15/index.html')).toContain(
      'download="docs-qalam-terms-2026-01-15-ru.pdf"',
    );
  });
});
