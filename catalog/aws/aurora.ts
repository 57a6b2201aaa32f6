import { GB, bill, hourly, quotaLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { recovery } from '../common.ts';
import { count, defineKind, either, flag, list, number, oneOf, text, word } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';
import { relational } from './store-attributes.ts';

export default defineKind({
  id: 'aurora',
  aliases: ['aurora-serverless', 'aurora-limitless', 'aurora-mysql', 'aurora-postgresql'],
  variants: {
    'aurora-serverless': { type: 'serverless' },
    'aurora-limitless': { type: 'limitless' },
    'aurora-mysql': { engine: 'mysql' },
    'aurora-postgresql': { engine: 'postgresql' },
  },
  name: 'Amazon Aurora',
  summary: 'Relational database whose storage keeps six copies over three zones.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inPrivateSubnetGroup,
  attributes: {
    ...recovery,
    engine: { type: oneOf('mysql', 'postgresql'), doc: 'Compatible with this engine.', example: 'postgresql', immutable: true },
    type: {
      type: oneOf(
        ['provisioned', 'Instances of a size that you choose.'],
        ['serverless', 'Capacity that follows the load.'],
        ['limitless', 'Sharded over many instances behind one endpoint.'],
      ),
      doc: 'How its compute is provided.',
      default: 'provisioned',
    },
    ...relational,
    acu: { type: number({ min: '0', range: true }), doc: 'Aurora capacity units, for `type: serverless`: least and most.', example: '0.5..64' },
    'compute-redundancy': { type: count({ min: 0, max: 2 }), doc: 'Copies of each shard in other zones, for `type: limitless`.', default: '0' },
    'data-api': { type: flag(), doc: 'Whether it takes SQL over HTTPS without connections.', default: 'false' },
    'global-database': { type: list(word()), doc: 'Other regions that hold a copy.', example: '[eu-west-1]' },
    version: { type: either(text(), word()), doc: 'Version of the engine that it is compatible with.', example: '"16.4"' },
    shards: { type: count({ min: 1 }), doc: 'Data access shards, for `type: limitless`.', example: '4' },
    'io-optimized': {
      type: flag(),
      doc: 'Whether input and output are part of the price of storage and instances; pays off where they are many.',
      default: 'false',
    },
  },
  roles: { writer: 'Takes reads and writes.', reader: 'Takes reads.' },
  sla: (s) => sla('Aurora', (s.number('replicas') ?? 0) > 0 || (s.number('compute-redundancy') ?? 0) > 0 ? 'multi-AZ' : 'single-AZ'),
  limits: [
    quotaLimit('storage', 'Cluster volume', 'B', 'aurora.volume', ({ storage }, s) => (s.word('type') === 'limitless' ? undefined : storage)),
    quotaLimit('data-api-body', 'Request to the Data API', 'B', 'aurora.dataapi.body', ({ payload }, s) => (s.flag('data-api') ? payload : undefined), {
      grows: false,
    }),
    quotaLimit('data-api-result', 'Result of the Data API', 'B', 'aurora.dataapi.result', ({ response }, s) => (s.flag('data-api') ? response : undefined), {
      grows: false,
    }),
    quotaLimit('replicas', 'Replicas', 'count', 'aurora.replicas', (_, s) => s.number('replicas'), { grows: false }),
  ],
  pricing: (s, u) => {
    const configuration = s.flag('io-optimized') ? 'I/O-Optimized' : 'standard';
    const engine = s.word('engine') === 'mysql' ? 'Aurora MySQL' : 'Aurora PostgreSQL';
    const instances = 1 + (s.number('replicas') ?? 0);
    const instanceClass = s.word('class') ?? '';
    return [
      s.word('type') === 'serverless'
        ? hourly('Aurora', 'serverless v2 capacity', s.range('acu')?.min ?? NaN, s, { configuration })
        : hourly(
            'Aurora',
            'instance-hour',
            s.word('type') === 'limitless' ? NaN : instances,
            s,
            { instanceClass, engine },
            `instances (${instanceClass || 'class not given'})`,
          ),
      ...(u.storage === undefined ? [] : [bill('Aurora', 'storage', u.storage / GB, s, { configuration })]),
      ...(configuration === 'standard' ? [bill('Aurora', 'I/O requests', u.requests, s, { configuration })] : []),
    ];
  },
  icon: 'aurora',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/',
});
