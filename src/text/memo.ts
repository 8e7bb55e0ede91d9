/**
 * Values that are made once for each key of an object that never changes, and forgotten with it.
 * @returns the value that `make` gave the first time; it must depend on `object` and `key` alone
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
