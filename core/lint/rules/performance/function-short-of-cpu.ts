import { measure } from '../../../../catalog/facts/measures.ts';
import { percentilesIn } from '../../../analysis/attributes.ts';
import { formatDuration } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'function-short-of-cpu',
  area: 'performance',
  severity: 'hint',
  finds: 'A function that works long on less than one processor.',
  why: 'Its share of the processor grows with its memory: with twice as much it takes about half as long, for the same price.',
  mend: 'Give it more memory, or run it in containers.',
  source: 'Services: Lambda; reference systems: surf clips',
  options: { seconds: { default: 10, doc: 'Work of one call, in seconds, from which it speaks.' } },
  *check({ of, settings, at }, { seconds }) {
    const whole = measure('lambda.vcpu-memory').value;
    for (const one of of('lambda')) {
      const works = percentilesIn('latency', one.attributes)?.['p50'];
      const memory = settings(one).number('memory');
      if (works === undefined || works < seconds! || memory === undefined || memory >= whole) continue;
      yield { at: at(one, 'memory'), message: `${one.label} works for ${formatDuration(works)} on ${Math.round((memory / whole) * 100)} % of a processor` };
    }
  },
});
