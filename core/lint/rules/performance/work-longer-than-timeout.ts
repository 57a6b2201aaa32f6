import { quota } from '../../../../catalog/facts/quotas.ts';
import { percentilesIn } from '../../../analysis/attributes.ts';
import { formatDuration } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'work-longer-than-timeout',
  area: 'performance',
  severity: 'warning',
  finds: 'A function whose work takes longer than it may run.',
  why: 'It is ended in the middle, tried again, and ended again.',
  mend: 'Raise the timeout; for what takes more than 15 minutes, use containers, batch jobs or a managed converter.',
  source: 'Services: Lambda; reference systems: video pipeline, surf clips',
  *check({ of, settings, at, files }) {
    const most = quota('lambda.timeout').value;
    for (const one of of('lambda')) {
      const longest = Math.max(0, ...Object.values(percentilesIn('latency', one.attributes) ?? {}));
      const timeout = settings(one).number('timeout');
      if (timeout === undefined || longest <= timeout) continue;
      yield {
        at: at(one, 'timeout'),
        message: `${one.label} takes up to ${formatDuration(longest)} and is ended after ${formatDuration(timeout)}`,
        fixes: longest <= most ? setAttribute(files, one, 'timeout', `${Math.min(most, Math.ceil(longest * 2))} s`) : [],
      };
    }
  },
});
