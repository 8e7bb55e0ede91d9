/** What a run or a drawing has that Markdown has no marks for. */
import type { FlowLoss } from './flow.ts';
import type { LossKind } from './losses.ts';
import { childOf, elementsBelow, elementsIn, isOn, valOf, type XmlElement } from './xml.ts';

/** Stands for a line across the page until its paragraph is finished. */
export const RULE = '\u0000rule';

export function lostLooks(run: XmlElement | undefined, isLink: boolean): LossKind[] {
  if (!run) return [];
  const lost: LossKind[] = [];
  const underline = valOf(run, 'w:u');
  if (!isLink) {
    if (isColor(valOf(run, 'w:color')) || hasBackground(run)) lost.push('color');
    if (underline !== undefined && underline !== 'none') lost.push('underline');
  }
  if (isOn(run, 'w:strike') || isOn(run, 'w:dstrike')) lost.push('strike');
  if (/^(?:superscript|subscript)$/.test(valOf(run, 'w:vertAlign') ?? '')) lost.push('script');
  if (isOn(run, 'w:caps') || isOn(run, 'w:smallCaps')) lost.push('caps');
  return lost;
}

/** Black and the dark greys in which word processors write their own headings say nothing. */
function isColor(color: string | undefined): boolean {
  const match = /^([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color ?? '');
  if (!match) return false;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((hex) => Number.parseInt(hex, 16));
  const isGrey = Math.max(red, green, blue) - Math.min(red, green, blue) < 0x18;
  return !(isGrey && red < 0x70);
}

function hasBackground(run: XmlElement): boolean {
  const highlight = valOf(run, 'w:highlight');
  const fill = childOf(run, 'w:shd')?.attributes['w:fill'];
  return (
    (highlight !== undefined && highlight !== 'none') ||
    (fill !== undefined && !/^(?:auto|ffffff)$/i.test(fill))
  );
}

export function drawingLoss(element: XmlElement): FlowLoss {
  const below = [...elementsBelow(element)];
  if (below.some(({ attributes }) => /^(?:t|1|true)$/.test(attributes['o:hr'] ?? ''))) {
    return { kind: 'image', text: RULE };
  }
  const boxes = below.filter(({ name }) => name === 'w:txbxContent');
  if (boxes.length > 0) {
    return { kind: 'text-box', text: textBelow(boxes[0]).trim() };
  }
  if (element.name === 'w:object') return { kind: 'object', text: '' };
  const described = below.find(({ name }) => name === 'wp:docPr')?.attributes;
  return { kind: 'image', text: described?.descr ?? described?.name ?? '' };
}

export function textBelow(element: XmlElement | undefined): string {
  if (!element) return '';
  let text = '';
  for (const child of element.children) {
    if (typeof child === 'string') text += child;
    else if (child.name === 'w:t' || child.name === 'w:instrText') text += textBelow(child);
    else if (child.name === 'w:p') text += `${textBelow(child)} `;
    else if (child.name === 'w:tab' || child.name === 'w:br') text += ' ';
    else text += onlyElements(child);
  }
  return text;
}

function onlyElements(element: XmlElement): string {
  return elementsIn(element)
    .map((child) => textBelow({ ...element, children: [child] }))
    .join('');
}

export function mathText(element: XmlElement): string {
  return [...elementsBelow(element)]
    .filter(({ name }) => name === 'm:t')
    .map(({ children }) => children.filter((child) => typeof child === 'string').join(''))
    .join('');
}
