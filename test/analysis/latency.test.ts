import assert from 'node:assert/strict';
import { explainFlow } from '../../core/analysis/explain.ts';
import { analysisOf, near } from './harness.ts';

const flow = (text: string) => analysisOf(text).latency.flows.get('f')!;
const terms = (text: string): Record<string, number> => Object.fromEntries(flow(text).terms.map(({ what, spread }) => [what, spread.p50]));

describe('latency of what nobody waits for', () => {
  const parts =
    'sqs jobs { latency: 1 ms }\nlambda work { latency: 50 ms }\ndynamodb items { latency: 4 ms }\nsns done { latency: 10 ms }\nlambda tell { latency: 30 ms }\n';
  const ms = '{ latency: 1 ms }';

  it('from the arrival of a message to its last step', () => {
    // 1 in the queue, 1 on the way, 50 of work, 1 + 4 for the store.
    const figure = flow(`${parts}flow f {\n  jobs ~> work ${ms}\n  work -> items ${ms}\n}`);
    assert.equal(figure.until, 'done');
    near(figure.p50, 0.057, 1e-9);
    near(figure.p99, 0.057, 1e-9);
  });

  it('its batches and buffers wait at the longest', () => {
    near(flow(`${parts}flow f {\n  jobs ~> work { latency: 1 ms, batch-window: 5 s }\n}`).p50, 0.001 + 5.001 + 0.05, 1e-9);
    // Records wait in the delivery stream until its buffer is written: 300 s.
    const text = 'firehose in { latency: 1 ms, buffer-interval: 300 s }\ns3 files { latency: 20 ms }\nflow f {\n  in => files { latency: 1 ms }\n}';
    near(flow(text).p50, 0.001 + 300.001 + 0.02, 1e-9);
    assert.equal(terms(text)['wait before in hands on to files, at the longest'], 300);
    near(flow('sqs late { latency: 1 ms, delay: 10 s }\nlambda work { latency: 50 ms }\nflow f {\n  late ~> work { latency: 1 ms }\n}').p50, 10.052, 1e-9);
  });

  it('goes on with several, and ends with the last', () => {
    // The topic has it after 1 + 1 + 50 + 1 + 10 = 63; then 1 + 30 for who is told. The store is done at 68.
    const text = `${parts}flow f {\n  jobs ~> work ${ms}\n  work ~> done ${ms}\n  work -> items ${ms}\n  done ~> tell ${ms}\n}`;
    near(flow(text).p50, 0.094, 1e-9);
    near(flow(text.replace('latency: 30 ms', 'latency: 2 ms')).p50, 0.068, 1e-9);
    near(flow(text.replace('done ~> tell', 'optional done ~> tell')).p50, 0.068, 1e-9);
  });

  it('an event of a store begins when it happens there', () => {
    near(flow(`${parts}s3 files { latency: 20 ms }\nflow f {\n  files ~> work ${ms}\n}`).p50, 0.051, 1e-9);
  });

  it('a message that comes back to the user ends the wait', () => {
    const text = `actor user\nservice hub { latency: 2 ms }\n${parts}user <-> hub\nflow f {\n  user <-> hub ${ms}\n  hub ~> jobs ${ms}\n  jobs ~> work ${ms}\n  work -> hub ${ms}\n  hub <-> user ${ms}\n  work ~> done ~> tell ${ms}\n}`;
    const figure = flow(text);
    assert.equal(figure.until, 'push');
    // 1 + 2 to the hub, 1 + 1 into the queue, 1 + 50 in the function, 1 + 2 to the hub again, 1 to the user.
    near(figure.p50, 0.06, 1e-9);
    assert.ok(!figure.terms.some(({ what }) => what === 'tell'));
  });

  it('a message between users is there when the other has it', () => {
    const text =
      'actor a\nactor b\nservice hub { latency: 2 ms }\na <-> hub\nb <-> hub\nflow f {\n  a <-> hub { latency: 10 ms }\n  hub <-> b { latency: 15 ms }\n}';
    assert.equal(flow(text).until, 'push');
    near(flow(text).p50, 0.027, 1e-9);
  });

  it('behind an answer, the end of all is told beside it', () => {
    const text = `actor user\nservice api { latency: 5 ms }\n${parts}flow f {\n  user -> api ${ms}\n  api ~> jobs ${ms}\n  jobs ~> work ${ms}\n}`;
    const figure = flow(text);
    assert.equal(figure.until, 'answer');
    near(figure.p50, 0.008, 1e-9);
    near(figure.endToEnd()!.p50, 0.059, 1e-9);
    const labels = explainFlow(analysisOf(text), 'f').map(({ label }) => label);
    assert.ok(labels.includes('latency') && labels.includes('end to end, with what goes on after the answer'), String(labels));
    assert.equal(flow(`actor user\nservice api { latency: 5 ms }\nflow f {\n  user -> api ${ms}\n}`).endToEnd(), undefined);
  });

  it('what is optional takes its time when it is answered', () => {
    const text = (step: string): string =>
      `actor user\nservice api { latency: 5 ms }\nservice rank { latency: 7 ms }\n${parts}flow f {\n  user -> api ${ms}\n  ${step}\n}`;
    near(flow(text(`optional api -> rank ${ms}`)).p50, 0.014, 1e-9);
    near(flow(text(`optional api ~> jobs ${ms}`)).p50, 0.008, 1e-9);
    near(flow(text(`api ~> jobs ${ms}`)).p50, 0.008, 1e-9);
  });

  it('counts in its own target, and in none of the whole', () => {
    const text = (target: string, own: string): string =>
      `${target}\nactor user\nservice api { latency: 5 ms }\n${parts}flow f {\n  jobs ~> work ${ms}\n  ${own}\n}\nflow g {\n  user -> api ${ms}\n}`;
    const verdicts = (target: string, own: string) => analysisOf(text(target, own)).verdicts.map(({ flow: of, actual, met }) => `${of}: ${actual}: ${met}`);
    assert.deepEqual(verdicts('requirements { latency: p99 40 ms }', ''), ['g: 6 ms: true']);
    assert.deepEqual(verdicts('', 'requirements { latency: p99 40 ms }'), ['f: 52 ms: false']);
  });
});

describe('latency of batches', () => {
  const seconds = (batch: string): number =>
    analysisOf(
      `sqs jobs\nlambda work { latency: 50 ms }\ndynamodb items { latency: 4 ms }\nflow f {\n  rate: 100 rps\n  jobs ~> work { batch: 10 }\n  work -> items { latency: 1 ms, access: write${batch} }\n}`,
    )
      .latency.timeInSystem.get('work')!
      .byFlow.get('f')!;

  it('a call with ten records makes ten calls, one after the other, unless it hands them on together', () => {
    near(seconds(''), 0.05 + 10 * 0.005, 1e-9);
    near(seconds(', batch: 5'), 0.05 + 2 * 0.005, 1e-9);
    near(seconds(', batch: 10'), 0.05 + 0.005, 1e-9);
    // Others fill the rest of the batch; it is waited for all the same.
    near(seconds(', batch: 25'), 0.05 + 0.005, 1e-9);
  });

  it('so many are in flight, and so much is billed', () => {
    const of = (batch: string) =>
      analysisOf(
        `sqs jobs\nlambda work { memory: 1024 MiB, latency: 50 ms }\ndynamodb items { latency: 4 ms }\nflow f {\n  rate: 100 rps\n  jobs ~> work { batch: 10 }\n  work -> items { latency: 1 ms, access: write${batch} }\n}`,
      );
    // 10 calls a second of 100 ms or of 55 ms.
    const inFlight = (batch: string) =>
      of(batch)
        .capacity.elements.get('work')!
        .find(({ limit }) => limit === 'concurrency')!.demand;
    near(inFlight(''), 1, 1e-9);
    near(inFlight(', batch: 10'), 0.55, 1e-9);
    near(of('').load.elements.get('items')!.requests.avg, 100);
    near(of(', batch: 10').load.elements.get('items')!.requests.avg, 10);
    near(of(', batch: 10').load.elements.get('items')!.items.avg, 100);
  });
});

describe('ways', () => {
  const way = (text: string, name: string): number => terms(text)[name]!;

  it('a guard among the edge locations is as near to users as they are', () => {
    const text =
      'actor user\nedge pops {\n  waf guard\n  cloudfront cdn\n}\nregion us-east-1 {\n  api-gateway api\n}\nflow f {\n  user -> guard -> cdn -> api\n}';
    near(way(text, 'user to guard'), 0.01, 1e-9);
    near(way(text, 'guard to cdn'), 0.0005, 1e-9);
    near(way(text, 'cdn to api'), 0.02, 1e-9);
  });

  it('what stands outside of the region, and is no service of the provider, is over the internet', () => {
    const text =
      'identity-provider idp\nsqs orders\non-premises site {\n  service ledger\n  service desk\n}\nregion us-east-1 {\n  service api\n}\nflow f {\n  api -> idp\n  api -> orders\n  api -> ledger -> desk\n}';
    near(way(text, 'api to idp'), 0.04, 1e-9);
    near(way(text, 'api to orders'), 0.0005, 1e-9);
    near(way(text, 'api to ledger'), 0.04, 1e-9);
    near(way(text, 'ledger to desk'), 0.0005, 1e-9);
  });

  it('without regions, everything stands together', () => {
    near(way('identity-provider idp\nservice api\nflow f {\n  api -> idp\n}', 'api to idp'), 0.0005, 1e-9);
  });
});

describe('parts of a latency', () => {
  it('are named so that copies differ', () => {
    const text =
      'actor user\nservice router\ntemplate shop extends cell {\n  service api { latency: 5 ms }\n}\nshop cell-1\nshop cell-2\nflow f {\n  user -> router -> cell-1.api\n  router -> cell-2.api\n}';
    const names = flow(text).terms.map(({ what }) => what);
    assert.deepEqual(names, ['user to router', 'router to cell-1.api', 'cell-1.api', 'router to cell-2.api', 'cell-2.api']);
  });
});

describe('parts that are taken more or less than once', () => {
  it('say how often', () => {
    const text =
      'actor u\nservice a { latency: 5 ms }\nservice b { latency: 10 ms }\nservice c { latency: 1 ms }\nflow f {\n  u -> a\n  a -> b { calls: 30 }\n  10%: b -> c\n}';
    const labels = explainFlow(analysisOf(text), 'f')
      .find(({ label }) => label === 'latency')!
      .terms!.map(({ label }) => label);
    // 30 × 10 ms come before the way of the user, 150 ms at the 99th percentile; a tenth of 30 calls go on.
    assert.deepEqual(labels.slice(0, 2), ['b (30 times)', 'u to a']);
    assert.ok(labels.includes('c (3 times)') && labels.includes('a'), String(labels));
  });
});

describe('percentiles', () => {
  const one = (latency: string) => flow(`actor u\nservice a { latency: ${latency} }\nflow f {\n  u -> a { latency: 0.001 ms }\n}`);

  it('any is read off the draws', () => {
    const figure = one('p50 100 ms, p99 1 s');
    const of = (z: number): number => 0.1 * 10 ** (z / 2.326_348);
    for (const [share, z] of [
      [0.25, -0.674_49],
      [0.9, 1.281_552],
      [0.95, 1.644_854],
      [0.999, 3.090_232],
    ] as const)
      near(figure.at(share), of(z), 0.03);
    assert.ok(figure.at(0.999) > figure.p99 && figure.at(0.95) < figure.p99);
  });

  it('any may be stated', () => {
    // Two of them tell the log-normal: p98 is at z = 2.0537.
    near(one('p50 100 ms, p98 1 s').at(0.98), 1, 0.03);
    near(one('p50 100 ms, p99.9 1 s').at(0.999), 1, 0.1);
    near(one('p98 1 s').p50, 1, 1e-3);
  });
});

describe('latency of calls that are made at once', () => {
  const text = (step: string, b = '10 ms') =>
    `actor u\nservice a { latency: 5 ms }\nservice b { latency: ${b} }\nflow f {\n  u -> a { latency: 1 ms }\n  a -> b { latency: 1 ms, ${step} }\n}`;

  it('is that of so many rounds', () => {
    // 1 + 5, then 30 calls of 1 + 10: one after the other, in three rounds, or all at once.
    near(flow(text('calls: 30')).p50, 0.006 + 30 * 0.011, 1e-9);
    near(flow(text('calls: 30, parallel: 10')).p50, 0.006 + 3 * 0.011, 1e-9);
    near(flow(text('calls: 30, parallel: 100')).p50, 0.006 + 0.011, 1e-9);
    assert.equal(flow(text('calls: 30, parallel: 10')).terms.find(({ what }) => what === 'b')!.times, 3);
  });

  it('waits for the slowest of each round', () => {
    // The median of the slowest of 10 is the quantile 0.5^(1/10) = 0.9330 of one, z = 1.4987: 10 ms × e^(1.4987 × ln(100/10)/2.3263) = 44.08 ms.
    near(flow(text('calls: 10, parallel: 10', 'p50 10 ms, p99 100 ms')).p50, 0.007 + 0.04408, 0.02);
  });

  it('is known of the map states of a state machine', () => {
    const machine = (more: string) =>
      `step-functions m { latency: 1 ms${more} }\nlambda b { latency: 10 ms }\nflow f {\n  m -> b { latency: 1 ms, calls: 80 }\n}`;
    near(flow(machine('')).p50, 0.001 + 80 * 0.011, 1e-9);
    // 40 at once by an inline map, 10 000 by a distributed one, or as it says.
    near(flow(machine(', map: inline')).p50, 0.001 + 2 * 0.011, 1e-9);
    near(flow(machine(', map: distributed')).p50, 0.001 + 0.011, 1e-9);
    near(flow(machine(', map: inline, concurrency: 10')).p50, 0.001 + 8 * 0.011, 1e-9);
  });
});

describe('latency of ways that exclude each other', () => {
  const ways = 'service x1 { latency: 100 ms }\nservice x2 { latency: 0 ms }\nservice y1 { latency: 100 ms }\nservice y2 { latency: 0 ms }\n';
  const ms = '{ latency: 0.001 ms }';
  const head = `actor u\nservice a { latency: 0 ms }\n${ways}`;

  it('one choice after another: each pair of ways is taken as often', () => {
    const figure = flow(`${head}flow f {\n  u -> a ${ms}\n  a -> any of (x1, x2) ${ms}\n  a -> any of (y1, y2) ${ms}\n}`);
    // A quarter of the requests takes 0, a half 100, a quarter 200 ms.
    near(figure.at(0.2), 0, 1e-4);
    for (const share of [0.3, 0.5, 0.7]) near(figure.at(share), 0.1, 0.01);
    near(figure.at(0.8), 0.2, 0.01);
  });

  it('a choice within a way of another: each is taken as its share says', () => {
    const figure = flow(`${head}service b { latency: 0 ms }\nflow f {\n  u -> a ${ms}\n  a -> any of (b, x2) ${ms}\n  b -> any of (y1, y2) ${ms}\n}`);
    // Half of the requests goes to b, and half of those to y1.
    near(figure.at(0.7), 0, 1e-4);
    near(figure.at(0.8), 0.1, 0.01);
    near(figure.mean, 0.025, 0.05);
  });
});
