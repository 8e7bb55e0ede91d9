import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { findUnpaired, type Unpaired } from './pairs.ts';

/** How long a name in a name may be. */
const WINDOW = 400;
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
  '(?:[АТОЗПН]?АО|ООО|ТОО|РГК?П|ГК?П|ГУ|(?:К[ЕеЕ]\\s?)?АҚ|ЖШС|ЖАҚ|РМ?К?К|ММ|КМ[КМ]|Закон\\p{L}*|Заң\\p{L}*|[Фф]онд\\p{L}*|(?:[Оо]бъединени|[Уу]чреждени|[Пп]редприяти)\\p{L}*)';
const FORM_WITHIN = new RegExp(`(?<!\\p{L})${FORM}(?!\\p{L})`, 'u');
const FORM_BEFORE = new RegExp(`(?<!\\p{L})${FORM}\\s*$`, 'u');
const FORM_AFTER = new RegExp(`^\\s*(?:КЕ\\s)?${FORM}(?!\\p{L})`, 'u');
/** The title of a numbered act may share a mark with the name of a company that it ends or begins with. */
const NUMBER_BEFORE = /№\s?\S{1,12}\s$/u;
const TITLE =
  /^«Об? [^«»]{1,300}\s(?:обществ|товариществ|учреждени|предприяти|фонд)\p{L}*\s«[^«»]*»/u;
const NAME_OF_FORM = new RegExp(
  `^\\s(?:${FORM}|акционерлік|жауапкершілігі|мемлекеттік)(?!\\p{L})`,
  'u',
);
const ACT_AFTER = /^\s(?:бұйры|қаулы|шешім|жарлы|өкім)/iu;

export const unbalancedQuotes: Rule = {
  code: 'letters/unbalanced-quotes',
  what: 'Every opening quotation mark is closed by one of its own kind: «…», „…“, “…”, "…". A text may use several kinds, a pair may not. Apostrophes and inch marks do not count. In `«Дом «Ромашка»` the outer pair may share the closing mark of the inner one.',
  why: 'Without the second mark it is unclear where a name or a quotation ends.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    example('ru', 'ТОО «КаР-Тел» (далее – "Оператор"), „sample“, “app”, O’Neil, АО «Банк «Центр».'),
    example(
      'ru',
      'Приказ № 204-ө «О распределении обязанностей между Президентом и директорами акционерного общества «Центр развития», с одной стороны.',
    ),
    example(
      'kk',
      '№ 204-ө «Даму орталығы» акционерлік қоғамының Президенті, директорлары арасындағы міндеттерін бөлу туралы» бұйрығы.',
    ),
    example('ru', 'Общественный фонд «Международный фестиваль «Азия дауысы», город Алматы.'),
    example('kk', '«Даму» кәсіпкерлікті дамыту қоры» АҚ, «Банк «ЦентрКредит» АҚ.'),
    example('ru', 'ТОО «КаР-Тел (далее – «Оператор») действует.', ['3:5']),
    example('kk', '"sample» қосымшасы.', ['3:8']),
    example('kk', '«sample« қосымшасы.', ['3:8']),
  ],
  check: (context) => findUnpaired(context, unpairedIn, message),
};

function unpairedIn(text: string): readonly Unpaired[] {
  const stack: Unpaired[] = [];
  const wrong: Unpaired[] = [];
  /** How many marks of each kind are open. */
  const open = new Map<string, number>();
  const count = (mark: string, by: number) => open.set(mark, (open.get(mark) ?? 0) + by);
  const closesBelow = (mark: string) =>
    mark !== '"' &&
    [...CLOSED_BY].some(([one, by]) => by.includes(mark) && (open.get(one) ?? 0) > 0);
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
      count(top.mark, -1);
    } else if (top && !atStart && atEnd && !closesBelow(mark)) {
      if (mark === '"' && /\d/u.test(before)) continue;
      wrong.push({ at, mark, kind: top.mark, role: 'wrong-way' });
      stack.pop();
      count(top.mark, -1);
    } else if (mark === '"' && /\d/u.test(before) && !atStart) {
    } else if (CLOSED_BY.has(mark) || (atStart && !top)) {
      const role = CLOSED_BY.has(mark) ? 'open' : 'wrong-way';
      const opening = CLOSED_BY.has(mark) ? mark : (OPENED_BY.get(mark) ?? mark);
      stack.push({ at, mark: opening, kind: mark, role });
      count(opening, 1);
    } else if (closesBelow(mark)) {
      const opener = stack.findLastIndex((one) => CLOSED_BY.get(one.mark)?.includes(mark));
      const [, ...skipped] = stack.splice(opener).map((one) => {
        count(one.mark, -1);
        return one;
      });
      for (const one of skipped) wrong.push(one);
    } else {
      wrong.push({ at, mark, kind: OPENED_BY.get(mark) ?? mark, role: 'close' });
    }
  }
  const unclosed = stack.filter(({ at, role }) => role !== 'open' || !opensShared(text, at));
  const closed = wrong.filter(({ at, role }) => role !== 'close' || !closesShared(text, at));
  return [...closed, ...unclosed].sort((a, b) => a.at - b.at);
}

/** «Банк «ЦентрКредит» АҚ: the form of the company is before or after, and none in between. */
function opensShared(text: string, at: number): boolean {
  if (
    NUMBER_BEFORE.test(text.slice(Math.max(0, at - 20), at)) &&
    TITLE.test(text.slice(at, at + WINDOW))
  )
    return true;
  const match = /^«([^«»(),;:]*\s)«[^«»]*»/u.exec(text.slice(at, at + WINDOW));
  if (!match || FORM_WITHIN.test(match[1] ?? '')) return false;
  return (
    FORM_BEFORE.test(text.slice(Math.max(0, at - 20), at)) ||
    FORM_AFTER.test(text.slice(at + match[0].length, at + match[0].length + 40))
  );
}

/** «Даму» кәсіпкерлікті дамыту қоры» АҚ */
function closesShared(text: string, at: number): boolean {
  const title = /»([^«»]*) туралы$/u.exec(text.slice(Math.max(0, at - WINDOW), at))?.[1];
  if (title && NAME_OF_FORM.test(title) && ACT_AFTER.test(text.slice(at + 1, at + 20))) return true;
  const between = /»([^«»(),;:]*)$/u.exec(text.slice(Math.max(0, at - WINDOW), at))?.[1];
  if (between === undefined || FORM_WITHIN.test(between)) return false;
  return FORM_AFTER.test(text.slice(at + 1, at + 40));
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
