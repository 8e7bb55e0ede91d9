/** The review sheet over the fixture library, and over small drafts. */
import { describe, expect, it } from 'vitest';
import { chronicleOf, editionsBetween } from '../../../src/edition/chronicle.ts';
import type { Content } from '../../../src/edition/library.ts';
import { textDigest } from '../../../src/edition/seal.ts';
import { redline } from '../../../src/redline/redline.ts';
import { parallelRedline } from '../../../src/site/parallel-redline.ts';
import { reviewSheet, sheetHtml } from '../../../src/site/review-sheet.ts';
import { type ReviewSheetSubject, reviewSheetView } from '../../../src/site/review-sheet-view.ts';
import { loadContent } from '../../../src/store/load.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import { bilingual } from '../../../src/text/language.ts';
import { baseWith, type Overlay } from '../content-tree.ts';
import { FIXTURE_LIBRARY } from '../redline/fixture.ts';

const TODAY = civilDate('2026-11-25');
const library = await loadContent(FIXTURE_LIBRARY);

/** Of the edition with that date, against the one before it. */
function subjectIn({ library: { documents } }: Content, date: string): ReviewSheetSubject {
  const [document] = documents;
  if (!document) throw new Error('There is no document');
  const chronicle = chronicleOf(document.editions, TODAY, { drafts: true });
  const entry = chronicle.entries.find(({ edition }) => edition.date === date);
  if (!entry) throw new Error(`There is no edition ${date}`);
  const { edition, before } = entry;
  return {
    document,
    edition,
    against: before,
    through: before ? editionsBetween(chronicle, before.date, edition.date) : [edition],
    today: TODAY,
    language: 'ru',
  };
}

const FIRST = 'privacy/2026-01-01';
const draft = (overlay: Overlay) => subjectIn(baseWith(overlay), '2026-01-01');

describe.each(['2022-02-22', '2026-12-01'])('the sheet of %s', (date) => {
  const subject = subjectIn(library, date);

  it('has the whole redline as the site shows it, but for the marks of key words', () => {
    const { edition, against, through, document } = subject;
    const redlines = bilingual((l) =>
      redline(against ?? edition, edition, l, against ? through : []),
    );
    const plain = parallelRedline(redlines, `/kk-ru/${document.id}/${date}/`, {
      whole: true,
      link: (href) => ({ href }),
    });
    const shown = reviewSheetView(subject).sections;
    expect(shown.map(({ id }) => id)).toEqual(plain.map(({ id }) => id));
    expect(unmarked(shown.map(({ heading, rows }) => [heading, ...rows]))).toEqual(
      plain.map(({ heading, stretches }) => [heading, ...stretches.flatMap(({ rows }) => rows)]),
    );
  });

  it('names the edition, its days and the digests that its seal has', async () => {
    const html = await reviewSheet(subject);
    for (const language of ['kk', 'ru'] as const) {
      const digest = textDigest(subject.edition, language);
      expect(html.split(`<code class="digest">${digest}</code>`)).toHaveLength(3);
    }
    const [year, month, day] = subject.edition.effective.split('-');
    expect(html).toContain(`<dt>Действует с</dt><dd>${day}.${month}.${year}</dd>`);
    expect(html.match(/<dl class="signature">/g)).toHaveLength(2);
    expect(html).not.toMatch(/<script|<link|src=|url\(/);
  });
});

/** Without the elements around key words: nothing else may differ. */
function unmarked<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replace(/<b class=\\"key [a-z]+\\">([^<]*)<\/b>/g, '$1'));
}

describe('key words', () => {
  const cells = (kk: string, ru: string) => {
    const overlay = { [`${FIRST}/kk/01-operator.md`]: kk, [`${FIRST}/ru/01-operator.md`]: ru };
    const { sections } = reviewSheetView(draft(overlay));
    return sections.at(-1)?.rows.map(({ texts }) => texts.ru ?? '') ?? [];
  };

  it('are marked across emphasis, and text stays escaped', () => {
    const ru = '# Раздел\n\nОн **не** вправе: 5 *рабочих* дней, a &lt; b \\<script>.\n';
    expect(cells('# Бөлім\n\nМәтін.\n', ru)).toEqual([
      '<p>Он <strong><b class="key negation">не</b></strong> <b class="key modal">вправе</b>: <b class="key number">5 </b><em><b class="key number">рабочих</b></em><b class="key number"> дней</b>, a &#x3C; b &#x3C;script>.</p>',
    ]);
  });

  it('of the old and of the new wording are each read as a whole', () => {
    const before = 'privacy/2026-01-01';
    const after = 'privacy/2026-06-01';
    const days = (count: string) =>
      `# Раздел\n\nОператор хранит данные ${count} дней и удаляет их.\n`;
    const files: Record<string, string> = {};
    for (const [folder, count] of [
      [before, '10'],
      [after, '15'],
    ] as const) {
      files[`${folder}/edition.yaml`] =
        `effective: ${folder.slice(8)}\npublished: ${folder.slice(8)}\nsummary: { kk: Өзгерді, ru: Изменено }\n`;
      for (const language of ['kk', 'ru']) {
        files[`${folder}/${language}/00-preamble.md`] = '# Политика\n\nТекст.\n';
        files[`${folder}/${language}/01-operator.md`] = days(language === 'ru' ? count : '10');
      }
    }
    const view = reviewSheetView(subjectIn(baseWith(files), '2026-06-01'));
    expect(view.sections.at(-1)?.rows).toMatchObject([
      {
        number: '1',
        changed: true,
        isOneSided: true,
        texts: {
          ru: '<p>Оператор хранит данные <del><b class="key number">10</b></del><wbr><ins><b class="key number">15</b></ins><b class="key number"> дней</b> и удаляет их.</p>',
        },
      },
    ]);
    expect(view.oneSided).toBe(1);
  });
});

describe('what others wrote', () => {
  it('is escaped in titles, summaries and names, and a link runs no script', () => {
    const subject = draft({
      [`${FIRST}/ru/01-operator.md`]: '# Раздел\n\n[здесь](javascript:alert\\(1\\)).\n',
      [`${FIRST}/approvals.yaml`]: `approvals:\n  - name: <img src=x>\n    date: 2025-12-01\n    kk: ${'a'.repeat(64)}\n    ru: ${'b'.repeat(64)}\n`,
    });
    const titles = { kk: '<b>', ru: '"&' };
    const html = sheetHtml(
      reviewSheetView({ ...subject, document: { ...subject.document, titles } }),
      '',
    );
    expect(html).toContain('<span lang="kk">&lt;b&gt;</span> · <span lang="ru">&quot;&amp;</span>');
    expect(html).toContain(
      '&lt;img src=x&gt;, 01.12.2025: недействительно: текст с тех пор изменён (kk, ru)',
    );
    expect(html).not.toContain('javascript:');
  });

  it('is shown even if one language alone has the section', () => {
    const subject = draft({ [`${FIRST}/ru/02-cookies.md`]: '# Куки\n\nТолько по-русски.\n' });
    const section = reviewSheetView(subject).sections.at(-1);
    expect(section?.id).toBe('cookies');
    expect(section?.rows.map(({ texts }) => texts)).toEqual([{ ru: '<p>Только по-русски.</p>' }]);
    expect(sheetHtml(reviewSheetView(subject), '')).toContain('<td lang="kk" class="none"></td>');
  });
});
