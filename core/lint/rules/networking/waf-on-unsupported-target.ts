import { isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'waf-on-unsupported-target',
  area: 'networking',
  severity: 'error',
  finds: 'A web application firewall on something that it cannot guard.',
  why: 'WAF attaches to CloudFront, ALB, REST APIs, AppSync, Cognito user pools and App Runner.',
  mend: 'Attach it to the ALB or CloudFront in front.',
  source: 'Services: connections through the network',
  *check({ of, element, settings, at }) {
    for (const guard of of('waf')) {
      for (const id of guard.attachedTo) {
        const target = element(id);
        const api = isOf(target.kind, 'api-gateway') && settings(target).word('type') !== 'rest';
        if (!isOf(target.kind, 'nlb', 'gwlb', 'clb', 'ec2', 'lambda', 'fargate', 'ecs', 'eks', 'route53') && !api) continue;
        yield {
          at: at(guard, 'attached-to'),
          message: `${guard.label} cannot be attached to ${target.label} (${target.kind.name}${api ? `, ${settings(target).word('type')!}` : ''}): nothing is filtered there`,
        };
      }
    }
  },
});
