/** Finds the lists whose marks were typed by hand, and what of an automatic number must stay in the text. */
import {
  type FlowBlock,
  type FlowParagraph,
  type FlowTable,
  type ListPlace,
  textOf,
} from './flow.ts';
import { followsLetter, type TypedMark, typedMark } from './list-marks.ts';

interface OpenList {
  readonly id: string;
  readonly level: number;
  readonly indent: number;
  last: TypedMark;
}

export interface ListedParagraph extends FlowParagraph {
  /** How many characters of its text are the mark. */
  readonly markLength?: number;
  /** A number or letter that Word shows and Markdown does not count: it becomes text. */
  readonly label?: string;
}

/** How much further a nested item is indented, in twentieths of a point and in spaces. */
const NESTED = { paragraph: 200, line: 2 } as const;

/**
 * @param ids makes the ids of new lists
 * @param isTyped whether there may be typed marks
 */
export function listed<B extends { readonly kind: string }>(
  blocks: readonly (B | FlowBlock)[],
  ids: () => string,
  isTyped = true,
): readonly (B | FlowTable | ListedParagraph)[] {
  const marks = blocks.map((block) =>
    isTyped && isParagraph(block) && !block.list ? typedMark(textOf(block)) : undefined,
  );
  let open: OpenList[] = [];
  let before: FlowParagraph | undefined;
  return (isTyped ? nested(blocks) : blocks).map((block, i): B | FlowTable | ListedParagraph => {
    const mark = marks[i];
    if (!isParagraph(block)) {
      open = [];
      before = undefined;
      return block;
    }
    if (!mark || !isItem(marks, i, mark, before, open)) {
      if (!block.list) open = [];
      before = block;
      return withLabel(block);
    }
    const list = placeIn(block, mark);
    before = block;
    return {
      ...block,
      list,
      ...(mark.kind !== 'letter' && { markLength: mark.length }),
    };
  });

  function placeIn(block: FlowParagraph, mark: TypedMark): ListPlace {
    const deeper = NESTED[block.place.unit];
    const sibling = open.findLastIndex(
      ({ last, indent, level }) =>
        continues(last, mark) &&
        block.indent < indent + deeper &&
        (level === 0 || block.indent > indent - deeper),
    );
    if (sibling !== -1) {
      open = open.slice(0, sibling + 1);
      const list = open[sibling];
      if (list) list.last = mark;
    } else {
      const top = open.at(-1);
      const isNested =
        top !== undefined &&
        before !== undefined &&
        (/:$/.test(textOf(before).trim()) || block.indent >= top.indent + deeper);
      const level = isNested ? top.level + 1 : 0;
      open = [...(isNested ? open : []), { id: ids(), level, indent: block.indent, last: mark }];
    }
    const list = open.at(-1);
    return {
      id: list?.id ?? '',
      level: list?.level ?? 0,
      isOrdered: mark.kind === 'number',
      value: mark.value,
      label: mark.mark,
      isPlain: true,
    };
  }
}

/** Of two automatic lists that follow each other, the one that is indented further is in the other. */
function nested<B extends { readonly kind: string }>(
  blocks: readonly (B | FlowBlock)[],
): readonly (B | FlowBlock)[] {
  let open: { id: string; indent: number; level: number; deeper: number }[] = [];
  return blocks.map((block) => {
    const list = isParagraph(block) ? block.list : undefined;
    if (!isParagraph(block) || !list || list.isContinued || isClauseNumber(list)) {
      if (!isParagraph(block) || !list?.isContinued) open = [];
      return block;
    }
    const known = open.findLastIndex(({ id }) => id === list.id);
    if (known === -1) {
      open = open.filter(({ indent }) => block.indent >= indent + NESTED.paragraph);
      const top = open.at(-1);
      const deeper = top && list.level === 0 ? top.level + 1 : 0;
      open.push({ id: list.id, indent: block.indent, level: list.level + deeper, deeper });
    } else {
      open = open.slice(0, known + 1);
      const last = open[known];
      if (last) open[known] = { ...last, level: list.level + last.deeper };
    }
    const deeper = open.at(-1)?.deeper ?? 0;
    return deeper === 0 ? block : { ...block, list: { ...list, level: list.level + deeper } };
  });
}

function continues(last: TypedMark, mark: TypedMark): boolean {
  if (last.kind !== mark.kind) return false;
  if (mark.kind === 'bullet') return last.mark === mark.mark;
  if (mark.kind === 'number') return last.end === mark.end && mark.value === last.value + 1;
  return followsLetter(last.mark, mark.mark);
}

/** Whether a typed number or letter counts on with others, or begins under a line that announces a list. */
function isItem(
  marks: readonly (TypedMark | undefined)[],
  index: number,
  mark: TypedMark,
  before: FlowParagraph | undefined,
  open: readonly OpenList[],
): boolean {
  if (mark.kind === 'bullet') return true;
  if (open.some(({ last }) => continues(last, mark))) return true;
  const isFirst =
    mark.kind === 'number' ? mark.value === 1 : mark.value === 1 || /[aа]/.test(mark.mark);
  if (before && isFirst && /:$/.test(textOf(before).trim())) return true;
  return (
    marks.slice(index + 1).some((next) => next !== undefined && continues(mark, next)) ||
    marks.slice(0, index).some((one) => one !== undefined && continues(one, mark))
  );
}

/** `1.2.` and `а)` that Word counts by itself. */
function withLabel(block: FlowParagraph): ListedParagraph {
  const { list } = block;
  if (!list?.isOrdered || list.isPlain || list.label === '') return block;
  if (isClauseNumber(list)) {
    const { list: _, ...paragraph } = block;
    return { ...paragraph, label: list.label };
  }
  return { ...block, label: list.label, list: { ...list, isOrdered: false } };
}

/** `1.2.`, which becomes text. */
function isClauseNumber({ label }: ListPlace): boolean {
  return /^\d+(?:\.\d+)+[.)]?$/.test(label);
}

function isParagraph(block: { readonly kind: string }): block is FlowParagraph {
  return block.kind === 'paragraph';
}
