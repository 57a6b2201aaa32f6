import { numberIn } from '../../../analysis/attributes.ts';
import { formatCount, formatRate } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'fan-out-one-by-one',
  area: 'scalability',
  severity: 'warning',
  finds: 'A fan-out that writes to one store item by item, a million times a second or more.',
  why: 'Each call is a round trip of its own: the network and the callers are used up long before the store is.',
  mend: 'Hand over many at once: a pipeline, a bulk request (`batch: 100`).',
  source: 'Reference systems: fan-out',
  options: {
    calls: { default: 100, doc: 'Calls of one request from which it speaks.' },
    rate: { default: 1_000_000, doc: 'Calls a second from which it speaks.' },
  },
  *check({ analysis, isStore, isCache }, { calls: most, rate }) {
    for (const { flow, calls } of analysis.load.flows.values()) {
      for (const { hop, call, access, calls: rates } of calls) {
        const each = numberIn('calls', hop.step.attributes, call.edge.attributes) ?? 1;
        const { element: to } = call.to;
        if (access !== 'write' || !(isStore(to) || isCache(to)) || each < most! || rates.peak < rate!) continue;
        yield {
          at: { uri: hop.step.source.uri, range: hop.step.source.name },
          message: `Flow ${flow.label}: ${formatRate(rates.peak)} of single writes into ${to.label}, ${formatCount(each)} for each request: by 100 at once they would be ${formatRate(rates.peak / 100)}`,
        };
      }
    }
  },
});
