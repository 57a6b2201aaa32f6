import assert from 'node:assert/strict';
import { atLeastOf, createBdd, type BddNode } from '../../core/analysis/availability/bdd.ts';
import { analysisOf, near } from './harness.ts';

/** xorshift32: the same models on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

type Formula = { readonly type: 'event'; readonly event: number } | { readonly type: 'least'; readonly k: number; readonly of: readonly Formula[] };

/** Series, parallel and k-of-n over shared events. */
function formula(next: () => number, events: number, depth: number): Formula {
  if (depth === 0 || next() < 0.3) return { type: 'event', event: Math.floor(next() * events) };
  const of = Array.from({ length: 2 + Math.floor(next() * 3) }, () => formula(next, events, depth - 1));
  return { type: 'least', k: 1 + Math.floor(next() * of.length), of };
}

const holds = (of: Formula, up: number): boolean => (of.type === 'event' ? ((up >> of.event) & 1) === 1 : of.of.filter((one) => holds(one, up)).length >= of.k);

describe('availability: decision diagrams', () => {
  it('agree with enumeration on 10 000 random models', () => {
    const next = random(20_261_121);
    let worst = 0;
    for (let model = 0; model < 10_000; model++) {
      const events = 1 + Math.floor(next() * 8);
      const chances = Array.from({ length: events }, () => next());
      const of = formula(next, events, 3);
      const bdd = createBdd();
      const node = (f: Formula): BddNode => (f.type === 'event' ? bdd.event(f.event) : bdd.atLeast(f.k, f.of.map(node)));
      let expected = 0;
      for (let up = 0; up < 1 << events; up++) {
        if (holds(of, up)) expected += chances.reduce((p, chance, i) => p * ((up >> i) & 1 ? chance : 1 - chance), 1);
      }
      worst = Math.max(worst, Math.abs(bdd.probability(node(of), (event) => chances[event]!) - expected));
    }
    assert.ok(worst <= 1e-12, `off by ${worst}`);
  });

  it('tell what each event is worth as deciding it does', () => {
    const next = random(7);
    for (let model = 0; model < 500; model++) {
      const events = 2 + Math.floor(next() * 6);
      const chances = Array.from({ length: events }, () => next());
      const bdd = createBdd();
      const node = (f: Formula): BddNode => (f.type === 'event' ? bdd.event(f.event) : bdd.atLeast(f.k, f.of.map(node)));
      const root = node(formula(next, events, 3));
      const chance = (event: number): number => chances[event]!;
      const worth = bdd.sensitivities(root, chance);
      for (let event = 0; event < events; event++) {
        const decided = (up: boolean): number => bdd.probability(bdd.restrict(root, new Map([[event, up]])), chance);
        near(worth.get(event) ?? 0, decided(true) - decided(false), 1e-12);
      }
    }
  });

  it('stay small on hundreds of elements', () => {
    const bdd = createBdd();
    let node = bdd.event(800);
    for (let i = 798; i >= 0; i -= 2) node = bdd.and(bdd.or(bdd.event(i), bdd.event(i + 1)), node);
    assert.ok(bdd.size < 10_000, `${bdd.size} nodes`);
    near(
      bdd.probability(node, () => 0.999),
      0.999 * (1 - 0.001 ** 2) ** 400,
      1e-12,
    );
  });
});

describe('availability: designs', () => {
  /** A call of the random design: taken by this share of requests, of one or of all of its targets. */
  interface Step {
    readonly from: number;
    readonly share: number;
    readonly anyOf: boolean;
    readonly to: readonly number[];
  }

  it('agree with enumeration of what is up, on random designs with shares, alternatives and shared parts', () => {
    const next = random(42);
    for (let model = 0; model < 400; model++) {
      const count = 3 + Math.floor(next() * 5);
      const up = Array.from({ length: count }, () => Math.round(next() * 1000) / 1000);
      // Each is called by one before it; some of them call a common store, the last.
      const steps: Step[] = [];
      for (let to = 1; to < count - 1; to++) {
        const from = Math.floor(next() * to);
        const share = next() < 0.5 ? 1 : (1 + Math.floor(next() * 9)) / 10;
        const anyOf = next() < 0.3 && to + 1 < count - 1;
        steps.push({ from, share, anyOf, to: anyOf ? [to, ++to] : [to] });
      }
      const leaves = Array.from({ length: count - 1 }, (_, i) => i).filter((i) => !steps.some(({ from }) => from === i));
      for (const from of leaves.filter(() => next() < 0.6)) steps.push({ from, share: 1, anyOf: false, to: [count - 1] });

      const lines = steps.map(({ from, share, anyOf, to }) => {
        const names = to.map((i) => `s${i}`);
        return `  ${share < 1 ? `${Math.round(share * 100)}%: ` : ''}s${from} -> ${anyOf ? `any of (${names.join(', ')})` : names[0]!}`;
      });
      const text = `${up.map((a, i) => `service s${i} { availability: ${a} }`).join('\n')}\nactor u\nflow f {\n  u -> s0\n${lines.join('\n')}\n}`;

      /** Chance that a visit succeeds, given which elements are up; ways are chosen independently. */
      const succeeds = (at: number, isUp: (i: number) => boolean): number => {
        if (!isUp(at)) return 0;
        return steps
          .filter(({ from }) => from === at)
          .reduce((chance, { share, anyOf, to }) => {
            const each = to.map((i) => succeeds(i, isUp));
            return chance * (1 - share + share * (anyOf ? 1 - (1 - each[0]!) * (1 - each[1]!) : each[0]!));
          }, 1);
      };
      let expected = 0;
      for (let states = 0; states < 1 << count; states++) {
        const isUp = (i: number): boolean => ((states >> i) & 1) === 1;
        expected += up.reduce((p, a, i) => p * (isUp(i) ? a : 1 - a), 1) * succeeds(0, isUp);
      }
      near(analysisOf(text).availability.flows.get('f')!.value, expected, 1e-12);
    }
  });

  it('agree with enumeration of what is up and which conditions hold, where a flow asks for the same ones again', () => {
    const next = random(11);
    for (let model = 0; model < 200; model++) {
      const count = 5 + Math.floor(next() * 4);
      const up = Array.from({ length: count }, () => Math.round(next() * 1000) / 1000);
      // Each calls two later ones: without a condition, or one when x holds and one when y does.
      const calls = Array.from({ length: count }, (_, from) => {
        const later = Array.from({ length: count - from - 1 }, (__, i) => from + 1 + i).filter(() => next() < 0.6);
        const guards = later.length >= 2 && next() < 0.7;
        return later.slice(0, 2).map((to, i) => ({ to, guard: guards ? ['x', 'y'][i] : undefined }));
      });
      const steps = calls.flatMap((list, from) => list.map(({ to, guard }) => ({ from, to, guard })));
      const reached = new Set([0]);
      const taken = steps.filter(({ from, to }) => reached.has(from) && reached.add(to));
      const edges = taken.map(({ from, to, guard }) => `s${from} -> s${to}${guard === undefined ? '' : ` [${guard}]`}`).join('\n');
      const flow = taken.map(({ from, to }) => `  s${from} -> s${to}`).join('\n');
      const text = `${up.map((a, i) => `service s${i} { availability: ${a} }`).join('\n')}\nactor u\n${edges}\nflow f {\n  u -> s0\n${flow}\n}`;
      const succeeds = (at: number, states: number, holding: string): boolean =>
        ((states >> at) & 1) === 1 &&
        taken.filter(({ from }) => from === at).every(({ to, guard }) => (guard !== undefined && guard !== holding) || succeeds(to, states, holding));
      let expected = 0;
      for (let states = 0; states < 1 << count; states++) {
        const chance = up.reduce((p, a, i) => p * ((states >> i) & 1 ? a : 1 - a), 1);
        expected += chance * (Number(succeeds(0, states, 'x')) + Number(succeeds(0, states, 'y'))) * 0.5;
      }
      near(analysisOf(text).availability.flows.get('f')!.value, expected, 1e-12);
    }
  });
});

describe('availability: figures of the guidelines', () => {
  // KN-1 to KN-5: at least k of n.
  for (const [id, k, n, expected] of [
    ['KN-1', 2, 3, 0.999702],
    ['KN-2', 3, 5, 0.9999901494],
    ['KN-3', 4, 6, 0.9999804464],
    ['KN-4', 6, 6, 0.9414801494],
    ['KN-5', 1, 3, 0.999999],
  ] as const) {
    it(`${id}: ${k} of ${n} at 99 %`, () => near(atLeastOf(k, n, 0.99), expected, 1e-9));
  }

  const flowOf = (text: string) => analysisOf(text).availability.flows.get('f')!.value;
  const services = (...names: string[]) => names.map((name) => `service ${name} { availability: 99.9% }`).join('\n');

  it('SP-1, SP-3, SP-4: series multiply', () => {
    near(flowOf(`${services('a', 'b')}\nflow f {\n  a -> b\n}`), 0.998001, 1e-12);
    near(flowOf(`${services('a', 'b', 'c')}\nflow f {\n  a -> b -> c\n}`), 0.997002999, 1e-12);
    near(flowOf(`${services('a', 'b', 'c', 'd', 'e')}\nflow f {\n  a -> b -> c -> d -> e\n}`), 0.995009990004999, 1e-12);
  });

  it('SP-2: in parallel three nines become six', () => {
    near(flowOf(`actor u\n${services('a', 'b')}\nflow f {\n  u -> any of (a, b)\n}`), 0.999999, 1e-12);
  });

  it('SP-8: balancer, two services, database', () => {
    near(
      flowOf(
        'load-balancer lb { availability: 99.99% }\nservice a { availability: 99% }\nservice b { availability: 99% }\ndatabase d { availability: 99.9% }\nflow f {\n  lb -> any of (a, b)\n  lb -> d\n}',
      ),
      0.99880020999,
      1e-11,
    );
  });

  it('MT-2: MTBF 50 000 h and MTTR 4 h', () => {
    near(flowOf('actor u\nservice a { mtbf: 50000 h, mttr: 4 h }\nflow f {\n  u -> a\n}'), 0.999920006, 1e-9);
  });
});

describe('availability: what a flow needs', () => {
  const flow = (text: string) => analysisOf(text).availability.flows.get('f')!;

  it('counts a shared dependency once', () => {
    near(
      flow(
        'service a { availability: 100% }\nservice b { availability: 100% }\ndatabase d { availability: 99% }\nactor u\nflow f {\n  u -> a, b\n  a -> d\n  b -> d\n}',
      ).value,
      0.99,
      1e-12,
    );
  });

  it('needs the broker of a message, not its consumer; unless the flow starts there', () => {
    near(
      flow('service a { availability: 100% }\nqueue q { availability: 99% }\nworker w { availability: 50% }\nflow f {\n  a ~> q ~> w\n}').value,
      0.99,
      1e-12,
    );
    near(flow('queue q { availability: 99% }\nworker w { availability: 50% }\nflow f {\n  q ~> w\n}').value, 0.495, 1e-12);
  });

  it('needs no optional step and no cache that is asked aside', () => {
    near(
      flow(
        'service a { availability: 99% }\nservice r { availability: 50% }\ncache c { availability: 50%, policy: cache-aside }\nflow f {\n  optional a -> r\n  a -> c\n}',
      ).value,
      0.99,
      1e-12,
    );
  });

  it('weighs a way by the share of requests that takes it', () => {
    const parts = (share: string) =>
      flow(`service a { availability: 99% }\ndatabase d { availability: 90% }\nactor u\nflow f {\n  u -> a\n  ${share} a -> d\n}`);
    near(parts('10%:').value, 0.99 * (1 - 0.1 * 0.1), 1e-12);
    near(parts('').value, 0.99 * 0.9, 1e-12);
    // Its loss still ends what goes there.
    assert.deepEqual(
      parts('10%:').singlePoints.map(({ label }) => label),
      ['a', 'd'],
    );
    near(flow('service a { availability: 100% }\nservice b { availability: 90% }\nflow f {\n  a -> b { calls: 1 per 1000 }\n}').value, 1 - 0.1 / 1000, 1e-12);
  });

  it('needs the store for what the cache has not, and for all of it when the cache is down', () => {
    const text = 'service a { availability: 100% }\ncache c { availability: 95%, hit: 80% }\ndatabase d { availability: 90% }\nflow f {\n  a -> c\n  a -> d\n}';
    // Up: 20 % go to the store; down: all of them.
    near(flow(text).value, 0.95 * (1 - 0.2 * 0.1) + 0.05 * 0.9, 1e-12);
    near(flow(text.replace('a -> d\n', 'a -> d { access: write }\n')).value, 0.9, 1e-12);
  });

  it('needs the origin for what the CDN has not', () => {
    near(
      flow('actor u\ncdn c { availability: 99%, cache-hit: 95% }\nservice o { availability: 90% }\nflow f {\n  u -> c -> o\n}').value,
      0.99 * (1 - 0.05 * 0.1),
      1e-12,
    );
  });

  it('takes one of the ways that exclude each other', () => {
    const ways = 'service a { availability: 100% }\nservice b { availability: 90% }\nservice c { availability: 80% }\nservice d { availability: 70% }\n';
    near(flow(`${ways}a -> b [x], c [y], d [otherwise]\nflow f {\n  a -> b\n  a -> c\n  a -> d\n}`).value, (0.9 + 0.8 + 0.7) / 3, 1e-12);
    // The same condition once more is the same choice: nobody takes both ways.
    near(flow(`${ways}a -> b [x], c [y]\nb -> d [x]\nflow f {\n  a -> b\n  a -> c\n  b -> d\n}`).value, (0.9 * 0.7 + 0.8) / 2, 1e-12);
    near(flow(`${ways}a -> b [x], c [y]\na -> d [x]\nflow f {\n  a -> b\n  a -> c\n  a -> d\n}`).value, (0.9 * 0.7 + 0.8) / 2, 1e-12);
    near(flow(`${ways}a -> b { weight: 75% }\na -> c { weight: 25% }\nflow f {\n  a -> b\n  a -> c\n}`).value, 0.75 * 0.9 + 0.25 * 0.8, 1e-12);
  });

  it('takes copies over zones down with their zone', () => {
    const { model, flows } = analysisOf(
      'vpc net {\n  azs: [a, b]\n  subnet private\n  ec2 web { instances: 2, subnet: private }\n}\nactor u\nflow f {\n  u -> web\n}',
    ).availability;
    // Each zone 99.9 %, each instance 99.5 %: both zones up: 1 − 0.005²; one up: 0.995.
    const z = 0.999;
    near(flows.get('f')!.value, z * z * (1 - 0.005 ** 2) + 2 * z * (1 - z) * 0.995, 1e-12);
    assert.equal(model.own('net.web').copies, 2);
    assert.deepEqual(flows.get('f')!.singlePoints, []);
  });

  it('grows with the load where the design lets it', () => {
    const text = (tasks: string) =>
      `vpc net {\n  azs: [a, b, c]\n  subnet private\n  fargate web { tasks: ${tasks}, capacity: 100 rps per task, subnet: private }\n}\nactor u\nflow f {\n  rate: 1k rps\n  u -> web\n}`;
    // Ten are needed: 15 leave ten without a zone, 12 do not.
    const spof = (tasks: string) => flow(text(tasks)).singlePoints.filter(({ kind }) => kind === 'zone').length;
    assert.equal(spof('3..15'), 0);
    assert.equal(spof('3..12'), 3);
    assert.equal(spof('15'), 0);
  });

  it('keeps the commitment of an element that stands in one zone, and lets its neighbours fail with it', () => {
    const one = flow('vpc net {\n  az a {\n    subnet s {\n      rds db\n    }\n  }\n}\nactor u\nflow f {\n  u -> db\n}').value;
    near(one, 0.995, 1e-12);
    const two = flow(
      'vpc net {\n  az a {\n    subnet s {\n      rds x\n      rds y\n    }\n  }\n}\nservice w { availability: 100% }\nflow f {\n  w -> x, y\n}',
    ).value;
    // Together they fail less often than independent ones would: the zone is counted once.
    near(two, 0.999 * (0.995 / 0.999) ** 2, 1e-12);
  });

  it('names what alone ends a flow, and what would be gained', () => {
    const { singlePoints, importance } = flow(
      'service a { availability: 99% }\nservice b { availability: 90% }\nservice c { availability: 90% }\nflow f {\n  a -> any of (b, c)\n}',
    );
    assert.deepEqual(
      singlePoints.map(({ label }) => label),
      ['a'],
    );
    assert.equal(importance[0]!.event.label, 'a');
    near(importance[0]!.gain, 0.01 * 0.99, 1e-12);
  });

  it('takes a region for one cause, however often it is drawn and whatever it is called', () => {
    const both = (second: string) =>
      flow(
        `account front {\n  region us-east-1 {\n    dynamodb a\n  }\n}\naccount back {\n  region ${second}\n    dynamodb b\n  }\n}\nservice w { availability: 100% }\nflow f {\n  w -> a, b\n}`,
      );
    const [region, table] = [0.99999, 0.9999];
    // The commitment of each counts the region, which is there once.
    near(both('us-east-1 {').value, table ** 2 / region, 1e-12);
    near(both('backup {\n    code: us-east-1').value, table ** 2 / region, 1e-12);
    near(both('us-west-2 {').value, table ** 2, 1e-12);
    assert.deepEqual(
      both('us-east-1 {').importance.map(({ event }) => event.label),
      ['a', 'b', 'region us-east-1'],
    );
  });

  it('takes a zone for one cause within an account: letters mean other places in another', () => {
    const at = (account: string, region: string, name: string) => `account ${account} {\n  region ${region} {\n    az a {\n      ec2 ${name}\n    }\n  }\n}\n`;
    const events = (text: string) =>
      analysisOf(text)
        .availability.model.events.filter(({ kind }) => kind === 'zone')
        .map(({ id, label }) => `${id}: ${label}`);
    assert.deepEqual(events('region us-east-1 {\n  az a\n}\ngroup g {\n  region again {\n    code: us-east-1\n    az a\n  }\n}'), ['zone:us-east-1/a: zone a']);
    assert.deepEqual(events(at('x', 'us-east-1', 'm') + at('y', 'us-east-1', 'n')), [
      'zone:x/us-east-1/a: zone a of x/us-east-1',
      'zone:y/us-east-1/a: zone a of y/us-east-1',
    ]);
  });

  it('calls a single point what one failure takes: not what has copies to spare or is spread by its provider, be it drawn as one', () => {
    const points = (declared: string) =>
      flow(`${declared}\nservice w { availability: 100%, instances: 2 }\nflow f {\n  w -> x\n}`).singlePoints.map(({ label }) => label);
    const single = [
      'rds x',
      'aurora x',
      'elasticache x { policy: write-through }',
      'memorydb x',
      'nat-gateway x',
      'fargate x { tasks: 1 }',
      'amazon-mq x',
      'external x',
      'database x',
      'direct-connect x',
    ];
    const redundant = [
      'rds x { multi-az: true }',
      'aurora x { replicas: 1 }',
      'elasticache x { multi-az: true, replicas: 1, policy: write-through }',
      'elasticache x { serverless: true, policy: write-through }',
      'fargate x { tasks: 2 }',
      'amazon-mq x { deployment: active-standby }',
      'database x { replicas: 1 }',
      'direct-connect x { connections: 2, locations: 2 }',
      'alb x',
      'dynamodb x',
      'sqs x',
      's3 x',
      'lambda x',
      'cloudfront x',
    ];
    for (const declared of single) assert.deepEqual(points(declared), ['x'], declared);
    for (const declared of redundant) assert.deepEqual(points(declared), [], declared);
    // Its whole loss still counts, and is told.
    const { importance } = flow('alb x\nservice w { availability: 100% }\nflow f {\n  w -> x\n}');
    assert.deepEqual(
      importance.map(({ event: { label }, gain }) => [label, Number(gain.toFixed(6))]),
      [['x', 0.0001]],
    );
  });

  it('lists each element once in what would be gained, whatever number of copies can stand', () => {
    const { importance, value } = flow(
      'vpc net {\n  azs: [a, b, c]\n  subnet private\n  ec2 web { instances: 6, subnet: private }\n}\nactor u\nflow f {\n  u -> web\n}',
    );
    assert.deepEqual(importance.map(({ event }) => event.label).sort(), ['web', 'zone a', 'zone b', 'zone c']);
    // Were it perfect, only the loss of all zones would end the flow.
    near(importance.find(({ event }) => event.label === 'web')!.gain, 1 - 0.001 ** 3 - value, 1e-15);
  });

  it('lets a standby that is drawn apart take over, where its edge says that it is one', () => {
    const pair = (edge: string) =>
      flow(`service w { availability: 100% }\ndatabase a { availability: 90% }\ndatabase b { availability: 80% }\na => b ${edge}\nflow f {\n  w -> a\n}`);
    near(pair('{ replication: synchronous, role: failover }').value, 1 - 0.1 * 0.2, 1e-12);
    assert.deepEqual(
      pair('{ replication: synchronous, role: failover }').singlePoints.map(({ label }) => label),
      ['w'],
    );
    // A copy may be one to read from; a stream for when others are lost need not keep anything up to date.
    for (const edge of ['{ replication: synchronous }', '{ role: failover }', '']) near(pair(edge).value, 0.9, 1e-12);
  });

  it('counts a standby for as much as it can carry: what comes to it when the others are lost', () => {
    const text = (tasks: number) =>
      `actor u\nfargate a { availability: 90%, tasks: 10, capacity: 100 rps per task }\nfargate b { availability: 90%, tasks: ${tasks}, capacity: 100 rps per task }\nu -> b { role: failover }\nflow f {\n  rate: 1k rps\n  u -> any of (a, b)\n}`;
    near(flow(text(10)).value, 0.99, 1e-12);
    near(flow(text(9)).value, 0.9, 1e-12);
    assert.equal(analysisOf(text(12)).availability.model.own('b').needed, 10);
    const drawn = (tasks: number) =>
      text(tasks).replace('u -> b { role: failover }', 'a => b { replication: synchronous, role: failover }').replace('any of (a, b)', 'a');
    near(flow(drawn(10)).value, 0.99, 1e-12);
    near(flow(drawn(9)).value, 0.9, 1e-12);
  });

  it('tells the fewest changes that meet a target, or what copies can do at all', () => {
    const remedy = (target: string, text: string) => analysisOf(`requirements { availability: ${target} }\nactor u\n${text}`).verdicts[0]!.remedy;
    const pair = 'service a { mtbf: 99 h, mttr: 1 h }\nservice b { mtbf: 999 h, mttr: 1 h }\nflow f {\n  u -> a -> b\n}';
    // 0.99 × 0.999; a twice: (1 − 0.01²) × 0.999; both twice: (1 − 0.01²) × (1 − 0.001²).
    assert.deepEqual(remedy('99.8%', pair)!.changes, [{ element: 'a', key: 'instances', value: '2' }]);
    near(remedy('99.8%', pair)!.availability, (1 - 0.01 ** 2) * 0.999, 1e-12);
    assert.deepEqual(
      remedy('99.95%', pair)!.changes.map(({ element }) => element),
      ['a', 'b'],
    );
    const bound = remedy('99.99%', 's3 files\nflow f {\n  u -> files\n}')!;
    assert.deepEqual([bound.met, bound.changes], [false, []]);
    assert.equal(remedy('90%', pair), undefined);
  });

  it('says where nobody states a figure', () => {
    const result = flow('service a\nservice b { availability: 99% }\nflow f {\n  a -> b\n}');
    assert.deepEqual(result.unknown, ['a']);
    near(result.value, 0.99, 1e-12);
  });
});
