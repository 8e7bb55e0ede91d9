/**
 * Keeps a value for each object and key. `make` makes it the first time and must depend on nothing
 * but the two; the object must never change.
 *
 * @param atLeast keeps only the objects used last: this many, and never more than twice as many;
 *   left out: all of them, for as long as they live
 */
export function memo<O extends object, V>(atLeast = Number.POSITIVE_INFINITY): Memo<O, V> {
  let recent = new WeakMap<O, Map<string, V>>();
  let older = recent;
  let count = 0;
  const valuesOf = (object: O): Map<string, V> => {
    const known = recent.get(object);
    if (known) return known;
    if (count === atLeast) {
      older = recent;
      recent = new WeakMap();
      count = 0;
    }
    const values = older.get(object) ?? new Map<string, V>();
    recent.set(object, values);
    count++;
    return values;
  };
  return (object, key, make) => {
    const values = valuesOf(object);
    const value = values.get(key) ?? make();
    values.set(key, value);
    return value;
  };
}

export type Memo<O extends object, V> = (object: O, key: string, make: () => V) => V;
