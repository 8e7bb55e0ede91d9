/** The places one step away from a page about an edition. */

import * as addresses from '../edition/addresses.ts';
import type { Edition } from '../edition/library.ts';
import { type EditionSubject, editionsOf } from '../edition/published.ts';
import type { CivilDate } from '../text/civil-date.ts';
import type { Language } from '../text/language.ts';
import { redlineWords } from '../ui/redline.ts';
import { strings } from '../ui/strings.ts';

/** A link and its words. */
export interface Step {
  readonly href: string;
  readonly text: string;
}

/** Where the pages of editions are. */
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
 * The edition's redline or, from there, its text; the edition before and the one after in the order
 * of force, of a redline their redlines; the archive. To both languages the switch leads.
 */
export function editionSteps(
  { document, entry, language }: EditionSubject,
  shown: 'edition' | 'changes',
  pages: EditionPages = singleLanguage(document.id, language),
): readonly Step[] {
  const words = redlineWords(language);
  const { edition } = entry;
  const editions = editionsOf(document);
  const index = editions.indexOf(edition);
  const first = editions[0];
  const isRedline = shown === 'changes';
  const pageOf = (one: Edition) =>
    isRedline && one !== first ? pages.changes(one.date) : pages.edition(one.date);
  const neighbour = (text: (date: CivilDate) => string, one: Edition | undefined): Step[] =>
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
