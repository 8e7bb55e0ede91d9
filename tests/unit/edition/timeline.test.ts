import { describe, expect, it } from 'vitest';
import {
  editionBefore,
  editionInForce,
  editionStatus,
  forceRange,
  publishedEditions,
} from '../../../src/edition/timeline.ts';
import { civilDate } from '../../../src/text/civil-date.ts';

const edition = (date: string, published = date, effective = date) => ({
  date: civilDate(date),
  published: civilDate(published),
  effective: civilDate(effective),
});

const first = edition('2022-02-22');
const second = edition('2024-03-15', '2024-03-01');
const third = edition('2026-12-01', '2026-11-20');
const all = [third, first, second];

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
    const today = civilDate(day);
    expect(editionInForce(all, today)?.date).toBe(inForce);
    expect([first, second, third].map((one) => editionStatus(all, one, today))).toEqual(statuses);
  });
});

describe('forceRange', () => {
  const draft = edition('2025-01-01', '2030-01-01');

  it.each([
    ['2024-02-29', first, { since: '2022-02-22' }],
    ['2024-03-01', first, { since: '2022-02-22', until: '2024-03-14' }],
    ['2026-12-01', second, { since: '2024-03-15', until: '2026-11-30' }],
    ['2026-12-01', third, { since: '2026-12-01' }],
    ['2024-02-29', second, { since: '2024-03-15' }],
    ['2026-11-20', draft, { since: '2025-01-01', until: '2026-11-30' }],
  ])('on %s', (day, one, expected) => {
    expect(forceRange([...all, draft], one, civilDate(day))).toEqual(expected);
  });
});

it('orders by force, not by folder name', () => {
  const hasty = edition('2025-01-01', '2025-01-01', '2025-06-01');
  const late = edition('2025-02-01', '2025-02-01', '2025-03-01');
  expect(publishedEditions([hasty, late], civilDate('2026-01-01'))).toEqual([late, hasty]);
  expect(editionBefore([hasty, late], hasty)).toBe(late);
  expect(editionBefore([hasty, late], late)).toBeUndefined();
});
