/**
 * Every file of the site, once. Routes, sitemap, headers, media types, compression, links between
 * formats and the tests of the built site read this table; the chronicle says which editions there
 * are, `edition/addresses.ts` how addresses are written.
 *
 * A page is rendered by the file of `src/pages` named after its kind, other files by their
 * `render`. `policy build` makes the PDFs.
 */
import * as addresses from '../edition/addresses.ts';
import type { SourceFile } from '../edition/library.ts';
import type {
  ComparedPair,
  ComparedSubject,
  DocumentSubject,
  EditionSubject,
  PublishedDocument,
} from '../edition/published.ts';
import { sealFile } from '../edition/seal.ts';
import { sectionIds } from '../edition/succession.ts';
import { feedText } from '../formats/feed.ts';
import { FORMAT_NAMES, FORMATS, type Rendering } from '../formats/formats.ts';
import { changesJson, comparedPairs } from '../formats/json/changes-json.ts';
import { changesSchema } from '../formats/json/changes-schema.ts';
import { documentJson } from '../formats/json/document-json.ts';
import { documentSchema } from '../formats/json/document-schema.ts';
import { editionJson } from '../formats/json/edition-json.ts';
import { editionSchema } from '../formats/json/edition-schema.ts';
import { indexJson } from '../formats/json/index-json.ts';
import { indexSchema } from '../formats/json/index-schema.ts';
import { linksJson } from '../formats/json/links-json.ts';
import { linksSchema } from '../formats/json/links-schema.ts';
import { jsonText, SCHEMAS, schemaText } from '../formats/json/schemas.ts';
import { type ProofSubject, proofFiles } from '../formats/proof/files.ts';
import { zipped } from '../formats/proof/zip.ts';
import { sealsText } from '../formats/seals-text.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import type { FormatName } from '../ui/strings.ts';
import { stateDigest, upToNext } from './edition-inputs.ts';
import type { SectionSubject } from './embed-section-view.ts';
import type { HistorySubject } from './history-view.ts';
import {
  comparisons,
  editions,
  everyEdition,
  type FileProperties,
  inBoth,
  type Row,
  type Rows,
  rendered,
  shownEditions,
  texts,
  textsOf,
} from './output-rows.ts';
import type { SiteLibrary } from './published-library.ts';
import { sitemapIndexText, sitemapText } from './sitemap.ts';

interface Kind<Subject> extends FileProperties {
  readonly all: Rows<Subject>;
}

function page<Subject>(
  all: Rows<Subject>,
  properties: Partial<FileProperties> = {},
): Kind<Subject> {
  const mediaType = 'text/html; charset=utf-8';
  return { mediaType, cache: 'fresh', search: 'refused', isOftenRead: false, ...properties, all };
}

function file(
  mediaType: string,
  all: Rows<unknown>,
  properties: Partial<FileProperties> = {},
): Kind<unknown> {
  return { mediaType, cache: 'fresh', search: 'allowed', isOftenRead: false, ...properties, all };
}

/** The row of a kind with a single file. */
function single(address: string, render?: Row<unknown>['render']): Rows<object> {
  return () => [{ address, subject: {}, ...(render && { render }) }];
}

/** The pages where most visits begin. */
const ENTRANCE = { search: 'listed', isOftenRead: true } as const;
const OFTEN = { isOftenRead: true } as const;

export type PageKind = Exclude<addresses.AddressKind, keyof typeof FILES>;

/** What a page of each kind is rendered from; nothing where it is not named. */
interface Subjects extends Record<PageKind, object> {
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

/** The kinds of pages, by the names of their addresses. */
export const PAGES: { readonly [K in PageKind]: Kind<Subjects[K]> } = {
  home: page(single(addresses.home()), ENTRANCE),
  notFound: page(single(addresses.notFound())),
  documents: page(
    () =>
      LANGUAGES.map((language) => ({
        address: addresses.documents(language),
        subject: { language },
      })),
    ENTRANCE,
  ),
  inForce: page(shownEditions(addresses.inForce), ENTRANCE),
  archive: page(texts(addresses.archive), { search: 'listed' }),
  // The canonical address of the edition in force has no date.
  edition: page(
    editions(addresses.edition, ({ status }) =>
      status === 'in-force' ? { search: 'allowed' } : {},
    ),
  ),
  changes: page(comparisons(addresses.changes)),
  changesSince: page(everyEdition(addresses.changesSince)),
  history: page((site) =>
    textsOf(site).flatMap((text) =>
      idsOf(text.document).map((section) => ({
        address: addresses.history(text.language, text.document.id, section),
        subject: { ...text, section },
      })),
    ),
  ),
  parallel: page(inBoth(shownEditions((_, document) => addresses.parallel(document))), OFTEN),
  parallelEdition: page(
    inBoth(editions((_, document, date) => addresses.parallelEdition(document, date))),
  ),
  parallelChanges: page(
    inBoth(comparisons((_, document, date) => addresses.parallelChanges(document, date))),
  ),
  embed: page(shownEditions(addresses.embed), OFTEN),
  embedSection: page(
    (site) =>
      shownEditions(addresses.embed)(site).flatMap(({ subject }) =>
        [...subject.document.chronicle.links.keys()].map((section) => ({
          address: addresses.embedSection(subject.language, subject.document.id, section),
          subject: { ...subject, section },
        })),
      ),
    OFTEN,
  ),
  embedEdition: page(editions(addresses.embedEdition)),
  embedChangesSince: page(everyEdition(addresses.embedChangesSince)),
};

/** Everything may be read; a page that should not be found says so itself. */
const robotsText = ({ site }: SiteLibrary) =>
  `User-agent: *\nAllow: /\n\nSitemap: ${addresses.absolute(site, addresses.sitemapIndex())}\n`;

const JSON_TYPE = 'application/json';
const XML = 'application/xml; charset=utf-8';

/** The kinds of all other files. */
export const FILES = {
  editionFile: file(
    'application/octet-stream',
    (site) => FORMAT_NAMES.flatMap((name) => formatRows(name)(site)),
    { search: 'refused' },
  ),
  feed: file('application/rss+xml; charset=utf-8', rendered(texts(addresses.feed), feedText)),
  apiIndex: file(JSON_TYPE, (site) =>
    single(addresses.apiIndex(), () =>
      jsonText(indexSchema, indexJson(site.site, site.documents, site.today)),
    )(site),
  ),
  apiSchema: file('application/schema+json', ({ site }) =>
    SCHEMAS.map((schema) => ({
      address: addresses.apiSchema(schema.name),
      subject: schema,
      render: () => schemaText(schema, site),
    })),
  ),
  apiDocument: file(JSON_TYPE, ({ documents }) =>
    documents.map((document) => ({
      address: addresses.apiDocument(document.id),
      subject: document,
      render: () => jsonText(documentSchema, documentJson(document)),
    })),
  ),
  apiLinks: file(JSON_TYPE, ({ documents }) =>
    documents.map((document) => ({
      address: addresses.apiLinks(document.id),
      subject: document,
      render: () => jsonText(linksSchema, linksJson(document)),
    })),
  ),
  apiEdition: file(
    JSON_TYPE,
    rendered(editions(addresses.apiEdition), (subject) =>
      jsonText(editionSchema, editionJson(subject)),
    ),
  ),
  apiSeal: file(
    JSON_TYPE,
    sealRows(addresses.apiSeal, (_, { bytes }) => Uint8Array.from(bytes)),
  ),
  apiProof: file(
    'application/zip',
    sealRows(addresses.apiProof, (subject) => zipped(proofFiles(subject))),
  ),
  apiChanges: file(JSON_TYPE, ({ documents }) => documents.flatMap(changesRows)),
  seals: file(
    'text/plain; charset=utf-8',
    (site) => single(addresses.seals(), () => sealsText(site.documents))(site),
    { search: 'refused' },
  ),
  robots: file(
    'text/plain; charset=utf-8',
    (site) => single(addresses.robots(), () => robotsText(site))(site),
    {
      search: 'refused',
    },
  ),
  sitemapIndex: file(XML, (site) =>
    single(addresses.sitemapIndex(), () => sitemapIndexText(site))(site),
  ),
  sitemap: file(XML, (site) =>
    single(addresses.sitemap(0), () => sitemapText(listedPages(site), site))(site),
  ),
  favicon: file(
    'image/svg+xml',
    (site) => single(addresses.favicon(), () => site.site.mark)(site),
    { cache: 'lasting' },
  ),
} as const;

/** Files that hosts read and do not publish; they have no address. */
export const HOST_FILES = { headers: '_headers', redirects: '_redirects' } as const;

export type OutputKind = addresses.AddressKind;

/** One file of the site. */
export interface Output extends FileProperties {
  readonly kind: OutputKind;
  readonly address: string;
  /** Its path in the built site: `ru/privacy/index.html`. */
  readonly file: string;
  /** Absent for pages and for files that `policy build` makes. */
  readonly render?: () => Rendering;
  readonly cacheKey?: string;
  /** The document, edition, language or section that its address names. */
  readonly subject: Omit<addresses.ReadAddress, 'kind'>;
}

const KINDS: Readonly<Record<OutputKind, Kind<unknown>>> = { ...PAGES, ...FILES };

export const OUTPUT_KINDS: readonly OutputKind[] = addresses.kinds();

export const FILE_KINDS: readonly OutputKind[] = OUTPUT_KINDS.filter((kind) => kind in FILES);

/** Extensions of the files that are not pages, without the dot. */
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
  const { all, ...properties } = KINDS[kind];
  return all(site).map(({ address, subject: _, properties: own, ...row }) => {
    const { kind: __, ...subject } = addresses.readAddress(address) ?? { kind };
    return {
      kind,
      address,
      file: addresses.fileAt(address),
      ...properties,
      ...own,
      ...row,
      subject,
    };
  });
}

function listedPages(site: SiteLibrary): readonly string[] {
  return OUTPUT_KINDS.filter((kind) => propertiesOf(kind).search === 'listed').flatMap((kind) =>
    outputsOfKind(kind, site).map(({ address }) => address),
  );
}

/** The properties of a kind. */
export function propertiesOf(kind: OutputKind): FileProperties {
  return KINDS[kind];
}

/**
 * @param path of a file of the site, with a leading slash: `/ru/privacy/index.html`
 * @returns undefined if no file of the site has such a path
 */
export function propertiesAt(path: string): FileProperties | undefined {
  const read = addresses.readAddress(path.replace(/\/index\.html$/, '/'));
  if (!read) return undefined;
  const format = FORMAT_NAMES.find((name) => name === read.extension);
  return { ...KINDS[read.kind], ...(format && formatProperties(format)) };
}

function formatProperties(name: FormatName): Pick<FileProperties, 'mediaType' | 'cache'> {
  const { mediaType, isLasting } = FORMATS[name];
  return { mediaType, cache: isLasting ? 'lasting' : 'fresh' };
}

/** An edition as a file of one format. */
export function formatRows(name: FormatName): Rows<EditionSubject> {
  const { render } = FORMATS[name];
  const rows = editions(
    (language, document, date) => addresses.editionFile(language, document, date, name),
    () => formatProperties(name),
  );
  return render ? rendered(rows, render) : rows;
}

/** One row per sealed edition, whatever the language. */
function sealRows(
  address: (document: string, date: CivilDate) => string,
  render: (subject: ProofSubject, file: SourceFile) => Rendering,
): Rows<unknown> {
  return ({ documents, authorities }) =>
    documents.flatMap((document) =>
      document.chronicle.entries.flatMap((entry) => {
        const { edition } = entry;
        const file = sealFile(edition);
        if (!file) return [];
        const subject = { document, entry, authorities };
        return [
          {
            address: address(document.id, edition.date),
            subject,
            render: () => render(subject, file),
          },
        ];
      }),
    );
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

/** Every section id that an edition has. */
function idsOf({ chronicle }: PublishedDocument): readonly string[] {
  return [...new Set(chronicle.entries.flatMap(({ edition }) => sectionIds(edition)))];
}
