/** Items by key, in order; as `Map.groupBy`, which Node 20 lacks. */
export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const result = new Map<K, T[]>();
  for (const item of items) {
    const list = result.get(key(item));
    if (list) list.push(item);
    else result.set(key(item), [item]);
  }
  return result;
}
