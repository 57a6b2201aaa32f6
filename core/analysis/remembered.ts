/** A pure function that makes each value once. */
export const remembered = <K, V>(make: (key: K) => V): ((key: K) => V) => rememberedIn(new Map<K, V>(), make);

/** The same of objects, such as designs, that the function outlives: what was made goes with them. */
export const rememberedOf = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => rememberedIn(new WeakMap<K, V>(), make);

interface Memory<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function rememberedIn<K, V>(values: Memory<K, V>, make: (key: K) => V): (key: K) => V {
  return (key) => {
    const before = values.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    values.set(key, value);
    return value;
  };
}

/** A value that is made when it is first asked for, and kept. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
