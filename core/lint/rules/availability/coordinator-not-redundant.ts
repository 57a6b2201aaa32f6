import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'coordinator-not-redundant',
  area: 'availability',
  severity: 'warning',
  finds: 'A consensus store with fewer than three members, or an even number of them.',
  why: 'A majority of two is two: losing one stops it; a fourth member tolerates no more than three do.',
  mend: 'Run three or five members.',
  source: 'Guidelines, availability',
  *check({ of, settings, at, files }) {
    for (const element of of('coordinator')) {
      const { max } = settings(element).copies;
      if (max >= 3 && max % 2 === 1) continue;
      yield {
        at: at(element, 'nodes'),
        message: `${element.label} has ${max} member${max === 1 ? '' : 's'}: ${max < 3 ? 'one lost member stops it' : `it tolerates the loss of ${Math.ceil(max / 2) - 1}, as ${max - 1} would`}`,
        fixes: setAttribute(files, element, 'nodes', max < 3 ? '3' : String(max + 1)),
      };
    }
  },
});
