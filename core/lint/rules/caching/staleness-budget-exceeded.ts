import { ageOf } from '../../../analysis/freshness.ts';
import { formatDuration } from '../../../analysis/format.ts';
import type { Element } from '../../../model/architecture.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'staleness-budget-exceeded',
  area: 'caching',
  severity: 'error',
  finds: 'Caches that keep data longer than the freshness that is asked for, and buffers that hold it back longer.',
  why: 'The ages of all caches on the way add up, and so do the lag of a copy and the wait for a batch to fill.',
  mend: 'Shorten the expiry or the wait, or invalidate on change.',
  source: 'Guidelines, caching',
  *check({ analysis, requirements, at }) {
    for (const { value, flow, source } of requirements('freshness')) {
      if (value.type !== 'quantity') continue;
      for (const load of analysis.load.flows.values()) {
        if (flow !== undefined && load.flow.id !== flow) continue;
        const { seconds, by } = ageOf(analysis.architecture, load, analysis.settings);
        if (seconds <= value.quantity.value + 1e-9) continue;
        const names = by.map(({ element }) => element.label);
        yield {
          at: { uri: source.uri, range: source.range },
          message: `Flow ${load.flow.label} can show data ${formatDuration(seconds)} old, not ${formatDuration(value.quantity.value)}: ${names.join(', ')}`,
          related: by.map(({ element }) => ({ location: at(element, keyOf(element)), message: 'Keeps it so long' })),
        };
      }
    }
  },
});

/** The attribute that says how long. */
const keyOf = ({ attributes }: Element): string => (attributes.has('ttl') ? 'ttl' : 'buffer-interval');
