import { hourly, quotaLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
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
  passes: 'cache',
  sla: (s) => sla('DynamoDB Accelerator', s.zones === 1 || s.copies.min < 2 ? 'single-AZ' : 'multi-AZ'),
  limits: [quotaLimit('nodes', 'Nodes', 'count', 'dax.nodes', (_, s) => s.copies.max, { grows: false })],
  pricing: (s, u) => [
    hourly('DynamoDB Accelerator', 'node-hour', u.copies, s, { nodeType: s.word('node') ?? '' }, `nodes (${s.word('node') ?? 'type not given'})`),
  ],
  icon: 'dax',
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.html',
});
