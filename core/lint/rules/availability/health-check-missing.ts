import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'health-check-missing',
  area: 'availability',
  severity: 'warning',
  finds: 'A load balancer whose health checks are switched off.',
  why: 'Traffic leaves a sick copy only if something notices that it is sick.',
  mend: 'Switch the health check on.',
  source: 'Guidelines, availability',
  safe: true,
  *check({ of, at, files, settings }) {
    for (const element of of('alb', 'nlb', 'gwlb', 'clb', 'load-balancer')) {
      if (!element.attributes.has('health-check') || settings(element).flag('health-check')) continue;
      yield {
        at: at(element, 'health-check'),
        message: `${element.label} checks nobody's health: it keeps sending to copies that are down`,
        fixes: setAttribute(files, element, 'health-check', 'true'),
      };
    }
  },
});
