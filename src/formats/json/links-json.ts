import * as addresses from '../../edition/addresses.ts';
import { type Edition, sectionOf } from '../../edition/library.ts';
import type { Resolution } from '../../edition/lineage.ts';
import { editionsOf, type PublishedDocument } from '../../edition/published.ts';
import { hasSection, type LineageStep, targetsOf } from '../../edition/succession.ts';
import { bilingual, type Language } from '../../text/language.ts';
import type { LinkJson, LinksJson } from './links-schema.ts';

/** The document must have an edition to show. */
export function linksJson(document: PublishedDocument): LinksJson {
  const { shown, today, links } = document.chronicle;
  return {
    $schema: addresses.absolute(document.site, addresses.apiSchema('links')),
    document: document.id,
    asOf: today,
    edition: shown?.edition.date ?? '',
    editions: editionsOf(document).map(({ date }) => date),
    addresses: bilingual((language) => ({
      page: addresses.absolute(document.site, addresses.inForce(language, document.id)),
      embed: addresses.absolute(document.site, addresses.embed(language, document.id)),
      archive: addresses.absolute(document.site, addresses.archive(language, document.id)),
    })),
    links: [...links].flatMap(([id, resolution]) => linkJson(document, id, resolution)),
  };
}

function linkJson(document: PublishedDocument, id: string, resolution: Resolution): LinkJson[] {
  const having = editionsOf(document).filter((edition) => hasSection(edition, id));
  const [first, last] = [having[0], having.at(-1)];
  if (!first || !last) return [];
  const { state, steps } = resolution;
  const isFound = state === 'live' || state === 'alias';
  return [
    {
      id,
      state,
      headings: bilingual((language) => sectionOf(last, language, id)?.heading ?? ''),
      section: isFound ? resolution.id : null,
      parts: isFound ? [...resolution.others] : [],
      first: first.date,
      last: last.date,
      since: since(document, resolution, first, last),
      editions: having.map(({ date }) => date),
      lineage: steps.map(stepJson),
      addresses: bilingual((language) => foreverPages(document, language, id)),
      resolves: bilingual((language) => presentPages(document, language, id, resolution)),
    },
  ];
}

/** The edition since which `id` resolves as it does today. */
function since(
  { chronicle }: PublishedDocument,
  resolution: Resolution,
  first: Edition,
  last: Edition,
): string {
  const next = (date: string) => {
    const { entries, shown } = chronicle;
    const index = entries.findIndex(({ edition }) => edition.date === date);
    return (entries[index + 1] ?? shown)?.edition.date ?? date;
  };
  switch (resolution.state) {
    case 'upcoming':
      return resolution.first;
    case 'removed':
      return next(resolution.last);
    case 'live':
      return resolution.steps.at(-1)?.edition ?? first.date;
    case 'alias':
      return resolution.steps.at(-1)?.edition ?? next(last.date);
  }
}

function stepJson({ edition, entry }: LineageStep): LinkJson['lineage'][number] {
  return { edition, kind: entry.kind, from: entry.from, to: [...targetsOf(entry)] };
}

function foreverPages(document: PublishedDocument, language: Language, id: string) {
  return {
    page: addresses.absolute(
      document.site,
      addresses.anchor(addresses.inForce(language, document.id), id),
    ),
    embed: addresses.absolute(document.site, addresses.embedSection(language, document.id, id)),
  };
}

/** If the edition has nothing of the id: the dated page of the edition that its note names. */
function presentPages(
  document: PublishedDocument,
  language: Language,
  id: string,
  resolution: Resolution,
): { page: string; embed: string } {
  if (resolution.state === 'live' || resolution.state === 'alias') {
    return foreverPages(document, language, resolution.id);
  }
  const [date, section] =
    resolution.state === 'removed' ? [resolution.last, resolution.id] : [resolution.first, id];
  return {
    page: addresses.absolute(
      document.site,
      addresses.anchor(addresses.edition(language, document.id, date), section),
    ),
    embed: addresses.absolute(
      document.site,
      addresses.anchor(addresses.embedEdition(language, document.id, date), section),
    ),
  };
}
