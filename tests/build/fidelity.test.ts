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
import { fileOf, legalPage, page, texts } from './html.ts';

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

/** The words of the legal text on a page: title, headings and what is under them. */
function pageWords(address: string): readonly string[] {
  const parts = selectAll(
    '.full-title, section > h2, section > p, section > ul > li',
    legalPage(site('real'), address),
  );
  return words(parts.map((element) => textOf(element)).join('\n'));
}

/** The same with everything in a section: besides the text there is only what the site marks. */
function sectionWords(address: string): readonly string[] {
  const parts = selectAll('.full-title, section[id] > *', legalPage(site('real'), address));
  return words(parts.map((element) => textOf(element)).join('\n'));
}

describe.each<Language>(['kk', 'ru'])('%s', (language) => {
  it('the source is whole', () => {
    expect(sourceWords(language).length).toBeGreaterThan(700);
  });

  it.each([`/${language}/privacy/`, `/${language}/privacy/2022-02-22/`])('%s', (address) => {
    expect(pageWords(address)).toEqual(sourceWords(language));
    expect(sectionWords(address)).toEqual(sourceWords(language));
  });

  it.each([`/${language}/privacy/`, `/${language}/privacy/2022-02-22/`])(
    '%s: numbers of sections are text, those of blocks are not',
    (address) => {
      const tree = page(site('real'), address);
      expect(texts(tree, 'h2 > .number')).toEqual(
        Array.from({ length: 13 }, (_, i) => `${i + 1}.\u00a0`),
      );
      expect(texts(tree, 'section[id] > h2').filter((text) => !/^\d+\.\s\S/.test(text))).toEqual(
        [],
      );
      expect(texts(tree, '.number[aria-label]').join('')).toBe('');
    },
  );

  it('the canonical text', () => {
    const text = readFileSync(fileOf(site('real'), `/${language}/privacy/2022-02-22.md`), 'utf8');
    expect(words(text.replace(/^(?:##? |- )/gm, ''))).toEqual(sourceWords(language));
  });
});
