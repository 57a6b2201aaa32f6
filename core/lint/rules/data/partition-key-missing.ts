import { defineRule } from '../../rule.ts';

/** Attributes that say what divides the data; kinds without any of them divide by themselves. */
const keys = ['partition-key', 'partitioning', 'key'];

export default defineRule({
  id: 'partition-key-missing',
  area: 'data',
  severity: 'error',
  finds: 'A store or stream in several shards or partitions that does not say what decides where an item goes.',
  why: 'Without the key neither balance nor order nor the way of a query can be told; a query without it asks every shard.',
  mend: 'Name the key (`partition-key: userId`), and how it divides (`partitioning: hash`).',
  source: 'Guidelines, data',
  from: 'production',
  *check({ elements, settings, incoming, outgoing, at }) {
    for (const store of elements) {
      const known = keys.filter((key) => store.kind.attributes[key]);
      const key = ['shards', 'partitions'].find((name) => store.attributes.has(name));
      const parts = key === undefined ? 1 : (settings(store).number(key) ?? 1);
      if (key === undefined || parts < 2 || known.length === 0 || known.some((name) => store.attributes.has(name))) continue;
      if ([...incoming(store), ...outgoing(store)].some(({ attributes }) => attributes.has('key'))) continue;
      yield {
        at: at(store, key),
        message: `${store.label} has ${parts} ${key} and names no key: where an item goes, and which ${key} a read must ask, cannot be told`,
      };
    }
  },
});
