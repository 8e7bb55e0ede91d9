/**
 * Parses the text of a section's file. Where it does not fit the content format, there is a problem
 * and still a section, so that one run reports every problem.
 */
import type { Heading, Root, RootContent } from 'mdast';
import { parseMarkdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import { type Problem, readingProblem, startOf } from './problem.ts';
import { linesOf } from './spans.ts';

/** A section of an edition in one language. */
export interface Section {
  /** The same in both languages and in every edition: `withdrawal`. */
  readonly id: string;
  /** 0 is the preamble. */
  readonly number: number;
  /** The heading as the reader reads it, without markup. */
  readonly heading: string;
  readonly headingNode: Heading;
  /** The text under the heading, definitions of links and footnotes included. Positions point into `source`. */
  readonly body: Root;
  /** Path of the file in the content folder. */
  readonly file: string;
  /** The file's text: decoded from UTF-8, line ends as in the file. */
  readonly source: string;
}

export type SectionSource = Pick<Section, 'id' | 'number' | 'file' | 'source'>;

/** What parsing a text gives, whichever edition it belongs to. */
export interface ParsedText extends Pick<Section, 'heading' | 'headingNode' | 'body'> {
  /** Whether it begins with a heading. If not, `heading` is empty. */
  readonly isHeaded: boolean;
}

/** @param source must be within the limits of Markdown (`limitProblem`) */
export function parseText(source: string): ParsedText {
  const root = parseMarkdown(source);
  const first = root.children[0];
  const headingNode = first && isTitle(first, source) ? first : undefined;
  return {
    isHeaded: headingNode !== undefined,
    heading: headingNode ? plainText(headingNode) : '',
    headingNode: headingNode ?? { type: 'heading', depth: 1, children: [] },
    body: headingNode ? { ...root, children: root.children.slice(1) } : root,
  };
}

/**
 * @param from its text must be within the limits of Markdown (`limitProblem`)
 * @param parsed the text, where it is parsed already: sections with the same words share it
 * @returns the section, and the problem with its heading line if there is one; rules check the rest
 */
export function parseSection(
  from: SectionSource,
  { isHeaded, ...text }: ParsedText = parseText(from.source),
): {
  readonly section: Section;
  readonly problems: readonly Problem[];
} {
  const section: Section = { ...from, ...text };
  return { section, problems: isHeaded ? [] : [missingHeading(from, text.body.children[0])] };
}

function isTitle(node: RootContent, source: string): node is Heading {
  return (
    node.type === 'heading' &&
    node.depth === 1 &&
    source.charAt(node.position?.start.offset ?? -1) === '#'
  );
}

function missingHeading({ file, source }: SectionSource, first: RootContent | undefined): Problem {
  const start = first?.position?.start;
  const line = linesOf(source)[(start?.line ?? 1) - 1] ?? '';
  const shown = excerpt(line);
  const underlined = first?.type === 'heading' && !line.trimStart().startsWith('#');
  const place = start ? { file, line: start.line, column: start.column } : startOf(file);
  return readingProblem('format/heading', place, {
    en: {
      found: !first
        ? 'an empty file'
        : underlined
          ? `"${shown}" underlined with "---" or "==="`
          : `"${shown}" at the beginning`,
      expected: 'the heading of the section, "# Heading"',
      action: underlined
        ? 'delete the line of "---" or "===" and write "# " in front of the heading'
        : 'begin the file with "# ", a space included, and the heading on the same line',
    },
    ru: {
      found: !first
        ? 'пустой файл'
        : underlined
          ? `«${shown}» подчёркнуто чертой «---» или «===»`
          : `«${shown}» в начале файла`,
      expected: 'заголовок раздела: «# Заголовок»',
      action: underlined
        ? 'удалите черту и напишите «# » перед заголовком'
        : 'начните файл со знака «#», пробела и заголовка на той же строке',
    },
  });
}

/** At most 60 characters of a text, for messages. */
export function excerpt(text: string): string {
  const characters = [...text];
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join('')}…`;
}

/**
 * Ids of sections and of sub-headings: ASCII, kebab-case, not ending in a number, as the anchors of
 * blocks do.
 */
export const SECTION_ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$(?<!-\d+)/;
