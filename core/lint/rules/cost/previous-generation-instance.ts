import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'previous-generation-instance',
  area: 'cost',
  severity: 'hint',
  finds: 'An instance type of an old generation.',
  why: 'Newer ones do more for the same money.',
  mend: 'Move to the current generation, best on Graviton where the software runs there.',
  source: 'Services: EC2',
  unverified: true,
  *check({ elements, at, settings }) {
    for (const one of elements) {
      for (const key of ['type', 'class', 'node', 'node-type', 'instance']) {
        const size = one.attributes.has(key) ? settings(one).word(key) : undefined;
        if (size === undefined || !/^(?:db\.|cache\.|ml\.)?(?:t1|t2|m1|m2|m3|m4|c1|c3|c4|r3|r4|i2|d2)\./u.test(size)) continue;
        yield { at: at(one, key), tags: ['deprecated'], message: `${one.label}: ${size} is of an old generation: newer ones do more for the same money` };
      }
    }
  },
});
