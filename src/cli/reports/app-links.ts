/** An app's own list of addresses: which resolve, which only through an alias, which are dead. */
import type { LinksFile } from '../../delivery/built-site.ts';
import { readAddress } from '../../edition/addresses.ts';
import type { Wording } from '../session.ts';

export type LinkVerdict = 'live' | 'alias' | 'dead';

export interface AppLink {
  /** As the list writes it. */
  readonly address: string;
  readonly verdict: LinkVerdict;
  /** Why it is not `live`. */
  readonly reason?: Wording;
  /** The address to use instead, where one is known. */
  readonly instead?: string;
}

/** What a built site serves. */
export interface BuiltSite {
  /** The ids on the page at a path (`/ru/privacy/`), none of a file; undefined if missing. */
  page(path: string): Promise<ReadonlySet<string> | undefined>;
}

/**
 * The addresses in an app's list: one per line (`#` begins a comment), or JSON, of which every
 * string in an array counts, and any other string that looks like an address.
 */
export function listedAddresses(text: string): readonly string[] {
  const json = parsedJson(text);
  const found = json === undefined ? text.split(/\r?\n/).map(lineAddress) : stringsIn(json);
  return [...new Set(found.filter((address) => address !== ''))];
}

function lineAddress(line: string): string {
  return line.replace(/(^|\s)#.*$/, '').trim();
}

function parsedJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function stringsIn(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((part: unknown) => {
    if (typeof part !== 'string') return stringsIn(part);
    return Array.isArray(value) || /^(?:https?:\/)?\//.test(part) ? [part] : [];
  });
}

/**
 * @param files the `links.json` of each document; at least one
 * @param built the site itself; if given, it decides whether an address resolves
 */
export async function appLink(
  address: string,
  files: readonly LinksFile[],
  built?: BuiltSite,
): Promise<AppLink> {
  const dead = (reason: Wording): AppLink => ({ address, verdict: 'dead', reason });
  const site = new URL(files[0]?.addresses.kk.page ?? 'https://invalid.invalid').origin;
  const url = URL.parse(address, site);
  if (url?.origin !== site) {
    return dead({ en: `not an address of ${site}`, ru: `не адрес сайта ${site}` });
  }
  const known = knownLink(url, files);
  if (built) {
    const ids = await built.page(url.pathname);
    if (!ids && url.pathname.endsWith('/')) return dead(NO_PAGE);
    if (!ids) return withoutSlash(address, url, built);
    const anchor = url.hash.slice(1);
    if (anchor !== '' && !ids.has(anchor)) {
      return dead({ en: `the page has no #${anchor}`, ru: `на странице нет #${anchor}` });
    }
    return known?.verdict === 'alias' ? { address, ...known } : { address, verdict: 'live' };
  }
  if (known) return { address, ...known };
  const corrected = withSlash(url);
  return knownLink(corrected, files)
    ? { address, verdict: 'alias', reason: SLASH, instead: corrected.href }
    : dead(NOT_LISTED);
}

const NO_PAGE: Wording = { en: 'no such page', ru: 'такой страницы нет' };
const NOT_LISTED: Wording = {
  en: 'not in links.json; blocks and files are found with --dist only',
  ru: 'нет в links.json; абзацы и файлы проверяются только с --dist',
};
const SLASH: Wording = {
  en: 'only through a redirect: the slash at the end is missing',
  ru: 'только через перенаправление: нет косой черты в конце',
};

async function withoutSlash(address: string, url: URL, built: BuiltSite): Promise<AppLink> {
  const corrected = withSlash(url);
  if (!(await built.page(corrected.pathname))) return { address, verdict: 'dead', reason: NO_PAGE };
  return { address, verdict: 'alias', reason: SLASH, instead: corrected.href };
}

function withSlash(url: URL): URL {
  const corrected = new URL(url);
  corrected.pathname += '/';
  return corrected;
}

type Known = Omit<AppLink, 'address'>;

/** What `links.json` says of an address; undefined if it does not have it. */
function knownLink(url: URL, files: readonly LinksFile[]): Known | undefined {
  const { kind, document, language, date, section } = readAddress(url.pathname) ?? {};
  const file = files.find((one) => one.document === document);
  if (!file || !language) return undefined;
  const anchor = url.hash.slice(1);
  const link = file.links.find(({ id }) => id === (section ?? anchor));
  const resolves = link?.resolves[language];
  switch (kind) {
    case 'archive':
      return anchor === '' ? { verdict: 'live' } : undefined;
    case 'inForce':
    case 'embed':
      if (anchor === '') return { verdict: 'live' };
      return link && resolves
        ? verdictOf(link.state, kind === 'embed' ? resolves.embed : resolves.page)
        : undefined;
    case 'embedSection':
      if (!link || !resolves || (anchor !== '' && anchor !== section)) return undefined;
      return verdictOf(link.state, resolves.embed);
    case 'edition':
    case 'embedEdition':
      return date && datedLink(date, anchor, file);
    default:
      return undefined;
  }
}

function verdictOf(state: LinksFile['links'][number]['state'], resolves: string): Known {
  return state === 'live'
    ? { verdict: 'live' }
    : { verdict: 'alias', reason: REASONS[state], instead: resolves };
}

const REASONS = {
  alias: { en: 'the section is now elsewhere', ru: 'раздел теперь в другом месте' },
  removed: {
    en: 'the section was removed; a note names the last edition that had it',
    ru: 'раздел исключён; примечание называет последнюю редакцию, где он есть',
  },
  upcoming: {
    en: 'the section is not in force yet; a note names the edition that has it',
    ru: 'раздел ещё не действует; примечание называет редакцию, где он есть',
  },
} as const;

/** The page of an edition has the ids of its sections and those retired before it. */
function datedLink(date: string, anchor: string, file: LinksFile): Known | undefined {
  if (!file.editions.includes(date)) return undefined;
  if (anchor === '') return { verdict: 'live' };
  const link = file.links.find(({ id }) => id === anchor);
  if (!link) return undefined;
  if (link.editions.includes(date)) return { verdict: 'live' };
  if (file.editions.indexOf(link.first) > file.editions.indexOf(date)) return undefined;
  return {
    verdict: 'alias',
    reason: {
      en: `the edition of ${date} has no such section any more`,
      ru: `в редакции от ${date} этого раздела уже нет`,
    },
  };
}
