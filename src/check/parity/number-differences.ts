/** The numbers of a text that the other language does not have. Their order may differ. */
import type { FoundNumber } from '../../text/numbers.ts';

/** Two numbers that should be equal, or a number that the other language does not have. */
export interface Difference<T> {
  readonly kk?: T;
  readonly ru?: T;
}

interface Pool<T extends Countable> {
  readonly numbers: readonly T[];
  /** The values of the number words of this text. */
  readonly words: ReadonlySet<string>;
  /** The same without ordinals. */
  readonly cardinals: ReadonlySet<string>;
}

interface Countable extends FoundNumber {
  readonly isCounted: boolean;
}

/** Whether a text has the number in words. */
function inWords<T extends Countable>({ isCounted }: T, key: string, pool: Pool<T>): boolean {
  return (isCounted ? pool.cardinals : pool.words).has(key);
}

/** @returns the differences in the order of the texts */
export function numberDifferences<T extends Countable>(
  kk: Pool<T>,
  ru: Pool<T>,
): readonly Difference<T>[] {
  let [ofKk, ofRu] = withoutEqual(kk.numbers, ru.numbers, ({ key }) => key);
  if (shapes(ofKk) !== shapes(ofRu)) [ofKk, ofRu] = withoutEqualComponents(ofKk, ofRu, kk, ru);
  else {
    ofKk = ofKk.filter((number) => !inWords(number, number.key, ru));
    ofRu = ofRu.filter((number) => !inWords(number, number.key, kk));
  }
  if (ofKk.length > ofRu.length) ofKk = withoutRests(ofKk);
  if (ofRu.length > ofKk.length) ofRu = withoutRests(ofRu);
  return pairUp(ofKk, ofRu, shape);
}

/** The items of each side without an equal one on the other side; each pairs once. */
export function withoutEqual<T>(
  kk: readonly T[],
  ru: readonly T[],
  key: (item: T) => string,
): [readonly T[], readonly T[]] {
  const left = new Queues(ru, key);
  const ofKk = kk.filter((item) => left.take(key(item)) === undefined);
  return [ofKk, left.rest()];
}

/** Pairs the items of two sides: first those of one group, then the rest in order. */
export function pairUp<T>(
  kk: readonly T[],
  ru: readonly T[],
  group: (item: T) => string,
): readonly Difference<T>[] {
  const queues = new Queues(ru, group);
  const grouped = kk.map((item) => ({ item, other: queues.take(group(item)) }));
  const left = [...queues.rest()];
  const pairs = grouped.map(({ item, other }): Difference<T> => {
    const counterpart = other ?? left.pop();
    return counterpart === undefined ? { kk: item } : { kk: item, ru: counterpart };
  });
  return [...pairs, ...left.map((item) => ({ ru: item }))];
}

/** Items in their order, of which the first with a key can be taken. */
class Queues<T> {
  private readonly byKey = new Map<string, number[]>();
  private readonly taken = new Set<number>();
  private readonly items: readonly T[];

  constructor(items: readonly T[], key: (item: T) => string) {
    this.items = items;
    for (const [at, item] of items.entries()) {
      const own = this.byKey.get(key(item));
      if (own) own.push(at);
      else this.byKey.set(key(item), [at]);
    }
    // Taken from the end.
    for (const own of this.byKey.values()) own.reverse();
  }

  take(key: string): T | undefined {
    const at = this.byKey.get(key)?.pop();
    if (at === undefined) return undefined;
    this.taken.add(at);
    return this.items[at];
  }

  rest(): readonly T[] {
    return this.items.filter((_, at) => !this.taken.has(at));
  }
}

/** Compares the components: a date may lack its year in one language, a decimal be two numbers. */
function withoutEqualComponents<T extends Countable>(
  kk: readonly T[],
  ru: readonly T[],
  kkPool: Pool<T>,
  ruPool: Pool<T>,
): [readonly T[], readonly T[]] {
  const split = (numbers: readonly T[]) =>
    numbers.flatMap((number) => number.components.map((component) => ({ number, component })));
  const [ofKk, ofRu] = withoutEqual(split(kk), split(ru), ({ component }) => component);
  const months = (numbers: readonly T[]) =>
    new Set(
      numbers.flatMap(({ components }) =>
        components.filter((component) => component.startsWith('m')),
      ),
    );
  const [kkMonths, ruMonths] = [months(kk), months(ru)];
  const left = (
    components: typeof ofKk,
    otherMonths: ReadonlySet<string>,
    other: Pool<T>,
  ): readonly T[] => [
    ...new Set(
      components
        .filter(
          ({ number, component }) =>
            !otherMonths.has(component) && !inWords(number, component, other),
        )
        .map(({ number }) => number),
    ),
  ];
  return [left(ofKk, ruMonths, ruPool), left(ofRu, kkMonths, kkPool)];
}

/** Only the first number of each group: a lost digit splits a number in two («10 00»). */
function withoutRests<T extends FoundNumber>(numbers: readonly T[]): readonly T[] {
  return numbers.filter((number, i) => numbers[i - 1]?.end !== number.start - 1);
}

function shapes(numbers: readonly FoundNumber[]): string {
  return numbers.map(shape).sort().join();
}

function shape({ components }: FoundNumber): string {
  return components.map((component) => (component.startsWith('m') ? 'm' : 'n')).join('');
}
