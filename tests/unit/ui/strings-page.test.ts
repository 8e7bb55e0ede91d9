import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stringsPage } from '../../../src/ui/strings-page.ts';

const PAGE = stringsPage();

it('docs/strings.md is up to date', () => {
  const path = join(import.meta.dirname, '../../../docs/strings.md');
  // If not: npm run docs
  expect(readFileSync(path, 'utf8')).toBe(PAGE);
});

it('no string lacks a language or a use', () => {
  const rows = PAGE.split('\n').filter((line) => /^\|(?! (?:---|имя|день))/.test(line));
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter((row) => /\| *\|/.test(row))).toEqual([]);
});

/** Words that a lawyer reads otherwise, or that are not said so, and what the site says instead. */
it.each([
  ['ауыстырылды', 'орны ауысты'],
  ['Бөлімдер редакциялар бойынша', 'Редакциялар бойынша бөлімдер'],
  ['қай бөлім өзгергені.', 'қай бөлімнің өзгергені көрсетілген.'],
  ['Ол бар соңғы редакция', 'Бұл бөлім бар соңғы редакция'],
  ['Бұл мекенжай бойынша', 'Бұл мекенжайда бет жоқ'],
  ['Қатарлас мәтін', 'Екі тілде қатар'],
  ['Алдағы редакция', 'Күшіне әлі енбеген редакция'],
  ['мәтін басым болады', 'мәтінге басымдық беріледі'],
  ['Предыдущая редакция: от', 'Предыдущая: 1 июля 2025 г.'],
  ['разделён на разделы', 'Раздел разделён на два: «А», «Б».'],
  ['удалено', 'исключён'],
  ['К этой редакции', 'Другие редакции'],
  ['дейін қолданылады', 'қоса алғанда қолданылады'],
])('not «%s» but «%s»', (wrong, right) => {
  expect(PAGE).not.toContain(wrong);
  expect(PAGE).toContain(right);
});
