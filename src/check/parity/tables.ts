import type { Table } from 'mdast';
import { otherLanguage } from '../../text/language.ts';
import { plainText } from '../../text/plain-text.ts';
import { excerpt } from '../../text/section.ts';
import { bilingualExample } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { type BlockPair, comparisons, type Lone } from './compare.ts';
import { describe, IN_TEXT } from './names.ts';

export const tables: Rule = {
  code: 'parity/tables',
  what: 'Tables have the same rows and columns in both languages. A row that seems to have no counterpart is reported, and a cell that is empty in one language alone.',
  why: 'A row that only one language has says something that readers of the other cannot know.',
  severity: 'error',
  draftsOnly: true,
  examples: [
    bilingualExample('| а | б |\n| - | - |\n| 1 | 2 |', '| а | б |\n| - | - |\n| 1 | 2 |'),
    bilingualExample(
      '| а | б |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |',
      '| а | б |\n| - | - |\n| 3 | 4 |',
      ['kk:5:1'],
    ),
    bilingualExample('| а | б |\n| - | - |\n| 1 | 2 |', '| а |\n| - |\n| 1 |', ['ru:3:1']),
    bilingualExample('| а | б |\n| - | - |\n| 1 | 2 |', '| а | б |\n| - | - |\n| 1 | |', [
      'ru:5:1',
    ]),
  ],
  *check({ text }) {
    for (const { lone, pairs } of comparisons(text)) {
      yield* lone.filter(({ block }) => block.kind === 'row').map(rowFinding);
      for (const pair of pairs) {
        yield* columnsFinding(pair);
        yield* emptyCells(pair);
      }
    }
  },
};

function rowFinding({ language, block, other }: Lone): Finding {
  const name = describe(block);
  const missingFrom = IN_TEXT[otherLanguage(language)];
  return {
    place: block.place,
    ...(other && { also: other.place }),
    en: {
      found: `${name.en}, without a counterpart in ${missingFrom.en}`,
      expected: 'the same rows in both languages',
      action: 'add the row to the other language or delete it here',
    },
    ru: {
      found: `${name.ru} без соответствия в ${missingFrom.ru}`,
      expected: 'одни и те же строки на обоих языках',
      action: 'добавьте строку на другом языке или удалите её здесь',
    },
  };
}

function* columnsFinding({ kk, ru }: BlockPair): Generator<Finding> {
  if (kk.node.type !== 'table' || ru.node.type !== 'table') return;
  const [ofKk, ofRu] = [columns(kk.node), columns(ru.node)];
  if (ofKk === ofRu) return;
  yield {
    place: ru.place,
    also: kk.place,
    en: {
      found: `a table of ${ofRu} columns in Russian, of ${ofKk} in Kazakh`,
      expected: 'as many columns in both languages',
      action: 'add the missing column or delete the one too many',
    },
    ru: {
      found: `столбцов в таблице: ${ofRu} на русском, ${ofKk} на казахском`,
      expected: 'одинаковое число столбцов на обоих языках',
      action: 'добавьте недостающий столбец или удалите лишний',
    },
  };
}

/** Cells that only one language has filled. */
function* emptyCells({ kk, ru }: BlockPair): Generator<Finding> {
  if (kk.node.type !== 'tableRow' || ru.node.type !== 'tableRow') return;
  for (const [i, cell] of kk.node.children.entries()) {
    const [inKk, inRu] = [plainText(cell).trim(), plainText(ru.node.children[i] ?? cell).trim()];
    if ((inKk === '') === (inRu === '')) continue;
    const [where, filled] = inKk === '' ? [IN_TEXT.kk, inRu] : [IN_TEXT.ru, inKk];
    yield {
      place: ru.place,
      also: kk.place,
      en: {
        found: `an empty cell in ${where.en}, "${excerpt(filled)}" in the other`,
        expected: 'the same cells in both languages',
        action: 'fill the cell',
      },
      ru: {
        found: `пустая ячейка в ${where.ru}, на другом языке «${excerpt(filled)}»`,
        expected: 'одни и те же ячейки на обоих языках',
        action: 'заполните ячейку',
      },
    };
  }
}

function columns(table: Table): number {
  return Math.max(...table.children.map((row) => row.children.length));
}
