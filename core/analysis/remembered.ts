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
