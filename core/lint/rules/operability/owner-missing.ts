import { wordIn } from '../../../analysis/attributes.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'owner-missing',
  area: 'operability',
  severity: 'hint',
  finds: 'A service without an owner in a design that names owners.',
  why: 'Each part of a large system needs somebody who can be asked.',
  mend: 'State its `owner`.',
  source: 'Guidelines, operability',
  *check({ elements, at, isCompute }) {
    const owners = new Set(elements.flatMap(({ attributes }) => wordIn('owner', attributes) ?? []));
    if (owners.size < 2) return;
    for (const one of elements)
      if (isCompute(one) && !one.attributes.has('owner'))
        yield { at: at(one), message: `${one.label} has no owner, the other parts have ${owners.size}: nobody is asked when it fails` };
  },
});
