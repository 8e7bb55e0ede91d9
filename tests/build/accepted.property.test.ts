/** Every document that `check` accepts can be built: generated ones, all in one site. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/check.ts';
import { canonicalText } from '../../src/edition/canonical.ts';
import { civilDate } from '../../src/text/civil-date.ts';
import { bilingual, LANGUAGES } from '../../src/text/language.ts';
import { hasErrors } from '../../src/text/problem.ts';
import { contentOf, type Overlay } from '../unit/content-tree.ts';
import { policy } from './policy.ts';
import { withSeal, writeFiles } from './sealed-files.ts';
import { temporaryFolder } from './temporary.ts';

const TODAY = '2026-11-23';
const DATE = '2026-01-01';
const DOCUMENTS = 4;

type Pair = readonly [kk: string, ru: string];

const same = (text: string): Pair => [text, text];
/** Words, and characters that could break a page, a PDF or a JSON file. */
const phrase = fc.constantFrom<Pair>(
  ['Оператор деректерді өңдейді', 'Оператор обрабатывает данные'],
  ['**Пайдаланушы** келісім береді', '**Пользователь** даёт согласие'],
  ['2013 жылғы 21 мамырдағы № 94-V Заң', 'Закон от 21 мая 2013 года № 94-V'],
  ['мерзімі *30 (отыз) күн*', 'срок *30 (тридцать) дней*'],
  ['[кіріспе](#preamble)', '[вступление](#preamble)'],
  same('[hitter](https://www.hitter.kz/?a=1&b=%20#x)'),
  same('support@hitter.kz'),
  same('8(727)350 06 06'),
  same('$100 \\# 7 \\*\\_ 5 % // 2 @ 3 ~ 4 = 5'),
  same('R&D &lt;script&gt; \\<b> \\\\ \\` \\[1\\]'),
  same('«"hitter"» \'x\''),
  same('ﬁ é ½ §\u00a05 ₸'),
);
const sentence = fc
  .array(phrase, { minLength: 1, maxLength: 4 })
  .map((pairs): Pair => [pairs.map(([kk]) => kk).join(', '), pairs.map(([, ru]) => ru).join(', ')]);

const FRAMES: readonly ((a: string, b: string, id: number) => string)[] = [
  (a) => a,
  (a, b) => `${a}\n${b}`,
  (a, b) => `- ${a}\n- ${b}\n  - ${a}\n\n    ${b}`,
  (a, b) => `1. ${a}\n2. ${b}\n   1. ${a}`,
  (a, b) => `3) ${a}\n4) ${b}`,
  (a, b) => `> ${a}\n>\n> - ${b}`,
  (a, b) => `| ${a} | ${b} |\n| :-- | --: |\n| ${b} | |`,
  (a, b, id) => `## ${a} {#part-${id}x}\n\n${b}`,
  (a, b, id) => `${a}[^${id}]\n\n[^${id}]: ${b}\n\n    - ${a}`,
  (a) => `---\n\n${a}`,
];
const block = fc
  .tuple(fc.nat({ max: FRAMES.length - 1 }), sentence, sentence, fc.nat({ max: 99 }))
  .map(([frame, a, b, id]): Pair => {
    const framed = (language: 0 | 1) => FRAMES[frame]?.(a[language], b[language], id) ?? '';
    return [framed(0), framed(1)];
  });
const sections = fc.array(fc.array(block, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 3,
});

function filesOf(id: string, texts: readonly (readonly Pair[])[]): Overlay {
  const files: Record<string, string> = {
    [`${id}/document.yaml`]:
      'title: { kk: Құжат, ru: Документ }\ncontact:\n  name: { kk: Заңгер, ru: Юрист }\n  email: a@hitter.kz\n',
    [`${id}/${DATE}/edition.yaml`]: `effective: ${DATE}\npublished: ${DATE}\n`,
  };
  const names = ['00-preamble', '01-operator', '02-data'];
  texts.forEach((blocks, i) => {
    files[`${id}/${DATE}/kk/${names[i]}.md`] =
      `# Бөлім\n\n${blocks.map(([kk]) => kk).join('\n\n')}\n`;
    files[`${id}/${DATE}/ru/${names[i]}.md`] =
      `# Раздел\n\n${blocks.map(([, ru]) => ru).join('\n\n')}\n`;
  });
  return files;
}

/** The files with their seal, if `check` finds no error in them. */
function accepted(files: Overlay, id: string): Overlay | undefined {
  const draft = checkContent(contentOf(files), civilDate('2025-12-01'));
  return hasErrors(draft) ? undefined : withSeal(files, `${id}/${DATE}`);
}

const folder = temporaryFolder();

test('content that check accepts always builds, and is published as written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(sections, { minLength: DOCUMENTS, maxLength: DOCUMENTS }),
      async (documents) => {
        const tree = Object.assign(
          {},
          ...documents.map((texts, i) => {
            const id = `doc-${String.fromCharCode(97 + i)}`;
            return accepted(filesOf(id, texts), id);
          }),
        );
        const content = mkdtempSync(join(folder, 'content-'));
        await writeFiles(content, tree);
        const site = join(content, '../site');
        const { code, err } = await policy(['build', '--out', site], {
          POLICY_CONTENT: content,
          POLICY_TODAY: TODAY,
        });
        expect(err).not.toMatch(/ {2}error {2}|bug in the program/);
        expect(code).toBe(0);

        const { texts } = contentOf(tree);
        expect(texts.length).toBeGreaterThan(0);
        for (const text of texts) {
          expect(
            bilingual((language) =>
              readFileSync(join(site, language, text.document, `${text.date}.md`), 'utf8'),
            ),
          ).toEqual(bilingual((language) => canonicalText(text, language)));
          for (const language of LANGUAGES) {
            const page = join(site, language, text.document, text.date, 'index.html');
            expect(readFileSync(page, 'utf8')).toContain('</html>');
          }
        }
      },
    ),
    { numRuns: 1, endOnFailure: true },
  );
});
