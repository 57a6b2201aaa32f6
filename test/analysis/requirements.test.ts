import assert from 'node:assert/strict';
import { requirementsVocabulary } from '../../core/model/vocabulary.ts';
import { analysisOf } from './harness.ts';

/** `what: actual: state`, one for each target. */
const told = (text: string): string[] =>
  analysisOf(text).verdicts.map(({ what, actual, met }) => `${what}: ${actual}: ${met === undefined ? 'cannot be told' : met ? 'met' : 'missed'}`);
const notes = (text: string): (string | undefined)[] => analysisOf(text).verdicts.map(({ note }) => note);

describe('requirements: every target is told of', () => {
  it('whatever it is, also in a design that says nothing else', () => {
    const values: Readonly<Record<string, string>> = {
      availability: '99%',
      latency: 'p99 1 s',
      throughput: '1 rps',
      cost: '$1/month',
      rpo: '1 min',
      rto: '1 min',
      durability: '99%',
      freshness: '1 min',
      regions: '1',
      retention: '1 d',
      compliance: '[gdpr]',
    };
    assert.deepEqual(Object.keys(values).sort(), Object.keys(requirementsVocabulary).sort());
    for (const [key, value] of Object.entries(values)) {
      for (const text of [`requirements { ${key}: ${value} }\nservice a`, `service a\nservice b\nflow f {\n  a -> b\n  requirements { ${key}: ${value} }\n}`]) {
        const verdicts = analysisOf(text).verdicts;
        assert.equal(verdicts.length, 1, text);
        // What cannot be told says why, or of whom a figure is missing.
        assert.ok(
          verdicts.every(({ met, note, unknown }) => met !== undefined || note !== undefined || unknown.length > 0),
          text,
        );
      }
    }
  });

  it('any percentile may be asked for, and is held against the draws', () => {
    const at = (target: string): string[] =>
      told(`requirements { latency: ${target} }\nactor u\nservice a { latency: p50 100 ms, p99 1 s }\nu -> a { latency: 0.001 ms }\nflow f {\n  u -> a\n}`).map(
        (line) => line.split(': ').at(-1)!,
      );
    // p95 is 0.1 s × 10^(1.6449 / 2.3263) = 509 ms, p99.9 is 0.1 s × 10^(3.0902 / 2.3263) = 2.13 s.
    assert.deepEqual(at('p95 500 ms'), ['missed']);
    assert.deepEqual(at('p95 520 ms'), ['met']);
    assert.deepEqual(at('p99.9 2 s'), ['missed']);
    assert.deepEqual(at('p99.9 2.3 s'), ['met']);
    assert.deepEqual(at('p99.99 1 s'), ['missed']);
    // One request in 10 000 is beyond what 2 000 draws tell.
    assert.deepEqual(at('p99.99 10 s'), ['cannot be told']);
  });

  it('throughput of the whole: how far all flows grow together, of one flow with the others at their peak', () => {
    const text = (of: string, inFlow: string): string =>
      `${of}\nactor u\nservice a { capacity: 600 rps }\nflow f {\n  rate: 200 rps\n  u -> a\n  ${inFlow}\n}\nflow g {\n  rate: 100 rps\n  u -> a\n}`;
    // Twice of both is all that it takes: 600/s together; of f alone, what g leaves: 500/s.
    assert.deepEqual(told(text('requirements { throughput: 600 rps }', '')), ['throughput of all flows together: 600/s: met']);
    assert.deepEqual(told(text('requirements { throughput: 601 rps }', '')), ['throughput of all flows together: 600/s: missed']);
    assert.deepEqual(told(text('', 'requirements { throughput: 501 rps }')), ['throughput: 500/s: missed']);
    assert.deepEqual(told(text('', 'requirements { throughput: 500 rps }').replace('flow g', 'service b\nflow g').replace('u -> a\n}', 'u -> b -> a\n}')), [
      'throughput: 500/s: met',
    ]);
  });

  it('throughput cannot be told where what it runs on has no capacity', () => {
    const text = 'requirements { throughput: 100 rps }\nactor u\nservice a { capacity: 600 rps }\nservice b\nflow f {\n  rate: 10 rps\n  u -> a -> b\n}';
    assert.deepEqual(told(text), ['throughput: at most 600/s: cannot be told']);
    assert.deepEqual(told(text.replace('100 rps', '700 rps')), ['throughput: at most 600/s: missed']);
  });

  const stored = (attributes: string, rpo = '5 min', more = ''): string =>
    `requirements { rpo: ${rpo} }\nservice a\nrds db { ${attributes} }\n${more}flow f {\n  a -> db { access: write }\n}`;

  it('RP-1, RP-2, RP-3, RP-4: a store loses what came after its last copy', () => {
    assert.deepEqual(told(stored('backup: 15 min', '15 min')), ['RPO: 15 min: met']);
    assert.deepEqual(told(stored('backup: 60 min', '15 min')), ['RPO: 60 min: missed']);
    assert.deepEqual(told(stored('multi-az: true')), ['RPO: 0 s: met']);
    const copy = (attributes: string): string => `rds other\ndb => other { ${attributes} }\n`;
    assert.deepEqual(told(stored('', '5 min', copy('replication: synchronous'))), ['RPO: 0 s: met']);
    assert.deepEqual(told(stored('', '5 min', copy('replication: asynchronous, lag: 1 s'))), ['RPO: 1 s: met']);
    assert.deepEqual(told(stored('', '5 min', copy('replication: asynchronous, lag: 6 min'))), ['RPO: 6 min: missed']);
    assert.deepEqual(told(stored('', '5 min', copy('replication: asynchronous'))), ['RPO: not known: cannot be told']);
  });

  it('RPO: says what a copy does not help against, and what it does not know', () => {
    assert.match(notes(stored('multi-az: true'))[0]!, /a bad write is mended by a backup only/u);
    assert.equal(notes(stored('multi-az: true, backup: 1 min'))[0], undefined);
    assert.deepEqual(told(stored('')), ['RPO: not known: cannot be told']);
  });

  it('RTO: of what a flow cannot do without, the longest recovery', () => {
    const text = (a: string, db: string): string =>
      `requirements { rto: 1 h }\nactor u\nservice a { ${a} }\ndatabase db { ${db} }\nflow f {\n  u -> a -> db\n}`;
    assert.deepEqual(told(text('mttr: 10 min', 'rto: 30 min')), ['RTO: 30 min: met']);
    assert.deepEqual(told(text('mttr: 10 min', 'rto: 3 h')), ['RTO: 3 h: missed']);
    assert.deepEqual(told(text('mttr: 10 min', '')), ['RTO: at least 10 min: cannot be told']);
    const twice = 'requirements { rto: 1 h }\nactor u\nservice a\nservice b\nflow f {\n  u -> any of (a, b)\n}';
    assert.deepEqual(told(twice), ['RTO: 0 s: met']);
    assert.match(notes(twice)[0]!, /the time of switching over is not counted/u);
  });

  it('RTO: of what a copy takes over from, the time that this takes', () => {
    const text = (seconds: number): string =>
      `requirements { rto: 1 min }\nactor u\ndatabase db { replicas: 1, failover-time: ${seconds} s }\nflow f {\n  u -> db\n}`;
    assert.deepEqual(told(text(30)), ['RTO: 30 s: met']);
    assert.deepEqual(told(text(90)), ['RTO: 90 s: missed']);
    // Without a flow it is known as well that it comes too late, but not that nothing else does.
    const alone = (seconds: number): string => text(seconds).replace(/flow[\s\S]*/u, '');
    assert.deepEqual(told(alone(30)), ['RTO: 30 s: cannot be told']);
    assert.deepEqual(told(alone(90)), ['RTO: 90 s: missed']);
  });

  it('RPO and RTO: say what misses them, how far off it is and where it stands', () => {
    const { verdicts } = analysisOf(
      'requirements { rpo: 1 h, rto: 30 min }\nactor u\nservice a { mttr: 10 min }\nrds db { backup: 1 d, rto: 2 h }\nflow f {\n  u -> a -> db { access: write }\n}',
    );
    assert.deepEqual(
      verdicts.map(({ what, gap, contributors, causes }) => ({ what, gap, contributors, causes })),
      [
        {
          what: 'RPO',
          gap: '23 h more can be lost than is accepted',
          contributors: ['db (backup, 24 h)'],
          causes: [{ what: 'db is backed up every 24 h', at: { element: 'db' }, key: 'backup', enough: 3600 }],
        },
        {
          what: 'RTO',
          gap: '90 min longer than is accepted until it is back',
          contributors: ['db (2 h)'],
          causes: [{ what: 'db is back after 2 h', at: { element: 'db' }, key: 'rto' }],
        },
      ],
    );
  });

  it('durability: what the class of a bucket is designed for', () => {
    const text = (attributes: string, target: string): string =>
      `requirements { durability: ${target} }\nservice a\ns3 b { ${attributes} }\nflow f {\n  a -> b { access: write }\n}`;
    assert.deepEqual(told(text('', '99.999999999%')), ['durability: 99.999999999 %: met']);
    assert.deepEqual(told(text('class: reduced-redundancy', '99.999%')), ['durability: 99.99 %: missed']);
    assert.deepEqual(told(text('', '99.9%').replace('s3 b', 'object-store b')), ['durability: not known: cannot be told']);
  });

  it('retention: of all stores that are written, as far as it can be told which data is meant', () => {
    const text = (a: string, b: string): string =>
      `requirements { retention: 1 y }\nservice s\ndynamodb a { ${a} }\ns3 b { ${b} }\nflow f {\n  s -> a { access: write }\n  s -> b { access: write }\n}`;
    assert.deepEqual(told(text('', '')), ['retention: for ever: met']);
    assert.deepEqual(told(text('ttl: 30 d', 'lifecycle: expire after 90 d')), ['retention: 30 d: missed']);
    assert.deepEqual(told(text('ttl: 30 d', 'lifecycle: expire after 3 y')), ['retention: 30 d: cannot be told']);
  });

  it('CA-7: freshness: the expiries of caches on the way add up, and buffers wait', () => {
    const cached = (ttl: string): string =>
      `requirements { freshness: 30 min }\nactor u\nservice s\ncdn edge { ttl: 1 min }\ncache c { ttl: ${ttl} }\nflow f {\n  u -> edge -> s -> c\n}`;
    assert.deepEqual(told(cached('30 min')), ['age of data: up to 31 min: missed']);
    assert.deepEqual(told(cached('29 min')), ['age of data: up to 30 min: met']);
    assert.deepEqual(told(cached('1 min').replace(' { ttl: 1 min }\nflow', '\nflow')), ['age of data: at least 60 s: cannot be told']);
    const piped = (wait: string): string =>
      `requirements { freshness: 1 min }\nactor u\nkinesis k\nfirehose d { buffer-interval: ${wait} }\ns3 b\nflow f {\n  u => k => d => b\n}`;
    assert.deepEqual(told(piped('60 s')), ['age of data: up to 60 s: met']);
    assert.deepEqual(told(piped('300 s')), ['age of data: up to 5 min: missed']);
  });

  it('regions: those that hold something', () => {
    const text = 'requirements { regions: 2 }\nregion us-east-1 {\n  sqs a\n}\nregion eu-west-1 {\n  group empty { }\n}';
    assert.deepEqual(told(text), ['regions: 1: missed']);
    assert.deepEqual(told(text.replace('group empty { }', 'sqs b')), ['regions: 2: met']);
  });
});
