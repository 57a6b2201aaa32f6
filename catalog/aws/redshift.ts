import { GB, bill, fixed, hourly } from '../behaviour.ts';
import { hasQuota } from '../facts/quotas.ts';
import { sla } from '../facts/sla.ts';
import { recovery } from '../common.ts';
import { count, data, defineKind, either, flag, oneOf, openEnum, text, word } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';

export default defineKind({
  id: 'redshift',
  aliases: ['redshift-serverless', 'redshift-spectrum'],
  variants: { 'redshift-serverless': { serverless: 'true' }, 'redshift-spectrum': { spectrum: 'true' } },
  name: 'Amazon Redshift',
  summary: 'Data warehouse for analytical SQL.',
  category: 'analytics',
  provider: 'aws',
  nature: 'element',
  scope: 'zone',
  managed: 'managed',
  placement: inPrivateSubnetGroup,
  attributes: {
    ...recovery,
    node: { type: openEnum('ra3.large', 'ra3.xlplus', 'ra3.4xlarge', 'ra3.16xlarge', 'dc2.large'), doc: 'Node type.', example: 'ra3.xlplus' },
    nodes: { type: count({ min: 1, max: 128 }), doc: 'How many nodes it has.', example: '2' },
    serverless: { type: flag(), doc: 'Whether its capacity follows the load by itself.', default: 'false' },
    spectrum: { type: flag(), doc: 'Whether it reads files in S3 in place.', default: 'false' },
    scanned: { type: data(), doc: 'Data in S3 that an average query reads, with `spectrum: true`.', example: '10 GB' },
    storage: { type: data(), doc: 'Data that it holds.', example: '10 TB' },
    'multi-az': { type: flag(), doc: 'Whether it runs in two zones.', default: 'false' },
    encrypted: { type: flag(), doc: 'Whether it is encrypted at rest.', default: 'false' },
    rpu: { type: count({ min: 1, range: true }), doc: 'Processing units, for `serverless: true`.', example: '8..64' },
    distribution: {
      type: oneOf(
        ['auto', 'Chosen by table size and changed as it grows.'],
        ['even', 'Rows go round the slices; for tables without joins.'],
        ['key', 'Rows of one key lie together; for large joins.'],
        ['all', 'Every node has a copy; for tables that rarely change.'],
      ),
      doc: 'How rows are spread over the nodes.',
      example: 'key',
    },
    'sort-key': { type: either(text(), word()), doc: 'Column that rows are kept in order of, so that whole blocks can be skipped.', example: 'createdAt' },
    'materialized-views': { type: flag(), doc: 'Whether results of dear queries are kept and brought up to date.', default: 'false' },
    'data-api': { type: flag(), doc: 'Whether it takes SQL over HTTPS without connections.', default: 'false' },
    'data-sharing': { type: flag(), doc: 'Whether other clusters read its live data.', default: 'false' },
    'workload-management': { type: flag(), doc: 'Whether queues keep heavy and short queries apart.', default: 'false' },
  },
  oneZone: (s) => !s.flag('multi-az') && !s.flag('serverless'),
  sla: (s) =>
    s.flag('serverless')
      ? sla('Redshift Serverless')
      : sla('Redshift', s.flag('multi-az') ? 'multi-AZ' : (s.number('nodes') ?? 1) > 1 ? 'single-AZ multi-node' : 'single-node'),
  limits: [
    {
      id: 'nodes',
      name: 'Nodes of the cluster',
      unit: 'count',
      demand: (_, s) => s.number('nodes'),
      capacity: (s) => fixed(s.word('node')?.startsWith('dc2') ? 'redshift.nodes.dc2' : 'redshift.nodes.ra3'),
      mend: 'nodes',
      grows: false,
    },
    {
      id: 'storage',
      name: 'Managed storage of the nodes',
      unit: 'B',
      demand: ({ storage }, s) => (s.flag('serverless') ? undefined : storage),
      capacity: (s) => {
        const of = `redshift.storage.${s.word('node') ?? ''}`;
        return s.has('nodes') && hasQuota(of) ? fixed(of, s.number('nodes'), 'nodes') : undefined;
      },
      mend: 'nodes',
    },
  ],
  pricing: (s, u) =>
    s.flag('serverless')
      ? [hourly('Redshift Serverless', 'RPU-hour', s.number('rpu') ?? NaN, s)]
      : [
          hourly('Redshift', 'node-hour', s.number('nodes') ?? NaN, s, { nodeType: s.word('node') ?? '' }, `nodes (${s.word('node') ?? 'type not given'})`),
          ...(u.storage === undefined ? [] : [bill('Redshift', 'managed storage', u.storage / GB, s)]),
          ...(s.flag('spectrum') ? [bill('Redshift', 'Spectrum', (u.requests * (s.number('scanned') ?? NaN)) / 1e12, s)] : []),
        ],
  icon: 'redshift',
  docs: 'https://docs.aws.amazon.com/redshift/',
});
