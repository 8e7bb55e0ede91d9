/** The links to neighbours of an edition's page. */
import * as addresses from '../edition/addresses.ts';
import type { Edition } from '../edition/library.ts';
import { type EditionSubject, editionsOf } from '../edition/published.ts';
import type { CivilDate } from '../text/civil-date.ts';
import type { Bilingual, Language } from '../text/language.ts';
import { numericDate } from '../ui/dates.ts';
import { redlineWords } from '../ui/redline.ts';
import { strings } from '../ui/strings.ts';

/** A link and its words. */
export interface PageLink {
  readonly href: string;
  readonly text: string;
  /** Its accessible name, where `text` is too short; contains `text`. */
  readonly label?: string;
}

/** The links of both languages as one list, in which those that say the same stand once. */
export function inBothLanguages({
  kk,
  ru,
}: Bilingual<readonly PageLink[]>): readonly (PageLink & { readonly lang?: Language })[] {
  return kk.flatMap((kazakh, i) => {
    const russian = ru[i];
    return russian && russian.text !== kazakh.text
      ? [kazakh, { ...russian, lang: 'ru' as const }]
      : [kazakh];
  });
}

/** The addresses of editions' pages. */
export interface EditionPages {
  edition(date: CivilDate): string;
  changes(date: CivilDate): string;
  readonly inForce: string;
}

export function singleLanguage(document: string, language: Language): EditionPages {
  return {
    inForce: addresses.inForce(language, document),
    edition: (date) => addresses.edition(language, document, date),
    changes: (date) => addresses.changes(language, document, date),
  };
}

/**
 * Links from an edition to the editions before and after it, and the archive; from its redline to
 * its text, the redlines before and after it, and the archive.
 */
export function neighbourLinks(
  { document, entry, language }: EditionSubject,
  shown: 'edition' | 'changes',
  pages: EditionPages = singleLanguage(document.id, language),
): readonly PageLink[] {
  const words = redlineWords(language);
  const { archiveShort } = strings(language);
  const { edition } = entry;
  const editions = editionsOf(document);
  const index = editions.indexOf(edition);
  const first = editions[0];
  const isRedline = shown === 'changes';
  const pageOf = (one: Edition) =>
    isRedline && one !== first ? pages.changes(one.date) : pages.edition(one.date);
  const neighbour = (
    one: Edition | undefined,
    name: (date: CivilDate) => string,
    sign: (date: string) => string,
  ): PageLink[] => {
    if (!one) return [];
    const short = numericDate(one.date);
    return [{ href: pageOf(one), text: sign(short), label: `${name(one.date)}, ${short}` }];
  };
  return [
    ...(isRedline ? [{ href: pages.edition(edition.date), text: words.wholeEdition }] : []),
    ...neighbour(editions[index - 1], words.previousEdition, (date) => `← ${date}`),
    ...neighbour(editions[index + 1], words.nextEdition, (date) => `${date} →`),
    { href: addresses.archive(language, document.id), text: archiveShort },
  ];
}
