import assert from 'node:assert/strict';
import { printText } from '../../core/analysis/print.ts';
import { explainFailure } from '../../core/analysis/explain-failure.ts';
import { fail, parseLoss } from '../../core/analysis/failure.ts';
import { explainElement, explainFlow } from '../../core/analysis/explain.ts';
import { formatCount, formatDuration, formatMoney, formatRatio } from '../../core/analysis/format.ts';
import { reportOf } from '../../core/analysis/report.ts';
import { analysisOf, near } from './harness.ts';

describe('capacity', () => {
  const used = (text: string, element: string, limit: string) =>
    analysisOf(text)
      .capacity.elements.get(element)
      ?.find((one) => one.limit === limit);

  it('LT-4: 2 000 rps of 100 ms are 200 in flight', () => {
    near(used('actor u\nlambda fn { latency: 100 ms }\nflow f {\n  rate: 2k rps\n  u -> fn\n}', 'fn', 'concurrency')!.demand, 200, 1e-6);
  });

  it('20 000 redirects of 100 ms are twice the usual concurrency', () => {
    const found = used('actor u\nlambda fn { latency: 100 ms }\nflow f {\n  rate: 20k rps\n  u -> fn\n}', 'fn', 'concurrency')!;
    near(found.ratio, 2, 1e-6);
    assert.equal(found.adjustable, true);
  });

  it('one FIFO queue is too few for 3 858 messages a second, two that are filled evenly and in batches are enough', () => {
    const rate = (queues: string) =>
      used(`service a\nsqs q1 { type: fifo, batch: 10 }\nsqs q2 { type: fifo, batch: 10 }\nflow f {\n  rate: 3858 rps\n  a ~> ${queues}\n}`, 'q1', 'fifo-rate')!
        .ratio;
    near(rate('q1'), 3858 / 3000, 1e-6);
    near(rate('any of (q1, q2)'), 1929 / 3000, 1e-6);
  });

  it('53 shards bear 715 GB and as much again of growth, 52 do not; logs may have larger ones', () => {
    const shard = (attributes: string) => used(`opensearch index { ${attributes} }`, 'index', 'shard-size')!;
    near(shard('source: 715 GB, shards: 53').demand, 14.84e9, 1e-3);
    near(shard('source: 1430 GB, shards: 53').demand, 29.68e9, 1e-3);
    assert.ok(shard('source: 1430 GB, shards: 53').ratio < 1);
    assert.ok(shard('source: 1430 GB, shards: 52').ratio > 1);
    assert.ok(shard('source: 1430 GB, shards: 52, use: logs').ratio < 1);
  });

  it('715 GB in three copies need 3.1 TB', () => {
    const found = used('opensearch index { source: 715 GB, replicas: 2, storage: 3 TB }', 'index', 'storage')!;
    near(found.demand, 3.11e12, 3e-3);
    assert.ok(found.ratio > 1 && found.adjustable);
  });

  it('takes a quota that was raised', () => {
    near(
      used('actor u\nlambda fn { latency: 100 ms, quotas: { concurrency: 5000 } }\nflow f {\n  rate: 20k rps\n  u -> fn\n}', 'fn', 'concurrency')!.ratio,
      0.4,
      1e-6,
    );
  });

  it('does not let a bound be raised that nobody raises', () => {
    const at = (quotas: string): number => used(`actor u\ndynamodb t { item: 100 KB${quotas} }\nflow f {\n  rate: 1 rps\n  u -> t\n}`, 't', 'item')!.capacity;
    near(at(', quotas: { item: 1 MB }'), at(''));
  });

  it('25 instances of 200 requests bear 5 000 at once: 250 ms at 20 000 rps', () => {
    near(
      used('actor u\napprunner web { instances: 25, concurrency: 200, latency: 250 ms }\nflow f {\n  rate: 20k rps\n  u -> web\n}', 'web', 'concurrency')!
        .ratio,
      1,
      1e-6,
    );
  });

  it('1 000 writes a second of 1 150 B are 2 000 write units', () => {
    near(used('actor u\ndynamodb t { item: 1150 B }\nflow f {\n  rate: 1k rps\n  u -> t { access: write }\n}', 't', 'write-units')!.demand, 2000);
  });

  it('20 000 eventually consistent reads of up to 4 kB are 10 000 read units, strong ones 20 000', () => {
    const reads = (more: string) =>
      used(`actor u\ndynamodb t { item: 1 KB${more} }\nflow f {\n  rate: 20k rps\n  u -> t { access: read }\n}`, 't', 'read-units')!.demand;
    near(reads(''), 10_000);
    near(reads(', consistency: strong'), 20_000);
  });

  it('3 shards take 3 000 records a second', () => {
    near(used('actor u\nkinesis s { mode: provisioned, shards: 3, record: 1 KB }\nflow f {\n  rate: 1500 rps\n  u ~> s\n}', 's', 'write-records')!.ratio, 0.5);
  });

  it('finds the least rate at which something breaks, and what comes next', () => {
    const { capacity } = analysisOf(
      'actor u\nservice a { instances: 4, capacity: 100 rps per instance }\nservice b { capacity: 1000 rps }\nflow f {\n  rate: 100 rps\n  u -> a\n  50%: a -> b\n}\nflow other {\n  rate: 100 rps\n  u -> a\n}',
    );
    const [first, second] = capacity.breakingPoints.get('f')!;
    // 400 − 100 of the other flow; then 1 000 / 50 %.
    near(first!.rate, 300);
    assert.equal(first!.utilisation.element, 'a');
    near(second!.rate, 2000);
  });
});

describe('latency', () => {
  const flow = (text: string) => analysisOf(text).latency.flows.get('f')!;

  it('LT-3: steps in sequence add, parallel ones take the slowest', () => {
    const steps = 'service a { latency: 0.001 ms }\nservice x { latency: 40 ms }\nservice y { latency: 60 ms }\nservice z { latency: 100 ms }\n';
    const edges = (list: string) => list.replace(/(\w) -> (\w)/gu, '$1 -> $2 { latency: 0.001 ms }');
    near(flow(`${steps}flow f {\n  ${edges('a -> x')}\n  ${edges('a -> y')}\n  ${edges('a -> z')}\n}`).p50, 0.2, 1e-3);
    near(flow(`${steps}flow f {\n  a -> x, y, z { latency: 0.001 ms }\n}`).p50, 0.1, 1e-3);
  });

  it('of any of several ways each request takes one, and a standby takes none', () => {
    const parts = 'service a { latency: 1 ms }\nservice b { latency: 40 ms }\nservice c { latency: 90 ms }\n';
    const step = (attributes: string) => flow(`${parts}a -> b\na -> c ${attributes}\nflow f {\n  rate: 10 rps\n  a -> any of (b, c) { latency: 0.001 ms }\n}`);
    // Half the requests take 41 ms, the others 91 ms: none takes nothing.
    near(step('').mean, (0.041 + 0.091) / 2, 1e-3);
    near(step('').p90, 0.091, 1e-3);
    near(step('{ role: failover }').p99, 0.041, 1e-3);
  });

  it('never adds percentiles: the p99 of a sum is below the sum of the p99s', () => {
    const { p99, p50 } = flow(
      'service a { latency: p50 10 ms, p99 100 ms }\nservice b { latency: p50 10 ms, p99 100 ms }\nflow f {\n  a -> b { latency: 0.001 ms }\n}',
    );
    assert.ok(p99 < 0.19 && p99 > 0.1, String(p99));
    assert.ok(p50 > 0.02 && p50 < 0.03, String(p50));
  });

  it('gives back the percentiles of one part', () => {
    const { p50, p99 } = flow('actor u\nservice a { latency: p50 10 ms, p99 100 ms }\nflow f {\n  u -> a { latency: 0.001 ms }\n}');
    near(p50, 0.01, 0.02);
    near(p99, 0.1, 0.03);
  });

  it('is the same each time', () => {
    const text = 'service a { latency: p50 10 ms, p99 100 ms }\nservice b { latency: p50 5 ms, p99 80 ms }\nflow f {\n  a -> b\n}';
    assert.equal(flow(text).p99, flow(text).p99);
  });

  it('CA-2: nine of ten reads end at the cache', () => {
    const { mean } = flow(
      'service a { latency: 0.001 ms }\ncache c { latency: 1 ms, hit: 90%, nodes: 2 }\ndatabase d { latency: 50 ms }\nflow f {\n  a -> c { latency: 0.001 ms }\n  a -> d "on a miss" { latency: 0.001 ms }\n}',
    );
    near(mean, 0.006, 0.02);
  });

  it('names elements without a time', () => {
    assert.deepEqual(flow('actor u\nservice a\nflow f {\n  u -> a\n}').unknown, ['a']);
  });
});

describe('cost', () => {
  const cost = (text: string, id: string) => analysisOf(text).cost.elements.get(id)!;

  it('NAT gateway with 100 GB: 730 h × $0.045 + 100 × $0.045 = $37.35', () => {
    // 100 GB a month are 100e9 / (730 × 3600) B/s.
    const { known } = cost(`service a\nnat-gateway nat\nflow f {\n  rate: 1 rps\n  a -> nat { payload: ${Math.round(100e9 / (730 * 3600))} B }\n}`, 'nat');
    near(known, 37.35, 1e-4);
  });

  it('1 000 GB through a NAT gateway in one zone cross zones for two thirds, through one in every zone not at all', () => {
    // 1 000 GB a month are 1e12 / (730 × 3600) B/s.
    const crossing = (mode: string) =>
      cost(
        `region us-east-1 {\n  vpc net {\n    azs: [a, b, c]\n    subnet out {\n      access: public\n      nat-gateway nat { mode: ${mode} }\n    }\n    subnet in {\n      access: private\n      ec2 web { instances: 3, type: m6g.large }\n    }\n  }\n}\nflow f {\n  rate: 1 rps\n  web -> nat { payload: ${Math.round(1e12 / (730 * 3600))} B }\n}`,
        'us-east-1.net.in.web',
      ).lines.find(({ what }) => what.includes('between zones'))?.amount;
    near(crossing('zonal'), (1000 * 2 * 0.01 * 2) / 3, 1e-3);
    assert.equal(crossing('regional'), undefined);
  });

  it('REST API: 438.876 M requests: 333 M × $3.50 + 105.876 M × $2.80 per million = $1 461.95', () => {
    const { known } = cost('actor u\napi-gateway api { type: rest }\nflow f {\n  rate: 167 rps\n  u -> api\n}', 'api');
    near(known, 333 * 3.5 + 105.876 * 2.8, 1e-6);
  });

  it('DynamoDB: 750 GB and 438.876 M writes, 607.068 M eventually consistent reads of 500 B', () => {
    const { known } = cost(
      'service u\ndynamodb t { item: 500 B, storage: 750 GB }\nflow w {\n  rate: 167 rps\n  u -> t { access: write }\n}\nflow r {\n  rate: 231 rps\n  u -> t { access: read }\n}',
      't',
    );
    // 187.50 + 274.30 + 37.94
    near(known, 750 * 0.25 + 438.876 * 0.625 + 607.068 * 0.5 * 0.125, 1e-6);
  });

  it('DynamoDB: a page of 100 KB costs 12.5 eventually consistent read units, 25 times as much as one item', () => {
    const { known } = cost(
      'service u\ndynamodb t { item: 500 B, storage: 0 B }\nflow r {\n  rate: 231 rps\n  u -> t { access: read, response: 100 KB }\n}',
      't',
    );
    near(known, 25 * 607.068 * 0.5 * 0.125, 1e-6);
  });

  it('S3: what expires after 30 days is stored for 30 days, in each class for its days there', () => {
    // 5 × 50 MB a second are 21 600 GB a day.
    const lines = (attributes: string) =>
      analysisOf(`service u\ns3 t { item: 50 MB, ${attributes} }\nflow w {\n  rate: 5 rps\n  u -> t { access: write }\n}`).cost.elements.get('t')!.lines;
    const days = (attributes: string) =>
      lines(attributes)
        .filter(({ what }) => what.startsWith('storage'))
        .map(({ what, quantity }) => [what, Math.round((quantity / 21_600) * 1e6) / 1e6]);
    assert.deepEqual(days('lifecycle: [expire after 30 d]'), [['storage', 30]]);
    assert.deepEqual(days('lifecycle: [standard-ia after 30 d, expire after 90 d, abort-incomplete after 7 d]'), [
      ['storage, Standard', 30],
      ['storage, Standard-IA', 60],
    ]);
    // 30 days at $0.023 to 50 TB and then less, 60 days at $0.0125.
    const [standard, infrequent] = lines('lifecycle: [standard-ia after 30 d, expire after 90 d]');
    near(standard!.amount, 51_200 * 0.023 + 460_800 * 0.022 + (30 * 21_600 - 512_000) * 0.021, 1e-6);
    near(infrequent!.amount, 60 * 21_600 * 0.0125, 1e-6);
    // What is never removed fills the last class; how much that is, is stated or not known.
    assert.deepEqual(days('lifecycle: [standard-ia after 30 d, glacier-flexible after 90 d], storage: 2160 TB'), [
      ['storage, Standard', 30],
      ['storage, Standard-IA', 60],
      ['storage, Glacier Flexible Retrieval', 10],
    ]);
    assert.ok(lines('lifecycle: [standard-ia after 30 d]').some(({ amount }) => amount === undefined));
  });

  it('Lambda: 1 M requests of 100 ms at 1 GiB: $0.20 + 100 000 GB-s × $0.0000166667', () => {
    const { known } = cost(
      `actor u\nlambda fn { memory: 1024 MiB, latency: 100 ms }\nflow f {\n  rate: 1000000/month\n  u -> fn { latency: 0.001 ms }\n}`,
      'fn',
    );
    near(known, 0.2 + 100_000 * 0.0000166667, 1e-4);
  });

  it('Fargate: 2 tasks of 1 vCPU and 2 GiB for 730 h', () => {
    near(cost('fargate web { tasks: 2, vcpu: 1, memory: 2 GiB }', 'web').known, 2 * 730 * (0.04048 + 2 * 0.004445), 1e-6);
  });

  it('EC2: 4 m5.large at $0.096', () => {
    near(cost('ec2 web { instances: 4, type: m5.large }', 'web').known, 4 * 730 * 0.096, 1e-6);
  });

  it('SQS: each message is sent, received and deleted', () => {
    near(cost(`actor u\nsqs q\nflow f {\n  rate: 1000000/month\n  u ~> q\n}`, 'q').known, 3 * 0.4, 1e-6);
  });

  it('S3: 1 TB standard and 1 M writes', () => {
    near(cost(`actor u\ns3 b { storage: 1 TB }\nflow f {\n  rate: 1000000/month\n  u -> b { access: write }\n}`, 'b').known, 1000 * 0.023 + 1000 * 0.005, 1e-6);
  });

  it('CloudFront: tiers of data out', () => {
    // 20 TB: 10 240 GB at $0.085 and the rest at $0.080; 1 M HTTPS requests at $0.01 per 10 000.
    const { known } = cost(`actor u\ncloudfront cdn\nflow f {\n  rate: 1000000/month\n  response: 20 MB\n  u -> cdn\n}`, 'cdn');
    near(known, 10_240 * 0.085 + (20_000 - 10_240) * 0.08 + 1, 1e-6);
  });

  // 1 M messages a month, of 1 KB each, from and to users.
  const chat = (front: string) =>
    `actor u\nactor v\n${front}\nflow f {\n  rate: 1M/month\n  u <-> x { payload: 1 KB }\n  x <-> v { payload: 1 KB }\n}\nflow g {\n  rate: 1M/month\n  u -> x\n}`;

  it('WAF: sees requests, and none of the messages over a connection that is held', () => {
    near(cost(chat('alb x\nwaf w { attached-to: x }'), 'w').known, 5 + 0.6, 1e-6);
    near(cost('actor u\nwaf x\nalb y\nflow f {\n  rate: 1M/month\n  u <-> x <-> y\n}', 'x').known, 5, 1e-6);
  });

  it('ALB: messages over a held connection are data, and no requests to route', () => {
    const { lines } = cost(chat('alb x'), 'x');
    // 1 GB comes in and 1 GB goes out; 1 M requests a month are 0.38 a second, of 1 000 for an LCU.
    near(lines.find(({ what }) => what === 'LCU')!.quantity, Math.max(1, (730 * 1e6) / (730 * 3600) / 1000), 1e-6);
  });

  it('what leaves is billed where it leaves, not again at the guard', () => {
    const text = chat('alb x\nwaf w { attached-to: x }');
    assert.ok(cost(text, 'x').lines.some(({ what }) => what === 'data out to the internet'));
    assert.ok(cost(text, 'w').lines.every(({ what }) => what !== 'data out to the internet'));
  });

  it('AppSync: pushes over held connections are billed beside operations', () => {
    near(cost('actor u\nactor v\nappsync x\nflow f {\n  rate: 1M/month\n  u <-> x\n  x <-> v { calls: 3 }\n}', 'x').known, 4 + 3 * 2, 1e-6);
  });

  it('SNS: deliveries to the outside by their channel, to queues none', () => {
    const topic = (channels: string) =>
      `service s\nsns x { channels: ${channels} }\nexternal phones\nsqs q\nflow f {\n  rate: 1M/month\n  s ~> x ~> phones, q\n}`;
    near(cost(topic('[push, sqs]'), 'x').known, 0.5 + 0.5, 1e-6);
    near(cost(topic('[email]'), 'x').known, 0.5 + 20, 1e-6);
    assert.equal(cost(topic('[push, email]'), 'x').incomplete, true);
    assert.equal(cost(topic('[sms]'), 'x').incomplete, true);
  });

  it('what has no size costs an amount that is not known', () => {
    const { lines } = cost('actor u\ncloudfront cdn\nflow f {\n  rate: 1M/month\n  u -> cdn\n}', 'cdn');
    assert.deepEqual(
      lines.map(({ amount }) => amount),
      [1, undefined],
    );
  });

  it('CloudWatch: what passes what it watches is no log', () => {
    const watched = (more: string) =>
      cost(`actor u\nalb x\ncloudwatch w { attached-to: x${more} }\nflow f {\n  rate: 1M/month\n  payload: 1 MB\n  u -> x\n}`, 'w');
    assert.equal(watched('').incomplete, true);
    assert.equal(watched('').known, 0);
    near(watched(', logs: 100 GB/month').known, 50, 1e-6);
  });

  it('data to the internet: the last tier holds in the home region, too', () => {
    // 1 PB: 10 240 GB at $0.09, to 51 200 at $0.085, to 153 600 at $0.07, then $0.05.
    const { known } = cost('actor u\nec2 x { type: m5.large }\nflow f {\n  rate: 1M/month\n  response: 1 GB\n  u -> x\n}', 'x');
    near(known, 730 * 0.096 + 10_240 * 0.09 + 40_960 * 0.085 + 102_400 * 0.07 + (1e6 - 153_600) * 0.05, 1e-6);
  });

  it('says where no price is known, and counts nothing for it', () => {
    const { incomplete, known } = cost('rds db', 'db');
    assert.equal(incomplete, true);
    assert.equal(known, 0);
    assert.deepEqual(analysisOf('sagemaker ml').cost.unpriced, ['ml']);
  });

  it('says what it does not count: parts of no price, and answers to users of no size', () => {
    const text = (response: string): string =>
      `actor u\nexternal bank\nalb lb\nservice a\nflow f {\n  rate: 1 rps\n  u -> lb { ${response} }\n  lb -> a -> bank\n}`;
    assert.deepEqual(analysisOf(text('')).cost.withoutCost, ['a']);
    assert.deepEqual(analysisOf(text('')).cost.unsized, ['lb']);
    assert.deepEqual(analysisOf(text('')).cost.unpriced, ['lb']);
    assert.deepEqual(analysisOf(text('response: 1 KB')).cost.unpriced, []);
    assert.deepEqual(analysisOf(text('response: 1 KB')).cost.unsized, []);
    assert.deepEqual(analysisOf(text('method: POST')).cost.unsized, []);
    assert.deepEqual(analysisOf(text('').replace('service a', 'service a { cost: $1/month }')).cost.withoutCost, []);
    assert.ok(reportOf(analysisOf(text(''))).total.withoutResponseSize.includes('lb'));
  });

  it('gives a flow no cost where nothing on its way has a price', () => {
    const lines = (text: string): string[] => explainFlow(analysisOf(text), 'f').map(({ label }) => label);
    assert.ok(!lines('actor u\nservice a\nflow f {\n  rate: 1 rps\n  u -> a\n}').includes('cost'));
    assert.ok(lines('actor u\nsqs q\nflow f {\n  rate: 1 rps\n  u ~> q\n}').includes('cost'));
  });

  it('takes a cost that is stated', () => near(cost('external bank { cost: $400/month }', 'bank').known, 400));

  it('says of which services another region had to serve', () => {
    const taken = (region: string) => analysisOf(`region ${region} {\n  dynamodb t { storage: 1 GB }\n  sqs q\n}`).cost.otherRegions;
    assert.ok(taken('eu-west-3').some(({ service, taken: of }) => service === 'DynamoDB' && of === 'us-east-2'));
    // Its prices are listed for us-east-2, with the remark that those of us-east-1 are the same.
    assert.deepEqual(taken('us-east-1'), []);
  });

  it('what scales is priced at its least where nothing tells what the load needs', () => {
    const tasks = (more: string) =>
      cost(`actor u\nfargate x { tasks: 2..500, vcpu: 1, memory: 2 GiB${more} }\nflow f {\n  rate: 100 rps\n  u -> x { response: 0 B }\n}`, 'x');
    const each = 730 * (0.04048 + 2 * 0.004445);
    assert.deepEqual([tasks('').incomplete, tasks('').lines.at(-1)!.what], [true, '`tasks` above 2']);
    near(tasks('').known, 2 * each, 1e-6);
    // 100 a second at 20 of a task are five.
    assert.equal(tasks(', capacity: 20 rps per task').incomplete, false);
    near(tasks(', capacity: 20 rps per task').known, 5 * each, 1e-6);
  });

  it('what crosses zones rests on an even spread, which is said', () => {
    const { lines } = cost(
      'region us-east-1 {\n  vpc net {\n    azs: [a, b]\n    subnet out {\n      access: public\n      alb lb\n    }\n    subnet in {\n      access: private\n      ec2 web { instances: 2, type: m6g.large }\n    }\n  }\n}\nflow f {\n  rate: 1 rps\n  lb -> web { payload: 1 KB, response: 9 KB }\n}',
      'us-east-1.net.out.lb',
    );
    const line = lines.find(({ what }) => what.startsWith('data between zones'))!;
    // Half of 10 kB a second, paid for on both sides.
    near(line.quantity, (2 * 0.5 * 10e3 * 730 * 3600) / 1e9, 1e-9);
    assert.equal(line.assumed, true);
    assert.match(line.note!, /evenly.*behind a balancer/u);
  });
});

describe('requirements', () => {
  const verdicts = (text: string) => analysisOf(text).verdicts.map(({ what, met }) => `${what} ${String(met)}`);

  it('are met, missed, or cannot be told', () => {
    assert.deepEqual(
      verdicts(
        'requirements { availability: 99%, cost: $1/month }\nactor u\nservice a { availability: 99.9% }\nec2 b { instances: 2, type: m5.large }\nflow f {\n  u -> a\n}',
      ),
      ['availability true', 'cost false'],
    );
    assert.deepEqual(verdicts('requirements { availability: 99% }\nactor u\nservice a\nflow f {\n  u -> a\n}'), ['availability undefined']);
  });
});

describe('failure', () => {
  const design =
    'actor u\nvpc net {\n  azs: [a, b]\n  subnet private\n  fargate web { subnet: private, tasks: 4, capacity: 100 rps per task, availability: 99.9% }\n}\nflow f {\n  rate: 350 rps\n  u -> web\n}';

  it('tells whether the rest carries the load', () => {
    const analysis = analysisOf(design);
    const parsed = parseLoss(analysis, ['az:a']);
    assert.ok('loss' in parsed);
    const { flows, overloaded } = fail(analysis, parsed.loss);
    assert.equal(flows[0]!.survives, false); // 2 of 4 are left, 4 are needed.
    near(overloaded[0]!.ratio, 350 / 200, 1e-9);
  });

  it('knows nothing of what is not there', () => {
    assert.ok('unknown' in parseLoss(analysisOf(design), ['az:z']));
  });

  const last = (id: string): string => id.slice(id.lastIndexOf('.') + 1);
  const without = (text: string, ...targets: string[]) => {
    const analysis = analysisOf(text);
    const parsed = parseLoss(analysis, targets);
    assert.ok('loss' in parsed, targets.join(' '));
    const { flows, fuller, overloaded } = fail(analysis, parsed.loss);
    return {
      survives: flows.map(({ survives }) => survives),
      fuller: fuller.map(({ after: { element, demand } }) => `${last(element)} ${Math.round(demand)}`),
      overloaded: overloaded.map(({ element }) => last(element)),
    };
  };
  const regions = (edge = ''): string =>
    `actor u\nregion us-east-1 {\n  service a { capacity: 600 rps }\n  database d\n}\nregion us-west-2 {\n  service b { capacity: 200 rps }\n}\n${edge}\nflow f {\n  rate: 300 rps\n  u -> any of (a, b)\n  a -> d\n}`;

  it('moves the load of what is lost to the alternatives that are left', () => {
    assert.deepEqual(without(regions(), 'region:us-east-1'), { survives: [true], fuller: ['b 300'], overloaded: ['b'] });
    assert.deepEqual(without(regions(), 'region:us-west-2'), { survives: [true], fuller: ['a 300'], overloaded: [] });
    assert.deepEqual(without(regions(), 'us-west-2', 'a'), { survives: [false], fuller: [], overloaded: [] });
  });

  it('takes an alternative as lost when what it needs is', () => {
    assert.deepEqual(without(regions(), 'd'), { survives: [true], fuller: ['b 300'], overloaded: ['b'] });
  });

  it('gives a standby nothing while another way works, and all when none does', () => {
    const text = regions('u -> b { role: failover }');
    const { load } = analysisOf(text);
    near(load.elements.get('us-east-1.a')!.requests.avg, 300);
    assert.deepEqual(without(text, 'd'), { survives: [true], fuller: ['b 300'], overloaded: ['b'] });
  });

  it('moves the load to a standby that is drawn apart, with all that the lost one did', () => {
    const text = (tasks: number) =>
      `actor u\nfargate a { tasks: 4, capacity: 100 rps per task }\nfargate b { tasks: ${tasks}, capacity: 100 rps per task }\ndatabase d { capacity: 500 rps }\na => b { replication: synchronous, role: failover }\nflow f {\n  rate: 400 rps\n  u -> a -> d\n}`;
    assert.deepEqual(without(text(5), 'a'), { survives: [true], fuller: ['b 400'], overloaded: [] });
    assert.deepEqual(without(text(3), 'a'), { survives: [false], fuller: ['b 400'], overloaded: ['b'] });
    assert.deepEqual(without(text(5), 'a', 'b').survives, [false]);
  });

  it('loses a region with all that stands in it, in whichever account it is drawn', () => {
    const text = (second: string) =>
      `actor u\naccount one {\n  region us-east-1 {\n    service a\n  }\n}\naccount two {\n  region ${second}\n    service b\n  }\n}\nflow f {\n  u -> any of (a, b)\n}`;
    for (const target of ['region:us-east-1', 'one.us-east-1']) {
      assert.deepEqual(without(text('us-east-1 {'), target).survives, [false]);
      assert.deepEqual(without(text('there {\n    code: us-east-1'), target).survives, [false]);
      assert.deepEqual(without(text('us-west-2 {'), target).survives, [true]);
    }
  });

  const told = (text: string, ...targets: string[]) => {
    const analysis = analysisOf(text);
    const parsed = parseLoss(analysis, targets);
    assert.ok('loss' in parsed);
    return printText(explainFailure(analysis, fail(analysis, parsed.loss)), '')
      .trimEnd()
      .split('\n');
  };
  const zoned = (parts: string, flow: string): string =>
    `actor u\nregion us-east-1 {\n  vpc net {\n    azs: [a, b]\n    subnet private\n${parts}\n  }\n}\nflow f {\n  rate: 100 rps\n  ${flow}\n}`;

  it('says what a flow lacks, what goes on in part, and where nobody knows whether the rest carries the load', () => {
    const web = 'fargate web { subnet: private, tasks: 4, availability: 99.9% }';
    assert.deepEqual(told(zoned(`${web}\nrds db { subnet: private, az: a, availability: 99% }`, 'u -> web -> db'), 'az:a'), [
      'down: db',
      'flow f: dies',
      '  lacks: db',
      'copies left, of which no `capacity` tells whether they carry the load: web (2 of 4) [assumption]',
    ]);
    const partly = told(zoned(`${web}\nrds db { subnet: private, az: a, availability: 99% }`, 'u -> web\n  10%: web -> db'), 'az:a');
    assert.match(partly[1]!, /^flow f: survives in part, available 89\.\d+ %, before 99\.\d+ %$/u);
    assert.equal(partly[2], '  lacks: db');
    assert.deepEqual(told(zoned('fargate web { subnet: private, tasks: 4, capacity: 30 rps per task, availability: 99.9% }', 'u -> web'), 'az:a').slice(0, 2), [
      'flow f: dies',
      '  lacks: web (2 of 4 copies are left, 4 are needed)',
    ]);
  });

  it('says what is a single point of failure only then, and nothing that looks as before', () => {
    const text = zoned('fargate web { subnet: private, tasks: 2, capacity: 1k rps per task, availability: 99.9% }', 'u -> web');
    assert.deepEqual(told(text, 'az:a').slice(1), ['  new single points of failure: zone b, web', 'web carries more: stated capacity at 10 %, before 5 %']);
    assert.deepEqual(told('actor u\nservice a { availability: 99% }\nservice b\nflow f {\n  u -> a\n}', 'b'), [
      'down: b',
      'flow f: survives, available 99 % as before',
    ]);
  });

  it('keeps what its configuration spreads over the zones', () => {
    const text = (attributes: string) => zoned(`subnet open { access: public }\nnat-gateway out { subnet: open${attributes} }`, 'u -> out');
    assert.deepEqual(without(text(''), 'az:a').survives, [false]);
    assert.deepEqual(without(text(', mode: regional'), 'az:a').survives, [true]);
    assert.deepEqual(without(text(', mode: regional'), 'az:a', 'az:b').survives, [false]);
  });

  it('takes a cluster that stands in one zone as lost with it, in however many its network is', () => {
    const text = zoned('redshift dw { subnet: private, nodes: 4 }', 'u -> dw');
    assert.deepEqual(without(text, 'az:a').survives, [false]);
    assert.deepEqual(without(text, 'az:b').survives, [true]);
    assert.deepEqual(without(text.replace('nodes: 4', 'nodes: 4, multi-az: true'), 'az:a').survives, [true]);
  });

  it('moves the hits of a lost cache to its store', () => {
    const text = 'service s\ncache c { hit: 90% }\ndatabase d { capacity: 50 rps }\nflow f {\n  rate: 100 rps\n  s -> c\n  s -> d\n}';
    assert.deepEqual(without(text, 'c'), { survives: [true], fuller: ['d 100'], overloaded: ['d'] });
  });

  it('takes a group as all that stands in it, and asks which of several is meant', () => {
    const text = 'actor u\ngroup one {\n  service a\n}\ngroup two {\n  service a\n}\nflow f {\n  u -> one.a\n}';
    assert.deepEqual(without(text, 'one').survives, [false]);
    assert.deepEqual(without(text, 'two').survives, [true]);
    assert.deepEqual(parseLoss(analysisOf(text), ['a']), { ambiguous: 'a', among: ['one.a', 'two.a'] });
  });
});

describe('groups', () => {
  it('tell what their elements come to, and what the loss of a region ends', () => {
    const analysis = analysisOf(
      'actor u\nregion us-east-1 {\n  nat-gateway one\n  nat-gateway two\n  sqs q\n  lambda fn { latency: 1 s }\n}\nregion eu-west-1 {\n  sqs r\n}\nflow f {\n  rate: 500 rps\n  u -> fn\n}\nflow g {\n  u ~> any of (q, r)\n}',
    );
    const [cost, limit, loss] = explainElement(analysis, 'us-east-1');
    // Two gateways at 730 h × $0.045, and the function.
    assert.equal(cost!.terms!.find(({ label }) => label === 'one')!.value, '$32.85');
    assert.match(limit!.value, /^50 % at the peak: concurrent executions of fn$/u);
    assert.deepEqual(
      loss!.terms!.map(({ label, value }) => [label, value.split(',')[0]]),
      [
        ['f', 'ends'],
        ['g', 'goes on'],
      ],
    );
  });

  it('tell what the loss of a zone ends, and what goes on in part', () => {
    const analysis = analysisOf(
      'actor u\nregion us-east-1 {\n  az a {\n    ec2 web\n  }\n  lambda fn\n}\nflow f {\n  u -> web\n}\nflow g {\n  u -> fn\n  10%: fn -> web\n}',
    );
    const loss = explainElement(analysis, 'us-east-1.a').find(({ label }) => label === 'if it is lost')!;
    assert.equal(loss.value, '1 of 2 flows end');
    assert.deepEqual(
      loss.terms!.map(({ label, value }) => [label, value.split(',')[0]]),
      [
        ['f', 'ends'],
        ['g', 'goes on in part'],
      ],
    );
  });
});

describe('format', () => {
  it('shows as many digits of a ratio as tell it from 100 %', () => {
    assert.deepEqual([0.998001, 0.999999, 0.95, 1, 0.99995].map(formatRatio), ['99.8 %', '99.9999 %', '95 %', '100 %', '99.995 %']);
  });
});

describe('format: where units change', () => {
  it('rounds into the next unit, not past it', () => {
    assert.deepEqual([999.4, 999.6, 999_600, 1e18].map(formatCount), ['999', '1 k', '1 M', '1 E']);
    assert.deepEqual([0.000_999_9, 0.9999, 119.9].map(formatDuration), ['1 ms', '1 s', '120 s']);
    assert.deepEqual([9_999.9, 999_999, 6.9e11, 6.9e14, 2.5e17].map(formatMoney), ['$10k', '$1M', '$690B', '$690T', '$2.50e17']);
  });
});

describe('report', () => {
  it('keeps the names of its fields', () => {
    const report = reportOf(analysisOf('requirements { availability: 90% }\nactor u\nservice a { availability: 99% }\nflow f {\n  rate: 1 rps\n  u -> a\n}'));
    assert.deepEqual(Object.keys(report), ['version', 'title', 'flows', 'elements', 'edges', 'total', 'requirements']);
    assert.deepEqual(Object.keys(report.flows[0]!), [
      'name',
      'rate',
      'peak',
      'peaks',
      'availability',
      'availabilityIsUpperBound',
      'downtimeMinutesPerYear',
      'singlePointsOfFailure',
      'latency',
      'breakingPoint',
      'nextBreakingPoints',
      'costPerMonth',
      'costIsComplete',
      'costPerMillionRequests',
      'diverges',
    ]);
    near(report.flows[0]!.downtimeMinutesPerYear!, 0.01 * 365 * 1440, 1e-9);
  });
});
