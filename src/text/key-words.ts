/** What a careful reader compares between two languages: numbers, dates, negations, modal verbs, terms. */
import type { DefinedTerm } from './defined-terms.ts';
import type { Language } from './language.ts';
import { findModalVerbs } from './modal-verbs.ts';
import { findNegations } from './negations.ts';
import { findNumbers } from './numbers.ts';
import { findQuantities } from './quantities.ts';
import { outside, type Span } from './spans.ts';
import { findDates } from './written-dates.ts';

export const KEY_KINDS = ['date', 'number', 'negation', 'modal', 'term'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

export interface KeyWord extends Span {
  readonly kind: KeyKind;
}

/**
 * @param terms those that the edition defines in this language
 * @returns in the order of the text, without overlaps: where two meet, the kind that comes first in
 *   `KEY_KINDS` has it
 */
export function findKeyWords(
  text: string,
  language: Language,
  terms: readonly Pick<DefinedTerm, 'pattern'>[],
): readonly KeyWord[] {
  const found: Readonly<Record<KeyKind, readonly Span[]>> = {
    date: findDates(text, language),
    number: joined(findQuantities(text, language), findNumbers(text, language)),
    negation: findNegations(text, language),
    modal: findModalVerbs(text, language),
    term: terms.reduce<readonly Span[]>(
      (spans, { pattern }) => joined(spans, matches(text, pattern)),
      [],
    ),
  };
  let taken: readonly KeyWord[] = [];
  for (const kind of KEY_KINDS) {
    const own = outside(found[kind], taken).map(({ start, end }) => ({ kind, start, end }));
    taken = [...taken, ...own];
  }
  return [...taken].sort((a, b) => a.start - b.start);
}

function joined(first: readonly Span[], more: readonly Span[]): readonly Span[] {
  return [...first, ...outside(more, first)];
}

function matches(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
