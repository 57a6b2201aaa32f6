import { raise } from '../../raise.ts';
import { overLimit } from '../../utilisation.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'capacity-exceeded',
  area: 'scalability',
  severity: 'error',
  finds: 'A limit that the peak load exceeds: an error where nobody can raise it, a warning where it can be raised.',
  why: 'Beyond its limit a part throttles, queues or refuses, and latency grows until requests fail.',
  mend: 'Raise the attribute that it names, spread the load (shards, copies, keys), take load off (cache, batch), or have the quota raised and say so in `quotas`.',
  source: 'Guidelines, scalability; quotas of the provider',
  *check(design) {
    const { analysis, elements, groups, at } = design;
    for (const element of [...elements, ...groups]) {
      for (const used of analysis.capacity.elements.get(element.id) ?? []) {
        if (used.ratio <= 1 + 1e-9) continue;
        yield {
          at: at(element, used.mend),
          severity: used.adjustable || used.uncertain ? 'warning' : 'error',
          message: overLimit(element, used),
          fixes: raise(design, element, used),
        };
      }
    }
  },
});
