/** An edition as a plain text file: what it is and since when, then its words. */

import * as addresses from '../edition/addresses.ts';
import { titleOf } from '../edition/library.ts';
import { editionStatus, forceRange } from '../edition/timeline.ts';
import type { EditionSubject } from '../site/paths.ts';
import { editionOf, inForce, wasInForce, willApply } from '../ui/dates.ts';
import { sectionText } from './section-text.ts';

/** Since when and until when the edition applies, as a sentence that stays true. */
export function forceText({ document, edition, language, today }: EditionSubject): string {
  const range = forceRange(document.editions, edition, today);
  switch (editionStatus(document.editions, edition, today)) {
    case 'superseded':
      return wasInForce(language, range);
    case 'in-force':
      return inForce(language, range);
    default:
      return willApply(language, range);
  }
}

/** @returns the text, ending in a line end */
export function editionText(subject: EditionSubject): string {
  const { document, edition, language } = subject;
  const sections = edition.sections[language].map((section) => {
    const text = sectionText(section);
    return section.number === 0 ? text : `${section.number}. ${section.heading}\n\n${text}`;
  });
  const head = [
    titleOf(edition, language),
    editionOf(language, edition.date),
    forceText(subject),
    addresses.absolute(addresses.edition(language, document.id, edition.date)),
  ].join('\n');
  return `${[head, ...sections].join('\n\n')}\n`;
}
