/** The names of blocks and languages in messages. */
import type { Language } from '../../text/language.ts';
import type { Phrase } from '../../text/problem.ts';
import { excerpt } from '../../text/section.ts';
import type { ComparableBlock, ComparableKind } from './comparable-blocks.ts';

const KINDS: Readonly<Record<ComparableKind, Phrase>> = {
  paragraph: { en: 'paragraph', ru: 'абзац' },
  list: { en: 'list', ru: 'список' },
  item: { en: 'list item', ru: 'элемент списка' },
  table: { en: 'table', ru: 'таблица' },
  row: { en: 'table row', ru: 'строка таблицы' },
  quote: { en: 'quotation', ru: 'цитата' },
  heading: { en: 'sub-heading', ru: 'подзаголовок' },
  break: { en: 'dividing line', ru: 'разделительная черта' },
  other: { en: 'block', ru: 'блок' },
};

/** `list item 2-1`, `элемент списка 2-1` */
export function nameOf({ kind, number }: ComparableBlock): Phrase {
  const after = number === undefined ? '' : ` ${number}`;
  return { en: `${KINDS[kind].en}${after}`, ru: `${KINDS[kind].ru}${after}` };
}

/** The name with the first words of the block. */
export function describe(block: ComparableBlock): Phrase {
  const name = nameOf(block);
  if (block.words === '') return name;
  const words = excerpt(block.words);
  return { en: `${name.en}, "${words}"`, ru: `${name.ru} «${words}»` };
}

export const IN_TEXT: Readonly<Record<Language, Phrase>> = {
  kk: { en: 'the Kazakh text', ru: 'казахском тексте' },
  ru: { en: 'the Russian text', ru: 'русском тексте' },
};
