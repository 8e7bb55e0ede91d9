/**
 * Writes and reads the addresses of the site; no other module does. Addresses are contracts: apps
 * and consent records keep them for years. All but those of files end in a slash.
 */
import { type CivilDate, isCivilDate } from '../text/civil-date.ts';
import { isLanguage, type Language } from '../text/language.ts';
import type { Site } from './site.ts';

/**
 * Every form of address. The variables: `language` kk or ru; `document` and `section` ids; `date`,
 * `from` and `to` dates of editions; `schema` the name of a JSON Schema; `extension` that of a
 * file.
 */
export const PATTERNS = {
  /** The choice of language and document. */
  home: '/',
  documents: '/{language}/',
  /** The edition in force. */
  inForce: '/{language}/{document}/',
  /** One edition, for ever. */
  edition: '/{language}/{document}/{date}/',
  archive: '/{language}/{document}/archive/',
  /** What an edition changed in the one before it. */
  changes: '/{language}/{document}/{date}/changes/',
  /** What changed between an edition and the one in force. */
  changesSince: '/{language}/{document}/changes-since/{date}/',
  /** One section through all editions. */
  history: '/{language}/{document}/history/{section}/',
  /** An edition as a file; the `.md` is the canonical text. */
  editionFile: '/{language}/{document}/{date}.{extension}',
  feed: '/{language}/{document}/feed.xml',
  /** Both languages side by side: the edition in force, one edition, its redline. */
  parallel: '/kk-ru/{document}/',
  parallelEdition: '/kk-ru/{document}/{date}/',
  parallelChanges: '/kk-ru/{document}/{date}/changes/',
  /** For app webviews: the text alone. */
  embed: '/embed/{language}/{document}/',
  /** One section of the edition in force; `section` may be a retired id. */
  embedSection: '/embed/{language}/{document}/{section}/',
  embedEdition: '/embed/{language}/{document}/{date}/',
  embedChangesSince: '/embed/{language}/{document}/changes-since/{date}/',
  apiIndex: '/api/v1/index.json',
  apiSchema: '/api/v1/schema/{schema}.json',
  apiDocument: '/api/v1/{document}/index.json',
  apiLinks: '/api/v1/{document}/links.json',
  apiEdition: '/api/v1/{document}/{date}/{language}.json',
  /** The seal of an edition, and what proves it: texts, seals, witnesses. */
  apiSeal: '/api/v1/{document}/{date}/seal.json',
  apiProof: '/api/v1/{document}/{date}/proof.zip',
  /** What changed between two editions. */
  apiChanges: '/api/v1/{document}/changes/{from}..{to}.json',
  notFound: '/404.html',
  /** The digests of all seals and texts, as `sha256sum -c` reads them. */
  seals: '/seals.txt',
  robots: '/robots.txt',
  sitemapIndex: '/sitemap-index.xml',
  sitemap: '/sitemap-{page}.xml',
  favicon: '/favicon.svg',
} as const;

/**
 * The name under which a file of an edition is saved, with the same variables. It begins with the
 * host of the site without `www.` and the last part: `acme-` for `https://acme.kz`.
 */
export const fileNameForm = (site: Pick<Site, 'origin'>): string =>
  `${hostName(site)}-{document}-{date}-{language}.{extension}`;

function hostName({ origin }: Pick<Site, 'origin'>): string {
  const labels = new URL(origin).hostname.replace(/^www\./, '').split('.');
  return labels.slice(0, -1).join('-');
}

export type AddressKind = keyof typeof PATTERNS;

/** Ids that no document may have, because its addresses could be confused with others. */
export const RESERVED_DOCUMENTS = ['api', 'schema', 'embed', 'archive', 'kk', 'ru', 'kk-ru'];

export const home = (): string => PATTERNS.home;
export const notFound = (): string => PATTERNS.notFound;
export const seals = (): string => PATTERNS.seals;
export const robots = (): string => PATTERNS.robots;
export const sitemapIndex = (): string => PATTERNS.sitemapIndex;
/** @param page counted from 0 */
export const sitemap = (page: number): string => written('sitemap', { page: String(page) });
export const favicon = (): string => PATTERNS.favicon;

const ofText = (kind: AddressKind) => (language: Language, document: string) =>
  written(kind, { language, document });
const ofEdition = (kind: AddressKind) => (language: Language, document: string, date: CivilDate) =>
  written(kind, { language, document, date });
const ofSection = (kind: AddressKind) => (language: Language, document: string, section: string) =>
  written(kind, { language, document, section });

export const documents = (language: Language): string => written('documents', { language });
export const inForce = ofText('inForce');
export const archive = ofText('archive');
export const feed = ofText('feed');
export const edition = ofEdition('edition');
export const changes = ofEdition('changes');
export const changesSince = ofEdition('changesSince');
export const history = ofSection('history');
/** @param extension without the dot */
export const editionFile = (
  language: Language,
  document: string,
  date: CivilDate,
  extension: string,
): string => written('editionFile', { language, document, date, extension });

/** `acme-privacy-2022-02-22-ru.pdf` */
export const fileName = (
  site: Pick<Site, 'origin'>,
  language: Language,
  document: string,
  date: CivilDate,
  extension: string,
): string => filled(fileNameForm(site), { language, document, date, extension });

/** `acme-privacy-2022-02-22-proof.zip` */
export const proofName = (site: Pick<Site, 'origin'>, document: string, date: CivilDate): string =>
  `${hostName(site)}-${document}-${date}-proof.zip`;

export const parallel = (document: string): string => written('parallel', { document });
export const parallelEdition = (document: string, date: CivilDate): string =>
  written('parallelEdition', { document, date });
export const parallelChanges = (document: string, date: CivilDate): string =>
  written('parallelChanges', { document, date });

export const embed = ofText('embed');
export const embedSection = ofSection('embedSection');
export const embedEdition = ofEdition('embedEdition');
export const embedChangesSince = ofEdition('embedChangesSince');

export const apiIndex = (): string => PATTERNS.apiIndex;
export const apiSchema = (schema: string): string => written('apiSchema', { schema });
export const apiDocument = (document: string): string => written('apiDocument', { document });
export const apiLinks = (document: string): string => written('apiLinks', { document });
export const apiEdition = ofEdition('apiEdition');
export const apiSeal = (document: string, date: CivilDate): string =>
  written('apiSeal', { document, date });
export const apiProof = (document: string, date: CivilDate): string =>
  written('apiProof', { document, date });
export const apiChanges = (document: string, from: CivilDate, to: CivilDate): string =>
  written('apiChanges', { document, from, to });

/** A section or block on the page at `address`. */
export const anchor = (address: string, id: string): string => `${address}#${id}`;

/** With scheme and host, for use outside the site. */
export const absolute = ({ origin }: Pick<Site, 'origin'>, address: string): string =>
  new URL(address, origin).href;

/**
 * The file that a host serves at an address, as a path in the built site.
 * `/ru/privacy/` is `ru/privacy/index.html`.
 */
export const fileAt = (address: string): string =>
  address.slice(1) + (address.endsWith('/') ? 'index.html' : '');

/**
 * The beginning that all addresses of a form share when its variables have these `values`: for
 * `embed` in Kazakh, `/embed/kk/`.
 */
export const prefix = (kind: AddressKind, values: Readonly<Record<string, string>> = {}): string =>
  PATTERNS[kind]
    .replace(VARIABLE, (variable, name: string) => values[name] ?? variable)
    .replace(/\{.*/, '');

/** What an address names; without the variables that its form does not have. */
export interface ReadAddress {
  readonly kind: AddressKind;
  readonly language?: Language;
  readonly document?: string;
  readonly date?: CivilDate;
  readonly section?: string;
  readonly extension?: string;
}

/**
 * @param path of an address, without host, query and anchor: `/ru/privacy/2022-02-22/`
 * @returns undefined when no address of the site has that form
 */
export function readAddress(path: string): ReadAddress | undefined {
  for (const { kind, expression } of readers) {
    const found = expression.exec(path);
    if (!found) continue;
    const { language = '', document, date = '', section, extension } = found.groups ?? {};
    if (date !== '' && !isCivilDate(date)) continue;
    return {
      kind,
      ...(isLanguage(language) && { language }),
      ...(document !== undefined && { document }),
      ...(isCivilDate(date) && { date }),
      ...(section !== undefined && { section }),
      ...(extension !== undefined && { extension }),
    };
  }
  return undefined;
}

/** The address of the same thing in a language; its form must have the variable `language`. */
export const inLanguage = ({ kind, ...values }: ReadAddress, language: Language): string =>
  written(kind, { ...values, language });

const VARIABLE = /\{([a-z]+)\}/g;

const DATE = '\\d{4}-\\d{2}-\\d{2}';
const ID = '[a-z][a-z0-9-]*';

/** The values that each variable may have, as a regular expression. */
const FORMS: Readonly<Record<string, string>> = {
  language: 'kk|ru',
  document: ID,
  section: ID,
  date: DATE,
  from: DATE,
  to: DATE,
  schema: '[a-z]+',
  extension: '[a-z]+',
  page: '\\d+',
};

/**
 * A form of address as a regular expression that all engines know, for servers too.
 * @param group writes the expression for one variable
 */
export function patternExpression(
  kind: AddressKind,
  group: (variable: string, form: string) => string = (_, form) => `(?:${form})`,
): string {
  const source = PATTERNS[kind].replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return `^${source.replace(VARIABLE, (_, name: string) => group(name, FORMS[name] ?? ''))}$`;
}

/** The first form that matches wins: `/api/v1/schema/index.json` is the schema of the index. */
const readers = kinds().map((kind) => ({
  kind,
  expression: new RegExp(patternExpression(kind, (name, form) => `(?<${name}>${form})`)),
}));

/** Every form of address, in the order of the table. */
export function kinds(): readonly AddressKind[] {
  const isKind = (name: string): name is AddressKind => name in PATTERNS;
  return Object.keys(PATTERNS).filter(isKind);
}

function written(kind: AddressKind, values: Readonly<Record<string, string>>): string {
  return filled(PATTERNS[kind], values);
}

/** `text` with its variables replaced by their values. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(VARIABLE, (_, name: string) => values[name] ?? '');
}
