import { accessOf } from '../../../analysis/load.ts';
import type { Edge } from '../../../model/architecture.ts';
import type { Design } from '../../design.ts';
import { formatDuration } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'staleness-budget-exceeded',
  area: 'caching',
  severity: 'error',
  finds: 'Caches and copies that show data older than the freshness that is asked for.',
  why: 'The ages of all caches on the way add up, and the lag of the replica too.',
  mend: 'Shorten the expiry, or invalidate on change.',
  source: 'Guidelines, caching',
  *check(design) {
    const { analysis, requirements, settings, at } = design;
    for (const { value, flow, source } of requirements('freshness')) {
      if (value.type !== 'quantity') continue;
      for (const { flow: of, journey } of analysis.load.flows.values()) {
        if (flow !== undefined && of.id !== flow) continue;
        const caches = [...new Set(journey.visits.map(({ element }) => element))].filter(
          (element) => element.kind.passes === 'cache' && element.attributes.has('ttl'),
        );
        const behind = journey.hops.flatMap((hop) => hop.calls.filter((call) => accessOf(hop, call) === 'read').map((call) => lagOf(design, call.edge)));
        const lag = Math.max(0, ...behind);
        const age = caches.reduce((sum, cache) => sum + (settings(cache).number('ttl') ?? 0), lag);
        if (age <= value.quantity.value) continue;
        yield {
          at: { uri: source.uri, range: source.range },
          message: `Flow ${of.label} can show data ${formatDuration(age)} old, not ${formatDuration(value.quantity.value)}: ${[...caches.map(({ label }) => label), ...(lag > 0 ? [`${formatDuration(lag)} that a copy is behind`] : [])].join(', ')}`,
          related: caches.map((cache) => ({ location: at(cache, 'ttl'), message: 'Keeps it so long' })),
        };
      }
    }
  },
});

/** Seconds that the store at the end of a read follows its source with: replicas, copies by stream or by batch. */
function lagOf({ element, incoming, settings, number }: Design, { to }: Edge): number {
  const store = element(to.element);
  const own = /replica|reader|follower/u.test(to.role ?? '') ? (settings(store).number('lag') ?? 0) : 0;
  return Math.max(own, ...incoming(store).map((edge) => (edge.kind === 'stream' ? (number(edge, 'lag') ?? number(edge, 'interval') ?? 0) : 0)));
}
