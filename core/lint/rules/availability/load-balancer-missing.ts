import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'load-balancer-missing',
  area: 'availability',
  severity: 'warning',
  finds: 'Several copies that users call with nothing in front that shares the calls out.',
  why: 'Without a distributor the further copies get no traffic, and a dead one is not avoided.',
  mend: 'Put a load balancer or gateway in front.',
  source: 'Guidelines, availability',
  *check({ elements, settings, incoming, element, isEntry, isCompute, is, at }) {
    for (const one of elements) {
      if (!isCompute(one) || is(one, 'lambda', 'apprunner', 'elastic-beanstalk', 'function', 'aws-batch') || settings(one).copies.max < 2) continue;
      if (one.attributes.has('discovery')) continue;
      const direct = incoming(one).filter((edge) => edge.kind === 'request' && isEntry(element(edge.from.element)));
      if (direct.length === 0) continue;
      yield {
        at: at(one),
        message: `${one.label} runs as ${settings(one).copies.max} copies, but ${element(direct[0]!.from.element).label} calls it directly: nothing shares the calls out`,
      };
    }
  },
});
