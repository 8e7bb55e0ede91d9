/** The verdict on a site: its files compared with those of a new build. Pure. */
import {
  compareSites,
  type Difference,
  looksRecompressed,
  type SiteListing,
} from '../../delivery/compare-sites.ts';
import type { FoundFolder, FoundSite } from '../../delivery/found-site.ts';
import type { RebuiltSite } from '../../delivery/rebuild.ts';
import { apiIndex } from '../../edition/addresses.ts';
import type { CivilDate } from '../../text/civil-date.ts';
import type { Problem } from '../../text/problem.ts';

/** What a reader of the verdict should know besides the differences. */
export type SiteNote =
  /** The site does not say for which day it was built. */
  | 'day-unknown'
  /** A list does not say the day, and the site may have been built for another. */
  | 'day-of-list'
  | 'day-past'
  /** The site names a day after today, and was compared for today; this is a failure. */
  | 'day-to-come'
  /** The folder of the server configuration is missing. */
  | 'no-server'
  /** A list of addresses, which may be incomplete. */
  | 'only-listed'
  /** Another version of the compressors could explain all differences. */
  | 'recompressed'
  /** The headers differ; they depend on `--embed-in`. */
  | 'headers';

export interface SiteVerdict {
  /** As the user gave it: `dist`. */
  readonly site: string;
  /** The day for which it was rebuilt: its own, but none after today. */
  readonly asOf: CivilDate;
  /** How many files were compared. */
  readonly files: number;
  readonly isIntact: boolean;
  /** Paths as they can be opened: `dist/ru/privacy/index.html`. */
  readonly differences: readonly Difference[];
  readonly notes: readonly SiteNote[];
}

/** A site that was not compared: the content has errors, so it cannot be rebuilt. */
export interface Unbuilt {
  readonly site: string;
  /** The errors of the content. */
  readonly problems: readonly Problem[];
}

export interface SiteComparison {
  readonly name: string;
  readonly found: FoundSite;
  readonly rebuilt: RebuiltSite;
  /** The day for which `rebuilt` was built. */
  readonly asOf: CivilDate;
  readonly today: CivilDate;
}

/**
 * The day that the site names. Not one after today: anyone could write one for which the content
 * has errors, and then nothing would be compared.
 */
export function dayOfRebuild({ asOf }: Pick<FoundSite, 'asOf'>, today: CivilDate): CivilDate {
  return asOf !== undefined && asOf < today ? asOf : today;
}

export function siteVerdict(comparison: SiteComparison): SiteVerdict {
  const { name, found, rebuilt, asOf } = comparison;
  const isPartial = found.source === 'addresses';
  const expected = isPartial ? only(rebuilt.site, found.site.listing) : rebuilt.site;
  const site = compareSites(expected, found.site.listing);
  const server = found.server.listing ? compareSites(rebuilt.server, found.server.listing) : [];
  const files = expected.size + (found.server.listing ? rebuilt.server.size : 0);
  return {
    site: name,
    asOf,
    files,
    isIntact: site.length + server.length === 0,
    differences: [...shown(site, found.site), ...shown(server, found.server)],
    notes: notes(comparison, expected, site, server),
  };
}

function notes(
  { found, asOf, today }: SiteComparison,
  expected: SiteListing,
  site: readonly Difference[],
  server: readonly Difference[],
): readonly SiteNote[] {
  const differs = (path: string) => site.some((difference) => difference.path === path);
  const isFolder = found.source === 'folder';
  const when: readonly (readonly [SiteNote, boolean])[] = [
    ['day-unknown', isFolder && found.asOf === undefined],
    ['day-of-list', !isFolder && differs(apiIndex().slice(1))],
    ['day-past', asOf < today],
    ['day-to-come', found.asOf !== undefined && found.asOf > today],
    ['no-server', found.source !== 'addresses' && !found.server.listing],
    ['only-listed', found.source === 'addresses'],
    ['recompressed', server.length === 0 && looksRecompressed(expected, site)],
    ['headers', differs('_headers') || server.length > 0],
  ];
  return when.flatMap(([note, applies]) => (applies ? [note] : []));
}

function only(listing: SiteListing, named: SiteListing): SiteListing {
  return new Map([...listing].filter(([path]) => named.has(path)));
}

function shown(
  differences: readonly Difference[],
  { root }: Pick<FoundFolder, 'root'>,
): readonly Difference[] {
  return differences.map(({ path, kind }) => ({ path: root + path, kind }));
}
