/**
 * The cues by which a block's counterpart in the other language can be recognised without
 * understanding either: length, numbers, addresses, Latin names, and the words that Kazakh and
 * Russian share («Оператор», «маркетингтік» and «маркетинговый»), by their first letters.
 */
import type { Nodes } from 'mdast';
import { findContactPoints } from '../../text/contact-points.ts';
import type { Language } from '../../text/language.ts';
import { walk } from '../../text/markdown.ts';
import { findNumbers } from '../../text/numbers.ts';
import type { RunningText } from '../../text/running-text.ts';
import { letterRuns } from '../../text/spans.ts';

export interface Cues {
  readonly kind: string;
  readonly length: number;
  /** Numbers, addresses, Latin words and footnotes. */
  readonly anchors: ReadonlySet<string>;
  /** Beginnings of the other words. */
  readonly stems: ReadonlySet<string>;
  /** The last mark: `:` before a list, `;` in it. */
  readonly ending: string;
}

/** Long enough to leave out the short words that are in nearly every paragraph. */
const STEM_LENGTH = 5;

export function cuesOf(
  kind: string,
  nodes: readonly Nodes[],
  texts: readonly RunningText[],
  language: Language,
): Cues {
  const text = texts.map(({ text: one }) => one).join('\n');
  const anchors = new Set<string>();
  for (const { key } of findNumbers(text, language)) anchors.add(key);
  for (const { href } of findContactPoints(text)) anchors.add(href);
  for (const node of nodes) {
    for (const below of walk(node)) {
      if (below.type === 'link' && !/^\/|^#/.test(below.url)) anchors.add(below.url);
      if (below.type === 'footnoteReference') anchors.add(`^${below.identifier}`);
    }
  }
  const stems = new Set<string>();
  for (const { text: word } of letterRuns(text.toLowerCase())) {
    if (/^\p{Script=Latin}{2,}$/u.test(word)) anchors.add(word);
    else if (word.length >= STEM_LENGTH) stems.add(word.slice(0, STEM_LENGTH));
  }
  const ending = /[:;.,?!]\s*$/u.exec(text)?.[0].trim() ?? '';
  return { kind, length: text.length, anchors, stems, ending };
}

/** The cues of two neighbouring blocks as if they were one. */
export function joinCues(first: Cues, second: Cues): Cues {
  return {
    kind: first.kind,
    length: first.length + second.length + 1,
    anchors: new Set([...first.anchors, ...second.anchors]),
    stems: new Set([...first.stems, ...second.stems]),
    ending: second.ending,
  };
}

/** How unlike two blocks are: 0 to 1, and more where their kinds differ. */
export function unlikeness(a: Cues, b: Cues): number {
  const length = 1 - (Math.min(a.length, b.length) + 10) / (Math.max(a.length, b.length) + 10);
  const stems = 1 - Math.min(1, 4 * overlap(a.stems, b.stems));
  const anchored = a.anchors.size + b.anchors.size > 0;
  const meaning = anchored
    ? 0.35 * (1 - overlap(a.anchors, b.anchors)) + 0.2 * stems
    : 0.45 * stems;
  const ending = a.ending === b.ending ? 0 : 0.08;
  return 0.45 * length + meaning + ending + kindDistance(a.kind, b.kind);
}

/** Dice's coefficient. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((one) => b.has(one)).length) / (a.size + b.size);
}

/** A paragraph may be a list or a quote in the other language; a sub-heading or a line is nothing else. */
function kindDistance(a: string, b: string): number {
  if (a === b) return 0;
  return [a, b].some((kind) => kind === 'heading' || kind === 'break') ? 2 : 0.35;
}
