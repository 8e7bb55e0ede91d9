/** Where the links of an edition's text lead, for the rules of links. */
import { readAddress } from '../../edition/addresses.ts';
import type { EditionText } from '../../edition/library.ts';
import type { Language } from '../../text/language.ts';
import type { Place } from '../../text/problem.ts';
import type { Section } from '../../text/section.ts';
import { nodesOf, sectionsOf } from '../sections.ts';
import { nodePlace } from './section-rule.ts';

interface WrittenLink {
  readonly section: Section;
  readonly place: Place;
  /** As written, character references and escapes resolved. */
  readonly url: string;
}

/** An address of this site that a policy may point to. */
interface SiteAddress {
  readonly document: string;
  readonly language: Language;
  readonly date?: string;
  /** Decoded; absent when the address has none. */
  readonly anchor?: string;
}

export function* linksOf(text: EditionText): Generator<WrittenLink> {
  for (const section of sectionsOf(text)) {
    for (const node of nodesOf(section)) {
      if (node.type !== 'link' && node.type !== 'definition') continue;
      yield { section, place: nodePlace(section, node), url: node.url };
    }
  }
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
