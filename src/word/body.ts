/** Reads the content of a `.docx` part, once its tracked changes are resolved, into a flow. */

import { parseStyleName } from '../formats/docx/style-names.ts';
import { fieldKind, hyperlinkOf, noteOf } from './fields.ts';
import type { FlowBlock, FlowCell, FlowComment, FlowLoss, FlowParagraph, Piece } from './flow.ts';
import type { LossKind } from './losses.ts';
import { leftOf, type Numbering } from './numbering.ts';
import { DOUBTFUL } from './revisions.ts';
import { drawingLoss, lostLooks, mathText, RULE, textBelow } from './run-losses.ts';
import type { Styles } from './styles.ts';
import { childOf, elementsBelow, elementsIn, valOf, type XmlElement } from './xml.ts';

/** What reading a part needs from the others. */
export interface Surroundings {
  readonly file: string;
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Targets of links by the ids of their relationships. */
  readonly targets: ReadonlyMap<string, string>;
  readonly comments: ReadonlyMap<string, Omit<FlowComment, 'quote'>>;
  /** The part is a footnote: its paragraphs are not counted. */
  readonly isNote?: boolean;
  /** Made by `policy export`: its empty lines have a meaning, and some lines are no part of the text. */
  readonly isExport: boolean;
}

/** A field, which may go on through several paragraphs. */
interface OpenField {
  instruction: string;
  isResult: boolean;
  result: string;
}

interface OpenComment {
  readonly id: string;
  quote: string;
}

/** A paragraph while it is read. */
interface Building {
  readonly properties: XmlElement | undefined;
  readonly pieces: Piece[];
  readonly losses: FlowLoss[];
  readonly comments: FlowComment[];
  readonly bookmarks: Set<string>;
  readonly anchors: string[];
  size?: number;
}

const MARKS = ['strong', 'emphasis'] as const;

type Look = Pick<Piece, 'strong' | 'emphasis' | 'byStyle' | 'own' | 'href' | 'title'>;

export function readBlocks(content: XmlElement, surroundings: Surroundings): readonly FlowBlock[] {
  return new BodyReader(surroundings).blocksIn(content);
}

/** Reads in the order of the text: fields, bookmarks and comments may begin in one paragraph and end in another. */
class BodyReader {
  readonly #in: Surroundings;
  readonly #fields: OpenField[] = [];
  /** Names by id. */
  readonly #bookmarks = new Map<string, string>();
  readonly #comments: OpenComment[] = [];
  /** The footnotes whose marks bookmarks are around, for other marks of the same notes. */
  readonly #notes = new Map<string, string>();
  #count = 0;
  #hasGap = true;
  /** Bookmarks that begin between paragraphs are of the next one. */
  #anchorsBetween: string[] = [];

  constructor(surroundings: Surroundings) {
    this.#in = surroundings;
  }

  blocksIn(content: XmlElement): readonly FlowBlock[] {
    return elementsIn(content).flatMap((element) => this.#block(element));
  }

  #block(element: XmlElement): readonly FlowBlock[] {
    switch (element.name) {
      case 'w:p':
        return this.#paragraph(element);
      case 'w:tbl':
        return [this.#table(element)];
      case 'w:sdt': {
        const gallery = valOf(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') ?? '';
        if (/^table of contents$/i.test(gallery)) return [this.#lostContents(element)];
        return this.blocksIn(childOf(element, 'w:sdtContent') ?? element);
      }
      case 'w:customXml':
      case 'w:smartTag':
      case 'w:ins':
      case 'w:moveTo':
        return this.blocksIn(element);
      case 'mc:AlternateContent':
        return this.blocksIn(childOf(element, 'mc:Choice') ?? element);
      case 'w:altChunk':
        return [this.#bare([{ kind: 'object', text: '' }])];
      case 'm:oMathPara':
      case 'm:oMath':
        return [this.#bare([{ kind: 'formula', text: mathText(element) }])];
      case 'w:bookmarkStart':
      case 'w:bookmarkEnd':
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        this.#range(element, undefined);
        return [];
      default:
        return [];
    }
  }

  #table(table: XmlElement): FlowBlock {
    const place = { file: this.#in.file, number: this.#count + 1, unit: 'paragraph' } as const;
    const rows = rowsIn(table).map((row) =>
      cellsIn(row).map((cell): FlowCell => {
        const properties = childOf(cell, 'w:tcPr');
        const merge = childOf(properties, 'w:vMerge');
        return {
          blocks: this.blocksIn(cell),
          span: Number(valOf(properties, 'w:gridSpan') ?? 1) || 1,
          isMergedUp: merge !== undefined && merge.attributes['w:val'] !== 'restart',
        };
      }),
    );
    this.#hasGap = true;
    return { kind: 'table', rows, place };
  }

  #lostContents(element: XmlElement): FlowParagraph {
    this.#count += [...elementsBelow(element)].filter(({ name }) => name === 'w:p').length - 1;
    return this.#bare([{ kind: 'contents', text: '' }]);
  }

  /** A paragraph without text, for what is lost between paragraphs. */
  #bare(losses: readonly FlowLoss[]): FlowParagraph {
    const building = newBuilding(undefined);
    building.losses.push(...losses);
    this.#count += 1;
    return this.#finished(building);
  }

  #paragraph(element: XmlElement): readonly FlowBlock[] {
    const properties = childOf(element, 'w:pPr');
    const building = newBuilding(properties);
    this.#count += 1;
    this.#runs(element, building, {});
    const finished = this.#finished(building);
    const paragraph: FlowParagraph =
      DOUBTFUL in element.attributes ? { ...finished, isStyleInDoubt: true } : finished;
    if (this.#in.isExport && paragraph.styles.includes(DETAILS)) return [];
    if (paragraph.isGap || (this.#in.isExport && paragraph.list)) return [paragraph];
    const isEmpty =
      paragraph.pieces.every(({ text, footnote }) => text.trim() === '' && !footnote) &&
      paragraph.losses.length === 0 &&
      !paragraph.isBreak;
    if (isEmpty && paragraph.comments.length === 0) {
      this.#hasGap = true;
      // An anchor in an empty line is of what follows; nothing else in it means anything.
      return [];
    }
    this.#hasGap = false;
    return [paragraph];
  }

  #finished({ properties, pieces, losses, ...building }: Building): FlowParagraph {
    const { styles, numbering, file, isNote } = this.#in;
    const align = styles.alignOf(properties);
    const text = pieces.map((piece) => piece.text).join('');
    const isEmpty = text.trim() === '' && !pieces.some(({ footnote }) => footnote);
    const level = styles.levelOf(properties);
    const list = isEmpty && !this.#in.isExport ? undefined : numbering.next(properties);
    // A list that the paragraph itself is put in counts for more than its style, and less than its own indent.
    const byList = childOf(properties, 'w:numPr') && list?.indent;
    const indent =
      leftOf(childOf(properties, 'w:ind')) ??
      byList ??
      leftOf(styles.paragraphProperty(properties, 'w:ind')) ??
      list?.indent ??
      0;
    const place = parseStyleName(styles.namesOf(properties)[0] ?? '');
    const hasRule = losses.some(({ text: lost }) => lost === RULE);
    const isLine =
      isEmpty &&
      (styles.isLine(properties) ||
        place?.leaf === 'break' ||
        hasRule ||
        childOf(properties, 'w:pBdr', 'w:bottom') !== undefined);
    const anchors = [...this.#anchorsBetween, ...building.anchors];
    this.#anchorsBetween = [];
    return {
      kind: 'paragraph',
      pieces: isLine ? [] : pieces,
      ...(level !== undefined && !isEmpty && { level }),
      isTitle: styles.isTitle(properties),
      isQuote: styles.isQuote(properties),
      styles: styles.namesOf(properties),
      isBreak: isLine,
      isGap: isEmpty && place?.leaf === 'gap',
      ...(align && { align }),
      ...(building.size !== undefined && { size: building.size }),
      indent,
      ...(list && { list }),
      bookmarks: [...building.bookmarks],
      anchors,
      hasGapBefore: this.#hasGap,
      losses: losses.filter(({ text: lost }) => lost !== RULE),
      comments: building.comments,
      place: {
        file,
        unit: 'paragraph',
        ...(!isNote && { number: this.#count }),
        text: text.trim(),
      },
    };
  }

  #runs(parent: XmlElement, building: Building, look: Look): void {
    for (const element of elementsIn(parent)) this.#inline(element, building, look);
  }

  #inline(element: XmlElement, building: Building, look: Look): void {
    switch (element.name) {
      case 'w:r':
        this.#run(element, building, look);
        return;
      case 'w:hyperlink': {
        const href = this.#target(element);
        const title = element.attributes['w:tooltip'];
        const link = { ...(href !== undefined && { href, ...(title && { title }) }) };
        this.#runs(element, building, { ...look, ...link });
        return;
      }
      case 'w:fldSimple': {
        const instruction = element.attributes['w:instr'] ?? '';
        const href = hyperlinkOf(instruction);
        if (href !== undefined) {
          this.#runs(element, building, { ...look, href });
          return;
        }
        const text = textBelow(element);
        building.losses.push({ kind: fieldKind(instruction), text });
        if (fieldKind(instruction) === 'field') this.#runs(element, building, look);
        return;
      }
      case 'w:sdt':
        this.#runs(childOf(element, 'w:sdtContent') ?? element, building, look);
        return;
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
      case 'w:ins':
      case 'w:moveTo':
        this.#runs(element, building, look);
        return;
      case 'mc:AlternateContent':
        this.#runs(childOf(element, 'mc:Choice') ?? element, building, look);
        return;
      case 'm:oMath':
      case 'm:oMathPara':
        building.losses.push({ kind: 'formula', text: mathText(element) });
        return;
      default:
        this.#range(element, building);
    }
  }

  /** Where a bookmark or a comment begins or ends; `building` is absent between paragraphs. */
  #range(element: XmlElement, building: Building | undefined): void {
    const id = element.attributes['w:id'] ?? '';
    switch (element.name) {
      case 'w:bookmarkStart': {
        const name = element.attributes['w:name'] ?? '';
        this.#bookmarks.set(id, name);
        if (building) building.anchors.push(name);
        else this.#anchorsBetween.push(name);
        return;
      }
      case 'w:bookmarkEnd':
        this.#bookmarks.delete(id);
        return;
      case 'w:commentRangeStart':
        this.#comments.push({ id, quote: '' });
        return;
      default:
        return;
    }
  }

  #run(run: XmlElement, building: Building, outer: Look): void {
    const properties = childOf(run, 'w:rPr');
    const { styles } = this.#in;
    const isOnHere = (name: string) => styles.isRunOn(properties, building.properties, name);
    const look: Look = {
      ...outer,
      ...(isOnHere('w:b') && { strong: true }),
      ...(isOnHere('w:i') && { emphasis: true }),
      ...listedAs('byStyle', (name) => styles.isStyleOn(building.properties, name)),
      ...listedAs('own', (name) => styles.isOwnOn(properties, name)),
    };
    const lost = lostLooks(
      properties,
      look.href !== undefined || this.#hrefOfField() !== undefined,
    );
    if (isOnHere('w:vanish')) lost.push('hidden');
    for (const element of elementsIn(run)) {
      this.#inRun(element, building, look, lost);
    }
    const size = styles.size(properties, building.properties);
    if (building.size === undefined && size !== undefined) building.size = size;
  }

  #inRun(element: XmlElement, building: Building, look: Look, lost: readonly LossKind[]): void {
    const add = (text: string) => this.#add(text, building, look, lost);
    switch (element.name) {
      case 'w:t':
        add(element.children.filter((child) => typeof child === 'string').join(''));
        return;
      case 'w:tab':
      case 'w:ptab':
        add('\t');
        return;
      case 'w:br':
        // A page or column break has no text; a line break ends a line by hand.
        if (!/^(?:page|column)$/.test(element.attributes['w:type'] ?? '')) add('\n');
        return;
      case 'w:cr':
        add('\n');
        return;
      case 'w:softHyphen':
        add('\u00ad');
        return;
      case 'w:noBreakHyphen':
        add('\u2011');
        return;
      case 'w:sym':
        building.losses.push({
          kind: 'symbol',
          text: `${element.attributes['w:font'] ?? ''} ${element.attributes['w:char'] ?? ''}`.trim(),
        });
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = element.name === 'w:footnoteReference' ? 'f' : 'e';
        if (this.#isSuppressed()) return;
        const footnote = `${kind}${element.attributes['w:id'] ?? ''}`;
        const bookmarks = [...this.#bookmarks.values()];
        for (const name of bookmarks) {
          this.#notes.set(name, footnote);
          building.bookmarks.add(name);
        }
        building.pieces.push({ text: '', footnote, bookmarks });
        return;
      }
      case 'w:fldChar':
        this.#fieldChar(element, building);
        return;
      case 'w:instrText': {
        const field = this.#fields.at(-1);
        if (field && !field.isResult) field.instruction += textBelow(element);
        return;
      }
      case 'w:commentReference':
        this.#commentReference(element.attributes['w:id'] ?? '', building);
        return;
      case 'mc:AlternateContent': {
        const chosen = childOf(element, 'mc:Choice') ?? element;
        for (const one of elementsIn(chosen)) this.#inRun(one, building, look, lost);
        return;
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        building.losses.push(drawingLoss(element));
        return;
      case 'w:ruby':
        for (const run of elementsIn(childOf(element, 'w:rubyBase')))
          this.#run(run, building, look);
        return;
      default:
        return;
    }
  }

  #add(text: string, building: Building, look: Look, lost: readonly LossKind[]): void {
    const field = this.#fields.at(-1);
    if (text === '' || (field && !field.isResult)) return;
    if (field) field.result += text;
    if (field && noteOf(field.instruction) !== undefined) return;
    if (this.#isSuppressed()) return;
    for (const comment of this.#comments) comment.quote += text;
    if (text.trim() !== '') {
      for (const name of this.#bookmarks.values()) building.bookmarks.add(name);
    }
    const href = this.#hrefOfField();
    building.pieces.push({
      text,
      ...look,
      ...(href !== undefined && { href }),
      ...(lost.length > 0 && text.trim() !== '' && { lost }),
    });
  }

  #fieldChar(element: XmlElement, building: Building): void {
    switch (element.attributes['w:fldCharType']) {
      case 'begin':
        this.#fields.push({ instruction: '', isResult: false, result: '' });
        return;
      case 'separate': {
        const field = this.#fields.at(-1);
        if (field) field.isResult = true;
        return;
      }
      case 'end': {
        const field = this.#fields.pop();
        const name = field && noteOf(field.instruction);
        const footnote = name && this.#notes.get(name);
        if (footnote) {
          building.pieces.push({ text: '', footnote });
          return;
        }
        if (!field || hyperlinkOf(field.instruction) !== undefined || this.#isSuppressed()) return;
        // A field may hold the characters of a list number or a bookmark's text: these are shown.
        if (/^\s*(?:TC|XE|RD|TA|ADVANCE)\b/i.test(field.instruction)) return;
        building.losses.push({ kind: fieldKind(field.instruction), text: field.result.trim() });
        return;
      }
      default:
        return;
    }
  }

  #hrefOfField(): string | undefined {
    for (const field of this.#fields) {
      const href = field.isResult ? hyperlinkOf(field.instruction) : undefined;
      if (href !== undefined) return href;
    }
    return undefined;
  }

  /** Within a table of contents. */
  #isSuppressed(): boolean {
    return this.#fields.some(
      ({ instruction, isResult }) => isResult && fieldKind(instruction) === 'contents',
    );
  }

  #commentReference(id: string, building: Building): void {
    const index = this.#comments.findIndex((comment) => comment.id === id);
    const [open] = index === -1 ? [] : this.#comments.splice(index, 1);
    const comment = this.#in.comments.get(id);
    if (comment) building.comments.push({ ...comment, quote: (open?.quote ?? '').trim() });
  }

  #target(element: XmlElement): string | undefined {
    const anchor = element.attributes['w:anchor'];
    const id = element.attributes['r:id'];
    const target = id === undefined ? undefined : this.#in.targets.get(id);
    if (target !== undefined) return anchor ? `${target}#${anchor}` : target;
    return anchor ? `#${anchor}` : undefined;
  }
}

/** The style of lines about the edition in an exported file. */
const DETAILS = 'Edition Details';

const TOGGLES = { strong: 'w:b', emphasis: 'w:i' } as const;

function listedAs(key: 'byStyle' | 'own', isOn: (toggle: string) => boolean): Partial<Look> {
  const marks = MARKS.filter((mark) => isOn(TOGGLES[mark]));
  return marks.length > 0 ? { [key]: marks } : {};
}

function newBuilding(properties: XmlElement | undefined): Building {
  return { properties, pieces: [], losses: [], comments: [], bookmarks: new Set(), anchors: [] };
}

function rowsIn(table: XmlElement): readonly XmlElement[] {
  return elementsIn(table).flatMap((element) =>
    element.name === 'w:tr' ? [element] : isWrapper(element) ? rowsIn(unwrapped(element)) : [],
  );
}

function cellsIn(row: XmlElement): readonly XmlElement[] {
  return elementsIn(row).flatMap((element) =>
    element.name === 'w:tc' ? [element] : isWrapper(element) ? cellsIn(unwrapped(element)) : [],
  );
}

function isWrapper({ name }: XmlElement): boolean {
  return name === 'w:sdt' || name === 'w:customXml';
}

function unwrapped(element: XmlElement): XmlElement {
  return childOf(element, 'w:sdtContent') ?? element;
}
