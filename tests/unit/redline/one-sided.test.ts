import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneSidedChange } from '../../../src/check/parity/one-sided-change.ts';
import type { Edition } from '../../../src/edition/library.ts';
import type { Side } from '../../../src/redline/model.ts';
import { oneSidedChanges } from '../../../src/redline/one-sided.ts';
import { redline } from '../../../src/redline/redline.ts';
import { bilingual, LANGUAGES, type Language } from '../../../src/text/language.ts';
import { editionOf, type Texts } from './edition.ts';
import { excerptOf, fixtureEditions } from './fixture.ts';

const editions = await fixtureEditions();

const RUNS = 30;
/** In milliseconds; generous, for busy machines. */
const TIMEOUT = 60_000;

const BEFORE = '# Т\n\nПервый абзац здесь.\n\nВторой абзац тоже здесь.\n\n- ИИН\n- имя';
const CHANGED = BEFORE.replace('Второй', 'Третий');
const FORMATTED = BEFORE.replace('Второй', '**Второй**');
const LONGER = `${BEFORE}\n- пол`;
const SHORTER = BEFORE.replace('\n- имя', '');
const MOVED = '# Т\n\nВторой абзац тоже здесь.\n\nПервый абзац здесь.\n\n- ИИН\n- имя';
const MOVED_AND_CHANGED = MOVED.replace('Первый', 'Третий');
/** Too short to be reported as moved. */
const ITEM_MOVED = BEFORE.replace('- ИИН\n- имя', '- имя\n- ИИН');

const oneSidedIn = (side: Side, kk: string, ru: string) => {
  const older = editionOf('2022-01-01', { data: BEFORE });
  const newer = editionOf('2023-01-01', { data: kk }, [], { data: ru });
  const redlines = bilingual((language) => redline(older, newer, language));
  const changes = oneSidedChanges(redlines, side);
  return LANGUAGES.flatMap((language) =>
    changes[language].map(({ block, counterpart, isMove }) => {
      const place = `${language} ${block[side]?.kind} ${block[side]?.number}`;
      return place + (isMove ? ', moved' : '') + (counterpart ? '' : ', no counterpart');
    }),
  );
};

test.each([
  ['no change', BEFORE, BEFORE, [], []],
  ['one change in both', CHANGED, CHANGED, [], []],
  ['different changes', CHANGED, FORMATTED, [], []],
  ['words', CHANGED, BEFORE, ['kk paragraph 2'], ['kk paragraph 2']],
  ['formatting', BEFORE, FORMATTED, ['ru paragraph 2'], ['ru paragraph 2']],
  ['inserted', LONGER, BEFORE, ['kk item 3-3, no counterpart'], []],
  ['deleted', SHORTER, BEFORE, [], ['kk item 3-2']],
  ['moved in both', MOVED, MOVED, [], []],
  ['moved and changed in both', MOVED_AND_CHANGED, MOVED_AND_CHANGED, [], []],
  ['short, moved in both', ITEM_MOVED, ITEM_MOVED, [], []],
  [
    'short, moved in one',
    ITEM_MOVED,
    BEFORE,
    ['kk item 3-1, moved', 'kk item 3-2, moved', 'ru item 3-1, moved', 'ru item 3-2, moved'],
    ['kk item 3-1, moved', 'kk item 3-2, moved', 'ru item 3-1, moved', 'ru item 3-2, moved'],
  ],
])('one-sided: %s', (_, kk, ru, newer, older) => {
  expect([oneSidedIn('newer', kk, ru), oneSidedIn('older', kk, ru)]).toEqual([newer, older]);
});

test(
  'blocks inserted, deleted and moved in both languages are no one-sided changes',
  () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1000 }),
        fc.array(edit(), { minLength: 1, maxLength: 6 }),
        (random, edits) => {
          const previous = excerptOf(editions, random);
          const [kk, ru] = LANGUAGES.map((language) => edited(previous, language, edits));
          const edition = editionOf('2030-01-01', kk ?? {}, [], ru);
          const context = { text: edition, edition, previous, today: edition.date };
          expect([...oneSidedChange.check(context)].map(({ place }) => place)).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  },
  TIMEOUT,
);

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
