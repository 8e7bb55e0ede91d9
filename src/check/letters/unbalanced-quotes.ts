import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { findUnpaired, type Unpaired } from './pairs.ts';

const CLOSED_BY = new Map([
  ['«', '»'],
  ['„', '“”'],
  ['“', '”“'],
  ['"', '"'],
  ['‹', '›'],
]);
const OPENED_BY = new Map([
  ['»', '«'],
  ['”', '“'],
  ['“', '„'],
  ['›', '‹'],
]);
/**
 * A name in a name of a company may share one mark with it: «АО «НК «КазМунайГаз»», in Kazakh
 * «Даму» қоры» АҚ (D. E. Rosenthal, Spravochnik po pravopisaniyu, on quotation marks).
 */
const FORM =
  '(?:[АТОЗПН]?АО|ООО|ТОО|РГК?П|ГК?П|ГУ|(?:К[ЕеЕ]\\s?)?АҚ|ЖШС|ЖАҚ|РМ?К?К|ММ|КМ[КМ]|Закон\\p{L}*|Заң\\p{L}*)';
const FORM_WITHIN = new RegExp(`(?<!\\p{L})${FORM}(?!\\p{L})`, 'u');
const FORM_BEFORE = new RegExp(`(?<!\\p{L})${FORM}\\s*$`, 'u');
const FORM_AFTER = new RegExp(`^\\s*(?:КЕ\\s)?${FORM}(?!\\p{L})`, 'u');

export const unbalancedQuotes: Rule = {
  code: 'letters/unbalanced-quotes',
  what: 'Every opening quotation mark is closed by one of its own kind: «…», „…“, “…”, "…". A text may use several kinds, a pair may not. Apostrophes and inch marks do not count. In `«Дом «Ромашка»` the outer pair may share the closing mark of the inner one.',
  why: 'Without the second mark it is unclear where a name or a quotation ends.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    example('ru', 'ТОО «КаР-Тел» (далее – "Оператор"), „hitter“, “app”, O’Neil, АО «Банк «Центр».'),
    example('kk', '«Даму» кәсіпкерлікті дамыту қоры» АҚ, «Банк «ЦентрКредит» АҚ.'),
    example('ru', 'ТОО «КаР-Тел (далее – «Оператор») действует.', ['3:5']),
    example('kk', '"hitter» қосымшасы.', ['3:8']),
    example('kk', '«hitter« қосымшасы.', ['3:8']),
  ],
  check: (context) => findUnpaired(context, unpairedIn, message),
};

function unpairedIn(text: string): readonly Unpaired[] {
  const stack: Unpaired[] = [];
  const wrong: Unpaired[] = [];
  for (const { 0: mark, index: at } of text.matchAll(/[«»„“”"‹›]/gu)) {
    const top = stack.at(-1);
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    const atStart = /[\s(«„“"[–—/-]/u.test(before) && /[\p{L}\p{N}«„“"(]/u.test(after);
    const atEnd = !/\s/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
    if (
      top &&
      CLOSED_BY.get(top.mark)?.includes(mark) &&
      !(mark === '“' && top.mark === '“' && atStart)
    ) {
      stack.pop();
    } else if (top && !atStart && atEnd && !closesBelow(stack, mark)) {
      if (mark === '"' && /\d/u.test(before)) continue;
      wrong.push({ at, mark, kind: top.mark, role: 'wrong-way' });
      stack.pop();
    } else if (mark === '"' && /\d/u.test(before) && !atStart) {
    } else if (CLOSED_BY.has(mark) || (atStart && !top)) {
      const role = CLOSED_BY.has(mark) ? 'open' : 'wrong-way';
      stack.push({
        at,
        mark: CLOSED_BY.has(mark) ? mark : (OPENED_BY.get(mark) ?? mark),
        kind: mark,
        role,
      });
    } else if (closesBelow(stack, mark)) {
      const opener = stack.findLastIndex((one) => CLOSED_BY.get(one.mark)?.includes(mark));
      wrong.push(...stack.splice(opener).slice(1));
    } else {
      wrong.push({ at, mark, kind: OPENED_BY.get(mark) ?? mark, role: 'close' });
    }
  }
  const open = stack.filter(({ at, role }) => role !== 'open' || !opensShared(text, at));
  const closed = wrong.filter(({ at, role }) => role !== 'close' || !closesShared(text, at));
  return [...closed, ...open].sort((a, b) => a.at - b.at);
}

/** «Банк «ЦентрКредит» АҚ: the form of the company is before or after, and none in between. */
function opensShared(text: string, at: number): boolean {
  const match = /^«([^«»(),;:]*\s)«[^«»]*»/u.exec(text.slice(at));
  if (!match || FORM_WITHIN.test(match[1] ?? '')) return false;
  return FORM_BEFORE.test(text.slice(0, at)) || FORM_AFTER.test(text.slice(at + match[0].length));
}

/** «Даму» кәсіпкерлікті дамыту қоры» АҚ */
function closesShared(text: string, at: number): boolean {
  const between = /»([^«»(),;:]*)$/u.exec(text.slice(0, at))?.[1];
  if (between === undefined || FORM_WITHIN.test(between)) return false;
  return FORM_AFTER.test(text.slice(at + 1));
}

function closesBelow(stack: readonly Unpaired[], mark: string): boolean {
  return mark !== '"' && stack.some((one) => CLOSED_BY.get(one.mark)?.includes(mark));
}

function message({ mark, role }: Unpaired) {
  if (role === 'wrong-way') {
    return {
      en: {
        found: `the quotation mark ${mark} in the wrong place or of another kind than its pair`,
        expected: 'an opening and a closing mark of one kind',
        action: 'write both marks of the pair alike: «…»',
      },
      ru: {
        found: `кавычка ${mark} не на своём месте или не того вида, что парная ей`,
        expected: 'открывающая и закрывающая кавычки одного вида',
        action: 'поставьте обе кавычки одного вида: «…»',
      },
    };
  }
  const opens = role === 'open';
  return {
    en: {
      found: `the quotation mark ${mark} ${opens ? 'never closed' : 'never opened'}`,
      expected: 'quotation marks in pairs',
      action: `put the missing ${opens ? 'closing' : 'opening'} mark or delete this one`,
    },
    ru: {
      found: `кавычка ${mark} ${opens ? 'не закрыта' : 'не открыта'}`,
      expected: 'парные кавычки',
      action: `поставьте недостающую ${opens ? 'закрывающую' : 'открывающую'} кавычку или удалите эту`,
    },
  };
}
