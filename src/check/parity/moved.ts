/**
 * Finds, among aligned parts, those that stand in another order: two neighbours that fit crosswise
 * far better than one against one, and parts alone in either language that fit each other.
 */
import type { Step } from './align.ts';
import { type Traits, unlikeness } from './traits.ts';

export type Ordered<T> =
  | Step<T>
  /** `moved`: the parts fit each other and stand at different places. */
  | { readonly kind: 'moved'; readonly kk: T; readonly ru: T };

interface Traited {
  readonly traits: Traits;
}

/** Sound texts were seen to fit straight better than crosswise always; this much the other way is beyond chance. */
const CROSSWISE_GAIN = 0.4;
/** Two parts that have each lost their counterpart are less alike than this. */
const ALIKE = 0.4;
/** The same, where only one pair stands between them: then their order is the likelier fault. */
const ALIKE_NEAR = 0.6;

export function withMoved<T extends Traited>(steps: readonly Step<T>[]): readonly Ordered<T>[] {
  return reuniteLone(crossNeighbours(steps));
}

function crossNeighbours<T extends Traited>(steps: readonly Step<T>[]): readonly Ordered<T>[] {
  const ordered: Ordered<T>[] = [];
  for (let at = 0; at < steps.length; at++) {
    const [one, two] = [steps[at], steps[at + 1]];
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

interface Pair<T> {
  readonly kk: T;
  readonly ru: T;
}

function fitCrosswise<T extends Traited>(one: Pair<T>, two: Pair<T>): boolean {
  const kinds = new Set([one.kk, one.ru, two.kk, two.ru].map(({ traits }) => traits.kind));
  if (kinds.size > 1) return false;
  const straight = distance(one.kk, one.ru) + distance(two.kk, two.ru);
  return straight - distance(one.kk, two.ru) - distance(two.kk, one.ru) >= CROSSWISE_GAIN;
}

function reuniteLone<T extends Traited>(steps: readonly Ordered<T>[]): readonly Ordered<T>[] {
  const partners = new Map<Ordered<T>, Ordered<T>>();
  for (const [at, step] of steps.entries()) {
    if (step.kind !== 'only' || step.language !== 'kk') continue;
    const partner = steps.find(
      (other, otherAt) =>
        other.kind === 'only' &&
        other.language === 'ru' &&
        !partners.has(other) &&
        distance(step.part, other.part) < (Math.abs(at - otherAt) === 2 ? ALIKE_NEAR : ALIKE),
    );
    if (partner?.kind !== 'only') continue;
    partners.set(step, { kind: 'moved', kk: step.part, ru: partner.part });
    partners.set(partner, partner);
  }
  return steps.flatMap((step) => {
    const replaced = partners.get(step);
    return replaced === undefined ? [step] : replaced === step ? [] : [replaced];
  });
}

function distance(a: Traited, b: Traited): number {
  return unlikeness(a.traits, b.traits);
}
