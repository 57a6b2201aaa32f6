import { formatRate } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'peak-below-average',
  area: 'scalability',
  severity: 'hint',
  finds: 'A peak that is below the average of its flow.',
  why: 'One of the two figures is wrong: limits are held against the peak, cost against the average.',
  mend: 'Correct the figure.',
  source: 'Reference systems: back of the envelope',
  *check({ analysis }) {
    for (const { flow, rate, peaks } of analysis.load.flows.values()) {
      const low = peaks.filter((peak) => rate && peak.rate < rate.avg * (1 - 1e-9));
      const source = flow.attributes.get('peak')?.source;
      if (low.length === 0 || !source || !rate) continue;
      yield {
        at: { uri: source.uri, range: source.range },
        message: `Flow ${flow.label}: the peak${low[0]!.name === undefined ? '' : ` \`${low[0]!.name}\``} of ${formatRate(low[0]!.rate)} is below the average of ${formatRate(rate.avg)}`,
      };
    }
  },
});
