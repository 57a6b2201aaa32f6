import { catalogId } from '../../../model/lineage.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'gateway-endpoint-wrong-service',
  area: 'networking',
  severity: 'error',
  finds: 'A gateway endpoint to another service than S3 or DynamoDB.',
  why: 'Gateway endpoints exist for these two only.',
  mend: 'Use an interface endpoint.',
  source: 'Services: connections through the network',
  *check({ of, outgoing, element, at, settings, files }) {
    for (const endpoint of of('vpc-endpoint')) {
      if (settings(endpoint).word('type') !== 'gateway') continue;
      const targets = outgoing(endpoint).map((edge) => catalogId(element(edge.to.element).kind));
      const service = settings(endpoint).word('service');
      const wrong = [...targets, ...(service === undefined ? [] : [service])].find((name) => name !== 's3' && name !== 'dynamodb');
      if (wrong === undefined) continue;
      yield {
        at: at(endpoint, 'type'),
        message: `${endpoint.label}: there is no gateway endpoint to ${wrong}`,
        fixes: setAttribute(files, endpoint, 'type', 'interface'),
      };
    }
  },
});
