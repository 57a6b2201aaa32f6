import { count, defineKind, oneOf, openEnum } from '../define.ts';
import { inPrivateSubnet } from './placement.ts';

export default defineKind({
  id: 'emr',
  aliases: ['emr-serverless'],
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
  },
  icon: 'binary-tree',
  docs: 'https://docs.aws.amazon.com/emr/',
});
