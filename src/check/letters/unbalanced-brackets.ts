import { unmixed } from '../../text/script-mix.ts';
import { example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { findUnpaired, type Unpaired } from './pairs.ts';

/** How far a label is looked for. */
const WINDOW = 200;
const PAIRS = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);
/** What the bracket of a label follows. */
const LABEL =
  /(?:^|[\s(«"–—,;:.]|(?<![\p{L}\p{N}])-)(?:\d{1,3}(?:[.-]\d{1,3})*|\p{L}|[ivxIVX]{1,5})$/u;
/** Words before a label, and labels in a row: «1), 2) и 3)». */
const LABELLED =
  /(?:пп\.|подп\.|подпункт\p{L}*|подраздел\p{L}*|\))[\s\u00a0]*(?:[,;–—-]|и|или|және|мен|бен|пен|немесе)?[\s\u00a0]*[^\s()]{1,7}$/iu;
const LABELLED_AFTER =
  /^\)[\s\u00a0]*(?:\p{L}*тармақ|-?тармақша|абзац|(?:[,–—-]|және|мен|немесе)[\s\u00a0]*\d+\))/u;
/** What a label belongs to: «3) пункта 2». */
const LABEL_OF = /^\)[\s\u00a0]+(?:пункт|стать|част|абзац|тармақ|бап|бөлі)/u;
/** Labels of an enumeration: «1) аты, 2) тегі және 3) нөмірі». */
const LISTED =
  /(?:^|[,;:.\n–—-]|\s(?:и|или|либо|және|немесе|мен|бен|пен|в|по|осы|п\.))[\s\u00a0]*[«"]?[^\s()]{1,7}$/u;
const ITEM_START = /(?:^|[:;\n.][\s\u00a0]*)[^\s()]{1,7}$/u;

export const unbalancedBrackets: Rule = {
  code: 'letters/unbalanced-brackets',
  what: 'Every opening bracket is closed, and every closing one was opened. The bracket of a label (`1)`, `а)`, `подпункт 3)`) does not count.',
  why: 'Without the second bracket it is unclear how far a definition or a reservation reaches.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    example(
      'ru',
      '1) Оператор (далее – «О.»); а) в силу подпункта 3) пункта 2 (см. подпункт 1) пункта 4).',
    ),
    example('ru', 'Подразделы a)–d) 52.227-19, 8(727)350 06 06.'),
    example('kk', '2-тармақтың 1) және 2) тармақшалары (3) тармақшадан басқа).'),
    example('ru', 'ТОО «КаР-Тел» (далее – «Оператор», действует.', ['3:15']),
    example('ru', 'ТОО «КаР-Тел» далее – «Оператор»), действует.', ['3:33']),
    example('ru', 'Пандемии COVID-19) и иные.', ['3:18']),
  ],
  check: (context) => findUnpaired(context, (text) => unpairedIn(unmixed(text)), message),
};

function unpairedIn(text: string): readonly Unpaired[] {
  const stack: Unpaired[] = [];
  for (const { 0: mark, index: at } of text.matchAll(/[()[\]{}]/gu)) {
    const opening = PAIRS.get(mark);
    if (opening === undefined) {
      stack.push({ at, mark, kind: mark, role: 'open' });
      continue;
    }
    const top = stack.at(-1);
    const opened = top?.mark === opening;
    if (mark === ')' && isLabel(text, at, opened)) continue;
    if (opened) stack.pop();
    else stack.push({ at, mark, kind: opening, role: 'close' });
  }
  return stack;
}

/** @param opened whether a bracket is open that this one could close */
function isLabel(text: string, at: number, opened: boolean): boolean {
  const before = text.slice(Math.max(0, at - WINDOW), at);
  if (!LABEL.test(before)) return false;
  // «8(727)350 06 06»: not a label; «подразделы a)–d) 52.227» are some.
  if (/\d$/u.test(before) && /^\)\s?\d/u.test(text.slice(at, at + 3))) return false;
  const after = text.slice(at, at + WINDOW);
  if (!opened) return LABELLED_AFTER.test(after) || LABELLED.test(before) || LISTED.test(before);
  if (LABELLED_AFTER.test(after)) return true;
  // «(кроме подпункта 3)» at the end of what is in brackets: the label shares its bracket.
  if (!LABEL_OF.test(after) && !/^\)[^(]*\)/u.test(after)) return false;
  return !/\([^\s()]{1,7}$/u.test(before) && (LABELLED.test(before) || ITEM_START.test(before));
}

function message({ mark, role }: Unpaired) {
  const opens = role === 'open';
  return {
    en: {
      found: `"${mark}" ${opens ? 'never closed' : 'never opened'}`,
      expected: 'brackets in pairs',
      action: `put the missing ${opens ? 'closing' : 'opening'} bracket or delete this one`,
    },
    ru: {
      found: `скобка «${mark}» ${opens ? 'не закрыта' : 'не открыта'}`,
      expected: 'парные скобки',
      action: `поставьте недостающую ${opens ? 'закрывающую' : 'открывающую'} скобку или удалите эту`,
    },
  };
}
