import assert from 'node:assert/strict';
import { checked, URI } from './cases.ts';

/** What one rule says of a text. */
const said = (text: string, rule: string): string[] =>
  (checked(text).diagnostics.get(URI) ?? []).filter(({ code }) => code === rule).map(({ message }) => message);

describe('rules: figures of the guidelines', () => {
  const quorum = (n: number, w: number, r: number): string =>
    `database d { engine: cassandra, replication-factor: ${n}, write-quorum: ${w}, read-quorum: ${r} }\nservice s\ns -> d`;

  // Replicas, write and read quorum; whether a read meets the last write; how many may fail for writes and reads.
  for (const [id, n, w, r, meets, forWrites, forReads] of [
    ['QU-1', 3, 2, 2, true, 1, 1],
    ['QU-2', 3, 1, 1, false, 2, 2],
    ['QU-3', 3, 3, 1, true, 0, 2],
    ['QU-4', 5, 3, 3, true, 2, 2],
    ['QU-5', 6, 4, 4, true, 2, 2],
    ['QU-6', 6, 3, 3, false, 3, 3],
    ['QU-7', 4, 3, 2, true, 1, 2],
  ] as readonly (readonly [string, number, number, number, boolean, number, number])[]) {
    it(`${id}: ${w} + ${r} of ${n} replicas`, () => {
      assert.equal(said(quorum(n, w, r), 'quorum-not-overlapping').length, meets ? 0 : 1);
      const stops = said(quorum(n, w, r), 'quorum-tolerates-no-failure');
      assert.equal(
        stops.some((message) => message.includes('write')),
        forWrites === 0,
      );
      assert.equal(
        stops.some((message) => message.includes('each read')),
        forReads === 0,
      );
    });
  }

  it('RP-1, RP-2: 15 minutes that may be lost, a copy every 15 and every 60', () => {
    const backup = (interval: string): string => `requirements { rpo: 15 min }\ndatabase d { backup: ${interval} }\nservice s\ns -> d { access: write }`;
    assert.deepEqual(said(backup('15 min'), 'rpo-target-missed'), []);
    assert.deepEqual(said(backup('60 min'), 'rpo-target-missed'), [
      'RPO is 60 min, not 15 min: 45 min more can be lost than is accepted; most by d (backup, 60 min)',
    ]);
  });

  it('RP-3, RP-4: a synchronous copy loses nothing, an asynchronous one what it is behind', () => {
    const replica = (how: string): string =>
      `requirements { rpo: 1 min }\ndatabase leader\ndatabase copy\nservice s\ns -> leader { access: write }\nleader => copy { replication: ${how} }`;
    assert.deepEqual(said(replica('synchronous'), 'rpo-target-missed'), []);
    assert.deepEqual(said(replica('asynchronous, lag: 1 s'), 'rpo-target-missed'), []);
    assert.deepEqual(said(replica('asynchronous, lag: 5 min'), 'rpo-target-missed'), [
      'RPO is 5 min, not 60 s: 4 min more can be lost than is accepted; most by copy (copy, 5 min)',
    ]);
  });

  it('RT-3: three hops with three retries each are 4³ = 64 calls', () => {
    const text =
      'actor u\nservice a\nservice b\nservice c\nu -> a { retries: 3 }\na -> b { retries: 3 }\nb -> c { retries: 3 }\nflow f {\n  u -> a -> b -> c\n}';
    assert.ok(said(text, 'retry-amplification').some((message) => message.includes('64 calls of c')));
  });

  it('CA-5: a cache of 1 ms before a store of 50 ms pays from 2 % hits on', () => {
    const cache = (hit: string): string =>
      `service s\ncache c { latency: 1 ms, hit: ${hit}, ttl: 1 h }\ndatabase d { latency: 50 ms }\ns -> c\ns -> d\nflow f {\n  s -> c\n  s -> d\n}`;
    assert.match(said(cache('1%'), 'cache-not-effective')[0]!, /below 2 % hits/u);
    assert.deepEqual(said(cache('3%'), 'cache-not-effective'), []);
  });

  it('CA-7: entries of 30 minutes show data up to 30 minutes old', () => {
    const text = 'requirements { freshness: 10 min }\nactor u\nservice s\ncache c { ttl: 30 min }\nflow f {\n  u -> s -> c\n}';
    assert.match(said(text, 'staleness-budget-exceeded')[0]!, /30 min old, not 10 min/u);
  });

  it('CA-9: twelve instances keep twelve caches of their own', () => {
    const text = 'service s { instances: 12 }\ncache c { deployment: in-process, storage: 2 GB, ttl: 1 h }\ns -> c';
    assert.match(said(text, 'in-process-cache-on-many-instances')[0]!, /12 copies/u);
  });

  it('KF-3: three copies need three brokers', () => {
    assert.match(said('msk log { brokers: 2, replication-factor: 3 }', 'log-durability-mismatch')[0]!, /3 copies need 3 brokers, there are 2/u);
  });

  it('PE-1: a full mesh of n peers has n(n − 1)/2 links', () => {
    const mesh = (peers: number): string => `service p { instances: ${peers} }\np <-> p\nlint { full-mesh: warning }`;
    // 4 and 10 peers have 6 and 45 links, too few for the rule to speak of.
    assert.deepEqual([...said(mesh(4), 'full-mesh'), ...said(mesh(10), 'full-mesh')], []);
    assert.match(said(mesh(100), 'full-mesh')[0]!, /4\.95 k links/u);
  });
});
