/**
 * Civil days: a date on the calendar of Kazakhstan, without time or zone.
 * Written `YYYY-MM-DD`, so that comparing strings compares days.
 */

declare const civil: unique symbol;

/** A day that exists on the calendar, as `YYYY-MM-DD` (ISO 8601). */
export type CivilDate = string & { readonly [civil]: true };

/** The zone whose calendar says which day it is: the policy is under the law of Kazakhstan. */
export const CALENDAR_ZONE = 'Asia/Almaty';

const DAY_IN_MS = 86_400_000;

/** Whether `text` is a day that exists: `2022-02-22` is, `2023-02-30` and `2022-2-2` are not. */
export function isCivilDate(text: string): text is CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * @param text a day as `YYYY-MM-DD`
 * @throws RangeError when there is no such day; for values already validated, or literals in code
 */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`Not a day of the calendar: ${text}`);
  return text;
}

/** The day `days` after `date` (before it when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  const shifted = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_IN_MS);
  return civilDate(shifted.toISOString().slice(0, 10));
}

/** The civil day in Kazakhstan at `instant`. */
export function civilDayAt(instant: Date): CivilDate {
  // The Swedish locale writes dates in ISO order.
  return civilDate(new Intl.DateTimeFormat('sv-SE', { timeZone: CALENDAR_ZONE }).format(instant));
}

/** Year, month (1–12) and day (1–31) of `date`. */
export function dateParts(date: CivilDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}
