/** An edition in one language to the Typst source of its PDF. */
import type { FootnoteDefinition, Heading, Nodes, Root } from 'mdast';
import { blocksOf, citation } from '../../text/blocks.ts';
import { type CivilDate, dateParts } from '../../text/civil-date.ts';
import type { Language } from '../../text/language.ts';
import { definitionsIn, walk } from '../../text/markdown.ts';
import { memo } from '../../text/memo.ts';
import type { Section } from '../../text/section.ts';
import { type Anchors, anchorsOf } from './anchors.ts';
import { type FlowContext, flow } from './flow.ts';
import { phrasing, typstString } from './phrasing.ts';

/** The content of an edition's PDF. All words except the sections' are ready to print. */
export interface PdfView {
  readonly language: Language;
  /** Title of the edition: the heading of its preamble as plain text. */
  readonly title: string;
  /** «Политика конфиденциальности», for the running head. */
  readonly shortTitle: string;
  /** Date of the edition; also that of the PDF, so that the same edition gives the same bytes. */
  readonly date: CivilDate;
  /** «Редакция от 22 февраля 2022 г.» */
  readonly editionLine: string;
  /** Lines below it, which do not change after sealing: «Действует с 22 февраля 2022 г.» */
  readonly forceLines: readonly string[];
  /** The edition's lasting address: `https://policy.example/ru/privacy/2022-02-22/`. */
  readonly address: string;
  /** «Контрольная сумма» */
  readonly digestLabel: string;
  /** SHA-256 of the canonical text, lower-case hexadecimal. */
  readonly digest: string;
  /** «Контрольная сумма печати» */
  readonly sealLabel: string;
  /** SHA-256 of `seal.json`, lower-case hexadecimal; absent in development, of a draft. */
  readonly seal?: string;
  /** Preamble first. */
  readonly sections: readonly Section[];
}

/** The compiler's path of the file with the functions that the source calls. */
export const TEMPLATE_PATH = '/edition.typ';

/** @throws Error when a section has what the content format forbids, such as an image */
export function editionSource(view: PdfView): string {
  const { year, month, day } = dateParts(view.date);
  const anchors = anchorsOf(view.sections, view.address);
  return [
    `#import ${typstString(TEMPLATE_PATH)}: *`,
    '#show: edition.with(',
    `  language: ${typstString(view.language)},`,
    `  title: ${typstString(view.title)},`,
    `  short-title: ${typstString(view.shortTitle)},`,
    `  date: datetime(year: ${year}, month: ${month}, day: ${day}),`,
    `  edition-line: ${typstString(view.editionLine)},`,
    `  force-lines: (${view.forceLines.map((line) => `${typstString(line)},`).join(' ')}),`,
    `  address: ${typstString(view.address)},`,
    `  digest-label: ${typstString(view.digestLabel)},`,
    `  digest: ${typstString(view.digest)},`,
    ...(view.seal === undefined
      ? []
      : [`  seal-label: ${typstString(view.sealLabel)},`, `  seal: ${typstString(view.seal)},`]),
    ')',
    ...view.sections.map((section) => sectionSource(section, anchors)),
    '',
  ].join('\n');
}

/** By tree, which editions share while a section stays the same, and by its number and id. */
const known = memo<Root, string>(100);

function sectionSource(section: Section, anchors: Anchors): string {
  // The targets of links depend on the rest of the edition.
  if (anchors.areUsed) return newSectionSource(section, anchors);
  return known(section.body, `${section.number} ${section.id}`, () =>
    newSectionSource(section, anchors),
  );
}

function newSectionSource(section: Section, anchors: Anchors): string {
  const context = contextOf(section, anchors);
  const text = flow(section.body.children, context);
  if (section.number === 0) return `#edition-head(anchor: ${typstString(section.id)})\n${text}`;
  const words = phrasing(section.headingNode.children, context);
  const head = `number: "${section.number}", anchor: ${typstString(section.id)}`;
  return `#section-heading(${head})${words}\n${text}`;
}

function contextOf(section: Section, anchors: Anchors): FlowContext {
  const numbers = new Map<Nodes, string>(
    blocksOf(section.body).map((block) => [block.node, citation(section, block)]),
  );
  const levels = headingLevels(section);
  const definitions = definitionsIn(section.body);
  const notes = new Map<string, FootnoteDefinition>();
  for (const node of walk(section.body)) {
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) {
      notes.set(node.identifier, node);
    }
  }
  const shown = new Set<string>();
  const context: FlowContext = {
    ...anchors,
    within: [],
    number: (node) => numbers.get(node),
    level: (heading) => levels.get(heading) ?? heading.depth,
    definition: (identifier) => definitions.get(identifier)?.url,
    footnote: (identifier) => {
      const note = notes.get(identifier);
      if (!note) return undefined;
      const label = `label(${typstString(`${section.id}-fn-${identifier}`)})`;
      if (shown.has(identifier)) return `#footnote(${label})`;
      shown.add(identifier);
      return `#note(${label})[${noteText(note, context)}]`;
    },
  };
  return context;
}

/** The first paragraph is on the line of the note's mark. */
function noteText({ children }: FootnoteDefinition, context: FlowContext): string {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return flow(children, context);
  return [`#${phrasing(first.children, context)}`, flow(rest, context)].filter(Boolean).join('\n');
}

/** The title has level 1, the section's heading 2; PDF/UA-1 (7.4.2) allows no gap below it. */
function headingLevels(section: Section): ReadonlyMap<Heading, number> {
  const levels = new Map<Heading, number>();
  const lowest = section.number === 0 ? 2 : 3;
  let last = lowest - 1;
  for (const node of walk(section.body)) {
    if (node.type !== 'heading') continue;
    last = Math.max(lowest, Math.min(node.depth + 1, last + 1));
    levels.set(node, last);
  }
  return levels;
}
