/**
 * Finds, among matched blocks, those in another order: two neighbouring pairs that fit far better
 * when crossed, and blocks without a counterpart that fit each other.
 */
import { unlikeness } from './counterpart-cues.ts';
import type { Match, WithCues } from './counterparts.ts';

export type Ordered<T> =
  | Match<T>
  /** The blocks are counterparts at different places. */
  | { readonly kind: 'moved'; readonly kk: T; readonly ru: T };

/** In correct texts neighbours always fit better straight; crossed ones that fit better by this much are moved. */
const CROSSWISE_GAIN = 0.4;
/** Blocks at most this unlike are counterparts. */
const ALIKE = 0.4;
/** The same for blocks with only one pair between them, where a wrong order is likely. */
const ALIKE_NEAR = 0.6;

export function withMoved<T extends WithCues>(matches: readonly Match<T>[]): readonly Ordered<T>[] {
  return reuniteLone(crossDistant(crossNeighbours(matches)));
}

function crossNeighbours<T extends WithCues>(matches: readonly Match<T>[]): readonly Ordered<T>[] {
  const ordered: Ordered<T>[] = [];
  for (let at = 0; at < matches.length; at++) {
    const [one, two] = [matches[at], matches[at + 1]];
    if (one?.kind === 'pair' && two?.kind === 'pair' && fitCrosswise(one, two)) {
      ordered.push(
        { kind: 'moved', kk: one.kk, ru: two.ru },
        { kind: 'pair', kk: two.kk, ru: one.ru },
      );
      at += 1;
    } else if (one) ordered.push(one);
  }
  return ordered;
}

/**
 * Pairs further apart that have exchanged a block: each is unlike, and crossed both are alike. The
 * first is reported as moved, the second compared as the pair that it is.
 */
function crossDistant<T extends WithCues>(matches: readonly Ordered<T>[]): readonly Ordered<T>[] {
  const crossed = [...matches];
  const unlike = matches
    .flatMap((match, at) =>
      match.kind === 'pair' && distance(match.kk, match.ru) >= ALIKE ? [{ match, at }] : [],
    )
    .slice(0, MOST_UNLIKE);
  const done = new Set<number>();
  for (const one of unlike) {
    const two = unlike.find(
      ({ match, at }) =>
        at > one.at &&
        !done.has(at) &&
        distance(one.match.kk, match.ru) < ALIKE &&
        distance(match.kk, one.match.ru) < ALIKE &&
        fitCrosswise(one.match, match),
    );
    if (!two || done.has(one.at)) continue;
    crossed[one.at] = { kind: 'moved', kk: one.match.kk, ru: two.match.ru };
    crossed[two.at] = { kind: 'pair', kk: two.match.kk, ru: one.match.ru };
    done.add(one.at).add(two.at);
  }
  return crossed;
}

/** More unlike pairs than this are not blocks in another order, but other texts. */
const MOST_UNLIKE = 60;

interface Pair<T> {
  readonly kk: T;
  readonly ru: T;
}

function fitCrosswise<T extends WithCues>(one: Pair<T>, two: Pair<T>): boolean {
  const kinds = new Set([one.kk, one.ru, two.kk, two.ru].map(({ cues }) => cues.kind));
  if (kinds.size > 1) return false;
  const straight = distance(one.kk, one.ru) + distance(two.kk, two.ru);
  return straight - distance(one.kk, two.ru) - distance(two.kk, one.ru) >= CROSSWISE_GAIN;
}

function reuniteLone<T extends WithCues>(matches: readonly Ordered<T>[]): readonly Ordered<T>[] {
  const partners = new Map<Ordered<T>, Ordered<T>>();
  for (const [at, match] of matches.entries()) {
    if (match.kind !== 'only' || match.language !== 'kk') continue;
    const partner = matches.find(
      (other, otherAt) =>
        other.kind === 'only' &&
        other.language === 'ru' &&
        !partners.has(other) &&
        distance(match.block, other.block) < (Math.abs(at - otherAt) === 2 ? ALIKE_NEAR : ALIKE),
    );
    if (partner?.kind !== 'only') continue;
    partners.set(match, { kind: 'moved', kk: match.block, ru: partner.block });
    partners.set(partner, partner);
  }
  return matches.flatMap((match) => {
    const replaced = partners.get(match);
    return replaced === undefined ? [match] : replaced === match ? [] : [replaced];
  });
}

function distance(a: WithCues, b: WithCues): number {
  return unlikeness(a.cues, b.cues);
}
