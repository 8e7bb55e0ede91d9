import type { Nodes } from 'mdast';
import * as addresses from '../../edition/addresses.ts';
import { type Edition, titleOf } from '../../edition/library.ts';
import type { EditionSubject } from '../../edition/published.ts';
import { sealFileDigest, sha256, textDigest } from '../../edition/seal.ts';
import { blockAnchor, blocksOf, type NumberedBlock } from '../../text/blocks.ts';
import { otherLanguage } from '../../text/language.ts';
import { plainText } from '../../text/plain-text.ts';
import type { Section } from '../../text/section.ts';
import { renderedSections } from '../html/edition.ts';
import { sectionText } from '../section-text.ts';
import type { BlockJson, EditionJson } from './edition-schema.ts';

export function editionJson(subject: EditionSubject): EditionJson {
  const { document, language } = subject;
  const { edition, range } = subject.entry;
  const { date } = edition;
  const html = renderedSections({ edition, language });
  return {
    $schema: addresses.absolute(document.site, addresses.apiSchema('edition')),
    document: document.id,
    date,
    language,
    title: titleOf(edition, language),
    published: edition.published,
    effective: edition.effective,
    until: range.until ?? null,
    summary: edition.summary?.[language] ?? null,
    digest: textDigest(edition, language),
    seal: sealFileDigest(edition) ?? null,
    page: addresses.absolute(document.site, addresses.edition(language, document.id, date)),
    embed: addresses.absolute(document.site, addresses.embedEdition(language, document.id, date)),
    markdown: addresses.absolute(
      document.site,
      addresses.editionFile(language, document.id, date, 'md'),
    ),
    translation: addresses.absolute(
      document.site,
      addresses.apiEdition(otherLanguage(language), document.id, date),
    ),
    sections: edition.sections[language].map((section, i) => ({
      id: section.id,
      number: section.number,
      heading: section.heading,
      headingHtml: html[i]?.heading ?? '',
      html: html[i]?.body ?? '',
      text: sectionText(section),
      digest: sectionDigest(edition, section),
      blocks: blocksOf(section.body).map((block) => blockJson(section, block)),
    })),
  };
}

function sectionDigest(edition: Edition, { file, source }: Section): string {
  const bytes = edition.files.find(({ path }) => path === file)?.bytes;
  return sha256(bytes ?? source);
}

function blockJson(section: Section, block: NumberedBlock): BlockJson {
  return {
    number: block.number,
    anchor: blockAnchor(section, block),
    kind: block.kind,
    text: ownText(block.node),
  };
}

/** The words of a block, without those of numbered blocks inside it. */
function ownText(node: Nodes): string {
  switch (node.type) {
    case 'list':
    case 'table':
    case 'blockquote':
      return '';
    case 'listItem':
      return node.children
        .filter(({ type }) => type === 'paragraph')
        .map(plainText)
        .join(' ');
    case 'tableRow':
      return node.children.map(plainText).join(' | ');
    default:
      return plainText(node);
  }
}
