import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { newEditionFiles } from '../../../src/store/new-edition.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import { load, type Tree, withSeal } from '../edition/sealed-tree.ts';

const FIRST = 'privacy/2022-02-22';
const NEW = 'privacy/2026-12-01';

/** Words in which no rule on letters or parity finds anything. */
const WORDS = [
  ['құқық', 'право'],
  ['дерек', 'данные'],
  ['**келісім**', '**согласие**'],
  ['өтініш 12', 'заявление 12'],
  ['[сілтеме](https://hitter.kz/)', '[ссылка](https://hitter.kz/)'],
] as const;

const paragraph = fc.subarray([...WORDS], { minLength: 1 });
const blocks = fc.array(paragraph, { minLength: 1, maxLength: 3 });
const sections = fc.uniqueArray(fc.constantFrom('data', 'consent', 'third-parties'), {
  maxLength: 3,
});

const content = fc
  .tuple(sections, fc.array(blocks, { minLength: 4, maxLength: 4 }), fc.boolean())
  .map(([ids, texts, sealed]): Tree => {
    const files = new Map<string, string>([
      [
        'privacy/document.yaml',
        'title: { kk: Саясат, ru: Политика }\ncontact: { name: { kk: Қ, ru: К }, email: a@b.kz }\n',
      ],
      [`${FIRST}/edition.yaml`, 'effective: 2022-02-22\npublished: 2022-02-22\n'],
    ]);
    ['preamble', ...ids].forEach((id, i) => {
      (['kk', 'ru'] as const).forEach((language, column) => {
        const heading = column === 0 ? '# Тақырып' : '# Заголовок';
        const body = (texts[i] ?? []).map((words) => words.map((pair) => pair[column]).join(' '));
        const path = `${FIRST}/${language}/0${i}-${id}.md`;
        files.set(path, `${[heading, ...body].join('\n\n')}\n`);
      });
    });
    const tree = new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]));
    return sealed ? withSeal(tree, FIRST) : tree;
  });

describe('newEditionFiles', () => {
  it('leaves exactly the fields to fill for check to find', () => {
    fc.assert(
      fc.property(content, (tree) => {
        const from = load(tree).texts[0];
        const files = from ? newEditionFiles(from) : [];
        const added = files.map(({ path, bytes }) => [`${NEW}/${path}`, bytes] as const);
        const loaded = load(new Map([...tree, ...added]));
        const record = files.find(({ path }) => path === 'edition.yaml');
        const lines = new TextDecoder().decode(record?.bytes).split('\n');
        const found = checkContent(loaded, civilDate('2026-11-23'))
          .filter(({ place }) => place.file.startsWith(NEW))
          .map(({ rule, place }) => `${rule} ${lines[place.line - 1]?.trim()}`);
        expect(found).toEqual([
          'format/yaml effective:',
          'format/yaml published:',
          'format/yaml kk:',
          'format/yaml ru:',
        ]);
        expect(files.map(({ path }) => path).includes('seal.json')).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
