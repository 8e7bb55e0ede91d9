/** Bookmarks of an edition in one language: of its sections and blocks, and where its links lead. */
import type { Heading } from 'mdast';
import * as addresses from '../../edition/addresses.ts';
import { pageAnchors } from '../../edition/anchors.ts';
import type { EditionText } from '../../edition/library.ts';
import type { Site } from '../../edition/site.ts';
import { blocksOf } from '../../text/blocks.ts';
import type { Language } from '../../text/language.ts';
import { explicitId, walk } from '../../text/markdown.ts';
import { blockBookmark, headingBookmark, sectionBookmark } from './bookmarks.ts';
import type { PlacedBlock } from './placement.ts';

export interface Anchors {
  /** Names of the bookmarks around a block, innermost first; footnotes have theirs at their marks. */
  bookmarks(block: PlacedBlock): readonly string[];
  /** Where a link leads: a bookmark of the file, or an address. */
  target(href: string): { readonly bookmark: string } | { readonly address: string };
}

export function anchorsOf(
  site: Pick<Site, 'origin'>,
  edition: EditionText,
  language: Language,
): Anchors {
  const bookmarks = new Map<string, string>();
  const headings = new Map<string, string>();
  const files = new Map<string, string>();
  for (const section of edition.sections[language]) {
    files.set(section.file, section.id);
    bookmarks.set(section.id, sectionBookmark(language, section.id));
    for (const { number } of blocksOf(section.body)) {
      bookmarks.set(`${section.id}-${number}`, blockBookmark(language, section.id, number));
    }
  }
  for (const { id, kind, place } of pageAnchors(edition, language)) {
    if (kind !== 'heading') continue;
    headings.set(`${files.get(place.file)}:${place.line}`, id);
    if (!bookmarks.has(id)) bookmarks.set(id, headingBookmark(language, id));
  }
  const linked = linkedAnchors(edition, language);
  // Leads on to where a section that this edition does not have went.
  const page = addresses.absolute(site, addresses.inForce(language, edition.document));
  return {
    bookmarks: ({ section, place, unit, path }) => {
      if (place.kind === 'heading') return [sectionBookmark(language, section.id)];
      if (place.kind === 'footnote') return [];
      if (place.kind === 'subheading' && unit.node.type === 'heading') {
        const id = headings.get(`${section.id}:${unit.node.position?.start.line}`);
        const isNamed = id !== undefined && (isExplicit(unit.node) || linked.has(id));
        return isNamed ? [headingBookmark(language, id)] : [];
      }
      const isFirst = place.paragraph === 0 && place.number !== undefined;
      const own = isFirst ? [blockBookmark(language, section.id, place.number)] : [];
      const around = path
        .filter(({ number, kind }) => kind !== 'item' && linked.has(`${section.id}-${number}`))
        .map(({ number }) => blockBookmark(language, section.id, number));
      return [...own, ...around];
    },
    target: (href) => {
      const bookmark = href.startsWith('#') ? bookmarks.get(anchorIn(href)) : undefined;
      return bookmark === undefined ? { address: written(href, page) } : { bookmark };
    },
  };
}

function isExplicit(heading: Heading): boolean {
  return explicitId(heading) !== undefined;
}

function linkedAnchors(edition: EditionText, language: Language): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const { headingNode, body } of edition.sections[language]) {
    for (const node of [...walk(headingNode), ...walk(body)]) {
      const isLink = node.type === 'link' || node.type === 'definition';
      if (isLink && node.url.startsWith('#')) linked.add(anchorIn(node.url));
    }
  }
  return linked;
}

function anchorIn(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

/** As written, if it is whole and Word can read it. */
function written(href: string, page: string): string {
  if (/^[a-z]+:[^\s<>"{}|\\^`]+$/i.test(href)) return href;
  return URL.canParse(href, page) ? new URL(href, page).href : page;
}
