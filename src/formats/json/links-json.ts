import * as addresses from '../../edition/addresses.ts';
import type { Edition } from '../../edition/library.ts';
import { type Resolution, resolveAll } from '../../edition/lineage.ts';
import { hasSection, type LineageStep } from '../../edition/succession.ts';
import type { EditionSubject } from '../../site/paths.ts';
import { type Bilingual, bilingual, type Language } from '../../text/language.ts';
import type { LinkJson, LinksJson } from './links-schema.ts';

type LinksSubject = Pick<EditionSubject, 'document' | 'edition' | 'today'>;

/** @param subject.edition the one that the addresses without a date show */
export function linksJson(subject: LinksSubject): LinksJson {
  const { document, edition, today } = subject;
  return {
    $schema: addresses.absolute(addresses.apiSchema('links')),
    document: document.id,
    asOf: today,
    edition: edition.date,
    editions: document.editions.map(({ date }) => date),
    addresses: bilingual((language) => ({
      page: addresses.absolute(addresses.inForce(language, document.id)),
      embed: addresses.absolute(addresses.embed(language, document.id)),
      archive: addresses.absolute(addresses.archive(language, document.id)),
    })),
    links: [...resolveAll(document.editions, edition.date)].flatMap(([id, resolution]) =>
      linkJson(subject, id, resolution),
    ),
  };
}

function linkJson(subject: LinksSubject, id: string, resolution: Resolution): LinkJson[] {
  const { document } = subject;
  const having = document.editions.filter((edition) => hasSection(edition, id));
  const [first, last] = [having[0], having.at(-1)];
  if (!first || !last) return [];
  const { state, steps } = resolution;
  const isFound = state === 'live' || state === 'alias';
  return [
    {
      id,
      state,
      headings: headings(last, id),
      section: isFound ? resolution.id : null,
      parts: isFound ? [...resolution.others] : [],
      first: first.date,
      last: last.date,
      since: since(subject, resolution, having, first),
      editions: having.map(({ date }) => date),
      lineage: steps.map(stepJson),
      addresses: bilingual((language) => foreverPages(language, document.id, id)),
      resolves: bilingual((language) => presentPages(language, document.id, id, resolution)),
    },
  ];
}

function headings(edition: Edition, id: string): Bilingual<string> {
  return bilingual(
    (language) => edition.sections[language].find((section) => section.id === id)?.heading ?? '',
  );
}

/** The edition since which `id` resolves as it does on the day of the build. */
function since(
  { document, edition }: LinksSubject,
  resolution: Resolution,
  having: readonly Edition[],
  first: Edition,
): string {
  const order = document.editions.map(({ date }) => date);
  switch (resolution.state) {
    case 'upcoming':
      return resolution.first;
    case 'removed':
      return order[order.indexOf(resolution.last) + 1] ?? edition.date;
    case 'live':
      return resolution.steps.at(-1)?.edition ?? first.date;
    case 'alias': {
      const gone = order[order.indexOf(having.at(-1)?.date ?? first.date) + 1];
      return resolution.steps.at(-1)?.edition ?? gone ?? edition.date;
    }
  }
}

function stepJson({ edition, entry }: LineageStep): LinkJson['lineage'][number] {
  const { kind, from } = entry;
  switch (kind) {
    case 'renamed':
      return { edition, kind, from, to: [entry.to] };
    case 'merged':
      return { edition, kind, from, to: [entry.into] };
    case 'split':
      return { edition, kind, from, to: [...entry.into] };
    case 'removed':
      return { edition, kind, from, to: [] };
  }
}

function foreverPages(language: Language, document: string, id: string) {
  return {
    page: addresses.absolute(addresses.anchor(addresses.inForce(language, document), id)),
    embed: addresses.absolute(addresses.embedSection(language, document, id)),
  };
}

/** Of an id that the edition has nothing of: the dated page of the edition that its note names. */
function presentPages(
  language: Language,
  document: string,
  id: string,
  resolution: Resolution,
): { page: string; embed: string } {
  if (resolution.state === 'live' || resolution.state === 'alias') {
    return foreverPages(language, document, resolution.id);
  }
  const [date, section] =
    resolution.state === 'removed' ? [resolution.last, resolution.id] : [resolution.first, id];
  return {
    page: addresses.absolute(
      addresses.anchor(addresses.edition(language, document, date), section),
    ),
    embed: addresses.absolute(
      addresses.anchor(addresses.embedEdition(language, document, date), section),
    ),
  };
}
