/** The legal text in the files of a built site, for whoever holds a site against the seals. */

import * as addresses from '../edition/addresses.ts';
import { type Edition, editionPath, type PolicyDocument } from '../edition/library.ts';
import { editionInForce, publishedEditions } from '../edition/timeline.ts';
import { sectionText } from '../formats/section-text.ts';
import { embedSectionIds, embedSectionView } from '../site/embed-section-view.ts';
import { wholeText } from '../site/embed-view.ts';
import { parallelSections } from '../site/parallel-view.ts';
import type { EditionSubject } from '../site/paths.ts';
import { renderedSections } from '../site/section-html.ts';
import { LANGUAGES, type Language } from '../text/language.ts';

export interface PublishedPage {
  /** The file in a built site: `ru/privacy/2022-02-22/index.html`. */
  readonly path: string;
  /** The sealed text that it shows: `ru/privacy/2022-02-22.md`. */
  readonly text: string;
  /** What the file holds byte for byte, in this order: headings and each section's text. */
  readonly parts: readonly string[];
}

/**
 * Every page, `.txt` and JSON that shows the text of an edition of the document; comparisons and
 * PDF files are not among them.
 *
 * @param isSealed whether the text of an edition is known to be the sealed one
 */
export function publishedPages(
  document: PolicyDocument,
  today: EditionSubject['today'],
  isSealed: (edition: Edition) => boolean,
): readonly PublishedPage[] {
  const editions = publishedEditions(document.editions, today);
  const shown = { ...document, editions, problems: [] };
  const current = editionInForce(editions, today) ?? editions[0];
  return editions.filter(isSealed).flatMap((edition) => {
    const subjects = LANGUAGES.map((language) => ({ document: shown, edition, language, today }));
    return [
      ...subjects.flatMap(datedPages),
      parallelPage(edition, addresses.parallelEdition(document.id, edition.date)),
      ...(edition === current
        ? [
            ...subjects.flatMap(pagesInForce),
            parallelPage(edition, addresses.parallel(document.id)),
          ]
        : []),
    ];
  });
}

/** Whether `file` holds all of the legal text, in its order; what a reader does not see is none. */
export function holdsText(file: string, { parts }: PublishedPage): boolean {
  const seen = file.replace(/<!--.*?-->/gs, '');
  let from = 0;
  return parts.every((part) => {
    const at = seen.indexOf(part, from);
    from = at + part.length;
    return at !== -1;
  });
}

function datedPages(subject: EditionSubject): readonly PublishedPage[] {
  const { document, edition, language } = subject;
  const { id } = document;
  const { date } = edition;
  const text = canonicalFile(edition, language);
  return [
    { path: fileAt(addresses.edition(language, id, date)), text, parts: pageParts(subject) },
    { path: fileAt(addresses.embedEdition(language, id, date)), text, parts: embedParts(subject) },
    {
      path: fileAt(addresses.editionFile(language, id, date, 'txt')),
      text,
      parts: edition.sections[language].map(sectionText),
    },
    {
      path: fileAt(addresses.apiEdition(language, id, date)),
      text,
      parts: pageParts(subject).map((part) => JSON.stringify(part)),
    },
  ];
}

function pagesInForce(subject: EditionSubject): readonly PublishedPage[] {
  const { document, edition, language } = subject;
  const text = canonicalFile(edition, language);
  const sections = embedSectionIds(subject).map((id) => ({
    path: fileAt(addresses.embedSection(language, document.id, id)),
    text,
    parts: [embedSectionView(subject, id).content?.body ?? ''],
  }));
  return [
    {
      path: fileAt(addresses.inForce(language, document.id)),
      text,
      parts: pageParts(subject),
    },
    { path: fileAt(addresses.embed(language, document.id)), text, parts: embedParts(subject) },
    ...sections,
  ];
}

function pageParts(subject: EditionSubject): readonly string[] {
  return renderedSections(subject).flatMap(({ heading, body }) => [heading, body]);
}

/** The preamble's heading is the page's own there. */
function embedParts(subject: EditionSubject): readonly string[] {
  return wholeText(subject).flatMap(({ heading, body }, i) => (i === 0 ? [body] : [heading, body]));
}

function parallelPage(edition: Edition, address: string): PublishedPage {
  return {
    path: fileAt(address),
    text: LANGUAGES.map((language) => canonicalFile(edition, language)).join(', '),
    parts: parallelSections(edition).flatMap(({ number, headings, rows }) => [
      ...(number > 0 ? [headings.kk, headings.ru] : []),
      ...rows.flatMap(({ kk, ru }) => [kk ?? '', ru ?? '']),
    ]),
  };
}

function canonicalFile(edition: Edition, language: Language): string {
  return `${language}/${editionPath(edition)}.md`;
}

function fileAt(address: string): string {
  return address.slice(1) + (address.endsWith('/') ? 'index.html' : '');
}
