/**
 * Keeps a value for each object and key for as long as the object lives. `make` makes it the first
 * time and must depend only on the two; the object must never change.
 */
export function memo<O extends object, V>(): Memo<O, V> {
  const known = new WeakMap<O, Map<string, V>>();
  return (object, key, make) => {
    const values = known.get(object) ?? new Map<string, V>();
    known.set(object, values);
    const value = values.get(key) ?? make();
    values.set(key, value);
    return value;
  };
}

export type Memo<O extends object, V> = (object: O, key: string, make: () => V) => V;
