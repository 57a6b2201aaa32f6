import { quota } from '../../../../catalog/facts/quotas.ts';
import { percentilesIn } from '../../../analysis/attributes.ts';
import { formatDuration } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'orchestration-workflow-mismatch',
  area: 'messaging',
  severity: 'error',
  finds: 'A caller that waits for a standard workflow, or an express workflow that takes longer than it may.',
  why: 'Standard workflows are started and answer nothing; express ones end after five minutes.',
  mend: 'Use an express workflow for answers within minutes, a standard one with a later question for longer work.',
  source: 'Services: Step Functions; quota of express workflows',
  *check({ of, at, settings, files }) {
    const most = quota('sfn.express.duration').value;
    for (const machine of of('step-functions')) {
      const own = settings(machine);
      const time = own.number('timeout') ?? percentilesIn('latency', machine.attributes)?.['p99'];
      if (own.word('type') !== 'express' || time === undefined || time <= most) continue;
      yield {
        at: at(machine, machine.attributes.has('timeout') ? 'timeout' : 'latency'),
        message: `${machine.label} may take ${formatDuration(time)}, an express workflow ends after ${formatDuration(most)}`,
        fixes: setAttribute(files, machine, 'type', 'standard'),
      };
    }
  },
});
