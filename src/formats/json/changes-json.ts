/** Which editions are compared in JSON, at most two pairs for each, and what changed in them. */
import * as addresses from '../../edition/addresses.ts';
import { type Chronicle, type Entry, editionsBetween, entryOf } from '../../edition/chronicle.ts';
import type { ComparedPair, PublishedDocument } from '../../edition/published.ts';
import { redlineBetween } from '../../redline/comparisons.ts';
import type {
  BlockPlace,
  Part,
  Redline,
  RedlineBlock,
  SectionPlace,
  SectionRedline,
} from '../../redline/model.ts';
import { textsIn } from '../../redline/projection.ts';
import { type Bilingual, bilingual, LANGUAGES, type Language } from '../../text/language.ts';
import {
  type BlockChangeJson,
  type ChangesJson,
  type SectionChangeJson,
  sectionChangeSchema,
} from './changes-schema.ts';

export interface ChangesSubject extends ComparedPair {
  readonly document: PublishedDocument;
}

export function changesJson(subject: ChangesSubject): ChangesJson {
  const { document, older, newer } = subject;
  const redlines = bilingual((language) => redlineBetween({ document, language }, older, newer));
  return {
    $schema: addresses.absolute(document.site, addresses.apiSchema('changes')),
    document: document.id,
    from: { date: older.date, effective: older.effective },
    to: { date: newer.date, effective: newer.effective },
    summaries: editionsBetween(document.chronicle, older.date, newer.date).flatMap(
      ({ date, summary }) => (summary ? [{ edition: date, summary }] : []),
    ),
    texts: bilingual((language) => ({
      ...pages(subject, language),
      words: redlines[language].counts,
    })),
    sections: redlines.kk.sections.map((section) => sectionChange(subject, section, redlines)),
  };
}

/** Neighbours have a lasting page for their changes; other pairs are shown as "since". */
function pages({ document, older, newer }: ChangesSubject, language: Language) {
  const isStep = entryOf(document.chronicle, newer.date)?.before?.date === older.date;
  const isSince = document.chronicle.inForce?.edition.date === newer.date;
  return {
    page: addresses.absolute(
      document.site,
      isStep
        ? addresses.changes(language, document.id, newer.date)
        : addresses.changesSince(language, document.id, older.date),
    ),
    embed: isSince
      ? addresses.absolute(
          document.site,
          addresses.embedChangesSince(language, document.id, older.date),
        )
      : null,
  };
}

const VERDICTS = sectionChangeSchema.shape.verdict.options;

/** The change of a section, from the redlines of both languages. */
function sectionChange(
  { document, older, newer }: ChangesSubject,
  { id, ...kazakh }: SectionRedline,
  redlines: Bilingual<Redline>,
): SectionChangeJson {
  const texts = bilingual((l) => redlines[l].sections.find((one) => one.id === id));
  const either = LANGUAGES.flatMap((language) => texts[language] ?? []);
  const place = (one: SectionPlace, headings: Bilingual<SectionPlace | undefined>) => ({
    id: one.id,
    number: one.number,
    headings: bilingual((language) => headings[language]?.heading ?? ''),
  });
  const edition = kazakh.newer ? newer : older;
  return {
    id,
    verdict:
      VERDICTS.find((verdict) => either.some((one) => one.verdict === verdict)) ?? kazakh.verdict,
    changed: either.some(({ changed }) => changed),
    moved: either.some(({ moved }) => moved),
    older: kazakh.older.map((one) =>
      place(
        one,
        bilingual((l) => texts[l]?.older.find((same) => same.id === one.id)),
      ),
    ),
    newer: kazakh.newer
      ? place(
          kazakh.newer,
          bilingual((l) => texts[l]?.newer),
        )
      : null,
    pages: bilingual((language) =>
      addresses.absolute(
        document.site,
        addresses.anchor(addresses.edition(language, document.id, edition.date), id),
      ),
    ),
    blocks: bilingual((language) => (texts[language]?.blocks ?? []).flatMap(blockChange)),
  };
}

function blockChange(block: RedlineBlock): BlockChangeJson[] {
  const { change, older, newer, olderPart, newerPart } = block;
  if (change === 'unchanged') return [];
  return [
    {
      change,
      older: older ? placeJson(older, textsIn('older', block), olderPart) : null,
      newer: newer
        ? placeJson(newer, change === 'moved-away' ? undefined : textsIn('newer', block), newerPart)
        : null,
    },
  ];
}

function placeJson(
  { section, kind, number }: BlockPlace,
  texts: readonly string[] | undefined,
  part: Part | undefined,
): NonNullable<BlockChangeJson['older']> {
  const text = texts?.map((one) => (part ? one.trim() : one)).join(' | ');
  return { section, kind, number: number ?? null, part: part ?? null, text: text ?? null };
}

/** The edition with the one before it; undefined for the first. */
export function pairWithBefore({ edition, before }: Entry): ComparedPair | undefined {
  return before && { older: before, newer: edition };
}

/**
 * The edition with the one in force, for users who accepted it; undefined if it has not been in
 * force yet.
 */
export function pairWithInForce(
  { inForce }: Chronicle,
  { edition, status }: Entry,
): ComparedPair | undefined {
  return inForce && (status === 'superseded' || status === 'in-force')
    ? { older: edition, newer: inForce.edition }
    : undefined;
}

/** Every pair once: the edition in force and the one before it are a pair in both ways. */
export function comparedPairs(chronicle: Chronicle): readonly ComparedPair[] {
  const pairs = chronicle.entries
    .flatMap((entry) => [pairWithBefore(entry), pairWithInForce(chronicle, entry)])
    .filter((pair) => pair !== undefined);
  return [
    ...new Map(pairs.map((pair) => [`${pair.older.date} ${pair.newer.date}`, pair])).values(),
  ];
}
