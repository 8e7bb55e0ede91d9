/** What the head and frame of every page need. */
import type { Bilingual, Language } from '../policy/language.ts';
import * as addresses from './addresses.ts';

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
  /** JSON-LD. */
  readonly structuredData?: Readonly<Record<string, unknown>>;
}

/** A page in one language. */
export interface PageView extends HeadView {
  readonly description: string;
  readonly address: Bilingual<string>;
  /** Whom a reader may turn to. */
  readonly contact?: { readonly name: string; readonly email: string };
}

/** Where `x-default` leads: the choice of language for the first pages, else Kazakh, which comes first. */
export function defaultAddress(address: Bilingual<string>): string {
  return address.kk === addresses.documents('kk') ? addresses.home() : address.kk;
}
