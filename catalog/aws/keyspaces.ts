import { bill } from '../behaviour.ts';
import { unitsOf } from '../facts/measures.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, duration, either, number, oneOf, text, word } from '../define.ts';
import { regionalService } from './placement.ts';
import { relational } from './store-attributes.ts';

export default defineKind({
  id: 'keyspaces',
  name: 'Amazon Keyspaces',
  summary: 'Wide-column tables that are compatible with Cassandra.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    mode: { type: oneOf('on-demand', 'provisioned'), doc: 'How its capacity is provided.', default: 'on-demand' },
    'partition-key': { type: either(text(), word()), doc: 'Columns that spread rows over partitions.', example: 'userId' },
    'clustering-key': { type: either(text(), word()), doc: 'Columns that order the rows of a partition.' },
    item: relational.item,
    items: relational.items,
    ttl: { type: duration(), doc: 'Age at which rows expire.' },
    rcu: { type: number({ min: '0', range: true }), doc: 'Read capacity units, for `mode: provisioned`; a range where it scales.', example: '100..4000' },
    wcu: { type: number({ min: '0', range: true }), doc: 'Write capacity units, for `mode: provisioned`; a range where it scales.', example: '100..1000' },
  },
  sla: () => sla('Keyspaces'),
  pricing: (s, u) => [
    bill('Keyspaces', 'read request units', u.reads * unitsOf(s.number('item'), 'keyspaces.read-unit'), s),
    bill('Keyspaces', 'write request units', u.writes * unitsOf(s.number('item'), 'keyspaces.write-unit'), s),
  ],
  icon: 'keyspaces',
  docs: 'https://docs.aws.amazon.com/keyspaces/',
});
