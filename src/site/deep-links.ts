/**
 * Deep links: how the page of an edition resolves ids of sections that the edition does not have. A
 * published id resolves for ever: to the section that it is part of now, or to a note at the end.
 */
import type { Resolution } from '../edition/lineage.ts';
import { type EditionSubject, editionsOf, headingOf } from '../edition/published.ts';
import { idsIn, renderedSections } from '../formats/html/edition.ts';
import type { CivilDate } from '../text/civil-date.ts';
import { editionOf } from '../ui/dates.ts';
import { lineageText } from '../ui/lineage.ts';
import type { PageLink } from './neighbours.ts';

/** A note for readers who follow an old link. */
export interface LineageNote {
  readonly text: string;
  readonly links: readonly PageLink[];
}

/** A retired id, emitted inside the section that succeeds it. */
export interface Alias {
  readonly id: string;
  readonly note: LineageNote | undefined;
}

export interface DeepLinks {
  /** By the id of the section that they are emitted in. */
  readonly aliases: ReadonlyMap<string, readonly Alias[]>;
  /** By id, for sections that keep their id after a split. */
  readonly splits: ReadonlyMap<string, LineageNote>;
  /** Ids of sections that have no successor here, in the order of first appearance. */
  readonly absent: readonly { readonly id: string; readonly note: LineageNote }[];
}

/** How a page links to sections. */
export interface SectionAddresses {
  /** A section of the same edition. */
  readonly section: (id: string) => string;
  /** A section of another edition. */
  readonly dated: (edition: CivilDate, id: string) => string;
}

/**
 * @param isInForce whether this is the page of the edition in force, where sections of upcoming
 *   editions resolve too
 */
export function deepLinks(
  subject: EditionSubject,
  addresses: SectionAddresses,
  isInForce: boolean,
): DeepLinks {
  const { document, entry, language } = subject;
  // If a sub-heading has a retired id, the id leads to it.
  const taken = new Set(renderedSections({ edition: entry.edition, language }).flatMap(idsIn));
  const aliases = new Map<string, Alias[]>();
  const splits = new Map<string, LineageNote>();
  const absent: { id: string; note: LineageNote }[] = [];
  for (const [id, resolution] of isInForce ? document.chronicle.links : entry.resolutions) {
    const note = lineageNote(subject, addresses, id, resolution);
    if (resolution.state === 'live') {
      if (note) splits.set(id, note);
    } else if (taken.has(id)) {
    } else if (resolution.state === 'alias') {
      const own = aliases.get(resolution.id) ?? [];
      aliases.set(resolution.id, [...own, { id, note }]);
    } else if (note) {
      absent.push({ id, note });
    }
  }
  return { aliases, splits, absent };
}

/** The note for an old link to `id`; undefined if the section is the same but for its id. */
export function lineageNote(
  subject: EditionSubject,
  addresses: SectionAddresses,
  id: string,
  resolution: Resolution,
): LineageNote | undefined {
  const { document, entry, language } = subject;
  const say = lineageText(language);
  const heading = (one: string) => headingOf(subject, one, entry.edition);
  const former = heading(id);
  const toSection = (other: string) => ({ href: addresses.section(other), text: heading(other) });
  const toEdition = (date: CivilDate, section: string) => ({
    href: addresses.dated(date, section),
    text: editionOf(language, date),
  });
  switch (resolution.state) {
    case 'live':
    case 'alias':
      if (resolution.others.length > 0) {
        return { text: say.split(former), links: resolution.others.map(toSection) };
      }
      if (resolution.steps.some(({ entry }) => entry.kind === 'merged')) {
        return id === resolution.id ? undefined : { text: say.merged(former), links: [] };
      }
      return former === heading(resolution.id)
        ? undefined
        : { text: say.renamed(former), links: [] };
    case 'removed': {
      const editions = editionsOf(document);
      const last = editions.findIndex(({ date }) => date === resolution.last);
      const end = editions[last + 1] ?? entry.edition;
      return {
        text: say.removed(former, end.effective),
        links: [toEdition(resolution.last, resolution.id)],
      };
    }
    case 'upcoming': {
      const first = editionsOf(document).find(({ date }) => date === resolution.first);
      return {
        text: say.upcoming(former, first?.effective ?? resolution.first),
        links: [toEdition(resolution.first, id)],
      };
    }
  }
}
