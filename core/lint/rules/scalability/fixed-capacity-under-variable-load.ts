import { isOf } from '../../../model/lineage.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'fixed-capacity-under-variable-load',
  area: 'scalability',
  severity: 'info',
  finds: 'A fixed number of copies under a load whose peak is a multiple of its average.',
  why: 'Sized for the peak it is idle most of the time; sized for the average it fails at the peak.',
  mend: 'Let the number of copies follow the load (`tasks: 2..20`).',
  source: 'Guidelines, scalability',
  options: { factor: { default: 2, doc: 'Peak over average from which it speaks.' } },
  *check({ elements, settings, load, at, files, isCompute, around }, { factor }) {
    for (const one of elements) {
      const rates = load(one)?.requests;
      const key = ['tasks', 'instances', 'pods'].find((name) => one.attributes.has(name));
      const own = settings(one);
      if (!isCompute(one) || !rates || key === undefined || rates.avg === 0 || rates.peak < factor! * rates.avg || own.copies.min !== own.copies.max) continue;
      if (own.copies.max < 2 || around(one).some(({ kind }) => isOf(kind, 'auto-scaling-group'))) continue;
      const least = Math.max(2, Math.ceil((own.copies.max * rates.avg) / rates.peak));
      // Where fewer do not do, more must come at the peak.
      const most = least < own.copies.max ? own.copies.max : Math.ceil((own.copies.max * rates.peak) / rates.avg);
      yield {
        at: at(one, key),
        message: `${one.label} runs ${own.copies.max} copies at all times; its load rises to ${(rates.peak / rates.avg).toFixed(1)} times the average, ${least < own.copies.max ? `and between the peaks ${least} would do` : 'for which it has no more'}`,
        fixes: setAttribute(files, one, key, `${least}..${most}`),
      };
    }
  },
});
