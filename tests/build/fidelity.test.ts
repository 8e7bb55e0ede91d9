/**
 * Readers see what the client sent: compares the words of the built pages with the client's text of
 * 22 February 2022, one by one, in both languages.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/text/language.ts';
import { site } from '../sites.ts';
import { fileOf, page } from './html.ts';

const RUSSIAN_TITLE = 'Политика конфиденциальности Пользователя';
const EDITION_LINE = 'Редакция от 22.02.2022г';

const source = readFileSync(
  join(import.meta.dirname, '../fixtures/source/hitter-privacy-2022-02-22.txt'),
  'utf8',
);

/** The client's words, without list marks and the last line, which is the edition's date. */
function sourceWords(language: Language): readonly string[] {
  const start = source.indexOf(RUSSIAN_TITLE);
  const text = language === 'kk' ? source.slice(0, start) : source.slice(start);
  return words(text.replace(EDITION_LINE, '').replace(/^-\s*/gm, ''));
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The words of the legal text on a page: title, headings and sections. */
function pageWords(address: string): readonly string[] {
  const tree = page(site('real'), address);
  const parts = selectAll(
    'h1, section > .policy-section-heading > h2, section > p, section > ul > li',
    tree,
  ).map((element) => textOf(element));
  return words(parts.join('\n'));
}

/** The same with everything in a section, which proves that only two links are beside the text. */
function sectionWords(address: string): readonly string[] {
  const tree = page(site('real'), address);
  const [title] = selectAll('h1', tree);
  const sections = selectAll('section[id]', tree).map((section) =>
    section.children
      .map((child) =>
        child.type === 'element' &&
        child.properties['className']?.toString() === 'policy-section-heading'
          ? selectAll('h2', child)
              .map((heading) => textOf(heading))
              .join('')
          : child.type === 'element'
            ? textOf(child)
            : '',
      )
      .join('\n'),
  );
  return words([title ? textOf(title) : '', ...sections].join('\n'));
}

describe.each<Language>(['kk', 'ru'])('%s', (language) => {
  it('the source is whole', () => {
    expect(sourceWords(language).length).toBeGreaterThan(700);
  });

  it.each([`/${language}/privacy/`, `/${language}/privacy/2022-02-22/`])('%s', (address) => {
    expect(pageWords(address)).toEqual(sourceWords(language));
    expect(sectionWords(address)).toEqual(sourceWords(language));
  });

  it('the canonical text', () => {
    const text = readFileSync(fileOf(site('real'), `/${language}/privacy/2022-02-22.md`), 'utf8');
    expect(words(text.replace(/^(?:##? |- )/gm, ''))).toEqual(sourceWords(language));
  });
});
