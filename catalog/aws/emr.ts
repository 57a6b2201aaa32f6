import { hourly, largest, quotaLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, data, defineKind, either, flag, oneOf, openEnum, ref } from '../define.ts';
import { inPrivateSubnet } from './placement.ts';

export default defineKind({
  id: 'emr',
  aliases: ['emr-serverless'],
  variants: { 'emr-serverless': { type: 'serverless' } },
  name: 'Amazon EMR',
  summary: 'Spark, Hive, Presto and the like on clusters.',
  category: 'analytics',
  provider: 'aws',
  nature: 'element',
  scope: 'zone',
  managed: 'managed',
  placement: inPrivateSubnet,
  attributes: {
    type: { type: oneOf('ec2', 'eks', 'serverless'), doc: 'What it runs on.', default: 'ec2' },
    primary: { type: count({ min: 1 }), doc: 'Primary nodes.', default: '1' },
    core: { type: count({ min: 1 }), doc: 'Nodes that hold data.', example: '4' },
    task: { type: count({ min: 0 }), doc: 'Nodes that only compute.', default: '0' },
    storage: { type: oneOf('hdfs', 's3'), doc: 'Where its data lies.', default: 's3' },
    engine: { type: openEnum('spark', 'hive', 'presto', 'flink', 'hbase', 'hudi'), doc: 'What runs on it.', default: 'spark' },
    instance: { type: openEnum('m5.xlarge', 'm6g.xlarge', 'r5.xlarge', 'c5.xlarge'), doc: 'Type of its nodes.', example: 'm6g.xlarge' },
    fleet: {
      type: oneOf(['groups', 'One type of node a group.'], ['fleets', 'Several types, by price and supply.']),
      doc: 'How its nodes are put together.',
      example: 'groups',
      immutable: true,
    },
    purchase: {
      type: oneOf('on-demand', 'spot'),
      doc: 'How primary and core nodes are paid; spot may be taken back with the data on it.',
      example: 'on-demand',
    },
    'task-purchase': { type: oneOf('on-demand', 'spot'), doc: 'How task nodes are paid; they hold no data.', example: 'spot' },
    'auto-terminate': { type: flag(), doc: 'Whether it ends when its work is done.', default: 'false' },
    scaling: { type: flag(), doc: 'Whether nodes come and go with the load.', default: 'false' },
    metastore: {
      type: either(oneOf(['local', 'On the cluster, and lost with it.']), ref('database', 'glue-catalog')),
      doc: 'Where it keeps table definitions.',
      example: 'local',
    },
    format: { type: openEnum('parquet', 'orc', 'avro', 'json', 'csv'), doc: 'Format of its files; columnar ones are read in part.', example: 'parquet' },
    compression: { type: openEnum('none', 'snappy', 'gzip', 'zstd', 'bzip2'), doc: 'How its files are compressed.', example: 'snappy' },
    'file-size': { type: data(), doc: 'Size of an average file; many small ones are slow.', example: '128 MB' },
  },
  oneZone: () => true,
  sla: () => sla('EMR'),
  limits: [
    quotaLimit(
      'nodes',
      'Nodes of a group',
      'count',
      'emr.instances',
      (_, s) => (s.word('type') === 'ec2' ? largest(s.number('core'), s.number('task')) : undefined),
      { grows: false },
    ),
  ],
  pricing: (s) => {
    if (s.word('type') === 'serverless') return [hourly('EMR Serverless', 'vCPU-hour', NaN, s), hourly('EMR Serverless', 'memory', NaN, s)];
    const instanceType = s.word('instance') ?? '';
    // One that ends with its work runs for nobody knows how long.
    const nodes = s.flag('auto-terminate') ? NaN : (s.number('primary') ?? 1) + (s.number('core') ?? NaN) + (s.number('task') ?? 0);
    return [
      hourly('EC2', 'instance-hour', nodes, s, { instanceType, os: 'Linux' }, `nodes (${instanceType || 'type not given'})`),
      hourly('EMR', 'instance uplift', nodes, s, { instanceType }, `EMR on them (${instanceType || 'type not given'})`),
    ];
  },
  icon: 'emr',
  docs: 'https://docs.aws.amazon.com/emr/',
});
