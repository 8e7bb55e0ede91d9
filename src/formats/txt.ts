/** An edition as a plain text file: title, dates and address, then its sections. */
import * as addresses from '../edition/addresses.ts';
import { titleOf } from '../edition/library.ts';
import type { EditionSubject } from '../edition/published.ts';
import { editionOf, forceText, plainSpaces } from '../ui/dates.ts';
import { sectionText } from './section-text.ts';

/** @returns the text, with a trailing newline */
export function editionText(subject: EditionSubject): string {
  const { document, language } = subject;
  const { edition } = subject.entry;
  const sections = edition.sections[language].map((section) => {
    const text = sectionText(section);
    return section.number === 0 ? text : `${section.number}. ${section.heading}\n\n${text}`;
  });
  const head = [
    titleOf(edition, language),
    plainSpaces(editionOf(language, edition.date)),
    plainSpaces(forceText(subject)),
    addresses.absolute(document.site, addresses.edition(language, document.id, edition.date)),
  ].join('\n');
  return `${[head, ...sections].join('\n\n')}\n`;
}
