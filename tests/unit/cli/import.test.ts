/** `policy import`, `confirm` and `review`, as a lawyer runs them. */
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, put, temporaryFolder } from '../temporary-folder.ts';
import { bold, h, ins, p, r, runs, wordFile } from '../word/package.ts';
import { policyHere } from './policy-here.ts';
import { CONTENT } from './texts.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const REAL = join(PROJECT, 'content/privacy/2022-02-22');
const SOURCES = [
  join(PROJECT, 'tests/fixtures/source/hitter-privacy-2022-02-22.txt'),
  join(PROJECT, 'tests/fixtures/word/files/hitter-2022-02-22.docx'),
];

/** The texts of an edition's folder, without its records. */
async function textsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = await filesOf(folder);
  return Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith('.md')));
}

/** A content folder with one document, and editions copied into it. */
async function library(...editions: readonly string[]): Promise<string> {
  const folder = await temporaryFolder({
    'content/privacy/document.yaml': CONTENT['content/privacy/document.yaml'] ?? '',
  });
  for (const edition of editions) {
    await cp(edition, join(folder, 'content/privacy', edition.split('/').at(-1) ?? ''), {
      recursive: true,
    });
  }
  return folder;
}

function simple(more = '', data = 'Имя и фамилия.'): string {
  return [
    h(1, 'Политика конфиденциальности'),
    p('Эта политика применяется.'),
    h(2, 'Данные'),
    p(data),
    more,
    h(1, 'Құпиялылық саясаты'),
    p('Осы саясат қолданылады.'),
    h(2, 'Деректер'),
    p('Аты және тегі.'),
  ].join('');
}

describe('the text that the client sent', () => {
  it.each(SOURCES)('%s, with an edition before, gives its files', async (source) => {
    const folder = await library(REAL);
    const { code, out, err } = await policyHere(folder, [
      'import',
      source,
      '--date',
      '2026-12-15',
      '--lang',
      'ru',
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Вопросов нет');
    expect(out).toContain('совпали с прежней редакцией 14, из них изменены 0; новых 0; исчезли 0');
    expect(await textsIn(join(folder, 'content/privacy/2026-12-15'))).toEqual(await textsIn(REAL));
    expect(await filesOf(join(folder, 'content/privacy/2026-12-15'))).not.toHaveProperty(
      'review.yaml',
    );
  });

  it.each(SOURCES)(
    '%s, with none before, gives its files once the ids are confirmed',
    async (source) => {
      const folder = await library();
      expect((await policyHere(folder, ['import', source, '--date', '2022-02-22'])).code).toBe(0);
      const asked = (await policyHere(folder, ['check'])).out.match(/error {2}review\/id/g);
      expect(asked).toHaveLength(13);
      expect((await policyHere(folder, ['confirm', 'privacy/2022-02-22'])).code).toBe(0);
      expect((await policyHere(folder, ['check'])).out).not.toContain('review/');
      const draft = join(folder, 'content/privacy/2022-02-22');
      expect(await textsIn(draft)).toEqual(await textsIn(REAL));
      expect(Object.keys(await filesOf(draft))).not.toContain('review.yaml');
    },
  );
});

describe('ids', () => {
  it('are corrected in review.yaml, and confirm renames files, links and lineage', async () => {
    const folder = await temporaryFolder(CONTENT);
    const file = join(folder, 'new.docx');
    const more = [h(2, 'Несовершеннолетние'), runs(r('Раздел о детях.'))].join('');
    await writeFile(
      file,
      wordFile(
        simple(more).replace(
          'Аты және тегі.</w:t></w:r></w:p>',
          `Аты және тегі.</w:t></w:r></w:p>${h(2, 'Кәмелетке толмағандар')}${p('Балалар туралы бөлім.')}`,
        ),
      ),
    );
    const imported = await policyHere(folder, ['import', file, '--date', '2026-12-15']);
    expect([imported.code, imported.err]).toEqual([0, '']);
    expect(imported.out).toContain('new: minors  "Кәмелетке толмағандар" / "Несовершеннолетние"');
    const review = 'content/privacy/2026-12-15/review.yaml';
    const asked = (await filesOf(folder))[review] ?? '';
    await put(folder, review, asked.replace('id: minors\n', 'id: children\n'));
    await put(
      folder,
      'content/privacy/2026-12-15/ru/01-data.md',
      '# Данные\n\nСм. [дети](#minors), [ниже](#minors-1).\n',
    );
    expect((await policyHere(folder, ['confirm', 'privacy/2026-12-15'])).out).toContain(
      'minors → children',
    );
    const files = await filesOf(join(folder, 'content/privacy/2026-12-15'));
    expect(Object.keys(files)).toEqual([
      'edition.yaml',
      'kk/00-preamble.md',
      'kk/01-data.md',
      'kk/02-children.md',
      'ru/00-preamble.md',
      'ru/01-data.md',
      'ru/02-children.md',
    ]);
    expect(files['ru/01-data.md']).toContain('[дети](#children), [ниже](#children-1)');
  });

  it('of a section that is gone are proposed as removed, and check refuses until confirmed', async () => {
    const folder = await temporaryFolder({
      ...CONTENT,
      'content/privacy/2022-02-22/kk/02-changes.md':
        '# Өзгерістер\n\nОператор саясатты өзгерте алады.\n',
      'content/privacy/2022-02-22/ru/02-changes.md':
        '# Изменения\n\nОператор вправе изменить политику.\n',
    });
    const file = join(folder, 'new.docx');
    await writeFile(file, wordFile(simple()));
    expect((await policyHere(folder, ['import', file, '--date', '2026-12-15'])).code).toBe(0);
    const files = await filesOf(join(folder, 'content/privacy/2026-12-15'));
    expect(files['edition.yaml']).toContain('lineage:\n  - removed: changes\n');
    expect(files['review.yaml']).toContain('  - proposed: changes\n    because: removed\n');
    expect((await policyHere(folder, ['check'])).out).toContain('review/id');
  });
});

describe('nothing is written', () => {
  const refused: readonly (readonly [string, readonly string[], string, RegExp])[] = [
    ['without a draft', [], simple(), /--date/],
    ['on a day that is none', ['--date', '2026-13-01'], simple(), /not a date/],
    ['over another edition', ['--date', '2022-02-22'], simple(), /exists already/],
    [
      'into a document that is none',
      ['--date', '2026-12-15', '--document', 'terms'],
      simple(),
      /no document "terms"/,
    ],
    [
      'with undecided changes',
      ['--date', '2026-12-15'],
      simple(runs(ins(r('Новое.')))),
      /1 tracked changes/,
    ],
    [
      'with coloured text',
      ['--date', '2026-12-15'],
      simple(runs(r('Цвет', '<w:color w:val="FF0000"/>'))),
      /--drop color/,
    ],
    [
      'with an unknown kind to drop',
      ['--date', '2026-12-15', '--drop', 'colour'],
      simple(),
      /does not know "colour"/,
    ],
    [
      'with one language',
      ['--date', '2026-12-15'],
      bold('Политика') + p('Только по-русски, и больше ничего.'),
      /no Kazakh text/,
    ],
  ];
  it.each(refused)('%s', async (_, args, body, says) => {
    const folder = await temporaryFolder(CONTENT);
    const before = await filesOf(join(folder, 'content'));
    const file = join(folder, 'new.docx');
    await writeFile(file, wordFile(body));
    const { code, out, err } = await policyHere(folder, ['import', file, ...args]);
    expect(code).toBeGreaterThan(0);
    expect(out + err).toMatch(says);
    expect(out + err).not.toMatch(/\n {4}at /);
    expect(await filesOf(join(folder, 'content'))).toEqual(before);
  });

  it('into a sealed edition', async () => {
    const folder = await temporaryFolder(CONTENT);
    expect((await policyHere(folder, ['seal', 'privacy/2022-02-22'])).code).toBe(0);
    const before = await filesOf(folder);
    await writeFile(join(folder, 'new.docx'), wordFile(simple()));
    const { code, err } = await policyHere(folder, [
      'import',
      join(folder, 'new.docx'),
      '--into',
      'privacy/2022-02-22',
    ]);
    expect([code, /sealed and never changes/.test(err)]).toEqual([2, true]);
    const { 'new.docx': _, ...after } = await filesOf(folder);
    expect(after).toEqual(before);
  });
});

describe('comments', () => {
  it('are findings at their words until they are resolved', async () => {
    const folder = await temporaryFolder(CONTENT);
    const commented = runs(
      r('Мы храним '),
      '<w:commentRangeStart w:id="0"/>',
      r('имена'),
      '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
      r(' три года.'),
    );
    const file = join(folder, 'new.docx');
    await writeFile(
      file,
      wordFile({
        body: simple(commented),
        comments: `<w:comment w:id="0" w:author="Айгуль">${p('Какие?')}</w:comment>`,
      }),
    );
    expect((await policyHere(folder, ['import', file, '--date', '2026-12-15'])).code).toBe(0);
    expect((await policyHere(folder, ['check'])).out).toContain(
      'content/privacy/2026-12-15/ru/01-data.md:5:11  error  review/comment\n    found     a comment: "Айгуль: Какие?"',
    );
    const review = 'content/privacy/2026-12-15/review.yaml';
    const asked = (await filesOf(folder))[review] ?? '';
    await put(folder, review, asked.replace('    resolved: no', '    resolved: yes'));
    const answered = (await policyHere(folder, ['check'])).out;
    expect(answered).not.toContain('review/comment');
    expect(answered).toContain('review/finished');
    expect((await policyHere(folder, ['confirm', 'privacy/2026-12-15'])).code).toBe(0);
    expect(await filesOf(folder)).not.toHaveProperty([review]);
  });
});
