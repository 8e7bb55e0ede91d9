/** Both languages side by side: a table of two columns with a pair of blocks in each row. */
import { heaviestPairs } from '../../redline/heaviest.ts';
import type { Piece } from './flow.ts';
import type { Parts } from './parts.ts';
import { styleName } from './style-names.ts';
import { TEXT_WIDTH } from './styles.ts';
import { element, valued } from './xml.ts';

const MARGIN = 142;
const COLUMN = Math.floor(TEXT_WIDTH / 2);

interface Row {
  readonly cells: readonly (Piece | undefined)[];
}

export const columns = {
  textWidth: COLUMN - 2 * MARGIN,

  /** @param details of each language, below the title */
  table(flows: readonly (readonly Piece[])[], details: readonly string[], parts: Parts): string {
    const [left = [], right = []] = flows;
    const rows = paired(left, right);
    const titles = rows.findIndex(({ cells }) => !cells.some((piece) => piece?.isTitle));
    const end = titles === -1 ? rows.length : titles;
    const xml = (list: readonly Row[]) => list.map((row) => rowXml(row, parts)).join('');
    return element(
      'w:tbl',
      {},
      element(
        'w:tblPr',
        {},
        element('w:tblW', { 'w:w': 2 * COLUMN, 'w:type': 'dxa' }),
        element(
          'w:tblBorders',
          {},
          '<w:insideV w:val="single" w:sz="4" w:space="0" w:color="D0D0D0"/>',
        ),
        '<w:tblLayout w:type="fixed"/>',
        element(
          'w:tblCellMar',
          {},
          element('w:left', { 'w:w': MARGIN, 'w:type': 'dxa' }),
          element('w:right', { 'w:w': MARGIN, 'w:type': 'dxa' }),
        ),
      ),
      element('w:tblGrid', {}, ...[0, 1].map(() => element('w:gridCol', { 'w:w': COLUMN }))),
      xml(rows.slice(0, end)),
      element('w:tr', {}, ...details.map(cellXml)),
      xml(rows.slice(end)),
    );
  },
};

function rowXml({ cells }: Row, parts: Parts): string {
  const state = cells.find((piece) => piece !== undefined)?.state ?? 'kept';
  const change = element('w:trPr', {}, parts.blockChange(state)).replace('<w:trPr/>', '');
  const empty = () =>
    element(
      'w:p',
      {},
      element('w:pPr', {}, valued('w:pStyle', parts.style(styleName([], 'space')))),
    );
  return element('w:tr', {}, change, ...cells.map((piece) => cellXml(piece?.xml ?? empty())));
}

function cellXml(xml: string): string {
  const width = element('w:tcW', { 'w:w': COLUMN, 'w:type': 'dxa' });
  return element('w:tc', {}, element('w:tcPr', {}, width), xml);
}

/** Pairs with the same key; a row is kept, inserted or deleted as a whole. */
function paired(left: readonly Piece[], right: readonly Piece[]): readonly Row[] {
  const rows: Row[] = [];
  let [i, j] = [0, 0];
  const alone = (toLeft: number, toRight: number) => {
    for (const piece of left.slice(i, toLeft)) rows.push({ cells: [piece, undefined] });
    for (const piece of right.slice(j, toRight)) rows.push({ cells: [undefined, piece] });
    [i, j] = [toLeft, toRight];
  };
  for (const [a, b] of heaviestPairs(left, right, (one, other) =>
    one.key === other.key ? 1 : 0,
  )) {
    alone(a, b);
    rows.push({ cells: [left[a], right[b]] });
    [i, j] = [a + 1, b + 1];
  }
  alone(left.length, right.length);
  return rows;
}
