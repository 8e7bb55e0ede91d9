/** The legal text on a built page, for whoever holds a site against the seals. */
import { LANGUAGES } from '../policy/language.ts';
import type { Edition } from '../policy/library.ts';
import * as addresses from '../site/addresses.ts';
import { renderedSections } from '../site/rendered.ts';

export interface PublishedPage {
  /** The file in a built site: `ru/privacy/2022-02-22/index.html`. */
  readonly path: string;
  /** The HTML of each heading and each section's text, which the page holds byte for byte. */
  readonly parts: readonly string[];
}

/** The dated pages of an edition in both languages. */
export function publishedPages(edition: Edition): readonly PublishedPage[] {
  return LANGUAGES.map((language) => ({
    path: `${addresses.edition(language, edition.document, edition.date).slice(1)}index.html`,
    parts: renderedSections({ edition, language }).flatMap(({ heading, body }) => [heading, body]),
  }));
}

/** Whether `html` holds all of the legal text, in its order. */
export function holdsText(html: string, { parts }: PublishedPage): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = html.indexOf(part, from);
    from = at + part.length;
    return at !== -1;
  });
}
