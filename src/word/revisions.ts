/**
 * Tracked changes of a `.docx`: what they are, and the XML as it is once each is accepted or
 * rejected. What is moved is deleted at one place and inserted at another; a paragraph whose mark is
 * deleted runs on into the next one.
 */
import { childOf, elementsBelow, elementsIn, type XmlElement, type XmlNode } from './xml.ts';

export type ChangeKind = 'inserted' | 'deleted' | 'moved-here' | 'moved-away' | 'formatted';

export interface TrackedChange {
  readonly kind: ChangeKind;
  readonly author: string;
  /** As in the file: `2026-11-20T00:00:00Z`. */
  readonly date: string;
  /** Empty where it is of a paragraph's end or of formatting alone. */
  readonly text: string;
  /** Of the file, from 1. */
  readonly paragraph: number;
}

/** Whether a change is accepted. */
export type Decide = (change: Pick<TrackedChange, 'author' | 'date'>) => boolean;

const RUNS: Readonly<Record<string, ChangeKind>> = {
  'w:ins': 'inserted',
  'w:del': 'deleted',
  'w:moveTo': 'moved-here',
  'w:moveFrom': 'moved-away',
};
const CELLS: Readonly<Record<string, ChangeKind>> = {
  'w:cellIns': 'inserted',
  'w:cellDel': 'deleted',
};
/** Each has the properties as they were before. */
const FORMER: Readonly<Record<string, string>> = {
  'w:rPrChange': 'w:rPr',
  'w:pPrChange': 'w:pPr',
  'w:tblPrChange': 'w:tblPr',
  'w:trPrChange': 'w:trPr',
  'w:tcPrChange': 'w:tcPr',
  'w:sectPrChange': 'w:sectPr',
  'w:tblGridChange': 'w:tblGrid',
  'w:tblPrExChange': 'w:tblPrEx',
};
/** Of the look of a page or a table, which Markdown has not. */
const LOOKS = new Set(Object.keys(FORMER).filter((name) => !/^w:[rp]Pr/.test(name)));
/** Deleted text has names of its own. */
const RESTORED: Readonly<Record<string, string>> = {
  'w:delText': 'w:t',
  'w:delInstrText': 'w:instrText',
};

/** Every tracked change of a part, in the order of the text; neighbours by one author are one. */
export function trackedChanges(root: XmlElement): readonly TrackedChange[] {
  const changes: TrackedChange[] = [];
  let paragraph = 0;
  const add = (kind: ChangeKind, element: XmlElement, text: string) => {
    const { author, date } = authorOf(element);
    const last = changes.at(-1);
    const continues =
      last?.kind === kind &&
      last.author === author &&
      last.paragraph === paragraph &&
      (text === '' || last.text !== '');
    if (last && continues) changes[changes.length - 1] = { ...last, text: last.text + text };
    else changes.push({ kind, author, date, text, paragraph });
  };
  const visit = (element: XmlElement, isInMark: boolean): void => {
    if (element.name === 'w:p') paragraph += 1;
    const kind = RUNS[element.name] ?? CELLS[element.name];
    if (kind) add(kind, element, isInMark ? '' : textIn(element));
    else if (element.name in FORMER && !LOOKS.has(element.name)) add('formatted', element, '');
    // What a deletion has within an insertion is a change of its own.
    for (const child of elementsIn(element)) {
      visit(child, isInMark || element.name === 'w:rPr' || element.name === 'w:trPr');
    }
  };
  visit(root, false);
  return changes;
}

export function authorOf(element: XmlElement): Pick<TrackedChange, 'author' | 'date'> {
  return {
    author: element.attributes['w:author'] ?? '',
    date: element.attributes['w:date'] ?? '',
  };
}

function textIn(element: XmlElement): string {
  let text = '';
  for (const below of elementsBelow(element)) {
    if (below.name === 'w:t' || below.name === 'w:delText') {
      text += below.children.filter((child) => typeof child === 'string').join('');
    } else if (below.name === 'w:tab' || below.name === 'w:br') text += ' ';
  }
  return text;
}

/** An attribute of the paragraphs of `withDoubtfulStyles`. */
export const DOUBTFUL = 'style-in-doubt';

/**
 * LibreOffice saves a paragraph after one whose mark is deleted with the style of that one. Says of
 * every paragraph whether that may have happened to it.
 */
export function withDoubtfulStyles(root: XmlElement): XmlElement {
  let before: XmlElement | undefined;
  return {
    ...root,
    children: root.children.map((node) => {
      if (typeof node === 'string') return node;
      if (node.name !== 'w:p') {
        before = undefined;
        return withDoubtfulStyles(node);
      }
      const isAfterDeleted = childOf(before, 'w:pPr', 'w:rPr', 'w:del') !== undefined;
      const isAlike = styleOf(node) === styleOf(before);
      before = node;
      return isAfterDeleted && isAlike
        ? { ...node, attributes: { ...node.attributes, [DOUBTFUL]: '1' } }
        : node;
    }),
  };
}

function styleOf(paragraph: XmlElement | undefined): string | undefined {
  return childOf(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'];
}

/** The part with every tracked change accepted or rejected. */
export function withoutChanges(root: XmlElement, decide: Decide): XmlElement {
  return { ...root, children: resolved(root.children, decide) };
}

function resolved(nodes: readonly XmlNode[], decide: Decide): readonly XmlNode[] {
  const kept: XmlNode[] = [];
  /** Content of paragraphs whose mark is gone, for the paragraph after them. */
  let carried: readonly XmlNode[] = [];
  let carriedFrom: XmlElement | undefined;
  const settle = () => {
    if (carriedFrom && hasContent(carried)) {
      kept.push({ ...carriedFrom, children: [...propertiesOf(carriedFrom), ...carried] });
    }
    carried = [];
    carriedFrom = undefined;
  };
  for (const node of nodes) {
    if (typeof node === 'string') {
      kept.push(node);
      continue;
    }
    for (const element of resolvedElement(node, decide)) {
      if (typeof element === 'string' || element.name !== 'w:p') {
        if (carriedFrom && typeof element !== 'string' && element.name === 'w:tbl') settle();
        kept.push(element);
        continue;
      }
      const original = node.name === 'w:p' ? node : element;
      if (isMarkGone(original, decide)) {
        carried = [...carried, ...contentOf(element)];
        carriedFrom ??= element;
        continue;
      }
      kept.push(
        carriedFrom
          ? { ...element, children: [...propertiesOf(element), ...carried, ...contentOf(element)] }
          : element,
      );
      carried = [];
      carriedFrom = undefined;
    }
  }
  settle();
  return kept;
}

/** What becomes of an element: nothing, itself, or its content. */
function resolvedElement(element: XmlElement, decide: Decide): readonly XmlNode[] {
  const { name } = element;
  if (/^w:(?:moveFrom|moveTo)Range(?:Start|End)$/.test(name)) return [];
  if (name === 'w:numberingChange' || name === 'w:cellMerge') return [];
  const kind = RUNS[name];
  if (kind) return stays(kind, element, decide) ? resolved(element.children, decide) : [];
  if (name === 'w:tr' && isRowGone(element, decide)) return [];
  if (name === 'w:tc' && isCellGone(element, decide)) return [];
  const restored = RESTORED[name];
  if (restored) return [{ ...element, name: restored }];
  if (name === 'w:tbl')
    return withoutEmpty({ ...element, children: resolved(element.children, decide) });
  const properties = formerProperties(element, decide);
  if (properties) return [properties];
  return [{ ...element, children: resolved(element.children, decide) }];
}

/** A table without rows is none. */
function withoutEmpty(table: XmlElement): readonly XmlNode[] {
  return elementsIn(table).some(({ name }) => name === 'w:tr' || name === 'w:sdt') ? [table] : [];
}

function stays(kind: ChangeKind, element: XmlElement, decide: Decide): boolean {
  const isNew = kind === 'inserted' || kind === 'moved-here';
  return decide(authorOf(element)) === isNew;
}

/** The properties as they were, where their change is rejected; without the record where accepted. */
function formerProperties(element: XmlElement, decide: Decide): XmlElement | undefined {
  const change = elementsIn(element).find(({ name }) => FORMER[name] === element.name);
  if (!change) return undefined;
  if (decide(authorOf(change))) {
    const others = element.children.filter((child) => child !== change);
    return { ...element, children: resolved(others, decide) };
  }
  const former = childOf(change, element.name)?.children ?? [];
  // The mark of a paragraph and the end of a Word section are not part of the change.
  const kept = elementsIn(element).filter(
    ({ name }) => name === 'w:sectPr' || (element.name === 'w:pPr' && name === 'w:rPr'),
  );
  return { ...element, children: [...former, ...resolved(kept, decide)] };
}

function isMarkGone(paragraph: XmlElement, decide: Decide): boolean {
  return elementsIn(childOf(paragraph, 'w:pPr', 'w:rPr')).some((mark) => {
    const kind = RUNS[mark.name];
    return kind !== undefined && !stays(kind, mark, decide);
  });
}

function isRowGone(row: XmlElement, decide: Decide): boolean {
  return elementsIn(childOf(row, 'w:trPr')).some((mark) => {
    const kind = RUNS[mark.name];
    return kind !== undefined && !stays(kind, mark, decide);
  });
}

function isCellGone(cell: XmlElement, decide: Decide): boolean {
  return elementsIn(childOf(cell, 'w:tcPr')).some((mark) => {
    const kind = CELLS[mark.name];
    return kind !== undefined && !stays(kind, mark, decide);
  });
}

function propertiesOf(paragraph: XmlElement): readonly XmlNode[] {
  return elementsIn(paragraph, 'w:pPr');
}

function contentOf(paragraph: XmlElement): readonly XmlNode[] {
  return paragraph.children.filter((child) => typeof child === 'string' || child.name !== 'w:pPr');
}

function hasContent(nodes: readonly XmlNode[]): boolean {
  return nodes.some(
    (node) => typeof node !== 'string' && !/^w:(?:bookmark|comment)/.test(node.name),
  );
}
