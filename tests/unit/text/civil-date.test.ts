import { describe, expect, it } from 'vitest';
import { addDays, civilDate, civilDayAt, isCivilDate } from '../../../src/text/civil-date.ts';

describe('isCivilDate', () => {
  it.each([
    ['2022-02-22', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-02-30', false],
    ['2023-13-01', false],
    ['2023-00-10', false],
    ['2022-2-2', false],
    ['22.02.2022', false],
    ['2022-02-22T00:00', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isCivilDate(text)).toBe(expected);
  });
});

it('refuses a text that is no date', () => {
  expect(() => civilDate('2023-02-30')).toThrow('Not a day of the calendar: 2023-02-30');
});

describe('addDays', () => {
  it.each([
    ['2026-12-01', -1, '2026-11-30'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2022-03-27', 1, '2022-03-28'],
  ])('%s %i is %s', (date, days, expected) => {
    expect(addDays(civilDate(date), days)).toBe(expected);
  });
});

describe('civilDayAt', () => {
  it.each([
    ['2026-11-30T18:59:59Z', '2026-11-30'],
    ['2026-11-30T19:00:00Z', '2026-12-01'],
    ['2026-12-01T04:59:00Z', '2026-12-01'],
  ])('%s is %s in Kazakhstan', (instant, expected) => {
    expect(civilDayAt(new Date(instant))).toBe(expected);
  });
});
