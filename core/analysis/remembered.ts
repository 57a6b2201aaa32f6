/** A pure function that makes each value once. */
export function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const values = new Map<K, V>();
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
