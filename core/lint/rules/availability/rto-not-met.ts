import { formatDuration } from '../../../analysis/format.ts';
import { numberIn } from '../../../analysis/attributes.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'rto-not-met',
  area: 'availability',
  severity: 'error',
  finds: 'A database that takes longer to fail over than recovery may take.',
  why: 'Until the successor takes writes, everything that needs them waits.',
  mend: 'Use a quicker failover (a warm standby), or ask for less.',
  source: 'Guidelines, availability',
  *check({ elements, requirements, flowsThrough, at, isStore }) {
    for (const store of elements) {
      const takes = numberIn('failover-time', store.attributes);
      if (!isStore(store) || takes === undefined) continue;
      const flows = new Set(flowsThrough(store).map(({ id }) => id));
      const whole = requirements('rto').flatMap(({ value, flow }) =>
        value.type === 'quantity' && (flow === undefined || flows.has(flow)) ? [value.quantity.value] : [],
      );
      const asked = Math.min(numberIn('rto', store.attributes) ?? Infinity, ...whole);
      if (takes <= asked) continue;
      yield {
        at: at(store, 'failover-time'),
        message: `${store.label} takes ${formatDuration(takes)} until its successor takes writes; recovery may take ${formatDuration(asked)}`,
      };
    }
  },
});
