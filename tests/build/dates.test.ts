/**
 * Both languages name the same days, and the same last day, wherever the site names any: pages,
 * texts, PDFs and feeds of generated documents, whose own text has no date.
 */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate } from '../../src/text/civil-date.ts';
import type { Language } from '../../src/text/language.ts';
import type { Overlay } from '../unit/content-tree.ts';
import { taggedText } from '../unit/formats/pdf/tagged-text.ts';
import { readDates } from '../unit/ui/read-dates.ts';
import { policy } from './policy.ts';
import { withSeal, writeFiles } from './sealed-files.ts';
import { temporaryFolder } from './temporary.ts';

interface Dates {
  readonly effective: CivilDate;
  readonly published: CivilDate;
}

/** Editions whose last days are in the months `months`, each published up to 60 days ahead. */
function editionsEnding(months: readonly number[]): fc.Arbitrary<readonly Dates[]> {
  const lastDay = (month: number) =>
    fc.tuple(fc.integer({ min: 1, max: 28 }), fc.boolean()).map(([day, isEnd]) => {
      const year = 2012 + months.indexOf(month);
      const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`;
      return isEnd ? addDays(civilDate(next), -1) : civilDate(`${year}-${two(month)}-${two(day)}`);
    });
  const next = (month: number) =>
    fc.tuple(lastDay(month), fc.nat({ max: 60 })).map(([last, ahead]) => {
      const effective = addDays(last, 1);
      return { effective, published: addDays(effective, -ahead) };
    });
  const first = civilDate('2011-05-03');
  return fc
    .tuple(...months.map(next))
    .map((editions) => [{ effective: first, published: first }, ...editions]);
}

const two = (number: number) => String(number).padStart(2, '0');

const library = fc
  .shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { minLength: 12 })
  .chain((months) =>
    fc.record({
      documents: fc.tuple(...[0, 3, 6, 9].map((i) => editionsEnding(months.slice(i, i + 3)))),
      /** Days from the one on which all editions are public. */
      wait: fc.nat({ max: 30 }),
    }),
  );

/** The files of a document, sealed. Every edition changes a word of the second section. */
function filesOf(id: string, editions: readonly Dates[]): Overlay {
  const number = ['бір', 'екі', 'үш', 'төрт'];
  const word = ['один', 'два', 'три', 'четыре'];
  let files: Overlay = {
    [`${id}/document.yaml`]:
      'title: { kk: Құжат, ru: Документ }\ncontact:\n  name: { kk: Заңгер, ru: Юрист }\n  email: a@hitter.kz\n',
  };
  for (const [i, { effective, published }] of editions.entries()) {
    const folder = `${id}/${effective}`;
    files = {
      ...files,
      [`${folder}/edition.yaml`]: `effective: ${effective}\npublished: ${published}\n${i > 0 ? 'summary: { kk: Жаңа сөз, ru: Новое слово }\n' : ''}`,
      [`${folder}/kk/00-preamble.md`]: '# Құжат\n\nКіріспе.\n',
      [`${folder}/ru/00-preamble.md`]: '# Документ\n\nВступление.\n',
      [`${folder}/kk/01-data.md`]: `# Деректер\n\nСөз ${number[i]}.\n`,
      [`${folder}/ru/01-data.md`]: `# Данные\n\nСлово ${word[i]}.\n`,
    };
    files = withSeal(files, folder);
  }
  return files;
}

const folder = temporaryFolder();

test('the dates of both languages are the same in every file', async () => {
  await fc.assert(
    fc.asyncProperty(library, async ({ documents, wait }) => {
      const content = mkdtempSync(join(folder, 'content-'));
      const files = documents.map((editions, i) => filesOf(`doc-${'abcd'[i]}`, editions));
      for (const one of files) await writeFiles(content, one);
      const known = documents.flat().map(({ published }) => published);
      const today = addDays(civilDate(known.sort().at(-1) ?? ''), wait);
      const site = join(folder, 'site');
      const { code, err } = await policy(['build', '--out', site], {
        POLICY_CONTENT: content,
        POLICY_TODAY: today,
      });
      expect(err).not.toMatch(/ {2}error {2}|bug in the program/);
      expect(code).toBe(0);

      const [english, russian] = await Promise.all(
        ['en', 'ru'].map((language) =>
          policy(['status', '--lang', language, '--today', today], { POLICY_CONTENT: content }),
        ),
      );
      expect(isoDates(russian?.out)).toEqual(isoDates(english?.out));
      expect(isoDates(russian?.out)).toEqual(expect.arrayContaining(known));

      const dates = datesOf(site);
      const differing = [...dates].flatMap(([path, { kk, ru }]) =>
        kk?.join() === ru?.join() ? [] : [{ path, kk, ru }],
      );
      expect(differing).toEqual([]);

      for (const [i, editions] of documents.entries()) {
        const base = `doc-${'abcd'[i]}`;
        for (const [j, { effective }] of editions.entries()) {
          const next = editions[j + 1];
          const days = [effective, ...(next ? [`until ${addDays(next.effective, -1)}`] : [])];
          for (const file of [`${base}/${effective}/index.html`, `${base}/${effective}.txt`]) {
            expect(dates.get(file)?.kk).toEqual(expect.arrayContaining(days));
          }
        }
        const lasts = editions.slice(1).map((one) => `until ${addDays(one.effective, -1)}`);
        expect(dates.get(`${base}/archive/index.html`)?.kk).toEqual(expect.arrayContaining(lasts));
        expect(dates.get(`${base}/feed.xml`)?.kk).toEqual(expect.arrayContaining(lasts));
        expect(dates.get(`${base}/${editions[0]?.effective}.pdf`)?.kk).toContain(
          editions[0]?.effective,
        );
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
});

/** The command line writes dates in figures, the same in both of its languages. */
function isoDates(text = ''): readonly string[] {
  return text.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
}

type BothDates = Partial<Record<Language, readonly string[]>>;

/** The dates of the files of each address, by the part of the path that both languages share. */
function datesOf(site: string): ReadonlyMap<string, BothDates> {
  const found = new Map<string, BothDates>();
  for (const path of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:html|txt|pdf|xml)$/.test(path)) continue;
    const side = /^(?<embed>embed\/)?(?<language>kk-ru|kk|ru)\/(?<rest>.*)$/.exec(path)?.groups;
    if (!side) continue;
    const { embed = '', language = '', rest = '' } = side;
    const isBoth = language === 'kk-ru';
    const text = wordsOf(join(site, path), isBoth);
    for (const one of isBoth
      ? (['kk', 'ru'] as const)
      : ([language === 'kk' ? 'kk' : 'ru'] as const)) {
      const key = `${embed}${isBoth ? 'kk-ru/' : ''}${rest}`;
      found.set(key, { ...found.get(key), [one]: readDates(one, text) });
    }
  }
  return found;
}

/**
 * The words of a file: text and, of pages, also what attributes say. A page in both languages says
 * in one of them which links lead to both.
 */
function wordsOf(file: string, isBoth: boolean): string {
  const bytes = readFileSync(file);
  if (file.endsWith('.pdf')) return taggedText(bytes).join('\n');
  const text = bytes.toString();
  if (!file.endsWith('.html')) return text;
  const words = text.replace(/<[^>]*>/g, ' ');
  const attributes = [...text.matchAll(/ [\w-]+="([^"]*)"/g)].map(([, value]) => value);
  return isBoth ? words : [words, ...attributes].join('\n');
}
