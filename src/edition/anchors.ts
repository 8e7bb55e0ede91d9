/**
 * The anchors of an edition's page in one language: the targets of links with `#`. Sections and
 * blocks have ours; sub-headings have their explicit id or the slug that rehype-slug makes.
 */
import GithubSlugger from 'github-slugger';
import type { Heading, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { blockAnchor, blocksOf } from '../text/blocks.ts';
import type { Language } from '../text/language.ts';
import { explicitId } from '../text/markdown.ts';
import { type Place, startOf } from '../text/problem.ts';
import type { Section } from '../text/section.ts';
import type { EditionText } from './library.ts';

export interface Anchor {
  readonly id: string;
  readonly kind: 'section' | 'block' | 'heading';
  readonly place: Place;
}

/** In the order of the text; an id that occurs twice is an error in the text. */
export function pageAnchors(text: EditionText, language: Language): readonly Anchor[] {
  const slugger = new GithubSlugger();
  return text.sections[language].flatMap((section): Anchor[] => [
    { id: section.id, kind: 'section', place: placeOf(section, section.headingNode) },
    ...blocksOf(section.body).map(
      (block): Anchor => ({
        id: blockAnchor(section, block),
        kind: 'block',
        place: placeOf(section, block.node),
      }),
    ),
    ...subHeadings(section).map(
      (heading): Anchor => ({
        id: explicitId(heading) ?? slugger.slug(textOf(heading)),
        kind: 'heading',
        place: placeOf(section, heading),
      }),
    ),
  ]);
}

function subHeadings(section: Section): readonly Heading[] {
  return section.body.children.filter((node) => node.type === 'heading');
}

function placeOf(section: Section, node: Nodes): Place {
  const { line, column } = node.position?.start ?? startOf(section.file);
  return { file: section.file, line, column };
}
