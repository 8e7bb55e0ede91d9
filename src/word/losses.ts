/**
 * What the content format cannot hold. Each is an error of `policy import` unless it is dropped by
 * name (`--drop image`).
 */
import type { Phrase } from '../text/problem.ts';

interface Loss {
  readonly name: Phrase;
  /** What remains with `--drop`. */
  readonly dropped: Phrase;
}

const TEXT_STAYS: Phrase = { en: 'the text stays', ru: 'текст остаётся' };
const GONE: Phrase = { en: 'it is left out', ru: 'не переносится' };
const RESULT_STAYS: Phrase = { en: 'the text shown stays', ru: 'остаётся видимый текст' };
const WORDS_STAY: Phrase = { en: 'its words stay', ru: 'слова остаются' };

export const LOSSES = {
  image: { name: { en: 'an image', ru: 'изображение' }, dropped: GONE },
  'text-box': { name: { en: 'a text box', ru: 'надпись (текстовое поле)' }, dropped: GONE },
  object: { name: { en: 'an embedded object', ru: 'внедрённый объект' }, dropped: GONE },
  formula: { name: { en: 'a formula', ru: 'формула' }, dropped: GONE },
  symbol: {
    name: { en: 'a symbol of a picture font', ru: 'символ из шрифта-картинки' },
    dropped: GONE,
  },
  contents: { name: { en: 'a table of contents', ru: 'оглавление' }, dropped: GONE },
  field: { name: { en: 'a field', ru: 'поле' }, dropped: RESULT_STAYS },
  header: { name: { en: 'a page header or footer', ru: 'колонтитул' }, dropped: GONE },
  hidden: { name: { en: 'hidden text', ru: 'скрытый текст' }, dropped: GONE },
  color: { name: { en: 'coloured text', ru: 'цвет текста или фона' }, dropped: TEXT_STAYS },
  underline: { name: { en: 'underlined text', ru: 'подчёркнутый текст' }, dropped: TEXT_STAYS },
  strike: { name: { en: 'struck-through text', ru: 'зачёркнутый текст' }, dropped: TEXT_STAYS },
  script: {
    name: { en: 'superscript or subscript', ru: 'надстрочный или подстрочный текст' },
    dropped: TEXT_STAYS,
  },
  caps: {
    name: { en: 'letters shown as capitals', ru: 'буквы, показанные прописными' },
    dropped: { en: 'the letters stay as typed', ru: 'буквы остаются как набраны' },
  },
  'merged-cell': {
    name: { en: 'merged table cells', ru: 'объединённые ячейки таблицы' },
    dropped: { en: 'the text stays in the first of them', ru: 'текст остаётся в первой из них' },
  },
  'cell-list': {
    name: { en: 'a list or table within a table cell', ru: 'список или таблица внутри ячейки' },
    dropped: { en: 'the words stay, one after the other', ru: 'слова остаются подряд' },
  },
  link: {
    name: {
      en: 'a link to a place that is not in the text',
      ru: 'ссылка на место, которого нет в тексте',
    },
    dropped: WORDS_STAY,
  },
  comment: { name: { en: 'a comment', ru: 'примечание' }, dropped: GONE },
} satisfies Record<string, Loss>;

export type LossKind = keyof typeof LOSSES;

export function isLossKind(text: string): text is LossKind {
  return Object.hasOwn(LOSSES, text);
}

export function lossOf(kind: LossKind): Loss {
  return LOSSES[kind];
}
