/**
 * The canonical text of an edition in one language: the Markdown that the site publishes and that
 * the seal has the digest of. It joins the section files and changes only what joining requires:
 * headings below the title go one level down, and labels of footnotes and links get their section's
 * id, so that equal labels of two sections do not collide. Every other byte is as written.
 */
import type { Nodes } from 'mdast';
import type { Language } from '../text/language.ts';
import { walk } from '../text/markdown.ts';
import type { Section } from '../text/section.ts';
import type { EditionText } from './library.ts';

interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** @returns Markdown that ends with a newline; encode as UTF-8 for the digest */
export function canonicalText(edition: EditionText, language: Language): string {
  return edition.sections[language].map((section) => `${sectionText(section)}\n`).join('\n');
}

function sectionText(section: Section): string {
  const insertions: Insertion[] = [];
  for (const top of [section.headingNode, section.body]) {
    for (const node of walk(top)) insertions.push(...insertionsFor(node, section));
  }
  insertions.sort((a, b) => a.offset - b.offset);
  let text = '';
  let from = 0;
  for (const { offset, text: inserted } of insertions) {
    text += section.source.slice(from, offset) + inserted;
    from = offset;
  }
  return (text + section.source.slice(from)).replace(/^[\r\n]+|[\r\n]+$/g, '');
}

function insertionsFor(node: Nodes, section: Section): readonly Insertion[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  switch (node.type) {
    case 'heading':
      return section.number === 0 ? [] : [{ offset: start, text: '#' }];
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [{ offset: start + '[^'.length, text: `${section.id}-` }];
    case 'definition':
      return [{ offset: start + '['.length, text: `${section.id}-` }];
    case 'linkReference':
      return linkReferenceInsertions(node, start, end, section);
    default:
      return [];
  }
}

/** `[text][label]`, `[label][]` and `[label]`: keeps the words and qualifies or adds the label. */
function linkReferenceInsertions(
  node: Extract<Nodes, { type: 'linkReference' }>,
  start: number,
  end: number,
  section: Section,
): readonly Insertion[] {
  const source = section.source.slice(start, end);
  const label = node.label ?? node.identifier;
  switch (node.referenceType) {
    case 'full':
      return [{ offset: start + source.lastIndexOf('[') + 1, text: `${section.id}-` }];
    case 'collapsed':
      return [{ offset: end - 1, text: `${section.id}-${label}` }];
    case 'shortcut':
      return [{ offset: end, text: `[${section.id}-${label}]` }];
  }
}
