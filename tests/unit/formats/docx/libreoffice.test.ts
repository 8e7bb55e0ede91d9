/** What LibreOffice makes of the files: it accepts and rejects changes itself, and saves them again. */
import { describe, expect, test } from 'vitest';
import { inOrderOfForce } from '../../../../src/edition/chronicle.ts';
import type { Edition } from '../../../../src/edition/library.ts';
import { sectionBookmark } from '../../../../src/formats/docx/bookmarks.ts';
import { loadContent } from '../../../../src/store/load.ts';
import { LANGUAGES, type Language } from '../../../../src/text/language.ts';
import { fixtureEditions } from '../../redline/fixture.ts';
import { docxOf } from './docx-of.ts';
import { type Job, missingLibreOffice, processed } from './libreoffice.ts';
import { type Block, type Resolved, resolved } from './resolved.ts';

const missing = missingLibreOffice();
if (missing !== undefined) console.log(`Tests with LibreOffice are skipped: ${missing}`);

interface Case {
  readonly name: string;
  readonly older: Edition;
  readonly newer: Edition;
  readonly languages: readonly Language[];
  /**
   * Whether a paragraph that is deleted or inserted ends with the mark of a footnote. LibreOffice 7.4
   * then gives its style to the next paragraph; the words stay exact.
   */
  readonly hasMarkAtEnd: boolean;
}

describe.skipIf(missing !== undefined)('LibreOffice', async () => {
  const cases = missing === undefined ? await casesToTry() : [];
  const { library } = await loadContent('content');
  const real = inOrderOfForce(library.documents[0]?.editions ?? []);
  const trackedOf = ({ older, newer, languages }: Case) => docxOf(newer, languages, older);
  const jobs: readonly Job[] = [
    ...cases.flatMap((one) => {
      const bytes = trackedOf(one);
      return (['accept', 'reject', 'save'] as const).map((task) => ({ task, bytes }));
    }),
    ...real.map((edition): Job => ({ task: 'save', bytes: docxOf(edition, LANGUAGES) })),
  ];
  const saved = jobs.length > 0 ? processed(jobs) : [];
  const savedOf = (one: Case, i: number) => saved[cases.indexOf(one) * 3 + i] ?? new Uint8Array();

  test.each(cases)('accepts and rejects all changes: $name', (one) => {
    const isBilingual = one.languages.length > 1;
    const [accepted, rejected, again] = [0, 1, 2].map((i) => savedOf(one, i));
    const of = (bytes: Uint8Array | undefined, choice: 'accept' | 'reject' = 'accept') =>
      withoutEmpty(resolved(bytes ?? new Uint8Array(), choice, { joined: 'first', isBilingual }));
    const newer = of(docxOf(one.newer, one.languages));
    const older = of(docxOf(one.older, one.languages));
    expect(letters(of(accepted))).toEqual(letters(newer));
    expect(letters(of(rejected))).toEqual(letters(older));
    expect(letters(of(again, 'accept'))).toEqual(letters(newer));
    expect(letters(of(again, 'reject'))).toEqual(letters(older));
    if (one.hasMarkAtEnd) return;
    expect(of(accepted)).toEqual(newer);
    expect(of(rejected)).toEqual(older);
    expect(of(again, 'accept')).toEqual(newer);
    expect(of(again, 'reject')).toEqual(older);
  });

  test.each(real.map((edition, i) => ({ edition, i })))(
    'keeps the bookmarks of $edition.date',
    ({ edition, i }) => {
      const bytes = saved[cases.length * 3 + i] ?? new Uint8Array();
      const { bookmarks, columns } = resolved(bytes, 'accept', { isBilingual: true });
      const before = resolved(docxOf(edition, LANGUAGES), 'accept', { isBilingual: true });
      const ofSections = LANGUAGES.flatMap((language) =>
        edition.sections[language].map(({ id }) => sectionBookmark(language, id)),
      );
      expect(ofSections).toHaveLength(28);
      expect(bookmarks).toEqual(expect.arrayContaining(ofSections));
      expect(new Set(bookmarks)).toEqual(new Set(before.bookmarks));
      expect(columns).toEqual(before.columns);
    },
  );
});

async function casesToTry(): Promise<readonly Case[]> {
  const editions = await fixtureEditions();
  const pairs = editions.slice(1).map((newer, i) => ({ newer, older: editions[i] ?? newer }));
  const fixtures = pairs.flatMap(({ older, newer }, i): readonly Case[] => {
    const languages = [['ru'], ['kk'], ['kk', 'ru']] as const;
    return [languages[i % 3] ?? languages[0]].map((list) => ({
      name: `${older.date} and ${newer.date}, ${list.join(' and ')}`,
      older,
      newer,
      languages: list,
      // In 2026-02-01 a quote that ends with the mark of a footnote got another note.
      hasMarkAtEnd: newer.date === '2026-02-01',
    }));
  });
  return fixtures;
}

/** LibreOffice leaves an empty line of a paragraph that went and had a footnote mark at its end. */
function withoutEmpty({ columns }: Resolved): readonly (readonly Block[])[] {
  const hasText = ({ spans, rows, number }: Block) => spans.length > 0 || rows || number;
  return columns.map((blocks) => blocks.filter(hasText));
}

/** The words alone, those of all paragraphs and cells. */
function letters(columns: readonly (readonly Block[])[]): readonly string[] {
  const textOf = ({ spans, rows }: Block): string =>
    rows
      ? rows.flat(2).map(textOf).join('|')
      : spans
          .map(({ text, note }) => text + (Array.isArray(note) ? note.map(textOf) : ''))
          .join('');
  return columns.map((blocks) => blocks.map(textOf).join('\n'));
}
