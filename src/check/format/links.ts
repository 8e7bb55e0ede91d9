/** Where the links of an edition's text lead, for the rules of links. */
import type { Nodes } from 'mdast';
import { readAddress } from '../../edition/addresses.ts';
import type { EditionText } from '../../edition/library.ts';
import type { Language } from '../../text/language.ts';
import type { Place } from '../../text/problem.ts';
import type { Section } from '../../text/section.ts';
import { nodesOf, sectionsOf } from '../sections.ts';
import { nodePlace } from './section-rule.ts';

export interface WrittenLink {
  readonly section: Section;
  readonly place: Place;
  /** As written, character references and escapes resolved. */
  readonly url: string;
}

/** An address of this site that a policy may point to. */
export interface SiteAddress {
  readonly document: string;
  readonly language: Language;
  readonly date?: string;
  /** Decoded; absent when the address has none. */
  readonly anchor?: string;
}

export function linksOf(text: EditionText): readonly WrittenLink[] {
  return sectionsOf(text).flatMap((section) =>
    [...nodesOf(section)].filter(hasUrl).map((node) => ({
      section,
      place: nodePlace(section, node),
      url: node.url,
    })),
  );
}

/** `/ru/privacy/#data`, `/kk/privacy/2022-02-22/`; undefined for any other address. */
export function siteAddress(url: string): SiteAddress | undefined {
  const [path = '', anchor] = url.split(/#(.*)/s, 2);
  const { kind, document, language, date } = readAddress(path) ?? {};
  if (kind !== 'inForce' && kind !== 'edition') return undefined;
  if (document === undefined || language === undefined || anchor === '') return undefined;
  return {
    document,
    language,
    ...(date && { date }),
    ...(anchor !== undefined && { anchor: decoded(anchor) }),
  };
}

/** The anchor that a link may write percent-encoded, as browsers copy it. */
export function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

function hasUrl(node: Nodes): node is Extract<Nodes, { type: 'link' | 'definition' }> {
  return node.type === 'link' || node.type === 'definition';
}
