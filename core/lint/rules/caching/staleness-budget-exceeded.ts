import { formatDuration } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'staleness-budget-exceeded',
  area: 'caching',
  severity: 'error',
  finds: 'Caches that keep data longer than the freshness that is asked for.',
  why: 'The ages of all caches on the way add up, and the lag of the replica too.',
  mend: 'Shorten the expiry, or invalidate on change.',
  source: 'Guidelines, caching',
  *check({ analysis, requirements, settings, at }) {
    for (const { value, flow, source } of requirements('freshness')) {
      if (value.type !== 'quantity') continue;
      for (const { flow: of, journey } of analysis.load.flows.values()) {
        if (flow !== undefined && of.id !== flow) continue;
        const caches = [...new Set(journey.visits.map(({ element }) => element))].filter(
          (element) => element.kind.passes === 'cache' && element.attributes.has('ttl'),
        );
        const age = caches.reduce((sum, cache) => sum + (settings(cache).number('ttl') ?? 0), 0);
        if (age <= value.quantity.value) continue;
        yield {
          at: { uri: source.uri, range: source.range },
          message: `Flow ${of.label} can show data ${formatDuration(age)} old, not ${formatDuration(value.quantity.value)}: ${caches.map(({ label }) => label).join(', ')}`,
          related: caches.map((cache) => ({ location: at(cache, 'ttl'), message: 'Keeps it so long' })),
        };
      }
    }
  },
});
