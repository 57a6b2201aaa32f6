import { formatDuration } from '../../../analysis/format.ts';
import { numberIn } from '../../../analysis/attributes.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'rto-not-met',
  area: 'availability',
  severity: 'error',
  finds: 'A database that takes longer to fail over than its own `rto`.',
  why: 'Until the successor takes writes, everything that needs them waits.',
  mend: 'Use a quicker failover (a warm standby), or ask for less.',
  source: 'Guidelines, availability',
  *check({ elements, at, isStore }) {
    for (const store of elements) {
      const [takes, asked] = [numberIn('failover-time', store.attributes), numberIn('rto', store.attributes)];
      if (!isStore(store) || takes === undefined || asked === undefined || takes <= asked) continue;
      yield {
        at: at(store, 'failover-time'),
        message: `${store.label} takes ${formatDuration(takes)} until its successor takes writes; recovery may take ${formatDuration(asked)}`,
      };
    }
  },
});
