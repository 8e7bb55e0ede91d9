/** The sections of an edition as HTML. The same text always gives the same bytes. */
import type { ElementContent, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { EditionText } from '../../edition/library.ts';
import type { Language } from '../../text/language.ts';
import { explicitId, walk } from '../../text/markdown.ts';
import { type Memo, memo } from '../../text/memo.ts';
import type { Section } from '../../text/section.ts';
import { strings } from '../../ui/strings.ts';
import { remarkBlockAnchors, remarkNumbers } from './block-anchors.ts';
import { remarkContactLinks } from './contact-links.ts';
import { rehypeFootnotes } from './footnotes.ts';
import { remarkHeadings } from './headings.ts';
import { type LinkMap, rehypeLinks } from './links.ts';
import { rehypeTables } from './tables.ts';
import { rehypeTelephones } from './telephones.ts';

export interface SectionHtml {
  readonly id: string;
  /** Phrasing content of the heading. */
  readonly heading: string;
  /** The text under the heading. */
  readonly body: string;
}

/** What differs between pages that show the same text. */
export interface SectionOptions {
  /** Changes the targets of links; without it they stay as written. */
  readonly links?: LinkMap;
  /** Whether blocks begin with the number by which they are cited, a link to them. */
  readonly numbers?: boolean;
}

// For the character references in telephone numbers; `check` refuses Markdown with HTML.
const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();
const slugger = unified().use(rehypeSlug).freeze();

/** Rendered sections by tree: editions share the trees of unchanged sections. */
export type RenderedWords = Memo<Root, SectionHtml>;

/**
 * @param known to share among editions rendered in the same language with the same options
 * @returns one entry for each section, in order; sub-headings begin at `h3`, in the preamble at
 *   `h2`
 */
export function sectionsHtml(
  edition: EditionText,
  language: Language,
  options: SectionOptions = {},
  known: RenderedWords = memo(),
): readonly SectionHtml[] {
  const sections = edition.sections[language];
  if (sections.some(hasUnnamedHeading)) {
    const trees = sectionTrees(edition, language, options);
    return sections.map((section, i) => sectionHtml(section, trees[i] ?? []));
  }
  return sections.map((section) =>
    known(section.body, `${section.number} ${section.id}`, () =>
      sectionHtml(section, sectionTree(section, language, options)),
    ),
  );
}

function sectionHtml(section: Section, tree: ElementContent[]): SectionHtml {
  return { id: section.id, heading: stringify(headingTree(section)), body: stringify(tree) };
}

/** Whether a heading has no explicit id; its slug then depends on the other sections. */
function hasUnnamedHeading({ body }: Section): boolean {
  return [...walk(body)].some((node) => node.type === 'heading' && explicitId(node) === undefined);
}

/** The text under the heading of each section as trees; parameters as for `sectionsHtml`. */
export function sectionTrees(
  edition: EditionText,
  language: Language,
  options: SectionOptions = {},
): readonly ElementContent[][] {
  const sections = edition.sections[language];
  const trees = sections.map((section) => sectionTree(section, language, options));
  // Slugs are unique in the whole edition, not only in a section.
  const wrapped: HastRoot = {
    type: 'root',
    children: trees.map((children) => ({
      type: 'element',
      tagName: 'section',
      properties: {},
      children,
    })),
  };
  slugger.runSync(wrapped);
  return trees;
}

function sectionTree(
  section: Section,
  language: Language,
  { links, numbers = false }: SectionOptions,
): ElementContent[] {
  const labels = strings(language);
  const shift = section.number === 0 ? 0 : 1;
  const tree = unified()
    .use(remarkBlockAnchors, { section })
    .use(numbers ? [[remarkNumbers, { section }]] : [])
    .use(remarkHeadings, { shift })
    .use(remarkContactLinks)
    .use(remarkRehype, {
      clobberPrefix: `${section.id}-`,
      footnoteLabel: labels.footnotes,
      footnoteLabelTagName: `h${shift + 2}`,
      footnoteLabelProperties: {},
      // If a footnote has several references, the links back are numbered.
      footnoteBackLabel: (_note, reference) =>
        reference > 1 ? `${labels.backToText} ${reference}` : labels.backToText,
    })
    .use(rehypeFootnotes, { section: section.id })
    .use(rehypeTelephones)
    .use(rehypeTables, { label: labels.table, section: section.number })
    .use(links ? [[rehypeLinks, { section: section.id, map: links }]] : [])
    .runSync(structuredClone(section.body));
  return tree.children.flatMap((node) => (node.type === 'doctype' ? [] : [node]));
}

export function headingTree(section: Section): ElementContent[] {
  const root: Root = {
    type: 'root',
    children: structuredClone(section.headingNode.children),
  };
  const tree = unified().use(remarkRehype).runSync(root);
  return tree.children.flatMap((node) => (node.type === 'doctype' ? [] : [node]));
}

/** The same tree always gives the same bytes. */
export function stringify(children: ElementContent[]): string {
  return stringifier.stringify({ type: 'root', children }).replace(/\r\n?/g, '\n');
}
