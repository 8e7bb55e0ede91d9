/** The links to neighbours of an edition's page. */
import * as addresses from '../edition/addresses.ts';
import type { Edition } from '../edition/library.ts';
import { type EditionSubject, editionsOf } from '../edition/published.ts';
import type { CivilDate } from '../text/civil-date.ts';
import type { Language } from '../text/language.ts';
import { redlineWords } from '../ui/redline.ts';
import { strings } from '../ui/strings.ts';

/** A link and its words. */
export interface PageLink {
  readonly href: string;
  readonly text: string;
}

/** The addresses of editions' pages. */
export interface EditionPages {
  edition(date: CivilDate): string;
  changes(date: CivilDate): string;
}

function singleLanguage(document: string, language: Language): EditionPages {
  return {
    edition: (date) => addresses.edition(language, document, date),
    changes: (date) => addresses.changes(language, document, date),
  };
}

/**
 * Links from an edition to its redline, the editions before and after it, and the archive; from its
 * redline to its text, the redlines before and after it, and the archive.
 */
export function neighbourLinks(
  { document, entry, language }: EditionSubject,
  shown: 'edition' | 'changes',
  pages: EditionPages = singleLanguage(document.id, language),
): readonly PageLink[] {
  const words = redlineWords(language);
  const { edition } = entry;
  const editions = editionsOf(document);
  const index = editions.indexOf(edition);
  const first = editions[0];
  const isRedline = shown === 'changes';
  const pageOf = (one: Edition) =>
    isRedline && one !== first ? pages.changes(one.date) : pages.edition(one.date);
  const neighbour = (text: (date: CivilDate) => string, one: Edition | undefined): PageLink[] =>
    one ? [{ href: pageOf(one), text: text(one.date) }] : [];
  return [
    ...(isRedline ? [{ href: pages.edition(edition.date), text: words.wholeEdition }] : []),
    ...(!isRedline && edition !== first
      ? [{ href: pages.changes(edition.date), text: words.compare }]
      : []),
    ...neighbour(words.previousEdition, editions[index - 1]),
    ...neighbour(words.nextEdition, editions[index + 1]),
    { href: addresses.archive(language, document.id), text: strings(language).archive },
  ];
}
