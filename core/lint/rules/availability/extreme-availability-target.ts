import { wordIn } from '../../../analysis/attributes.ts';
import { formatDuration, formatRatio } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'extreme-availability-target',
  area: 'availability',
  severity: 'info',
  finds: 'A target of five nines or more where nothing says that the business stands still without it.',
  why: 'Each further nine needs a disproportionate amount of redundancy and upkeep, and pays only for a few kinds of system.',
  mend: 'Lower the target, or state `criticality: critical` on the flow.',
  source: 'Guidelines, availability',
  options: { from: { default: 0.99999, doc: 'Target from which it asks.' } },
  *check({ requirements, architecture }, { from }) {
    for (const { value, source, flow } of requirements('availability')) {
      if (value.type !== 'quantity' || value.quantity.value < from! - 1e-9) continue;
      const flows = architecture.flows.filter(({ id }) => flow === undefined || id === flow);
      if (flows.some(({ attributes }) => wordIn('criticality', attributes) === 'critical')) continue;
      yield {
        at: { uri: source.uri, range: source.range },
        message: `${formatRatio(value.quantity.value)} allows ${formatDuration((1 - value.quantity.value) * 365 * 86_400)} of downtime a year: is the flow worth what that costs?`,
      };
    }
  },
});
