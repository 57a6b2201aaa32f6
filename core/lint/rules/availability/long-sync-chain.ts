import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'long-sync-chain',
  area: 'availability',
  severity: 'warning',
  finds: 'More calls that wait for one another than a request should need.',
  why: 'Each blocking hop adds waiting time and one more chance to fail, and they multiply.',
  mend: 'Merge hops, cache, or put a queue on the hop whose answer is not needed at once.',
  source: 'Guidelines, availability',
  options: { maxHops: { default: 6, doc: 'Most calls between services in one chain; balancers, gateways and what lies in the path do not count.' } },
  *check({ analysis, isCompute }, { maxHops }) {
    for (const { flow, journey } of analysis.load.flows.values()) {
      const deepest = new Map<number, number>();
      let worst: { depth: number; hop: (typeof journey.hops)[number] } | undefined;
      for (const hop of journey.hops) {
        const from = deepest.get(hop.from.index) ?? 0;
        for (const { to, edge, loop } of hop.calls) {
          if (loop || (edge.kind !== 'request' && edge.kind !== 'connection')) continue;
          const depth = from + (isCompute(to.element) ? 1 : 0);
          deepest.set(to.index, Math.max(depth, deepest.get(to.index) ?? 0));
          if (!worst || depth > worst.depth) worst = { depth, hop };
        }
      }
      if (!worst || worst.depth <= maxHops!) continue;
      const { source } = worst.hop.step;
      yield {
        at: { uri: source.uri, range: source.name },
        message: `Flow ${flow.label}: ${worst.depth} services wait for one another up to here; each adds its time and its failures`,
      };
    }
  },
});
