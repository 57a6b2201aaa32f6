import { isOf } from '../../../model/lineage.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'alarms-missing',
  area: 'operability',
  severity: 'hint',
  finds: 'Monitoring without an alarm on the flows.',
  why: 'A dashboard that nobody looks at at night tells nobody.',
  mend: 'State the alarms: metric, threshold, how long.',
  source: 'Reference systems: alarms',
  from: 'production',
  *check({ of, at, files }) {
    const monitors = of('cloudwatch', 'monitoring');
    if (monitors.length === 0 || monitors.some(({ attributes }) => attributes.has('alarms'))) return;
    yield {
      at: at(monitors[0]!),
      message: `${monitors[0]!.label} has no alarm: nobody is told when a flow fails`,
      fixes: setAttribute(files, monitors[0]!, 'alarms', isOf(monitors[0]!.kind, 'cloudwatch') ? '[errors, latency]' : 'true'),
    };
  },
});
