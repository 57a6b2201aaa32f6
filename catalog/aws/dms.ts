import { hourly } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, flag, oneOf, openEnum } from '../define.ts';
import { inSubnet } from './placement.ts';

export default defineKind({
  id: 'dms',
  name: 'AWS Database Migration Service',
  summary: 'Moves and replicates data between databases.',
  category: 'developer',
  provider: 'aws',
  nature: 'element',
  scope: 'zone',
  managed: 'managed',
  placement: inSubnet,
  attributes: {
    mode: { type: oneOf('full-load', 'change-data-capture', 'both'), doc: 'What it moves.', default: 'both' },
    class: { type: openEnum('dms.t2.micro', 'dms.t3.medium', 'dms.r5.large'), doc: 'Class of its replication instance.', example: 'dms.t3.medium' },
    serverless: { type: flag(), doc: 'Whether its capacity follows the load by itself.', default: 'false' },
    'multi-az': { type: flag(), doc: 'Whether a standby in another zone takes over.', default: 'false' },
  },
  sla: () => sla('DMS'),
  pricing: (s) => [
    hourly(
      'DMS',
      'instance-hour',
      s.flag('serverless') ? NaN : 1,
      s,
      { instanceClass: s.word('class') ?? '', deployment: s.flag('multi-az') ? 'multi-AZ' : 'single-AZ' },
      `instance (${s.word('class') ?? 'class not given'})`,
    ),
  ],
  icon: 'dms',
  docs: 'https://docs.aws.amazon.com/dms/',
});
