import { GB, bill } from '../behaviour.ts';
import { unitsOf } from '../facts/measures.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, duration, oneOf } from '../define.ts';
import { regionalOrSubnet } from './placement.ts';
import { relational } from './store-attributes.ts';

export default defineKind({
  id: 'timestream',
  name: 'Amazon Timestream',
  summary: 'Database for measurements over time.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalOrSubnet,
  attributes: {
    'memory-retention': { type: duration(), doc: 'How long data stays in the fast tier.', example: '12 h' },
    retention: { type: duration(), doc: 'How long data stays in the cheap tier.', example: '1 y' },
    item: relational.item,
    engine: {
      type: oneOf(['liveanalytics', 'Serverless; closed to new customers since June 2025.'], ['influxdb', 'Instances in a VPC.']),
      doc: 'What stores and answers.',
      example: 'influxdb',
      immutable: true,
    },
  },
  sla: () => sla('Timestream'),
  pricing: (s, u) => [
    bill('Timestream', 'writes', u.writes * unitsOf(s.number('item'), 'timestream.write'), s),
    // Both tiers are billed by what they hold; no price of them is known.
    ...(Number.isFinite(u.storage) ? [bill('Timestream', 'storage', u.storage! / GB, s)] : []),
  ],
  icon: 'timestream',
  docs: 'https://docs.aws.amazon.com/timestream/',
});
