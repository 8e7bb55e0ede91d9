/** An edition in one language to the Typst source of its PDF. */
import type { FootnoteDefinition, Nodes } from 'mdast';
import { blocksOf } from '../../policy/blocks.ts';
import { type CivilDate, dateParts } from '../../policy/civil-date.ts';
import type { Language } from '../../policy/language.ts';
import type { Section } from '../../policy/library.ts';
import { explicitId, walk } from '../../policy/markdown.ts';
import { type FlowContext, flow } from './flow.ts';
import { typstString } from './literal.ts';
import { phrasing } from './phrasing.ts';

/** What the PDF of an edition says. Every word but the sections' comes ready for the reader. */
export interface PdfView {
  readonly language: Language;
  /** Title of the edition: the heading of its preamble as plain text. */
  readonly title: string;
  /** Date of the edition; the PDF bears it as its own, so that its bytes depend on nothing else. */
  readonly date: CivilDate;
  /** «Редакция от 22 февраля 2022 г.» */
  readonly editionLine: string;
  /** Lines below it, known at sealing: «Действует с 22 февраля 2022 г.» */
  readonly forceLines: readonly string[];
  /** The edition's lasting address: `https://hitter.kz/ru/privacy/2022-02-22/`. */
  readonly address: string;
  /** «Контрольная сумма» */
  readonly digestLabel: string;
  /** SHA-256 of the canonical text, lower-case hexadecimal. */
  readonly digest: string;
  /** Preamble first. */
  readonly sections: readonly Section[];
}

/** Path under which the compiler holds the functions that the source calls. */
export const TEMPLATE_PATH = '/edition.typ';

/** @throws Error when a section holds what the rules of the content format forbid */
export function editionSource(view: PdfView): string {
  const { year, month, day } = dateParts(view.date);
  const anchors = anchorsOf(view.sections);
  return [
    `#import ${typstString(TEMPLATE_PATH)}: *`,
    '#show: edition.with(',
    `  language: ${typstString(view.language)},`,
    `  title: ${typstString(view.title)},`,
    `  date: datetime(year: ${year}, month: ${month}, day: ${day}),`,
    `  edition-line: ${typstString(view.editionLine)},`,
    `  force-lines: (${view.forceLines.map((line) => `${typstString(line)},`).join(' ')}),`,
    `  address: ${typstString(view.address)},`,
    `  digest-label: ${typstString(view.digestLabel)},`,
    `  digest: ${typstString(view.digest)},`,
    ')',
    ...view.sections.map((section) => sectionSource(section, view, anchors)),
    '',
  ].join('\n');
}

function sectionSource(section: Section, view: PdfView, anchors: ReadonlySet<string>): string {
  const context = contextOf(section, view, anchors);
  const text = flow(section.body.children, context);
  if (section.number === 0) return `#edition-head()\n${text}`;
  const words = phrasing(section.headingNode.children, context);
  const head = `number: ${typstString(String(section.number))}, anchor: ${typstString(section.id)}`;
  return `#section-heading(${head})${words}\n${text}`;
}

function contextOf(section: Section, view: PdfView, anchors: ReadonlySet<string>): FlowContext {
  const numbers = new Map(blocksOf(section.body).map(({ node, number }) => [node, number]));
  const links = new Map<string, string>();
  const notes = new Map<string, FootnoteDefinition>();
  for (const node of walk(section.body)) {
    if (node.type === 'definition') firstOf(links, node.identifier, node.url);
    if (node.type === 'footnoteDefinition') firstOf(notes, node.identifier, node);
  }
  const shown = new Set<string>();
  const context: FlowContext = {
    number: (node) => {
      const number = numbers.get(node);
      if (number === undefined || node.type === 'footnoteDefinition') return undefined;
      return section.number === 0 ? number : `${section.number}-${number}`;
    },
    label: (node) => labelOf(node, section, numbers),
    definition: (identifier) => links.get(identifier),
    target: (url) => targetOf(url, view, anchors),
    footnote: (identifier) => {
      const label = `label(${typstString(`${section.id}-fn-${identifier}`)})`;
      const note = notes.get(identifier);
      if (!note) return undefined;
      if (shown.has(identifier)) return `#footnote(${label})`;
      shown.add(identifier);
      return `#note(${label})[${noteText(note, context)}]`;
    },
  };
  return context;
}

/** The first paragraph stands on the line of the note's mark. */
function noteText({ children: [first, ...rest] }: FootnoteDefinition, context: FlowContext): string {
  if (first?.type !== 'paragraph') return flow(first ? [first, ...rest] : [], context);
  return [`#${phrasing(first.children, context)}`, flow(rest, context)].filter(Boolean).join('\n');
}

/** As CommonMark has it, the first definition of a label counts. */
function firstOf<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}

function labelOf(node: Nodes, section: Section, numbers: ReadonlyMap<Nodes, string>) {
  if (node.type === 'heading') return explicitId(node);
  const number = numbers.get(node);
  return number === undefined ? undefined : `${section.id}-${number}`;
}

/** Every anchor of the edition that the PDF has a label for. */
function anchorsOf(sections: readonly Section[]): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const section of sections) {
    anchors.add(section.id);
    const numbers = new Map(blocksOf(section.body).map(({ node, number }) => [node, number]));
    for (const node of walk(section.body)) {
      const label = labelOf(node, section, numbers);
      if (label !== undefined && node.type !== 'footnoteDefinition') anchors.add(label);
    }
  }
  return anchors;
}

/** An anchor of this edition leads there within the PDF, any other address to the web. */
function targetOf(url: string, view: PdfView, anchors: ReadonlySet<string>): string {
  const absolute = new URL(url, view.address);
  const anchor = decodeURIComponent(absolute.hash.slice(1));
  const page = absolute.href.slice(0, absolute.href.length - absolute.hash.length);
  return page === view.address && anchors.has(anchor)
    ? `label(${typstString(anchor)})`
    : typstString(url.startsWith('#') || url.startsWith('/') ? absolute.href : url);
}
