import { formatRate } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'remote-read-for-every-push',
  area: 'caching',
  severity: 'warning',
  finds: 'A server of held connections that asks a remote cache or store for each message that it pushes.',
  why: 'One update goes to thousands of connections: what is read for each of them instead of once is thousands of times the load, and a way over the network.',
  mend: 'Keep what is pushed in the memory of the server, and read the cache when it starts.',
  source: 'Reference systems: stock trading',
  options: {
    rps: { default: 10_000, doc: 'Pushes a second from which it speaks.' },
    times: { default: 10, doc: 'Pushes for each update that comes in, from which what they read is the same again and again.' },
  },
  *check({ elements, load, analysis, isCache, isStore, at }, { rps, times }) {
    for (const one of elements) {
      const calls = load(one)?.outgoing ?? [];
      const pushed = calls.filter(({ call }) => call.edge.kind === 'connection').reduce((sum, { items }) => sum + items.peak, 0);
      const cameIn = load(one)?.items.peak ?? 0;
      if (pushed < rps! || pushed < cameIn * times!) continue;
      for (const { call, items, access } of calls) {
        const from = call.to.element;
        if (access !== 'read' || call.edge.kind !== 'request' || !(isCache(from) || isStore(from)) || items.peak < pushed / 2) continue;
        const { max } = analysis.settings(one.id).copies;
        const each = max > 1 ? `, ${formatRate(items.peak / max)} for each of ${max} copies` : '';
        yield { at: at(one), message: `${one.label} reads ${from.label} ${formatRate(items.peak)}, once for each message that it pushes${each}` };
      }
    }
  },
});
