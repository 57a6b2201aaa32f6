import { sla } from '../facts/sla.ts';
import { defineKind, flag, oneOf } from '../define.ts';
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
    serverless: { type: flag(), doc: 'Whether its capacity follows the load by itself.', default: 'false' },
    'multi-az': { type: flag(), doc: 'Whether a standby in another zone takes over.', default: 'false' },
  },
  sla: () => sla('DMS'),
  icon: 'dms',
  docs: 'https://docs.aws.amazon.com/dms/',
});
