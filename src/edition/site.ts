/** Who publishes the site, and under which name and address: what `content/site.yaml` says. */
import type { Bilingual, Language } from '../text/language.ts';
import { LANGUAGES } from '../text/language.ts';

/** The colours of a theme, as `#rrggbb`. */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly link: string;
  readonly rule: string;
  readonly mark: string;
}

export interface Colours {
  readonly light: Palette;
  readonly dark: Palette;
}

export interface Site {
  /** Scheme and host: `https://policy.example.com`. */
  readonly origin: string;
  /** As readers know the operator's product: in titles, and in the bar of every page. */
  readonly name: string;
  /** For search engines; without it the site's own words. */
  readonly description?: Bilingual<string>;
  /** An SVG, published as the icon of the site. */
  readonly mark: string;
  readonly colours: Colours;
  /** The first is offered first where readers choose, and to those whose language is not known. */
  readonly languages: readonly Language[];
  /** Whether the host with `www.` leads to the site, or, of a site with `www.`, the one without. */
  readonly www: 'redirect' | 'none';
}

/** Where `site.yaml` names no others. Text has a contrast of at least 7:1 with both grounds. */
export const COLOURS: Colours = {
  light: {
    ground: '#fdfcf9',
    ink: '#1c1b19',
    quiet: '#504d47',
    link: '#0a4a70',
    rule: '#ddd8cd',
    mark: '#f2ede0',
  },
  dark: {
    ground: '#171614',
    ink: '#ece8e0',
    quiet: '#b8b2a6',
    link: '#9fd0f0',
    rule: '#3d3a34',
    mark: '#262420',
  },
};

/** A page with lines, in the colour of links. */
export function drawnMark({ light: { link, ground } }: Colours): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${link}"/><path d="M9 10h14M9 16h14M9 22h8" fill="none" stroke="${ground}" stroke-width="3" stroke-linecap="round"/></svg>\n`;
}

/** Stands for the site while `site.yaml` is missing or has errors; it is never published. */
export const UNNAMED_SITE: Site = {
  origin: 'https://site.invalid',
  name: 'site.yaml?',
  mark: drawnMark(COLOURS),
  colours: COLOURS,
  languages: LANGUAGES,
  www: 'none',
};

/** The host that only leads to the site; undefined if there is none. */
export function otherHost({ origin, www }: Pick<Site, 'origin' | 'www'>): string | undefined {
  const { host } = new URL(origin);
  if (www === 'none') return undefined;
  return host.startsWith('www.') ? host.slice('www.'.length) : `www.${host}`;
}
