/**
 * Every file of the site, once. Routes, sitemap, headers, media types, links between formats and
 * the tests of the built site read this table; the chronicle says which editions there are,
 * `edition/addresses.ts` how addresses are written.
 *
 * A page is rendered by the file of `src/pages` that is named by its kind, a file by its `render`.
 * `policy build` makes the rest: PDFs, the sitemap, copies of `public/`.
 */
import * as addresses from '../edition/addresses.ts';
import type { Entry } from '../edition/chronicle.ts';
import type {
  ComparedPair,
  ComparedSubject,
  DocumentSubject,
  EditionSubject,
  PublishedDocument,
} from '../edition/published.ts';
import { sectionIds } from '../edition/succession.ts';
import { feedText } from '../formats/feed.ts';
import { FORMAT_NAMES, FORMATS } from '../formats/formats.ts';
import { changesJson } from '../formats/json/changes-json.ts';
import { comparedPairs } from '../formats/json/changes-pairs.ts';
import { changesSchema } from '../formats/json/changes-schema.ts';
import { documentJson } from '../formats/json/document-json.ts';
import { documentSchema } from '../formats/json/document-schema.ts';
import { editionJson } from '../formats/json/edition-json.ts';
import { editionSchema } from '../formats/json/edition-schema.ts';
import { indexJson } from '../formats/json/index-json.ts';
import { indexSchema } from '../formats/json/index-schema.ts';
import { jsonText, schemaText } from '../formats/json/json-text.ts';
import { linksJson } from '../formats/json/links-json.ts';
import { linksSchema } from '../formats/json/links-schema.ts';
import { SCHEMAS } from '../formats/json/schemas.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import type { FormatName } from '../ui/strings.ts';
import { stateDigest, upToNext } from './edition-scope.ts';
import type { SectionSubject } from './embed-section-view.ts';
import type { HistorySubject } from './history-view.ts';
import type { SiteLibrary } from './published-library.ts';
import { robotsText } from './robots.ts';

/** What hosts and readers are told of a kind of file. */
interface Traits {
  readonly mediaType: string;
  /** `fresh`: may change any day, so it is asked for again soon. `lasting`: stays as it is. */
  readonly cache: 'fresh' | 'lasting';
  /** `listed`: in the sitemap. `refused`: search engines are told to leave it out. */
  readonly search: 'listed' | 'allowed' | 'refused';
  /** Whether readers ask for it every day, so that each byte of its compressed form counts. */
  readonly isOftenRead: boolean;
}

/** One file of the site. `Subject`: what it is rendered from. */
interface Row<Subject> {
  readonly address: string;
  readonly subject: Subject;
  /** Equal as long as `subject` is: a file that an earlier build made may be taken as it was. */
  readonly cacheKey?: string;
  /** Of files; pages are rendered by Astro. */
  readonly render?: () => string | Promise<string>;
  /** Where one file of a kind differs from the others. */
  readonly traits?: Partial<Traits>;
}

interface Kind<Subject> extends Traits {
  readonly all: (site: SiteLibrary) => readonly Row<Subject>[];
}

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json';

function page<Subject>(all: Kind<Subject>['all'], traits: Partial<Traits> = {}): Kind<Subject> {
  return {
    mediaType: HTML,
    cache: 'fresh',
    search: 'refused',
    isOftenRead: false,
    ...traits,
    all,
  };
}

/** Pages that readers come for. */
const ENTRANCE = { search: 'listed', isOftenRead: true } as const;

function file(
  mediaType: string,
  all: Kind<unknown>['all'],
  traits: Partial<Traits> = {},
): Kind<unknown> {
  return { mediaType, cache: 'fresh', search: 'allowed', isOftenRead: false, ...traits, all };
}

/** What a page of each kind is rendered from. */
interface Subjects {
  home: object;
  notFound: object;
  documents: { readonly language: Language };
  inForce: EditionSubject;
  archive: DocumentSubject;
  edition: EditionSubject;
  changes: ComparedSubject;
  changesSince: EditionSubject;
  history: HistorySubject;
  parallel: EditionSubject;
  parallelEdition: EditionSubject;
  parallelChanges: ComparedSubject;
  embed: EditionSubject;
  embedSection: SectionSubject;
  embedEdition: EditionSubject;
  embedChangesSince: EditionSubject;
}

export type PageKind = keyof Subjects;

/** The kinds of pages, by the names of their addresses. */
export const PAGES: { readonly [K in PageKind]: Kind<Subjects[K]> } = {
  home: page(() => [{ address: addresses.home(), subject: {} }], ENTRANCE),
  notFound: page(() => [{ address: addresses.notFound(), subject: {} }]),
  documents: page(
    () =>
      LANGUAGES.map((language) => ({
        address: addresses.documents(language),
        subject: { language },
      })),
    ENTRANCE,
  ),
  inForce: page(
    shownEditions(({ language, document }) => addresses.inForce(language, document.id)),
    ENTRANCE,
  ),
  archive: page(
    texts(({ language, document }) => addresses.archive(language, document.id)),
    ENTRANCE,
  ),
  edition: page((site) =>
    editions(({ language, document, entry }) =>
      addresses.edition(language, document.id, entry.edition.date),
    )(site).map((row) =>
      // Its canonical address is that of the edition in force.
      row.subject.entry.status === 'in-force' ? { ...row, traits: { search: 'allowed' } } : row,
    ),
  ),
  changes: page(
    comparisons(({ language, document, entry }) =>
      addresses.changes(language, document.id, entry.edition.date),
    ),
  ),
  changesSince: page(
    comparedWithInForce(({ language, document, entry }) =>
      addresses.changesSince(language, document.id, entry.edition.date),
    ),
  ),
  history: page((site) =>
    textsOf(site).flatMap((text) =>
      idsOf(text.document).map((section) => ({
        address: addresses.history(text.language, text.document.id, section),
        subject: { ...text, section },
      })),
    ),
  ),
  parallel: page(inBoth(shownEditions(({ document }) => addresses.parallel(document.id))), {
    isOftenRead: true,
  }),
  parallelEdition: page(
    inBoth(
      editions(({ document, entry }) => addresses.parallelEdition(document.id, entry.edition.date)),
    ),
  ),
  parallelChanges: page(
    inBoth(
      comparisons(({ document, entry }) =>
        addresses.parallelChanges(document.id, entry.edition.date),
      ),
    ),
  ),
  embed: page(
    shownEditions(({ language, document }) => addresses.embed(language, document.id)),
    { isOftenRead: true },
  ),
  embedSection: page(
    (site) =>
      shownEditions(({ language, document }) => addresses.embed(language, document.id))(
        site,
      ).flatMap(({ subject }) =>
        [...subject.document.chronicle.links.keys()].map((section) => ({
          address: addresses.embedSection(subject.language, subject.document.id, section),
          subject: { ...subject, section },
        })),
      ),
    { isOftenRead: true },
  ),
  embedEdition: page(
    editions(({ language, document, entry }) =>
      addresses.embedEdition(language, document.id, entry.edition.date),
    ),
  ),
  embedChangesSince: page(
    comparedWithInForce(({ language, document, entry }) =>
      addresses.embedChangesSince(language, document.id, entry.edition.date),
    ),
  ),
};

/** The kinds of all other files. */
export const FILES = {
  editionFile: file(
    'application/octet-stream',
    (site) => FORMAT_NAMES.flatMap((name) => formatRows(name, site)),
    { search: 'refused' },
  ),
  feed: file('application/rss+xml; charset=utf-8', (site) =>
    texts(({ language, document }) => addresses.feed(language, document.id))(site).map((row) => ({
      ...row,
      render: () => feedText(row.subject),
    })),
  ),
  apiIndex: file(JSON_TYPE, ({ documents, today }) => [
    {
      address: addresses.apiIndex(),
      subject: {},
      render: () => jsonText(indexSchema, indexJson(documents, today)),
    },
  ]),
  apiSchema: file('application/schema+json', () =>
    SCHEMAS.map((schema) => ({
      address: addresses.apiSchema(schema.name),
      subject: schema,
      render: () => schemaText(schema),
    })),
  ),
  apiDocument: file(JSON_TYPE, ({ documents }) =>
    documents.map((document) => ({
      address: addresses.apiDocument(document.id),
      subject: { document },
      render: () => jsonText(documentSchema, documentJson(document)),
    })),
  ),
  apiLinks: file(JSON_TYPE, ({ documents }) =>
    documents.map((document) => ({
      address: addresses.apiLinks(document.id),
      subject: { document },
      render: () => jsonText(linksSchema, linksJson(document)),
    })),
  ),
  apiEdition: file(JSON_TYPE, (site) =>
    editions(({ language, document, entry }) =>
      addresses.apiEdition(language, document.id, entry.edition.date),
    )(site).map((row) => ({
      ...row,
      render: () => jsonText(editionSchema, editionJson(row.subject)),
    })),
  ),
  apiChanges: file(JSON_TYPE, ({ documents }) => documents.flatMap(changesRows)),
  robots: file(
    'text/plain; charset=utf-8',
    () => [{ address: addresses.robots(), subject: {}, render: robotsText }],
    { search: 'refused' },
  ),
  sitemapIndex: file('application/xml; charset=utf-8', () => [
    { address: addresses.sitemapIndex(), subject: {} },
  ]),
  sitemap: file('application/xml; charset=utf-8', () => [
    { address: addresses.sitemap(0), subject: {} },
  ]),
  favicon: file('image/svg+xml', () => [{ address: addresses.favicon(), subject: {} }], {
    cache: 'lasting',
  }),
} as const;

/** What hosts read and do not publish; they have no address. */
export const HOST_FILES = { headers: '_headers', redirects: '_redirects' } as const;

export type OutputKind = PageKind | keyof typeof FILES;

/** One file of the site. */
export interface Output extends Traits {
  readonly kind: OutputKind;
  readonly address: string;
  /** Its path in the built site: `ru/privacy/index.html`. */
  readonly file: string;
  /** Of what Astro renders and no page file does. */
  readonly render?: () => string | Promise<string>;
  readonly cacheKey?: string;
  /** The document, edition, language or section that it is about, as its address names them. */
  readonly subject: Omit<addresses.ReadAddress, 'kind'>;
}

const KINDS: Readonly<Record<OutputKind, Kind<unknown>>> = { ...PAGES, ...FILES };

export const OUTPUT_KINDS: readonly OutputKind[] = addresses.kinds();

export const FILE_KINDS: readonly OutputKind[] = OUTPUT_KINDS.filter((kind) => kind in FILES);

/** Extensions of the files that are no pages, without the dot. */
export const FILE_EXTENSIONS: readonly string[] = [
  ...new Set([
    ...FORMAT_NAMES,
    ...FILE_KINDS.flatMap((kind) => /\.([a-z]+)$/.exec(addresses.PATTERNS[kind])?.[1] ?? []),
  ]),
];

/** Every file of the site. */
export function outputsOf(site: SiteLibrary): readonly Output[] {
  return OUTPUT_KINDS.flatMap((kind) => outputsOfKind(kind, site));
}

export function outputsOfKind(kind: OutputKind, site: SiteLibrary): readonly Output[] {
  const { all, ...traits } = KINDS[kind];
  return all(site).map(({ address, subject: _, traits: own, ...row }) => {
    const { kind: __, ...subject } = addresses.readAddress(address) ?? { kind };
    return { kind, address, file: addresses.fileAt(address), ...traits, ...own, ...row, subject };
  });
}

/** What is said of all files of a kind. */
export function traitsOf(kind: OutputKind): Traits {
  return KINDS[kind];
}

/**
 * @param path of a file of the site, with a leading slash: `/ru/privacy/index.html`
 * @returns undefined for what the site does not have
 */
export function traitsAt(path: string): Traits | undefined {
  const read = addresses.readAddress(path.replace(/\/index\.html$/, '/'));
  if (!read) return undefined;
  const format = FORMAT_NAMES.find((name) => name === read.extension);
  return { ...KINDS[read.kind], ...(format && formatTraits(format)) };
}

/** The edition that the addresses without a date show, once a text. */
function shownEditions(address: (subject: EditionSubject) => string) {
  return (site: SiteLibrary): readonly Row<EditionSubject>[] =>
    textsOf(site).flatMap((text) => {
      const { shown } = text.document.chronicle;
      if (!shown) return [];
      const subject = { ...text, entry: shown };
      return [{ address: address(subject), subject }];
    });
}

/** One row for each document and language. */
function texts(address: (subject: DocumentSubject) => string) {
  return (site: SiteLibrary): readonly Row<DocumentSubject>[] =>
    textsOf(site).map((subject) => ({ address: address(subject), subject }));
}

/** One row for each edition and language; an edition knows those up to the one that follows it. */
function editions(address: (subject: EditionSubject) => string) {
  return (site: SiteLibrary): readonly Row<EditionSubject>[] =>
    textsOf(site).flatMap(({ document, language }) =>
      document.chronicle.entries.map((entry) => {
        const seen = upToNext(document, entry);
        const subject = { document: seen, entry, language };
        return { address: address(subject), subject, cacheKey: stateDigest(seen, entry) };
      }),
    );
}

/** One row for each edition that has one before it, and language. */
function comparisons(address: (subject: EditionSubject) => string) {
  return (site: SiteLibrary): readonly Row<ComparedSubject>[] =>
    editions(address)(site).flatMap((row) => {
      const { before } = row.subject.entry;
      return before ? [{ ...row, subject: { ...row.subject, before } }] : [];
    });
}

/** One row for each edition and language; all editions are known. */
function comparedWithInForce(address: (subject: EditionSubject) => string) {
  return (site: SiteLibrary): readonly Row<EditionSubject>[] =>
    textsOf(site).flatMap((text) =>
      text.document.chronicle.entries.map((entry) => {
        const subject = { ...text, entry };
        return { address: address(subject), subject };
      }),
    );
}

/** The rows that a single language would have: for pages that have both. */
function inBoth<Subject extends DocumentSubject>(all: Kind<Subject>['all']): Kind<Subject>['all'] {
  return (site) => all(site).filter(({ subject }) => subject.language === LANGUAGES[0]);
}

function formatTraits(name: FormatName): Pick<Traits, 'mediaType' | 'cache'> {
  const { mediaType, isLasting } = FORMATS[name];
  return { mediaType, cache: isLasting ? 'lasting' : 'fresh' };
}

function formatRows(name: FormatName, site: SiteLibrary): readonly Row<EditionSubject>[] {
  const { render } = FORMATS[name];
  return editions(({ language, document, entry }) =>
    addresses.editionFile(language, document.id, entry.edition.date, name),
  )(site).map((row) => ({
    ...row,
    ...(render && { render: () => render(row.subject) }),
    traits: formatTraits(name),
  }));
}

function changesRows(document: PublishedDocument): readonly Row<ComparedPair>[] {
  return comparedPairs(document.chronicle).flatMap((pair) => {
    const entry = document.chronicle.entries.find(({ edition }) => edition === pair.newer);
    if (!entry) return [];
    const seen = upToNext(document, entry);
    return [
      {
        address: addresses.apiChanges(document.id, pair.older.date, pair.newer.date),
        subject: pair,
        cacheKey: stateDigest(seen, entry),
        render: () => jsonText(changesSchema, changesJson({ document: seen, ...pair })),
      },
    ];
  });
}

function textsOf({ documents }: SiteLibrary): readonly DocumentSubject[] {
  return documents.flatMap((document) =>
    LANGUAGES.map((language: Language) => ({ document, language })),
  );
}

/** Every section id that an edition has. */
function idsOf({ chronicle }: PublishedDocument): readonly string[] {
  return [...new Set(chronicle.entries.flatMap(({ edition }: Entry) => sectionIds(edition)))];
}
