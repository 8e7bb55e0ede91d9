import { describe, expect, it } from 'vitest';
import {
  chronicleOf,
  editionsBetween,
  entryOf,
  lastChange,
  rangeAtPublication,
} from '../../../src/edition/chronicle.ts';
import type { Edition } from '../../../src/edition/library.ts';
import { civilDate } from '../../../src/text/civil-date.ts';
import { editionOf } from './edition-of.ts';

const edition = (date: string, published = date, effective = date): Edition => ({
  ...editionOf(date, { preamble: '# Т\n' }),
  published: civilDate(published),
  effective: civilDate(effective),
});

const first = edition('2022-02-22');
const second = edition('2024-03-15', '2024-03-01');
const third = edition('2026-12-01', '2026-11-20');
const draft = edition('2025-01-01', '2030-01-01');
const all = [third, first, second];

const on = (day: string, editions = all, drafts = true) =>
  chronicleOf(editions, civilDate(day), { drafts });

describe('on each day', () => {
  it.each([
    ['2022-02-21', undefined, ['unpublished', 'unpublished', 'unpublished']],
    ['2022-02-22', '2022-02-22', ['in-force', 'unpublished', 'unpublished']],
    ['2024-02-29', '2022-02-22', ['in-force', 'unpublished', 'unpublished']],
    ['2024-03-01', '2022-02-22', ['in-force', 'upcoming', 'unpublished']],
    ['2024-03-14', '2022-02-22', ['in-force', 'upcoming', 'unpublished']],
    ['2024-03-15', '2024-03-15', ['superseded', 'in-force', 'unpublished']],
    ['2026-11-20', '2024-03-15', ['superseded', 'in-force', 'upcoming']],
    ['2026-12-01', '2026-12-01', ['superseded', 'superseded', 'in-force']],
  ])('%s: %s is in force; first, second, third are %j', (day, inForce, statuses) => {
    const chronicle = on(day);
    expect(chronicle.inForce?.edition.date).toBe(inForce);
    expect(chronicle.shown?.edition.date).toBe(inForce ?? '2022-02-22');
    expect(chronicle.entries.map(({ status }) => status)).toEqual(statuses);
  });

  it.each([
    ['2022-02-21', []],
    ['2024-03-01', ['2022-02-22', '2024-03-15']],
    ['2026-11-20', ['2022-02-22', '2024-03-15', '2026-12-01']],
  ])('%s: without drafts there are %j', (day, dates) => {
    expect(on(day, all, false).entries.map((entry) => entry.edition.date)).toEqual(dates);
  });
});

it.each([
  ['2024-02-29', first, { since: '2022-02-22' }],
  ['2024-03-01', first, { since: '2022-02-22', until: '2024-03-14' }],
  ['2026-12-01', second, { since: '2024-03-15', until: '2026-11-30' }],
  ['2026-12-01', third, { since: '2026-12-01' }],
  ['2024-02-29', second, { since: '2024-03-15' }],
  ['2026-11-20', draft, { since: '2025-01-01', until: '2026-11-30' }],
])('the range of force on %s', (day, { date }, expected) => {
  expect(entryOf(on(day, [...all, draft]), date)?.range).toEqual(expected);
});

it.each([
  ['2022-02-21', undefined],
  ['2024-02-29', '2022-02-22'],
  ['2024-03-01', '2024-03-01'],
  ['2024-03-14', '2024-03-01'],
  ['2024-03-15', '2024-03-15'],
  ['2030-01-01', '2026-12-01'],
])('the last change on %s', (day, expected) => {
  expect(lastChange(on(day, all, false))).toBe(expected);
});

it.each([
  ['published later', '2024-01-02', { since: '2022-02-22' }],
  ['published the same day', '2024-01-01', { since: '2022-02-22', until: '2026-11-30' }],
  ['published before', '2023-12-31', { since: '2022-02-22', until: '2026-11-30' }],
])('the range at publication, where the next edition was %s', (_, published, expected) => {
  const one = edition('2022-02-22', '2024-01-01', '2022-02-22');
  const { entries } = on('2030-01-01', [one, edition('2026-12-01', published)]);
  expect(entries.slice(0, 1).map(rangeAtPublication)).toEqual([expected]);
});

it('a draft is before the next edition and never after one', () => {
  const { entries } = on('2026-12-01', [...all, draft]);
  expect(
    entries.map((entry) => [entry.before?.date, entry.edition.date, entry.after?.date]),
  ).toEqual([
    [undefined, '2022-02-22', '2024-03-15'],
    ['2022-02-22', '2024-03-15', '2026-12-01'],
    ['2024-03-15', '2025-01-01', '2026-12-01'],
    ['2025-01-01', '2026-12-01', undefined],
  ]);
});

it('orders by force, not by folder name', () => {
  const hasty = edition('2025-01-01', '2025-01-01', '2025-06-01');
  const late = edition('2025-02-01', '2025-02-01', '2025-03-01');
  const { entries } = on('2026-01-01', [hasty, late]);
  expect(entries.map((entry) => entry.edition)).toEqual([late, hasty]);
});

it('a comparison includes the editions after the older one up to the newer', () => {
  const chronicle = on('2026-12-01');
  expect(editionsBetween(chronicle, first.date, third.date)).toEqual([second, third]);
  expect(editionsBetween(chronicle, second.date, second.date)).toEqual([]);
});
