import { findDates } from '../../text/written-dates.ts';
import { example } from '../example.ts';
import { textRule } from '../letters/text-rule.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';

const WEEKDAYS = {
  ru: [
    /воскресень/iu,
    /понедельник/iu,
    /вторник/iu,
    /сред[аыуе]/iu,
    /четверг/iu,
    /пятниц/iu,
    /суббот/iu,
  ],
  kk: [
    /жексенбі/iu,
    /дүйсенбі/iu,
    /сейсенбі/iu,
    /сәрсенбі/iu,
    /бейсенбі/iu,
    /(?<!\p{L})жұма(?!\p{Ll}{3})/iu,
    /(?<!\p{L})сенбі/iu,
  ],
} as const;
const DIGITS = /(?<![\d.])(\d{2})\.(\d{2})\.((?:19|20)\d{2})(?![\d.]\d)/gu;

export const calendar: Rule = textRule({
  code: 'facts/calendar',
  what: 'A date exists on the calendar, and a day of the week written directly beside it is that of the date.',
  why: 'Nobody can meet a term that ends on 30 February.',
  severity: 'warning',
  examples: [
    example('ru', 'С 29 февраля 2024 года, во вторник, 1 декабря 2026 года.'),
    example('ru', 'До 30 февраля 2026 года и 31.11.2026.', ['3:4', '3:27']),
    example('ru', 'В пятницу, 1 декабря 2026 года.', ['3:12']),
    example('kk', '2026 жылғы 31 қарашада.', ['3:1']),
  ],
  *find(text, { language }) {
    const seen = new Set<number>();
    for (const { start, end, year, month, day } of findDates(text, language)) {
      if (day === undefined) continue;
      seen.add(start);
      const written = text.slice(start, end);
      const weekday = weekdayOf(Number(year ?? 2024), month, Number(day));
      if (weekday === undefined) yield { at: start, ...noSuchDay(written) };
      else if (year !== undefined) {
        const around = `${text
          .slice(Math.max(0, start - 16), start)
          .split(/[.;]\s/u)
          .at(-1)}|${text.slice(end, end + 16).split(/[.;]\s/u)[0]}`;
        const named = WEEKDAYS[language].findIndex((one) => one.test(around));
        if (named >= 0 && named !== weekday) yield { at: start, ...otherWeekday(written) };
      }
    }
    for (const { 0: written, 1: day, 2: month, 3: year, index } of text.matchAll(DIGITS)) {
      const exists = weekdayOf(Number(year), Number(month), Number(day)) !== undefined;
      if (!seen.has(index) && !exists) yield { at: index, ...noSuchDay(written) };
    }
  },
});

/** 0 is Sunday; undefined for a day that the calendar does not have. */
function weekdayOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1
    ? date.getUTCDay()
    : undefined;
}

function noSuchDay(written: string) {
  return messages(
    [`"${written}", which the calendar does not have`, 'a day that exists', 'correct the date'],
    [`«${written}»: такого дня в календаре нет`, 'существующий день', 'исправьте дату'],
  );
}

function otherWeekday(written: string) {
  return messages(
    [
      `another day of the week beside "${written}"`,
      'the day of the week of that date',
      'correct the date or the day of the week',
    ],
    [
      `рядом с «${written}» другой день недели`,
      'день недели этой даты',
      'исправьте дату или день недели',
    ],
  );
}
