import { describe, expect, it } from 'vitest';
import { sectionsHtml } from '../../../../src/formats/html/sections.ts';
import { editionOf } from '../../edition/edition-of.ts';

/** HTML under the heading of a section `data` with that text. */
function body(text: string): string | undefined {
  const edition = editionOf('2026-01-01', { preamble: '# T\n\nP.\n', data: `# D\n\n${text}\n` });
  return sectionsHtml(edition, 'ru')[1]?.body;
}

describe('sectionsHtml', () => {
  it.each([
    [
      'text as written',
      '"a" -- b... (c) ~~d~~ www',
      '<p id="data-1">"a" -- b... (c) ~~d~~ www</p>',
    ],
    [
      'bare addresses',
      'a@b.kz, 8(727)350 06 06',
      '<p id="data-1"><a href="mailto:a@b.kz">a@b.kz</a>, <a href="tel:+77273500606" class="nobr">8(727)350&#32;06&#32;06</a></p>',
    ],
    [
      'no link within a link',
      '[www.a.kz](https://b.kz)',
      '<p id="data-1"><a href="https://b.kz">www.a.kz</a></p>',
    ],
    [
      'lists',
      '3. a\n4. b\n   - c',
      '<ol start="3" id="data-1">\n<li id="data-1-1">a</li>\n<li id="data-1-2">b\n<ul>\n<li id="data-1-2-1">c</li>\n</ul>\n</li>\n</ol>',
    ],
    [
      'sub-headings below the section, with explicit ids or slugs',
      '## Виды данных\n\n### Z {#zed}',
      '<h3 id="виды-данных">Виды данных</h3>\n<h4 id="zed">Z</h4>',
    ],
    [
      'tables',
      '| a | b |\n| - | -: |\n| c | d |',
      '<section class="table" aria-label="Таблица 1-1" tabindex="0"><table id="data-1">\n<thead>\n<tr id="data-1-1">\n<th scope="col">a</th>\n<th scope="col" class="right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr id="data-1-2">\n<td>c</td>\n<td class="right">d</td>\n</tr>\n</tbody>\n</table></section>',
    ],
    [
      'footnotes under their section',
      'a[^1]\n\n[^1]: b',
      '<p id="data-1">a<sup><a href="#data-fn-1" id="data-fnref-1" data-footnote-ref aria-describedby="data-footnotes">1</a></sup></p>\n<section class="footnotes"><h3 id="data-footnotes">Примечания</h3>\n<ol>\n<li id="data-fn-1">\n<p>b <a href="#data-fnref-1" data-footnote-backref="" aria-label="Вернуться к тексту" class="data-footnote-backref">↩</a></p>\n</li>\n</ol>\n</section>',
    ],
    ['Windows line ends', 'a\r\nb', '<p id="data-1">a\nb</p>'],
  ])('%s', (_name, text, expected) => {
    expect(body(text)).toBe(expected);
  });

  it('sets the sub-headings of the preamble one level higher', () => {
    const edition = editionOf('2026-01-01', { preamble: '# T\n\n## A\n' });
    expect(sectionsHtml(edition, 'ru')[0]?.body).toBe('<h2 id="a">A</h2>');
  });

  it('names each of several ways back from a footnote', () => {
    const labels = [...(body('a[^1] b[^1]\n\n[^1]: c') ?? '').matchAll(/aria-label="(.*?)"/g)];
    expect(labels.map((match) => match[1])).toEqual(['Вернуться к тексту', 'Вернуться к тексту 2']);
  });

  it('heads the footnotes of the preamble below the title', () => {
    const edition = editionOf('2026-01-01', { preamble: '# T\n\na[^1]\n\n[^1]: b\n' });
    expect(sectionsHtml(edition, 'ru')[0]?.body).toContain(
      '<h2 id="preamble-footnotes">Примечания</h2>',
    );
  });

  it('leaves the edition as it was', () => {
    const edition = editionOf('2026-01-01', { preamble: '# T\n\nwww.a.kz\n\n## S\n' });
    const before = structuredClone(edition.sections);
    sectionsHtml(edition, 'ru');
    expect(edition.sections).toEqual(before);
  });

  it('makes different slugs of equal sub-headings in two sections', () => {
    const edition = editionOf('2026-01-01', {
      preamble: '# T\n',
      a: '# A\n\n## S\n',
      b: '# B\n\n## S\n',
    });
    expect(sectionsHtml(edition, 'ru').map((section) => section.body)).toEqual([
      '',
      '<h3 id="s">S</h3>',
      '<h3 id="s-1">S</h3>',
    ]);
  });
});
