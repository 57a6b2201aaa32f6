import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'distributed-monolith',
  area: 'simplicity',
  severity: 'info',
  finds: 'Services that nearly all wait for nearly all others.',
  why: "They share each other's failures and releases and pay for the network in addition.",
  mend: 'Send events between services, or merge those that change together.',
  source: 'Guidelines, simplicity',
  options: { degree: { default: 8, doc: 'Number of other services that one calls or is called by, from which it speaks.' } },
  *check({ elements, callers, callees, isCompute, at }, { degree }) {
    for (const one of elements) {
      if (!isCompute(one) || /gateway|front|bff|proxy|api|router|orchestrat/iu.test(`${one.name} ${one.label}`)) continue;
      const others = new Set([...callers(one), ...callees(one)].filter((other) => isCompute(other)));
      if (others.size < degree!) continue;
      yield { at: at(one), message: `${one.label} is tied to ${others.size} other services by calls that wait: it fails and is released with them` };
    }
  },
});
