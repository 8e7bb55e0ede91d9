/** What every page needs for its head and frame. */
import * as addresses from '../edition/addresses.ts';
import type { PolicyDocument } from '../edition/library.ts';
import type { EditionSubject } from '../edition/published.ts';
import type { Site } from '../edition/site.ts';
import type { CivilDate } from '../text/civil-date.ts';
import type { Bilingual, Language } from '../text/language.ts';
import { findTelephones } from '../text/telephones.ts';
import { strings } from '../ui/strings.ts';

export interface HeadView {
  readonly language: Language;
  /** Unique on the site. */
  readonly title: string;
  /**
   * The title for other sites and reader views; by default `title`. Readers take a heading whose
   * number is in it (`1.` and «1 декабря») for the title, and leave it out.
   */
  readonly shared?: string;
  readonly description?: string;
  /** The page in each language, itself included. */
  readonly address?: Bilingual<string>;
  /** The canonical address; by default the page's own. */
  readonly canonical?: string;
  /** Whether search engines must not index the page. */
  readonly noindex?: boolean;
  /** Whether it has both languages side by side; `address` then has the single-language pages. */
  readonly isParallel?: boolean;
  /** The days, as far as they are true of the page, on which its text was published and changed. */
  readonly article?: { readonly published: CivilDate; readonly modified?: CivilDate };
  /** A feed of the document's editions. */
  readonly feed?: { readonly href: string; readonly title: string };
  /** JSON-LD. */
  readonly structuredData?: Readonly<Record<string, unknown>>;
}

/** Whom readers can contact, in their language. */
export interface ContactView {
  readonly name: string;
  readonly email: string;
  /** Written so that it stays on one line. */
  readonly phone?: { readonly href: string; readonly text: string };
}

export function contactView(
  { contact: { name, email, phone } }: Pick<PolicyDocument, 'contact'>,
  language: Language,
): ContactView {
  const [telephone] = phone === undefined ? [] : findTelephones(phone);
  return {
    name: name[language],
    email,
    ...(phone !== undefined &&
      telephone && {
        phone: {
          href: telephone.href,
          text: phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011'),
        },
      }),
  };
}

/** The ids of an edition's sections that end with the contact, also those that got another id. */
export function contactSections({ document, entry }: EditionSubject): ReadonlySet<string> {
  return new Set(
    document.contactIn.flatMap((id) => {
      const found = entry.resolutions.get(id);
      return found?.state === 'live' || found?.state === 'alias' ? [found.id] : [];
    }),
  );
}

/** A page in one language, or in both side by side. */
export interface PageView extends HeadView {
  readonly description: string;
  readonly address: Bilingual<string>;
  /** Address of the page with both languages side by side: this page, if `isParallel`. */
  readonly parallel?: string;
  /** Whom readers can contact. */
  readonly contact?: ContactView;
  /** The lines below every printed sheet; by default the title and address of the page. */
  readonly print?: readonly string[];
}

export function printedLines(site: Site, page: PageView): readonly string[] {
  const { canonical, address, language, title } = page;
  return page.print ?? [title, addresses.absolute(site, canonical ?? address[language])];
}

/** Of the whole site, for search engines. */
export function siteDescription({ description }: Site, language: Language): string {
  return description?.[language] ?? strings(language).siteDescription;
}

/** The address for `x-default`: the choice of language for the lists of documents, else the first. */
export function defaultAddress({ languages }: Site, address: Bilingual<string>): string {
  const [first = 'kk'] = languages;
  return address[first] === addresses.documents(first) ? addresses.home() : address[first];
}
