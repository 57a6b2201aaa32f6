import { formatBytes, formatCount } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'many-tiny-shards',
  area: 'performance',
  severity: 'warning',
  finds: 'A search index that is cut into very many small shards.',
  why: 'Each shard takes memory and a thread of every search; with thousands of small ones, searches queue for their own overhead.',
  mend: 'Fewer and larger shards: 10 to 30 GB where someone waits for the search, 30 to 50 GB for logs.',
  source: 'Reference systems: hotel reservation',
  options: {
    shards: { default: 1000, doc: 'Shards, copies included, from which it speaks.' },
    gigabytes: { default: 10, doc: 'Size of a shard up to which it speaks.' },
  },
  *check({ of, settings, at, files }, { shards, gigabytes }) {
    for (const index of of('opensearch', 'search-index')) {
      const own = settings(index);
      const primaries = own.number('shards') ?? 1;
      const copies = primaries * (1 + (own.number('replicas') ?? 0));
      const source = own.number('source') ?? (own.has('storage') ? own.number('storage')! / (1 + (own.number('replicas') ?? 0)) : undefined);
      if (!index.attributes.has('shards') || source === undefined || copies < shards! || source / primaries >= gigabytes! * 1e9) continue;
      yield {
        at: at(index, 'shards'),
        message: `${index.label}: ${formatCount(copies)} shards, copies included, of ${formatBytes(source / primaries)} each`,
        fixes: setAttribute(files, index, 'shards', String(Math.max(1, Math.ceil(source / (30 * 1e9))))),
      };
    }
  },
});
