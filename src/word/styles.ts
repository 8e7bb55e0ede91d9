/** Styles of a `.docx`: what a paragraph or run looks like, own properties first, then its style's. */
import { childOf, elementsIn, isOn, valOf, type XmlElement } from './xml.ts';

export interface Styles {
  /** The level of a heading, 1 to 9, by outline level or by the name of the style. */
  levelOf(properties: XmlElement | undefined): number | undefined;
  /** Of the paragraph's style and of those that it is based on. */
  namesOf(properties: XmlElement | undefined): readonly string[];
  isTitle(properties: XmlElement | undefined): boolean;
  isQuote(properties: XmlElement | undefined): boolean;
  isLine(properties: XmlElement | undefined): boolean;
  alignOf(properties: XmlElement | undefined): 'left' | 'center' | 'right' | undefined;
  /** `w:ind` and `w:numPr` of the nearest that has them. */
  paragraphProperty(properties: XmlElement | undefined, name: string): XmlElement | undefined;
  /** Whether a toggle such as `w:b` is on for a run; styles of paragraph and run cancel each other. */
  isRunOn(run: XmlElement | undefined, paragraph: XmlElement | undefined, name: string): boolean;
  /** Whether the run has the toggle of its own. */
  isOwnOn(run: XmlElement | undefined, name: string): boolean;
  /** Whether the style of the paragraph has the toggle. */
  isStyleOn(paragraph: XmlElement | undefined, name: string): boolean;
  size(run: XmlElement | undefined, paragraph: XmlElement | undefined): number | undefined;
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly chain: readonly XmlElement[];
}

const HEADING = /^(?:heading|заголовок|тақырып|тақырыбы|header)[ _]?([1-9])$/iu;
const TITLE = /^(?:title|название|заголовок|тақырып|название документа)$/iu;
const QUOTE =
  /^(?:(?:intense )?quote|quotations|block ?text|block ?quotation|цитата(?: \d)?|выделенная цитата|дәйексөз)$/iu;
const LINE = /^horizontal line$/iu;
const LONGEST_CHAIN = 20;

export function stylesOf(root: XmlElement | undefined): Styles {
  const elements = elementsIn(root, 'w:style');
  const byId = new Map(elements.map((one) => [one.attributes['w:styleId'] ?? '', one]));
  const defaults = childOf(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
  const defaultOf = (type: string) =>
    elements.find(
      ({ attributes }) => attributes['w:type'] === type && attributes['w:default'] === '1',
    )?.attributes['w:styleId'];
  const normal = defaultOf('paragraph');
  const known = new Map<string, Style>();

  function styleOf(id: string | undefined): Style | undefined {
    if (id === undefined) return undefined;
    const found = known.get(id);
    if (found) return found;
    const chain: XmlElement[] = [];
    for (let at = byId.get(id); at && chain.length < LONGEST_CHAIN; ) {
      chain.push(at);
      at = byId.get(valOf(at, 'w:basedOn') ?? '');
    }
    const style = { id, name: valOf(chain[0], 'w:name') ?? id, chain };
    known.set(id, style);
    return style;
  }
  const ofParagraph = (properties: XmlElement | undefined) =>
    styleOf(valOf(properties, 'w:pStyle') ?? normal);

  function paragraphProperty(
    properties: XmlElement | undefined,
    name: string,
  ): XmlElement | undefined {
    const own = childOf(properties, name);
    if (own) return own;
    for (const style of ofParagraph(properties)?.chain ?? []) {
      const found = childOf(style, 'w:pPr', name);
      if (found) return found;
    }
    return undefined;
  }

  /** The names of the style and of those that it is based on. */
  function isNamed(properties: XmlElement | undefined, pattern: RegExp): RegExpExecArray | null {
    const style = ofParagraph(properties);
    for (const one of style?.chain ?? []) {
      const match = pattern.exec(valOf(one, 'w:name') ?? '');
      if (match) return match;
    }
    return style ? pattern.exec(style.id) : null;
  }

  function toggled(style: Style | undefined, name: string): boolean {
    for (const one of style?.chain ?? []) {
      const on = isOn(childOf(one, 'w:rPr'), name);
      if (on !== undefined) return on;
    }
    return false;
  }

  return {
    paragraphProperty,
    namesOf: (properties) =>
      (ofParagraph(properties)?.chain ?? []).map((style) => valOf(style, 'w:name') ?? ''),
    levelOf(properties) {
      const outline = paragraphProperty(properties, 'w:outlineLvl')?.attributes['w:val'];
      const level = outline === undefined ? Number.NaN : Number(outline) + 1;
      if (level >= 1 && level <= 9) return level;
      const named = isNamed(properties, HEADING)?.[1];
      return named === undefined || level === 10 ? undefined : Number(named);
    },
    isTitle: (properties) => isNamed(properties, TITLE) !== null,
    isQuote: (properties) => isNamed(properties, QUOTE) !== null,
    isLine: (properties) => isNamed(properties, LINE) !== null,
    alignOf(properties) {
      switch (paragraphProperty(properties, 'w:jc')?.attributes['w:val']) {
        case 'left':
        case 'start':
          return 'left';
        case 'center':
          return 'center';
        case 'right':
        case 'end':
          return 'right';
        default:
          return undefined;
      }
    },
    isRunOn(run, paragraph, name) {
      const own = isOn(run, name);
      if (own !== undefined) return own;
      const inRun = toggled(styleOf(valOf(run, 'w:rStyle')), name);
      const inParagraph = toggled(ofParagraph(paragraph), name);
      const byDefault = isOn(defaults, name) ?? false;
      return inRun === inParagraph ? byDefault && inRun === false : true;
    },
    isOwnOn: (run, name) => isOn(run, name) ?? toggled(styleOf(valOf(run, 'w:rStyle')), name),
    isStyleOn: (paragraph, name) => toggled(ofParagraph(paragraph), name),
    size(run, paragraph) {
      const own = valOf(run, 'w:sz');
      const inherited = [
        ...(styleOf(valOf(run, 'w:rStyle'))?.chain ?? []),
        ...(ofParagraph(paragraph)?.chain ?? []),
      ].map((style) => valOf(style, 'w:rPr', 'w:sz'));
      const found = [own, ...inherited, valOf(defaults, 'w:sz')].find((size) => size);
      return found === undefined ? undefined : Number(found);
    },
  };
}
