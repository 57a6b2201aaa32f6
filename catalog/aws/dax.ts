import { count, defineKind, openEnum } from '../define.ts';
import { inPrivateSubnet } from './placement.ts';
import { inMemory } from './store-attributes.ts';

export default defineKind({
  id: 'dax',
  name: 'DynamoDB Accelerator',
  summary: 'Write-through cache in front of DynamoDB tables.',
  category: 'cache',
  provider: 'aws',
  nature: 'element',
  scope: 'zone',
  managed: 'managed',
  placement: inPrivateSubnet,
  attributes: {
    nodes: { type: count({ min: 1, max: 11 }), doc: 'How many nodes it has.', example: '3' },
    hit: inMemory.hit,
    ttl: inMemory.ttl,
    node: { type: openEnum('dax.t3.small', 'dax.r5.large'), doc: 'Node type.', example: 'dax.r5.large' },
  },
  icon: 'dax',
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.html',
});
