import { defineKind, oneOf } from '../define.ts';
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
  },
  icon: 'transfer',
  docs: 'https://docs.aws.amazon.com/dms/',
});
