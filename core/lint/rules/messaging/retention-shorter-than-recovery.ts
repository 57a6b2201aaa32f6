import { formatDuration } from '../../../analysis/format.ts';
import { spell } from '../../spell.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'retention-shorter-than-recovery',
  area: 'messaging',
  severity: 'warning',
  finds: 'A queue or stream that keeps messages for less time than recovery may take.',
  why: 'A consumer that comes back after its recovery time finds a gap.',
  mend: 'Keep messages for longer than the recovery time objective.',
  source: 'Guidelines, messaging',
  *check({ elements, requirements, settings, at, files, isBroker }) {
    const times = requirements('rto').flatMap(({ value }) => (value.type === 'quantity' ? [value.quantity.value] : []));
    if (times.length === 0) return;
    const longest = Math.max(...times);
    for (const channel of elements) {
      const kept = channel.attributes.has('retention') && isBroker(channel) ? settings(channel).number('retention') : undefined;
      if (kept === undefined || kept >= longest) continue;
      yield {
        at: at(channel, 'retention'),
        message: `${channel.label} keeps messages for ${formatDuration(kept)}; recovery may take ${formatDuration(longest)}: the oldest are gone by then`,
        fixes: setAttribute(files, channel, 'retention', spell(longest * 2)),
      };
    }
  },
});
