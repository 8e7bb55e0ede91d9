import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneSidedChange } from '../../../src/check/parity/one-sided-change.ts';
import type { Edition } from '../../../src/edition/library.ts';
import { changedBlocks } from '../../../src/redline/changed-blocks.ts';
import { LANGUAGES, type Language } from '../../../src/text/language.ts';
import { editionOf, type Texts } from './edition.ts';
import { excerptOf, fixtureEditions } from './fixture.ts';

const editions = await fixtureEditions();

const RUNS = 30;

test('every block of the newer edition, touched or not, and what it was', () => {
  const older = editionOf('2022-01-01', {
    data: '# Т\n\nПервый абзац здесь.\n\nВторой абзац тоже здесь.\n\n- ИИН\n- имя',
  });
  const newer = editionOf('2023-01-01', {
    data: '# Т\n\nВторой абзац тоже здесь.\n\nПервый абзац *здесь*.\n\n- имя\n- ИИН\n- пол',
  });
  const said = [...changedBlocks(older, newer, 'ru')].map(
    ([key, { isTouched, origins }]) => `${key}: ${isTouched ? 'touched' : origins.join()}`,
  );
  expect(said).toEqual([
    'data heading: data heading',
    'data paragraph 1: data paragraph 2',
    'data paragraph 2: touched',
    'data item 3-1: data item 3-2',
    'data item 3-2: data item 3-1',
    'data item 3-3: touched',
  ]);
});

test('blocks put in, taken out and moved in both languages leave neither behind', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 1000 }),
      fc.array(edit(), { minLength: 1, maxLength: 6 }),
      (random, edits) => {
        const previous = excerptOf(editions, random);
        const [kk, ru] = LANGUAGES.map((language) => edited(previous, language, edits));
        const edition = editionOf('2030-01-01', kk ?? {}, [], ru);
        const context = { text: edition, edition, previous, today: edition.date };
        expect(oneSidedChange.check(context).map(({ place }) => place)).toEqual([]);
      },
    ),
    { numRuns: RUNS },
  );
});

interface Edit {
  readonly kind: 'insert' | 'delete' | 'swap' | 'move';
  readonly section: number;
  readonly other: number;
  readonly at: number;
}

function edit(): fc.Arbitrary<Edit> {
  return fc.record({
    kind: fc.constantFrom('insert', 'delete', 'swap', 'move'),
    section: fc.nat(100),
    other: fc.nat(100),
    at: fc.nat(100),
  });
}

const NEW = { kk: 'Жаңа абзац осы жерде тұр.', ru: 'Новый абзац стоит здесь.' };

function edited(from: Edition, language: Language, edits: readonly Edit[]): Texts {
  const sections = from.sections[language].map(({ id, source }) => ({
    id,
    blocks: source.trimEnd().split('\n\n'),
  }));
  for (const { kind, section, other, at } of edits) {
    const blocks = sections[section % sections.length]?.blocks ?? [];
    const there = sections[other % sections.length]?.blocks ?? [];
    const index = 1 + (at % Math.max(1, blocks.length - 1));
    if (kind === 'insert') blocks.splice(index, 0, NEW[language]);
    if (kind === 'delete') blocks.splice(index, 1);
    if (kind === 'swap') blocks.splice(index, 2, ...blocks.slice(index, index + 2).reverse());
    if (kind === 'move') there.splice(1, 0, ...blocks.splice(index, 1));
  }
  return Object.fromEntries(sections.map(({ id, blocks }) => [id, `${blocks.join('\n\n')}\n`]));
}
