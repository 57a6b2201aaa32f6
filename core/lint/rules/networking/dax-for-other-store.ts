import { isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'dax-for-other-store',
  area: 'networking',
  severity: 'error',
  finds: 'DynamoDB Accelerator in front of another store.',
  why: 'DAX speaks to DynamoDB only.',
  mend: 'Use ElastiCache.',
  source: 'Services: data',
  *check({ of, outgoing, element, atEdge }) {
    for (const cache of of('dax')) {
      for (const edge of outgoing(cache)) {
        const to = element(edge.to.element);
        if (to.kind.category !== 'database' || isOf(to.kind, 'dynamodb')) continue;
        yield { at: atEdge(edge), message: `${cache.label} cannot stand in front of ${to.label} (${to.kind.name}): it speaks to DynamoDB only` };
      }
    }
  },
});
