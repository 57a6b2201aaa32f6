import { formatDuration, formatRate } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';
import { isPerDay, windowHours } from '../../../analysis/windows.ts';

export default defineRule({
  id: 'daily-rate-in-a-window',
  area: 'scalability',
  severity: 'warning',
  finds: 'A rate averaged over the whole day for a flow that happens in a part of it.',
  why: 'Everything behind is sized for the average, and gets a multiple of it during all of the hours that count.',
  mend: 'Divide by the length of the window (`rate: 855 rps`), or state the peak.',
  source: 'Reference systems: stock trading',
  options: { factor: { default: 1.5, doc: 'How many times too low the rate must be for it to speak.' } },
  *check({ analysis }, { factor }) {
    for (const { flow, rate } of analysis.load.flows.values()) {
      const hours = windowHours(flow);
      const stated = flow.attributes.get('rate');
      if (hours === undefined || !rate || !stated || !isPerDay(flow)) continue;
      const within = (rate.avg * 24) / hours;
      if (within / rate.peak < factor!) continue;
      yield {
        at: { uri: stated.source.uri, range: stated.source.range },
        message: `Flow ${flow.label} happens within ${formatDuration(hours * 3600)}: ${formatRate(within)} then, ${(within / rate.peak).toFixed(1)} times the ${formatRate(rate.peak)} that everything is sized for`,
      };
    }
  },
});
