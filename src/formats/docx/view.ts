import * as addresses from '../../edition/addresses.ts';
import { canonicalText } from '../../edition/canonical.ts';
import { type Edition, type PolicyDocument, titleOf } from '../../edition/library.ts';
import type { EditionSubject } from '../../edition/published.ts';
import { sha256 } from '../../edition/seal.ts';
import type { Redline } from '../../redline/model.ts';
import type { Bilingual, Language } from '../../text/language.ts';
import { editionOf, inForce } from '../../ui/dates.ts';
import { redlineWords } from '../../ui/redline.ts';
import { strings } from '../../ui/strings.ts';
import type { DocxText, DocxView } from './edition.ts';

export interface DocxSubject {
  readonly document: Pick<PolicyDocument, 'id' | 'site' | 'titles' | 'contact'>;
  readonly edition: Edition;
  /** Kazakh before Russian. */
  readonly languages: readonly Language[];
  /** Whether it is not public yet. */
  readonly isDraft?: boolean;
  readonly against?: { readonly edition: Edition; readonly redlines: Bilingual<Redline> };
}

/** The file that the site has: like a PDF, it says only what was known at sealing. */
export function publishedDocxView({ document, entry, language }: EditionSubject): DocxView {
  return docxView({ document, edition: entry.edition, languages: [language] });
}

export function docxView(subject: DocxSubject): DocxView {
  const { document, edition, languages, isDraft = false, against } = subject;
  return {
    site: document.site,
    edition,
    published: edition.published,
    author: authorOf(document, languages),
    ...(against && { against: against.edition }),
    texts: languages.map((language): DocxText => {
      const force = inForce(language, { since: edition.effective });
      const digest = sha256(canonicalText(edition, language));
      return {
        language,
        title: titleOf(edition, language),
        shortTitle: document.titles[language],
        editionLine: editionOf(language, edition.date),
        details: [
          ...(isDraft ? [strings(language).draft] : []),
          force,
          ...(against ? [redlineWords(language).trackedChanges(against.edition.date)] : []),
        ],
        closing: [`${strings(language).checksum} (SHA-256): ${digest}`],
        forceLine: force,
        address: addresses.absolute(
          document.site,
          addresses.edition(language, document.id, edition.date),
        ),
        digest,
        ...(against && { redline: against.redlines[language] }),
      };
    }),
  };
}

/** Of the tracked changes; any other author is counsel. */
export function authorOf(
  { titles, contact }: Pick<PolicyDocument, 'titles' | 'contact'>,
  languages: readonly Language[],
): string {
  const language = languages.includes('ru') ? 'ru' : 'kk';
  return contact.name[language] || titles[language];
}
