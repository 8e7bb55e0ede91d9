/**
 * The headers of the site, from which the files for each host are made.
 *
 * The paths of a field's values must not overlap: if several rules match, Cloudflare Pages joins
 * the values and Netlify takes the last. Two fields may share a name if each is enough by itself.
 */
import * as addresses from '../edition/addresses.ts';
import type { Site } from '../edition/site.ts';
import { FORMAT_NAMES, FORMATS } from '../formats/formats.ts';
import { FILE_EXTENSIONS, FILE_KINDS, propertiesOf } from '../site/outputs.ts';
import { LANGUAGES } from '../text/language.ts';
import type { InlineCode } from './inline-code.ts';
import {
  EDITION_FILE,
  EVERYWHERE,
  ending,
  FIRST_PAGE,
  folder,
  matched,
  NOT_FOUND_PAGE,
  PAGES,
  type PathPattern,
} from './path-pattern.ts';

export interface HeaderField {
  readonly name: string;
  /** A value may have the named groups of its pattern as variables: `{date}`. */
  readonly values: readonly { readonly on: PathPattern; readonly value: string }[];
}

export interface HeaderOptions {
  readonly site: Pick<Site, 'origin'>;
  /** The inline styles and scripts of the site's pages. */
  readonly inline: InlineCode;
  /** Origins whose pages may frame `/embed/`; app webviews need none. */
  readonly embedAncestors: readonly string[];
}

const EMBED = folder(firstFolder('embed'));
const API = folder(firstFolder('apiIndex'));
/** The beginnings of all addresses outside `/embed/`. */
const OUTSIDE_EMBED = [
  FIRST_PAGE,
  ...LANGUAGES.map((language) => folder(addresses.documents(language))),
  folder(firstFolder('parallel')),
  API,
];

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
/** A page changes on the day an edition takes effect, so caches must check it again soon. */
const SHORT = `public, max-age=${5 * MINUTE}, must-revalidate`;
/** Files of sealed editions never change, except to fix a bug in how they were made. */
const CACHING = { fresh: SHORT, lasting: `public, max-age=${30 * DAY}` } as const;

const BOTH = LANGUAGES.join(', ');

/** Without subdomains: they are not this site's decision. */
export const STRICT_TRANSPORT = {
  name: 'Strict-Transport-Security',
  value: `max-age=${2 * 365 * DAY}`,
} as const;

/** Browser features that no page may use. */
const POWERS = [
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'usb',
];

export function headerFields({
  site,
  inline,
  embedAncestors,
}: HeaderOptions): readonly HeaderField[] {
  return [
    ...contentSecurity(inline, embedAncestors),
    everywhere(STRICT_TRANSPORT.name, STRICT_TRANSPORT.value),
    everywhere('X-Content-Type-Options', 'nosniff'),
    everywhere('Referrer-Policy', 'no-referrer'),
    everywhere('Permissions-Policy', POWERS.map((power) => `${power}=()`).join(', ')),
    everywhere('Cross-Origin-Opener-Policy', 'same-origin'),
    everywhere('Cross-Origin-Resource-Policy', 'same-origin'),
    { name: 'Access-Control-Allow-Origin', values: [{ on: API, value: '*' }] },
    {
      name: 'Content-Language',
      values: [
        { on: FIRST_PAGE, value: BOTH },
        { on: NOT_FOUND_PAGE, value: BOTH },
        ...LANGUAGES.flatMap((language) => [
          { on: folder(addresses.documents(language)), value: language },
          { on: folder(addresses.prefix('embed', { language })), value: language },
        ]),
        // Must come after "/kk/*", which Netlify takes to match it too.
        { on: folder(firstFolder('parallel')), value: BOTH },
      ],
    },
    {
      name: 'Cache-Control',
      values: [
        { on: PAGES, value: SHORT },
        { on: API, value: SHORT },
        ...FILE_EXTENSIONS.filter(isOutsideApi).map((extension) => ({
          on: ending(`.${extension}`),
          value: CACHING[cacheOf(extension)],
        })),
      ],
    },
    {
      // Search engines should find pages, which say whether their edition is in force.
      name: 'X-Robots-Tag',
      values: FORMAT_NAMES.map((name) => ({ on: ending(`.${name}`), value: 'noindex' })),
    },
    {
      // Shown, and saved under a name that says what it is. Static hosts cannot make it of the
      // address; there the links of pages have it.
      name: 'Content-Disposition',
      values: [{ on: EDITION_FILE, value: `inline; filename=${addresses.fileNameForm(site)}` }],
    },
  ];
}

/** `/api/` of `/api/v1/index.json`. */
function firstFolder(kind: addresses.AddressKind): string {
  return addresses.prefix(kind).replace(/^(\/[^/]+\/).*/, '$1');
}

/** Whether files with that extension, pages aside, have a rule of their own. */
function isOutsideApi(extension: string): boolean {
  const kinds = FILE_KINDS.filter((one) => addresses.PATTERNS[one].endsWith(`.${extension}`));
  const isOfApi = (one: addresses.AddressKind) => firstFolder(one) === firstFolder('apiIndex');
  return extension !== 'html' && (kinds.length === 0 || !kinds.every(isOfApi));
}

/** The cache class of files with that extension. */
function cacheOf(extension: string): 'fresh' | 'lasting' {
  const format = FORMAT_NAMES.find((name) => name === extension);
  if (format) return FORMATS[format].isLasting ? 'lasting' : 'fresh';
  const kind = FILE_KINDS.find((one) => addresses.PATTERNS[one].endsWith(`.${extension}`));
  return kind ? propertiesOf(kind).cache : 'fresh';
}

/** @param path of a file of the site, with a leading slash */
export function headersFor(
  fields: readonly HeaderField[],
  path: string,
): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const { name, values } of fields) {
    for (const { on, value } of values) {
      const found = matched(on, path);
      if (!found) continue;
      const own = addresses.filled(value, found.groups ?? {});
      headers[name] = headers[name] ? `${headers[name]}, ${own}` : own;
    }
  }
  return headers;
}

function everywhere(name: string, value: string): HeaderField {
  return { name, values: [{ on: EVERYWHERE, value }] };
}

/**
 * One policy for all pages. If `/embed/` may be framed, a second policy repeats it with
 * `frame-ancestors`: browsers obey both, and a host that sends only one still sends a whole policy.
 */
function contentSecurity(
  { styles, scripts }: InlineCode,
  embedAncestors: readonly string[],
): readonly HeaderField[] {
  const name = 'Content-Security-Policy';
  const framedBy = (ancestors: string) => `frame-ancestors ${ancestors}`;
  const policy = (...ancestors: readonly string[]) =>
    [
      "default-src 'none'",
      ...sources('style-src', styles),
      ...sources('script-src', scripts),
      "img-src 'self' data:",
      "base-uri 'none'",
      "form-action 'none'",
      ...ancestors,
      'upgrade-insecure-requests',
    ].join('; ');
  if (embedAncestors.length === 0) return [everywhere(name, policy(framedBy("'none'")))];
  return [
    everywhere(name, policy()),
    {
      name,
      values: [
        ...OUTSIDE_EMBED.map((on) => ({ on, value: policy(framedBy("'none'")) })),
        { on: EMBED, value: policy(framedBy(embedAncestors.join(' '))) },
      ],
    },
  ];
}

function sources(directive: string, hashes: readonly string[]): readonly string[] {
  if (hashes.length === 0) return [];
  return [`${directive} ${hashes.map((hash) => `'sha256-${hash}'`).join(' ')}`];
}
