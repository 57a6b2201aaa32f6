import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analysisOf, near } from './harness.ts';

describe('load', () => {
  it('goes along chains, with shares, calls and caches', () => {
    const { load } = analysisOf(`
actor user
cloudfront cdn { cache-hit: 60% }
service web
elasticache hot { hit: 90%, nodes: 2 }
dynamodb urls
sqs clicks
flow follow {
  rate: 20k rps
  peak: 2.5x
  user -> cdn -> web -> hot
  web -> urls
  1 per 1000: web ~> clicks
}`);
    near(load.elements.get('cdn')!.requests.avg, 20_000);
    near(load.elements.get('web')!.requests.avg, 8000);
    near(load.elements.get('web')!.requests.peak, 20_000);
    near(load.elements.get('hot')!.requests.avg, 8000);
    near(load.elements.get('urls')!.requests.avg, 800);
    near(load.elements.get('clicks')!.requests.avg, 8);
  });

  it('counts what happens in a window over all hours for cost and storage, and as stated for everything else', () => {
    const over = (rate: string, window: string) =>
      analysisOf(`actor user\nservice broker\nflow order {\n  rate: ${rate}\n  window: "${window}"\n  user -> broker\n}`).load.flows.get('order')!.rate!;
    near(over('240 rps', '9:30-16:00').avg, 240);
    near(over('240 rps', '9:30-16:00').always, 65);
    near(over('240 rps', '6 h a day, Mon-Fri').always, (60 * 5) / 7);
    near(over('240 rps', '6 h a day, 250 days a year').always, (60 * 250) / 365);
    near(over('240 rps', 'trading hours').always, 240);
    // Spread over the day already.
    near(over('86400/day', '9:30-16:00').always, 1);
  });

  it('lets writes pass a cache in the path', () => {
    const { load } = analysisOf(
      'actor user\ncloudfront cdn { cache-hit: 60% }\nservice web\nflow create {\n  rate: 100 rps\n  user -> cdn { method: POST }\n  cdn -> web\n}',
    );
    near(load.elements.get('web')!.requests.avg, 100);
  });

  it('evens peaks out behind a queue, and divides calls by the batch', () => {
    const text =
      'actor user\nsqs jobs\nlambda work { concurrency: 50 }\ndynamodb items\nflow run {\n  rate: 100 rps\n  peak: 5x\n  user ~> jobs\n  jobs ~> work { batch: 10 }\n  work -> items\n}';
    const { load } = analysisOf(text);
    near(load.elements.get('jobs')!.requests.peak, 500);
    near(load.elements.get('work')!.requests.peak, 10);
    near(load.elements.get('work')!.items.peak, 100);
    near(load.elements.get('items')!.requests.peak, 100);
    // With nothing that bounds it, a function is started as often as messages come.
    near(analysisOf(text.replace('{ concurrency: 50 }', '')).load.elements.get('work')!.items.peak, 500);
  });

  it('holds a single request against its limit where no rate is known', () => {
    const { capacity } = analysisOf('actor user\napi-gateway api { type: rest }\nflow put {\n  user -> api { method: PUT, payload: 12 MB }\n}');
    assert.ok(capacity.elements.get('api')!.some(({ demand, ratio }) => demand === 12e6 && ratio > 1));
  });

  it('sums a loop that brings back less than went out, and tells of one that does not', () => {
    const looped = (share: string) =>
      analysisOf(`service frontier\nservice fetcher\nflow crawl {\n  rate: 10 rps\n  frontier -> fetcher\n  ${share}: fetcher ~> frontier { loop: true }\n}`)
        .load;
    // 10 / (1 − 0.4)
    near(looped('40%').elements.get('fetcher')!.requests.avg, 10 / 0.6);
    assert.equal(looped('40%').flows.get('crawl')!.diverges, false);
    assert.equal(looped('100%').flows.get('crawl')!.diverges, true);
  });

  it('does not repeat what was done before when a flow comes back to an element', () => {
    const { load } = analysisOf(
      'service booking\nservice payments\nmsk events { brokers: 3 }\nsns note\ndatabase db\nflow book {\n  rate: 5 rps\n  booking -> db\n  booking -> payments\n  payments ~> events\n  events ~> booking\n  booking ~> note\n}',
    );
    near(load.elements.get('db')!.requests.avg, 5);
    near(load.elements.get('note')!.requests.avg, 5);
  });

  it('shares the rate over alternatives and exclusive conditions, by weight where there is one', () => {
    const { load } = analysisOf(
      'service a\nrds x { multi-az: true }\nrds y { multi-az: true }\nservice c\nservice d\nservice e\nload-balancer lb\nlb -> c { weight: 90% }\nlb -> d { weight: 10% }\na -> e [kind = x]\na -> d [otherwise]\nflow f {\n  rate: 100 rps\n  a -> any of (x, y)\n}\nflow g {\n  rate: 100 rps\n  lb -> c, d\n}\nflow h {\n  rate: 100 rps\n  a -> e, d\n}',
    );
    near(load.elements.get('x')!.requests.avg, 50);
    near(load.elements.get('c')!.requests.avg, 90);
    near(load.elements.get('e')!.requests.avg, 50);
  });

  it('takes the same condition for the same choice, wherever a flow asks for it', () => {
    const rates = (edges: string, steps: string, asked: string): number[] => {
      const { load } = analysisOf(
        `${['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `service ${name}`).join('\n')}\n${edges}\nflow g {\n  rate: 120 rps\n  ${steps}\n}`,
      );
      return asked.split('').map((id) => Math.round(load.elements.get(id)?.requests.avg ?? 0));
    };
    // Two ways on the same condition are one branch.
    assert.deepEqual(rates('a -> b [x], c [y]\na -> d [x]', 'a -> b\n  a -> c\n  a -> d', 'bcd'), [60, 60, 60]);
    // Behind a branch its own condition holds, and the one beside it does not.
    assert.deepEqual(rates('a -> b [x], c [y]\nb -> d [x], e [y]', 'a -> b\n  a -> c\n  b -> d\n  b -> e', 'bcde'), [60, 60, 60, 0]);
    assert.deepEqual(
      rates('a -> b [x], c [y], d [otherwise]\nd -> e [y], f [otherwise]', 'a -> b\n  a -> c\n  a -> d\n  d -> e\n  d -> f', 'def'),
      [40, 0, 40],
    );
    // Elsewhere it holds as often.
    assert.deepEqual(rates('a -> b [x], c [y]\na -> d\nd -> e [x]', 'a -> b\n  a -> c\n  a -> d\n  d -> e', 'bde'), [60, 120, 60]);
    // With none beside it anywhere nothing says how often.
    assert.deepEqual(rates('a -> b [x]', 'a -> b', 'b'), [120]);
  });

  it('is conserved: what chains of shares let through is what arrives', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 1_000_000 }), (shares, rate) => {
        const names = shares.map((_, i) => `s${i + 1}`);
        const { load } = analysisOf(
          `service s0\n${names.map((name) => `service ${name}`).join('\n')}\nflow f {\n  rate: ${rate} rps\n${shares.map((share, i) => `  ${share}%: s${i} -> s${i + 1}`).join('\n')}\n}`,
        );
        let expected = rate;
        shares.forEach((share, i) => {
          expected *= share / 100;
          near(load.elements.get(`s${i + 1}`)!.requests.avg, expected);
        });
      }),
      { numRuns: 100 },
    );
  });

  /** Elements in a row, each with a hit ratio where it is a CDN, and its steps to later ones. */
  const designs = fc.integer({ min: 2, max: 9 }).chain((count) =>
    fc.record({
      rate: fc.integer({ min: 1, max: 100_000 }),
      peak: fc.integer({ min: 10, max: 60 }).map((tenths) => tenths / 10),
      hits: fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: count, maxLength: count }),
      steps: fc.tuple(
        ...Array.from({ length: count - 1 }, (_, from) =>
          fc.array(
            fc.record({
              to: fc.uniqueArray(fc.integer({ min: from + 1, max: count - 1 }), { minLength: 1, maxLength: 3 }),
              share: fc.integer({ min: 1, max: 100 }),
              calls: fc.integer({ min: 1, max: 4 }),
              mode: fc.constantFrom('parallel', 'alternatives'),
            }),
            { maxLength: 3 },
          ),
        ),
      ),
    }),
  );

  it('is conserved on random designs: what comes to an element is what all steps before bring it, on average and at the peak', () => {
    fc.assert(
      fc.property(designs, ({ rate, peak, hits, steps: all }) => {
        // What no step leads to would start by itself, at the rate of the flow.
        const reached = new Set([0]);
        const steps = all.map((list, from) => {
          if (!reached.has(from)) return [];
          for (const { to } of list) for (const end of to) reached.add(end);
          return list;
        });
        const kinds = hits.map((hit, i) => (hit === null ? `service s${i}` : `cloudfront s${i} { cache-hit: ${hit}% }`));
        const lines = steps.flatMap((list, from) =>
          list.map(({ to, share, calls, mode }) => {
            const ends = to.map((i) => `s${i}`).join(', ');
            // A CDN passes on what it has not; a stated share would stand for that.
            return `  ${hits[from] === null ? `${share}%: ` : ''}s${from} -> ${mode === 'alternatives' && to.length > 1 ? `any of (${ends})` : ends} { calls: ${calls} }`;
          }),
        );
        const { load } = analysisOf(`actor u\n${kinds.join('\n')}\nflow f {\n  rate: ${rate} rps\n  peak: ${peak}x\n  u -> s0\n${lines.join('\n')}\n}`);
        const expected = [rate, ...steps.map(() => 0)];
        steps.forEach((list, from) => {
          for (const { to, share, calls, mode } of list) {
            const hit = hits[from];
            const passed = hit === null || hit === undefined ? share / 100 : 1 - hit / 100;
            for (const end of to) expected[end]! += (expected[from]! * passed * calls) / (mode === 'alternatives' ? to.length : 1);
          }
        });
        expected.forEach((arrives, i) => {
          const found = load.elements.get(`s${i}`)?.requests;
          near(found?.avg ?? 0, arrives);
          near(found?.peak ?? 0, arrives * peak);
        });
        const sum = [...load.edges.values()].reduce((total, { calls }) => total + calls.avg, 0);
        near(
          sum,
          expected.reduce((total, arrives) => total + arrives, 0),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is linear: twice the rate is twice the load', () => {
    const at = (rate: number) =>
      analysisOf(
        `actor u\nservice a\nelasticache c { hit: 70%, nodes: 2 }\ndynamodb d\nflow f {\n  rate: ${rate} rps\n  u -> a -> c\n  a -> d\n}`,
      ).load.elements.get('d')!.requests.avg;
    near(at(200), 2 * at(100));
  });
});

describe('load: sizes', () => {
  it('are passed on by what stands between, and by brokers', () => {
    const { load } = analysisOf(
      'actor u\ncloudfront cdn { cache-hit: 75% }\nalb lb\nservice a\nkinesis k\nfirehose d\ns3 lake\nflow f {\n  rate: 100 rps\n  payload: 1 KB\n  response: 20 KB\n  u -> cdn -> lb -> a\n  a => k { payload: 2 KB }\n  k => d => lake\n}',
    );
    // A quarter of 100/s comes to the balancer, with the answer that the user gets.
    near(load.elements.get('a')!.bytesIn.avg, 25 * 1000);
    near(load.elements.get('lb')!.bytesOut.avg, 25 * (20_000 + 1000));
    near(load.elements.get('d')!.bytesIn.avg, 25 * 2000);
  });

  it('are not guessed where a gateway asks several', () => {
    const { load } = analysisOf(
      'actor u\napi-gateway api\nservice auth\nservice a\nflow f {\n  rate: 100 rps\n  response: 20 KB\n  u -> api\n  api -> auth\n  api -> a\n}',
    );
    near(load.elements.get('auth')!.bytesOut.avg, 0);
  });

  it('a delivery stream writes files as large as its buffer, not records', () => {
    const { load } = analysisOf('actor u\nfirehose d { buffer-size: 5 MB }\ns3 lake\nflow f {\n  rate: 10k rps\n  u => d { payload: 1 KB }\n  d => lake\n}');
    // 10 MB/s in files of 5 MB.
    near(load.elements.get('lake')!.writes.avg, 2);
    near(load.elements.get('lake')!.bytesIn.avg, 10e6);
  });

  it('only what stays counts as written: no updates, nothing in queues or functions', () => {
    const analysis = analysisOf(
      'actor u\nsqs q { message: 1 KB }\nlambda fn\ndynamodb t { item: 1 KB }\nflow f {\n  rate: 10 rps\n  u ~> q ~> fn\n  fn -> t { access: update }\n}\nflow g {\n  rate: 1 rps\n  u -> t { access: write }\n}',
    );
    near(analysis.storage('t').growth, 1000);
    near(analysis.storage('q').growth, 0);
    assert.equal(analysis.storage('q').held, undefined);
    near(analysis.storage('fn').growth, 0);
  });
});

describe('load: figures of the guidelines', () => {
  it('PO-1: 10 000 clients that poll every 5 s are 2 000 requests a second', () => {
    const { load } = analysisOf('client app { concurrent: 10000 }\nservice feed\napp -> feed { interval: 5 s }\nflow poll {\n  app -> feed\n}');
    near(load.elements.get('feed')!.requests.avg, 2000);
  });

  it('LT-5: 5 000 rps of 20 kB are 100 MB/s', () => {
    const { load } = analysisOf('actor u\nservice web\nflow f {\n  rate: 5k rps\n  response: 20 KB\n  u -> web\n}');
    near(load.elements.get('web')!.bytesOut.avg, 100e6);
  });

  it('CA-6: 10 000 reads, 95 % hits and 100 writes are 600 operations on the store', () => {
    const { load } = analysisOf(
      'actor u\nservice web\ncache c { hit: 95%, nodes: 2 }\ndatabase d\nflow read {\n  rate: 10k rps\n  u -> web -> c\n  web -> d "on a miss"\n}\nflow write {\n  rate: 100 rps\n  u -> web\n  web -> d { access: write }\n}',
    );
    near(load.elements.get('d')!.requests.avg, 600);
  });

  it('KF-1: 10 000 messages of 1 kB a second for 7 days are 6.048 TB', () => {
    const analysis = analysisOf('actor u\nmsk log { brokers: 3, record: 1 KB, retention: 7 d }\nflow f {\n  rate: 10k rps\n  u ~> log\n}');
    near(analysis.storage('log').held, 6.048e12);
  });

  it('adds what is new to a store, not what is changed or deleted there', () => {
    const growth = (access: string) =>
      analysisOf(`service web\ndatabase d { item: 1 KB }\nflow f {\n  rate: 10 rps\n  web -> d { access: ${access} }\n}`).storage('d').growth;
    near(growth('write'), 10e3);
    near(growth('append'), 10e3);
    near(growth('update'), 0);
    near(growth('delete'), 0);
  });
});
