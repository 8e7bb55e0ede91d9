/** What the head and frame of every page need. */

import * as addresses from '../edition/addresses.ts';
import type { PolicyDocument } from '../edition/library.ts';
import type { Bilingual, Language } from '../text/language.ts';

export interface HeadView {
  readonly language: Language;
  /** Unique on the site. */
  readonly title: string;
  readonly description?: string;
  /** The page in each language, itself included. */
  readonly address?: Bilingual<string>;
  /** The page to which search engines are sent; this page's own address where absent. */
  readonly canonical?: string;
  /** Whether search engines are told to leave the page out. */
  readonly noindex?: boolean;
  /** Whether the page has both languages side by side; `address` are then its single-language counterparts. */
  readonly isParallel?: boolean;
  /** A feed of the document's editions. */
  readonly feed?: { readonly href: string; readonly title: string };
  /** JSON-LD. */
  readonly structuredData?: Readonly<Record<string, unknown>>;
}

/** Whom a reader may turn to, in the reader's language. */
export interface ContactView {
  readonly name: string;
  readonly email: string;
}

export function contactView(
  { contact }: Pick<PolicyDocument, 'contact'>,
  language: Language,
): ContactView {
  return { name: contact.name[language], email: contact.email };
}

/** A page in one language, or in both side by side. */
export interface PageView extends HeadView {
  readonly description: string;
  readonly address: Bilingual<string>;
  /** Address of the page that has both languages side by side; it is that page itself where `isParallel`. */
  readonly parallel?: string;
  /** Whom a reader may turn to. */
  readonly contact?: ContactView;
}

/** Where `x-default` leads: the choice of language for the first pages, else Kazakh, which comes first. */
export function defaultAddress(address: Bilingual<string>): string {
  return address.kk === addresses.documents('kk') ? addresses.home() : address.kk;
}
