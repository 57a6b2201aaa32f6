import assert from 'node:assert/strict';
import { analysisOf, near } from './harness.ts';

/** What an element needs of a limit, and what it has, as the provider's own pages state it. */
interface Case {
  /** `kind: limit`. */
  readonly of: string;
  readonly arch: string;
  /** The element `x`, if nothing else is said. */
  readonly element?: string;
  readonly needs: number;
  readonly has: number;
  readonly because: string;
}

const KiB = 2 ** 10;
const MiB = 2 ** 20;
const GiB = 2 ** 30;
const TiB = 2 ** 40;

/** A flow of so many steps a second to `x`. */
const called = (x: string, step = '', rate = '100 rps', arrow = '->'): string => `
actor user
${x}
flow f {
  rate: ${rate}
  user ${arrow} x { ${step} }
}`;

const many = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('\n');

const cases: readonly Case[] = [
  // Compute
  { of: 'lambda: concurrency', arch: called('lambda x { latency: p50 2 s }'), needs: 200, has: 1000, because: '100 rps of 2 s' },
  { of: 'lambda: payload', arch: called('lambda x', 'payload: 8 MB'), needs: 8e6, has: 6 * MiB, because: 'it is waited for: 6 MB' },
  { of: 'lambda: event', arch: called('lambda x', 'payload: 2 MB', '1 rps', '~>'), needs: 2e6, has: MiB, because: 'an event: 1 MB' },
  { of: 'lambda: package', arch: 'lambda x { package-size: 300 MB }', needs: 300e6, has: 250 * MiB, because: 'a zip of 250 MB unpacked' },
  { of: 'lambda: image', arch: 'lambda x { package: image, package-size: 5 GB }', needs: 5e9, has: 10 * GiB, because: 'an image of 10 GB' },
  { of: 'fargate: memory', arch: 'fargate x { vcpu: 0.25, memory: 4 GiB }', needs: 4 * GiB, has: 2 * GiB, because: 'a quarter of a vCPU takes 2 GB' },
  { of: 'fargate: memory', arch: 'fargate x { vcpu: 16, memory: 64 GiB }', needs: 64 * GiB, has: 120 * GiB, because: '16 vCPU take 120 GB' },
  { of: 'eks: nodes', arch: 'eks x { nodes: 3..20000 }', needs: 20_000, has: 13_500, because: '30 node groups of 450' },
  { of: 'apprunner: concurrency', arch: called('apprunner x { instances: 1..5, latency: p50 1 s }'), needs: 100, has: 500, because: '5 × 100' },
  { of: 'emr: nodes', arch: 'emr x { core: 10, task: 2500 }', needs: 2500, has: 2000, because: 'of a group' },

  // APIs and the edge
  { of: 'api-gateway: rate', arch: called('api-gateway x', '', '12k rps'), needs: 12_000, has: 10_000, because: 'of the account' },
  { of: 'api-gateway: timeout', arch: 'api-gateway x { timeout: 40 s }', needs: 40, has: 29, because: 'REST' },
  { of: 'api-gateway: timeout', arch: 'api-gateway x { type: http, timeout: 40 s }', needs: 40, has: 30, because: 'HTTP' },
  { of: 'api-gateway: payload', arch: called('api-gateway x', 'payload: 12 MB'), needs: 12e6, has: 10 * MiB, because: '10 MB' },
  { of: 'api-gateway: burst', arch: 'api-gateway x { burst: 6000 }', needs: 6000, has: 5000, because: 'a bucket of 5 000' },
  {
    of: 'api-gateway: connection-rate',
    arch: `actor user
api-gateway x { type: websocket }
user <-> x { connections: 7.2M }`,
    needs: 1000,
    has: 500,
    because: 'each of 7.2 M is opened anew every 2 h',
  },
  { of: 'appsync: subscriptions', arch: 'appsync x { subscriptions-per-client: 150 }', needs: 150, has: 100, because: 'of a connection' },
  { of: 'cloudfront: rate', arch: called('cloudfront x', '', '300k rps'), needs: 300e3, has: 250e3, because: 'of a distribution' },
  { of: 'cloudfront: file', arch: called('cloudfront x', 'response: 60 GB'), needs: 60e9, has: 50 * GiB, because: '50 GB are cached' },
  { of: 'cognito: auth-rate', arch: called('cognito x', '', '200 rps'), needs: 200, has: 120, because: 'of the account' },

  // Load balancers
  { of: 'alb: targets', arch: 'alb x\nec2 web { instances: 1200 }\nx -> web', needs: 1200, has: 1000, because: 'each instance is one' },
  { of: 'nlb: targets', arch: 'nlb x\nec2 web { instances: 1200 }\nec2 api { instances: 300 }\nx -> web, api', needs: 1500, has: 3000, because: 'of all' },
  {
    of: 'nlb: targets-per-zone',
    arch: 'region r {\n  vpc v {\n    azs: [a, b, c]\n    nlb x { azs: [a, b, c] }\n    ec2 web { instances: 1800 }\n  }\n}\nx -> web',
    needs: 600,
    has: 500,
    because: 'a third of them in each of three zones',
  },
  { of: 'clb: targets', arch: 'clb x\nec2 web { instances: 1200 }\nx -> web', needs: 1200, has: 1000, because: 'each instance is one' },

  // Messages and streams
  { of: 'sqs: fifo-rate', arch: called('sqs x { type: fifo }', '', '400 rps', '~>'), needs: 400, has: 300, because: '300 calls/s' },
  { of: 'sqs: fifo-rate', arch: called('sqs x { type: fifo, batch: 10 }', '', '400 rps', '~>'), needs: 400, has: 3000, because: 'in batches' },
  { of: 'sqs: message', arch: called('sqs x', 'payload: 2 MB', '1 rps', '~>'), needs: 2e6, has: MiB, because: '1 MiB' },
  {
    of: 'kinesis: write-bytes',
    arch: called('kinesis x { mode: provisioned, shards: 3 }', 'payload: 1 KB', '4k rps', '=>'),
    needs: 4e6,
    has: 3 * MiB,
    because: '1 MB/s a shard',
  },
  {
    of: 'kinesis: write-records',
    arch: called('kinesis x { mode: provisioned, shards: 3 }', 'payload: 1 KB', '4k rps', '=>'),
    needs: 4000,
    has: 3000,
    because: '1 000 a shard',
  },
  {
    of: 'kinesis: read-bytes',
    arch: `actor user
kinesis x { mode: provisioned, shards: 1 }
ec2 a
ec2 b
flow f {
  rate: 900 rps
  user => x { payload: 1 KB }
  x => a, b { payload: 2 KB }
}`,
    needs: 3.6e6,
    has: 2 * MiB,
    because: 'two consumers share 2 MB/s',
  },
  {
    of: 'kinesis: consumers',
    arch: `kinesis x { fan-out: enhanced }\n${many(21, (i) => `lambda f${i}\nx => f${i}`)}`,
    needs: 21,
    has: 20,
    because: 'each of its own',
  },
  { of: 'firehose: put-requests', arch: called('firehose x', '', '3k rps', '=>'), needs: 3000, has: 2000, because: 'direct puts' },
  { of: 'eventbridge: put-rate', arch: called('eventbridge x', '', '12k rps', '~>'), needs: 12e3, has: 10e3, because: 'of the account' },
  {
    of: 'eventbridge: invocation-rate',
    arch: `actor user
eventbridge x
sqs a
sqs b
flow f {
  rate: 10k rps
  user ~> x ~> a, b
}`,
    needs: 20e3,
    has: 18_750,
    because: 'both are invoked for each event',
  },
  { of: 'eventbridge: rules', arch: 'eventbridge x { rules: 400 }', needs: 400, has: 300, because: 'of a bus' },
  { of: 'sns: publish-rate', arch: called('sns x', '', '40k rps', '~>'), needs: 40e3, has: 30e3, because: 'of the account' },
  { of: 'sns: subscriptions', arch: 'sns x { type: fifo }\nsqs a { type: fifo }\nx ~> a', needs: 1, has: 100, because: 'of a FIFO topic' },
  { of: 'step-functions: start-rate', arch: called('step-functions x', '', '400 rps'), needs: 400, has: 300, because: 'standard' },
  { of: 'step-functions: start-rate', arch: called('step-functions x { type: express }', '', '400 rps'), needs: 400, has: 6000, because: 'express' },
  { of: 'step-functions: transition-rate', arch: called('step-functions x { transitions: 60 }'), needs: 6000, has: 5000, because: '60 of each' },
  { of: 'step-functions: map', arch: 'step-functions x { concurrency: 100 }', needs: 100, has: 40, because: 'inline' },
  { of: 'step-functions: map', arch: 'step-functions x { map: distributed, concurrency: 100 }', needs: 100, has: 10_000, because: 'distributed' },
  { of: 'step-functions: awaited', arch: called('step-functions x { type: express, latency: p50 50 s }'), needs: 5000, has: 3700, because: '100 rps of 50 s' },
  {
    of: 'step-functions: open',
    arch: called('step-functions x { latency: p50 1 h }', '', '300 rps', '~>'),
    needs: 1.08e6,
    has: 1e6,
    because: '300 rps of 1 h',
  },
  { of: 'msk: brokers', arch: 'msk x { brokers: 70 }', needs: 70, has: 60, because: 'with KRaft' },
  {
    of: 'msk: connections',
    arch: 'service a\nmsk x { brokers: 3, auth: iam }\na => x { connections: 10k }',
    needs: 10e3,
    has: 9000,
    because: '3 000 a broker',
  },
  {
    of: 'amazon-mq: connections',
    arch: 'amazon-mq x { engine: activemq, instance: mq.t3.micro, connections: 500 }',
    needs: 500,
    has: 300,
    because: 'of a micro broker',
  },

  // Stores
  { of: 'dynamodb: item', arch: 'dynamodb x { item: 300 KB }', needs: 300e3, has: 400 * KiB, because: '400 KB' },
  {
    of: 'dynamodb: partition-write-units',
    arch: called('dynamodb x { item: 1 KB, hot-key: 50% }', 'access: write', '4k rps'),
    needs: 2000,
    has: 1000,
    because: 'half of 4 000',
  },
  {
    of: 'dynamodb: partition-read-units',
    arch: called('dynamodb x { item: 1 KB, hot-key: 50%, consistency: strong }', 'access: read', '4k rps'),
    needs: 2000,
    has: 3000,
    because: 'half of 4 000',
  },
  { of: 'dynamodb: local-indexes', arch: 'dynamodb x { indexes: [a local, b local, c global] }', needs: 2, has: 5, because: 'two are local' },
  { of: 's3: write-rate', arch: called('s3 x', 'access: write', '5k rps'), needs: 5000, has: 3500, because: 'one prefix' },
  { of: 's3: read-rate', arch: called('s3 x', 'access: read', '5k rps'), needs: 5000, has: 5500, because: 'one prefix' },
  { of: 'rds: replicas', arch: 'rds x { replicas: 15 }', needs: 15, has: 15, because: 'fifteen' },
  { of: 'rds: storage', arch: 'rds x { storage: 70 TB }', needs: 70e12, has: 64 * TiB, because: '64 TiB' },
  { of: 'rds: storage', arch: 'rds x { volume: magnetic, storage: 5 TB }', needs: 5e12, has: 3 * TiB, because: '3 TiB of magnetic storage' },
  { of: 'rds: iops', arch: 'rds x { volume: io1, iops: 300k }', needs: 300e3, has: 256e3, because: 'provisioned' },
  {
    of: 'rds: connections',
    arch: 'service a { instances: 10, pool-size: 50 }\nrds x { engine: postgresql, memory: 4 GiB }\na -> x',
    needs: 500,
    has: 450,
    because: '4 GiB / 9 531 392 B',
  },
  {
    of: 'rds: connections',
    arch: 'service a { instances: 10, pool-size: 50 }\nrds x { engine: postgresql, memory: 64 GiB }\na -> x',
    needs: 500,
    has: 5000,
    because: 'no more than 5 000',
  },
  {
    of: 'rds: connections',
    arch: 'service a { instances: 10, pool-size: 50 }\nrds x { engine: mysql, memory: 4 GiB }\na -> x',
    needs: 500,
    has: 341,
    because: '4 GiB / 12 582 880 B',
  },
  { of: 'aurora: storage', arch: 'aurora x { storage: 300 TB }', needs: 300e12, has: 256 * TiB, because: '256 TiB' },
  { of: 'aurora: replicas', arch: 'aurora x { replicas: 3 }', needs: 3, has: 15, because: 'fifteen' },
  { of: 'aurora: data-api-result', arch: called('aurora x { data-api: true }', 'response: 2 MB'), needs: 2e6, has: MiB, because: '1 MB' },
  { of: 'neptune: replicas', arch: 'neptune x { replicas: 2 }', needs: 2, has: 15, because: 'fifteen' },
  { of: 'elasticache: nodes', arch: 'elasticache x { shards: 40, replicas: 2 }', needs: 120, has: 90, because: '40 × 3' },
  { of: 'elasticache: nodes', arch: 'elasticache x { engine: memcached, nodes: 70 }', needs: 70, has: 60, because: 'Memcached' },
  { of: 'opensearch: nodes', arch: 'opensearch x { node: t3.medium.search, nodes: 12 }', needs: 12, has: 10, because: 'of the t3 family' },
  { of: 'opensearch: nodes', arch: 'opensearch x { node: r6g.large.search, nodes: 90 }', needs: 90, has: 80, because: 'by default' },
  {
    of: 'opensearch: node-storage',
    arch: 'opensearch x { node: r6g.large.search, nodes: 2, storage: 6 TB }',
    needs: 6e12,
    has: 4 * TiB,
    because: '2 TiB a node',
  },
  { of: 'redshift: nodes', arch: 'redshift x { node: ra3.xlplus, nodes: 4 }', needs: 4, has: 128, because: 'by default' },
  { of: 'redshift: storage', arch: 'redshift x { node: ra3.large, nodes: 2, storage: 20 TB }', needs: 20e12, has: 16 * TiB, because: '8 TB a node' },
  { of: 'ebs: size', arch: 'ebs x { size: 10 TB }', needs: 10e12, has: 64 * TiB, because: 'gp3' },
  { of: 'ebs: gp2-size', arch: 'ebs x { type: gp2, size: 20 TB }', needs: 20e12, has: 16 * TiB, because: 'gp2' },
  { of: 'ebs: throughput', arch: 'ebs x { size: 1 TB, throughput: 3 GB/s }', needs: 3e9, has: 2000 * MiB, because: 'gp3' },
  { of: 'ebs: iops-ratio', arch: 'ebs x { size: 8 GiB, iops: 6000 }', needs: 6000, has: 4000, because: '500 a GiB' },
  { of: 'efs: read-iops', arch: called('efs x', 'access: read', '5k rps'), needs: 5000, has: 250_000, because: 'of a file system' },
  { of: 'athena: queries', arch: called('athena x { latency: p50 20 s }', '', '20 rps'), needs: 400, has: 200, because: '20 rps of 20 s' },
  { of: 'transit-gateway: route-tables', arch: 'transit-gateway x { route-tables: 30 }', needs: 30, has: 20, because: 'of a gateway' },
  { of: 'kendra: queries', arch: called('kendra x { query-units: 9 }', 'access: read', '2 rps'), needs: 2, has: 1, because: 'ten units of 0.1 queries/s' },

  // Names that say the variant
  { of: 'sqs: fifo-rate', arch: called('sqs-fifo x', '', '400 rps', '~>'), needs: 400, has: 300, because: 'it is one' },
  { of: 'api-gateway: timeout', arch: 'api-gateway-http x { timeout: 40 s }', needs: 40, has: 30, because: 'HTTP' },
  { of: 'step-functions: start-rate', arch: called('step-functions-express x', '', '400 rps'), needs: 400, has: 6000, because: 'express' },
  { of: 'elasticache: nodes', arch: 'elasticache-memcached x { nodes: 70 }', needs: 70, has: 60, because: 'Memcached' },

  // Counts of a place
  { of: 'region: vpcs', arch: `region x {\n${many(6, (i) => `vpc v${i}`)}\n}`, needs: 6, has: 5, because: 'of an account in a region' },
  {
    of: 'region: database-instances',
    arch: 'region x {\n  rds a { replicas: 2 }\n  aurora b { replicas: 3 }\n  documentdb c { instances: 3 }\n  neptune d\n}',
    needs: 3 + 4 + 3 + 1,
    has: 40,
    because: 'the four share it',
  },
  { of: 'region: cache-nodes', arch: 'region x {\n  elasticache a { shards: 10, replicas: 2 }\n}', needs: 30, has: 300, because: '10 × 3' },
  { of: 'vpc: subnets', arch: 'region r {\n  vpc x {\n    subnet a\n    subnet b\n  }\n}', needs: 2, has: 200, because: 'of a VPC' },
  { of: 'vpc: nat-gateways', arch: 'region r {\n  vpc x {\n    azs: [a, b]\n    nat-gateway one\n  }\n}', needs: 1, has: 10, because: '5 a zone' },
  {
    of: 'vpc: cidr-blocks',
    arch: 'region r {\n  vpc x "10.0.0.0/16" { secondary-cidrs: ["10.1.0.0/16", "10.2.0.0/16"] }\n}',
    needs: 3,
    has: 5,
    because: 'the first and two more',
  },
];

describe('limits, worked out by hand', () => {
  for (const { of, arch, element = 'x', needs, has, because } of cases) {
    it(`${of}: ${needs} of ${has}: ${because}`, () => {
      const limit = of.split(': ')[1]!;
      const { architecture, capacity } = analysisOf(arch);
      const found = [...architecture.elements.values()].find(({ name }) => name === element)!;
      const used = capacity.elements.get(found.id)?.find((one) => one.limit === limit);
      assert.ok(used, `nothing is held against ${limit}`);
      near(used.demand, needs, 1e-6);
      near(used.capacity, has, 1e-6);
    });
  }

  it('counts nothing where there is nothing', () => {
    const { capacity } = analysisOf('region r {\n  sqs jobs\n}');
    assert.equal(capacity.elements.get('r'), undefined);
  });

  it('takes what a place has been granted', () => {
    const { capacity } = analysisOf('region r {\n  quotas: { vpcs: 20 }\n  vpc a\n}');
    assert.equal(capacity.elements.get('r')!.find(({ limit }) => limit === 'vpcs')!.capacity, 20);
  });
});
