import assert from 'node:assert/strict';
import { catalog } from '../../catalog/index.ts';
import { analysisOf, near } from './harness.ts';

/** What 1 M requests a month come to: an element, how it is called, and the bill worked out by hand. */
interface Case {
  readonly kind: string;
  /** Without the kind and the name `x`. */
  readonly attributes?: string;
  /** What it refers to. */
  readonly beside?: string;
  /** Of the one step of 1 M requests a month; absent: no traffic. */
  readonly step?: string;
  /** Further steps of the flow. */
  readonly then?: string;
  readonly arrow?: '->' | '~>' | '=>' | '<->';
  /** US dollars a month. */
  readonly bill: number;
  /** The one line of which no amount is known. */
  readonly open?: string;
  readonly because: string;
}

const H = 730;

const cases: readonly Case[] = [
  { kind: 'acm', bill: 0, because: 'public certificates cost nothing' },
  { kind: 'acm', attributes: 'type: private', bill: 0.75, because: 'one private certificate' },
  // 1 M × 1 MB = 1 000 GB in 730 h are 1.37 GB/h, 1 LCU for each; requests need less.
  { kind: 'alb', step: 'payload: 1 MB', bill: H * 0.0225 + 1000 * 0.008, because: '730 h, and an LCU-hour for each GB' },
  { kind: 'nlb', step: 'payload: 1 MB', bill: H * 0.0225 + 1000 * 0.006, because: '730 h, and an NLCU-hour for each GB' },
  { kind: 'gwlb', step: 'payload: 1 MB', bill: H * 0.0125 + 1000 * 0.004, because: '730 h, and a GLCU-hour for each GB' },
  { kind: 'clb', step: 'payload: 1 MB', bill: H * 0.025 + 1000 * 0.008, because: '730 h, and 1 000 GB' },
  {
    kind: 'amazon-mq',
    attributes: 'deployment: cluster, instance: mq.m5.xlarge',
    bill: H * 1.728,
    open: 'storage',
    because: 'a cluster of three brokers, on disks of a size that nobody states',
  },
  {
    kind: 'amazon-mq',
    attributes: 'engine: activemq, deployment: active-standby, instance: mq.m5.large, storage: 20 GB',
    bill: H * 0.576 + 20 * 0.3,
    because: 'two brokers that share a file system of 20 GB',
  },
  { kind: 'api-gateway', attributes: 'type: http', step: '', bill: 1, because: '1 M requests' },
  { kind: 'api-gateway', attributes: 'type: rest', step: '', bill: 3.5, because: '1 M requests' },
  {
    kind: 'api-gateway',
    attributes: 'type: websocket',
    step: 'connections: 100',
    arrow: '<->',
    bill: 1 + (100 * H * 60 * 0.25) / 1e6,
    because: '1 M messages, 100 connections',
  },
  { kind: 'apprunner', attributes: 'instances: 2, vcpu: 1, memory: 2 GB', bill: H * 2 * (0.064 + 2 * 0.007), because: 'two instances of 1 vCPU and 2 GB' },
  // 1 M × 26.28 s in 2.628 Ms are 10 in flight: two instances of 5.
  {
    kind: 'apprunner',
    attributes: 'instances: 1..25, concurrency: 5, latency: 26.28 s',
    step: '',
    bill: H * 2 * (0.064 + 2 * 0.007),
    because: 'as many instances as the requests in flight fill',
  },
  { kind: 'appsync', step: '', bill: 4, because: '1 M operations' },
  { kind: 'athena', attributes: 'scanned: 10 MB', step: '', bill: 10 * 5, because: '1 M queries of 10 MB are 10 TB' },
  {
    kind: 'aurora',
    attributes: 'engine: postgresql, class: db.r6g.large, replicas: 1, storage: 100 GB',
    step: '',
    bill: 2 * H * 0.26 + 100 * 0.1 + 0.2,
    because: 'two instances, 100 GB, 1 M I/O',
  },
  {
    kind: 'aurora',
    attributes: 'type: serverless, acu: 2..16, storage: 100 GB',
    step: '',
    bill: 2 * H * 0.12 + 100 * 0.1 + 0.2,
    open: '`acu` above 2',
    because: 'the least of its ACU',
  },
  { kind: 'aws-batch', attributes: 'compute: fargate, vcpu: 1, memory: 2 GiB', bill: H * (0.04048 + 2 * 0.004445), because: 'one task of Fargate' },
  { kind: 'cloudwatch', attributes: 'alarms: [errors, latency]', bill: 0.2, because: 'two alarms' },
  { kind: 'cloudwatch', attributes: 'logs: 100 GB/month', bill: 50, because: '100 GB of logs' },
  { kind: 'cognito', attributes: 'users: 1000', bill: 15, because: '1 000 users a month' },
  { kind: 'dax', attributes: 'node: dax.r5.large, nodes: 3', bill: 3 * H * 0.269, because: 'three nodes' },
  { kind: 'direct-connect', attributes: 'connections: 2', bill: 2 * H * 0.3, because: 'two ports of 1 Gbit/s' },
  {
    kind: 'documentdb',
    attributes: 'class: db.r5.large, instances: 3, storage: 100 GB',
    step: '',
    bill: 3 * H * 0.277 + 100 * 0.1 + 0.2,
    because: 'three instances, 100 GB, 1 M I/O',
  },
  // gp3 includes 3 000 IOPS; 1 000 more at $0.005.
  { kind: 'ebs', attributes: 'type: gp3, size: 100 GB, iops: 4000', bill: 100 * 0.08 + 1000 * 0.005, because: '100 GB, 1 000 IOPS above the 3 000 included' },
  { kind: 'ecr', attributes: 'storage: 50 GB', bill: 5, because: '50 GB' },
  { kind: 'ecs', attributes: 'launch: fargate, tasks: 2, vcpu: 1, memory: 2 GiB', bill: 2 * H * (0.04048 + 2 * 0.004445), because: 'two tasks of Fargate' },
  { kind: 'ecs', attributes: 'launch: ec2, nodes: 3, node-type: m5.large', bill: 3 * H * 0.096, because: 'three nodes' },
  { kind: 'efs', attributes: 'storage: 100 GB', bill: 30, because: '100 GB Standard' },
  { kind: 'eks', attributes: 'launch: ec2, nodes: 3, node-type: m5.large', bill: H * 0.1 + 3 * H * 0.096, because: 'the cluster and three nodes' },
  { kind: 'elastic-beanstalk', attributes: 'instances: 2, type: m5.large', bill: 2 * H * 0.096, because: 'two instances' },
  { kind: 'elasticache', attributes: 'node: cache.r6g.large, nodes: 3', bill: 3 * H * 0.206, because: 'three nodes' },
  { kind: 'elasticache', attributes: 'serverless: true, storage: 10 GB', step: '', bill: 10 * H * 0.125 + 0.0034, because: '10 GB all month, 1 M ECPU' },
  {
    kind: 'dynamodb',
    attributes: 'mode: provisioned, rcu: 100, wcu: 50, storage: 10 GB',
    bill: H * (100 * 0.00013 + 50 * 0.00065) + 10 * 0.25,
    because: 'units all month, 10 GB',
  },
  {
    kind: 'dynamodb',
    attributes: 'item: 5 KB, consistency: strong, storage: 10 GB, point-in-time-recovery: true',
    step: 'access: read',
    bill: 2 * 0.125 + 10 * (0.25 + 0.2),
    because: 'strong reads of 5 KB are two units of 4 KiB; 10 GB and their backup',
  },
  { kind: 'eventbridge', step: '', arrow: '~>', bill: 1, because: '1 M events' },
  { kind: 'eventbridge', attributes: 'event: 100 KB', step: '', arrow: '~>', bill: 2, because: 'each event of 100 KB counts as two of 64 KiB' },
  { kind: 'eventbridge-scheduler', step: '', arrow: '~>', bill: 1, because: '1 M invocations' },
  { kind: 'firehose', step: 'payload: 1 MB', arrow: '=>', bill: 1000 * 0.029, because: '1 000 GB, as they are' },
  { kind: 'firehose', attributes: 'format: parquet', step: 'payload: 1 MB', arrow: '=>', bill: 1000 * (0.029 + 0.018), because: '1 000 GB, converted' },
  { kind: 'fsx', attributes: 'type: windows, multi-az: true, storage: 100 GB', bill: 23, because: '100 GB SSD' },
  { kind: 'global-accelerator', bill: H * 0.025, because: '730 h' },
  { kind: 'glue', attributes: 'dpu: 2, latency: 36 s', step: '', bill: ((1e6 * 36 * 2) / 3600) * 0.44, because: '1 M jobs of 36 s on two DPU' },
  { kind: 'glue-catalog', step: '', bill: 1, because: '1 M requests' },
  { kind: 'keyspaces', attributes: 'item: 1 KB', step: 'access: write', bill: 1.45, because: '1 M writes of one unit' },
  { kind: 'keyspaces', attributes: 'item: 10 KB', step: 'access: read', bill: 3 * 0.29, because: 'reads of 10 KB are three units of 4 KiB' },
  {
    kind: 'kinesis',
    attributes: 'mode: provisioned, shards: 2, record: 1 KB',
    step: '',
    arrow: '=>',
    bill: 2 * H * 0.015 + 0.014,
    because: 'two shards, 1 M units',
  },
  { kind: 'kinesis', attributes: 'mode: on-demand, record: 1 MB', step: '', arrow: '=>', bill: H * 0.04 + 1000 * 0.08, because: 'the stream, 1 000 GB in' },
  { kind: 'kms', attributes: 'keys: 2', step: '', bill: 2 + 3, because: 'two keys, 1 M requests' },
  {
    kind: 'lambda',
    attributes: 'architecture: arm64, memory: 2048 MiB, latency: 500 ms',
    step: '',
    bill: 0.2 + 1e6 * 0.5 * 2 * 0.0000133334,
    because: '1 M requests, 1 M GB-seconds',
  },
  { kind: 'managed-flink', attributes: 'kpu: 2', bill: 2 * H * 0.127, because: 'two KPU, at the price of eu-west-2' },
  { kind: 'memorydb', attributes: 'node: db.r6g.large, shards: 2', bill: 2 * H * 0.315, because: 'two nodes' },
  {
    kind: 'msk',
    attributes: 'broker: kafka.m5.large, brokers: 3, storage: 100 GB, replication-factor: 3',
    bill: 3 * H * 0.21 + 300 * 0.1,
    because: 'three brokers, 100 GB three times',
  },
  {
    kind: 'mwaa',
    attributes: 'class: mw1.small, workers: 2..10',
    bill: H * (0.49 + 2 * 0.055),
    open: '`workers` above 2',
    because: 'the environment and the least of its workers',
  },
  // 1 M × 0.5 s in 2.628 Ms are 0.19 in flight on average: all of it in the environment that is kept.
  {
    kind: 'lambda',
    attributes: 'memory: 1024 MiB, latency: 500 ms, provisioned-concurrency: 1',
    step: '',
    bill: 0.2 + H * 3600 * 0.0000041667 + 500_000 * 0.0000097222,
    because: '1 M requests, an environment kept all month, 0.5 M GB-s in it',
  },
  // 1 M × 10 s are 3.8 in flight: one is kept, and what is left runs beside it.
  {
    kind: 'lambda',
    attributes: 'memory: 1024 MiB, latency: 10 s, provisioned-concurrency: 1',
    step: '',
    bill: 0.2 + H * 3600 * (0.0000041667 + 0.0000097222) + (1e7 - H * 3600) * 0.0000166667,
    because: 'what one environment can run, and the rest at the price of any other',
  },
  {
    kind: 'neptune',
    attributes: 'class: db.r5.large, replicas: 1, storage: 10 GB',
    step: '',
    bill: 2 * H * 0.348 + 10 * 0.1 + 0.2,
    because: 'two instances, 10 GB, 1 M I/O',
  },
  { kind: 'network-firewall', step: 'payload: 1 MB', bill: H * 0.395 + 1000 * 0.065, because: 'one endpoint, 1 000 GB' },
  {
    kind: 'opensearch',
    attributes: 'node: r6g.large.search, nodes: 3, storage: 100 GB, replicas: 1',
    bill: 3 * H * 0.167 + 100 * 0.122,
    because: 'three nodes, 100 GB over all of them: copies are part of what is stated',
  },
  {
    kind: 'opensearch',
    attributes: 'node: r6g.large.search, nodes: 3, source: 100 GB, replicas: 1',
    bill: 3 * H * 0.167 + ((200 * 1.1) / (0.95 * 0.8)) * 0.122,
    because: 'three nodes; 100 GB twice, 10 % of index, 5 % and 20 % kept back',
  },
  { kind: 'rds', attributes: 'engine: postgresql, class: db.r6g.large, storage: 100 GB', bill: H * 0.225 + 100 * 0.115, because: 'one instance, 100 GB' },
  {
    kind: 'rds',
    attributes: 'engine: mysql, class: db.r6g.large, multi-az: true, storage: 100 GB',
    bill: H * 0.43 + 100 * 0.23,
    because: 'with a standby, both twice as dear',
  },
  { kind: 's3', attributes: 'storage: 100 GB', step: 'batch: 100', arrow: '=>', bill: 100 * 0.023 + 0.05, because: '100 GB; 100 at once are 10 000 objects' },
  {
    kind: 'rds',
    attributes: 'engine: postgresql, class: db.r6g.large, replicas: 2, storage: 100 GB',
    bill: 3 * H * 0.225 + 3 * 100 * 0.115,
    because: 'three instances, each with its volume',
  },
  { kind: 'redshift', attributes: 'node: ra3.xlplus, nodes: 2, storage: 1 TB', bill: 2 * H * 1.086 + 1000 * 0.024, because: 'two nodes, 1 TB' },
  { kind: 'redshift', attributes: 'serverless: true, rpu: 8', bill: 8 * H * 0.375, because: '8 RPU all month' },
  { kind: 'rekognition', step: '', bill: 1000, because: '1 M images' },
  { kind: 'route53', attributes: 'health-check: true', step: '', bill: 0.5 + 0.4 + 0.5, because: 'a zone, 1 M queries, a health check' },
  { kind: 'route53', attributes: 'routing: latency', step: '', bill: 0.5 + 0.6, because: 'queries by latency' },
  {
    kind: 's3',
    attributes: 'class: standard-ia, storage: 100 GB, item: 1 MB',
    step: 'access: read',
    bill: 100 * 0.0125 + 1000 * 0.001 + 1000 * 0.01,
    because: '100 GB, 1 M reads, 1 000 GB retrieved',
  },
  { kind: 'secrets-manager', attributes: 'secrets: 10', step: '', bill: 10 * 0.4 + 5, because: 'ten secrets, 1 M calls' },
  { kind: 'ses', step: '', arrow: '~>', bill: 100, because: '1 M mails' },
  { kind: 'shield', attributes: 'tier: advanced', bill: 3000, because: 'the subscription' },
  { kind: 'sns', step: '', arrow: '~>', bill: 0.5, because: '1 M requests' },
  { kind: 'sns', attributes: 'type: fifo', step: 'payload: 1 KB', arrow: '~>', bill: 0.3 + 0.017, because: '1 M requests, 1 GB' },
  { kind: 'sqs', step: '', arrow: '~>', bill: 3 * 0.4, because: '1 M messages, each sent, received and deleted' },
  {
    kind: 'sqs',
    step: '',
    then: 'x ~> worker { batch: 5 }',
    beside: 'service worker\n',
    arrow: '~>',
    bill: (1 + 0.2 + 0.2) * 0.4,
    because: '1 M sent, received and deleted by fives',
  },
  {
    kind: 'sqs',
    step: '',
    then: 'x ~> worker { batch: 1000 }',
    beside: 'service worker\n',
    arrow: '~>',
    bill: (1 + 0.1 + 0.1) * 0.4,
    because: 'one call takes ten messages at the most',
  },
  { kind: 'sqs', attributes: 'type: fifo, batch: 10', step: '', arrow: '~>', bill: 0.3 * 0.5, because: '0.3 M requests of ten messages' },
  { kind: 'step-functions', attributes: 'transitions: 10', step: '', bill: 250, because: '10 M transitions' },
  { kind: 'timestream', attributes: 'item: 1 KB', step: 'access: write', bill: 0.5, because: '1 M writes of one unit' },
  {
    kind: 'transit-gateway',
    attributes: 'attachments: [one, two, three]',
    beside: 'vpc one\nvpc two\nvpc three\n',
    step: 'payload: 1 MB',
    bill: 3 * H * 0.05 + 1000 * 0.02,
    because: 'three attachments, 1 000 GB',
  },
  { kind: 'vpc-endpoint', attributes: 'type: interface', step: 'payload: 1 MB', bill: H * 0.01 + 1000 * 0.01, because: 'one zone, 1 000 GB' },
  { kind: 'vpc-endpoint', attributes: 'type: gateway', step: 'payload: 1 MB', bill: 0, because: 'a gateway endpoint costs nothing' },
  { kind: 'vpn', bill: H * 0.05, because: '730 h' },
  { kind: 'waf', attributes: 'rules: [managed, rate, geo]', step: '', bill: 5 + 3 + 0.6, because: 'a list, three rules, 1 M requests' },
  { kind: 'glue-crawler', attributes: 'dpu-hours: 10', bill: 4.4, because: 'ten hours of a unit' },
  { kind: 'glue-catalog', attributes: 'tables: 200k, partitions: 100k', step: '', bill: 1 + 3, because: '1 M requests, 300 000 objects' },
  { kind: 'elastic-ip', bill: H * 0.005, because: 'each public address, in use or not' },
  { kind: 'cloudtrail', bill: 0, because: 'the first copy of management events is free' },
  { kind: 'cloudtrail', attributes: 'data-events: true', step: '', bill: 1, because: '1 M data events' },
  { kind: 'aws-config', attributes: 'changes: 1000, evaluations: 100k', bill: 3 + 100, because: '1 000 items, 100 000 evaluations' },
  { kind: 'codebuild', attributes: 'size: medium, minutes: 3000', bill: 30, because: '3 000 min' },
  { kind: 'dms', attributes: 'class: dms.t2.micro, multi-az: true', bill: H * 0.036, because: 'with a standby' },
  { kind: 'mediaconvert', attributes: 'codecs: [h264], minutes: 10k', bill: 150, because: '10 000 min put out' },
  {
    kind: 'emr',
    attributes: 'instance: m5.xlarge, core: 3, task: 2',
    bill: 6 * H * (0.192 + 0.048),
    because: 'one primary, three core and two task nodes, each with what EMR takes',
  },
  { kind: 'aws-backup', attributes: 'of: rds, storage: 1 TB', bill: 95, because: '1 TB of snapshots' },
  { kind: 'lambda-edge', attributes: 'type: cloudfront-function', step: '', bill: 0.1, because: '1 M calls' },
  // 1 M × 1 KB is 1 GB a month; what is kept for a year is twelve times that.
  {
    kind: 'eventbridge',
    attributes: 'archive: 8760 h',
    step: 'payload: 1 KB',
    arrow: '~>',
    bill: 1 + 0.1 + 12 * 0.023,
    because: 'events, and an archive of a year',
  },
  {
    kind: 'kinesis',
    attributes: 'mode: provisioned, shards: 2, fan-out: enhanced, retention: 7 d, record: 1 KB',
    beside: 'lambda one\nx => one\n',
    step: 'payload: 1 KB',
    arrow: '=>',
    bill: 2 * H * (0.015 + 0.015 + 0.02) + 0.014,
    because: 'two shards with one reader of its own, kept for a week, and 1 M units',
  },
  // 1 GB a month, 6 days of it above the first, and 23 above the week.
  {
    kind: 'kinesis',
    attributes: 'retention: 30 d',
    step: 'payload: 1 KB',
    arrow: '=>',
    bill: H * 0.04 + 0.08 + ((6 * 24) / H) * 0.1 + ((23 * 24) / H) * 0.023,
    because: 'kept for 30 days',
  },
  {
    kind: 'rds',
    attributes: 'engine: postgresql, class: db.r6g.large, volume: gp3, iops: 12000, storage: 100 GB',
    bill: H * 0.225 + 100 * 0.115 + 9000 * 0.02,
    because: '9 000 IOPS above the 3 000 included',
  },
  { kind: 'ebs', attributes: 'type: gp3, size: 100 GB, throughput: 262.144 MB/s', bill: 8 + 125 * 0.04, because: '125 MiB/s above the 125 included' },
  {
    kind: 'redshift',
    attributes: 'node: ra3.xlplus, nodes: 2, spectrum: true, scanned: 1 GB',
    step: '',
    bill: 2 * H * 1.086 + 1000 * 5,
    because: '1 M queries of 1 GB',
  },
  {
    kind: 'step-functions',
    attributes: 'type: express, memory: 100 MB, latency: p50 3.6 s',
    step: '',
    bill: 1 + 100 * 0.060012,
    because: '1 M runs of 3.6 s in 100 MB are 100 GB-hours',
  },
  { kind: 'sns', attributes: 'channels: push', step: '', arrow: '~>', bill: 0.5 + 0.5, because: '1 M requests, 1 M pushes' },
  { kind: 'sns', attributes: 'channels: email', step: '', arrow: '~>', bill: 0.5 + 20, because: '1 M requests, 1 M mails' },
  { kind: 'fsx', attributes: 'type: openzfs, storage: 1 TB, throughput: 100 MB/s', bill: 90 + 26, because: '1 TB and 100 MB/s' },
  { kind: 'xray', step: '', arrow: '~>', bill: 5, because: '1 M traces' },
  { kind: 'xray', attributes: 'sampling: 1%', step: '', arrow: '~>', bill: 0.05, because: 'one request of a hundred is traced' },
];

/** Those whose arithmetic stands in `figures.test.ts`, and those that are free or whose dear part has no price in the data. */
const elsewhere = ['cloudfront', 'ec2', 'fargate', 'nat-gateway'];
const free = ['iam', 'internet-gateway', 'network-acl', 'route-table', 'security-group'];
const unpriced = ['rds-proxy'];

describe('cost models, by hand', () => {
  for (const { kind, attributes = '', beside = '', step, then, arrow = '->', bill, open, because } of cases) {
    it(`${kind} ${attributes}${then === undefined ? '' : `, then ${then}`}: ${because}`, () => {
      const flow =
        step === undefined ? '' : `service caller\nflow f {\n  rate: 1M/month\n  caller ${arrow} x { ${step} }\n${then === undefined ? '' : `  ${then}\n`}}`;
      const { known, lines } = analysisOf(`${beside}${kind} x { ${attributes} }\n${flow}`).cost.elements.get('x') ?? { known: NaN, lines: [] };
      near(known, bill, 1e-6);
      assert.deepEqual(
        lines.filter(({ amount }) => amount === undefined).map(({ what }) => what),
        open === undefined ? [] : [open],
      );
    });
  }

  it('a WebSocket API counts what clients get beside what they send', () => {
    const { known } = analysisOf(
      'actor user\nservice worker\napi-gateway x { type: websocket }\nuser <-> x\nflow f {\n  rate: 1M/month\n  user <-> x -> worker\n  x <-> user { calls: 9 }\n}',
    ).cost.elements.get('x')!;
    near(known, 10, 1e-6);
  });

  it('waf: what it filters leaves through what it hangs on, and is paid for there', () => {
    const { cost } = analysisOf('actor user\nalb x\nwaf w { attached-to: x }\nflow f {\n  rate: 1M/month\n  user -> x { response: 1 MB }\n}');
    near(cost.elements.get('w')!.known, 5 + 0.6, 1e-6);
  });

  it('of an API with subscriptions count what each subscriber gets, and say that minutes of connection have no price', () => {
    const { known, incomplete } = analysisOf(
      'actor user\nservice caller\nappsync x { subscriptions: true }\nflow f {\n  rate: 1M/month\n  caller -> x\n  x <-> user { calls: 50 }\n}',
    ).cost.elements.get('x')!;
    // 1 M operations at $4, and 50 M updates at $2 a million.
    near(known, 4 + 50 * 2, 1e-6);
    assert.equal(incomplete, true);
  });

  it('are all held', () => {
    const priced = catalog.kinds.filter(({ pricing }) => pricing).map(({ id }) => id);
    const held = new Set([...cases.map(({ kind }) => kind), ...elsewhere, ...free, ...unpriced]);
    assert.deepEqual(
      priced.filter((id) => !held.has(id)),
      [],
    );
  });
});
