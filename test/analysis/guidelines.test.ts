import assert from 'node:assert/strict';
import { reportOf } from '../../core/analysis/report.ts';
import { analysisOf, near } from './harness.ts';

describe('figures of the guidelines', () => {
  const available = (attributes: string) => reportOf(analysisOf(`actor u\nservice a { ${attributes} }\nflow f {\n  u -> a\n}`)).flows[0]!;

  // Downtime of a year of 365 days.
  for (const [id, availability, minutes] of [
    ['AV-1', '90%', 36.5 * 1440],
    ['AV-2', '99%', 3.65 * 1440],
    ['AV-3', '99.5%', 1.825 * 1440],
    ['AV-4', '99.9%', 8.76 * 60],
    ['AV-5', '99.99%', 52.56],
    ['AV-6', '99.999%', 5.256],
    ['AV-7', '99.9999%', 31.536 / 60],
    ['AV-8', '99.99999%', 3.1536 / 60],
  ] as const) {
    it(`${id}: ${availability} is down so long a year`, () =>
      near(available(`availability: ${availability}`).downtimeMinutesPerYear ?? undefined, minutes, 1e-6));
  }

  it('MT-1: 1 750 h between failures, 2 h to repair', () => near(available('mtbf: 1750 h, mttr: 2 h').availability ?? undefined, 0.998858447, 1e-9));
  it('MT-3: 5 000 h and 4 h', () => near(available('mtbf: 5000 h, mttr: 4 h').availability ?? undefined, 0.999200639, 1e-9));

  it('SP-5: ten of three nines in a row', () => {
    const names = Array.from({ length: 10 }, (_, i) => `s${i}`);
    const text = `${names.map((name) => `service ${name} { availability: 99.9% }`).join('\n')}\nflow f {\n  ${names.join(' -> ')}\n}`;
    near(analysisOf(text).availability.flows.get('f')!.value, 0.999 ** 10, 1e-12);
  });

  for (const [id, count, expected] of [
    ['SP-6', 2, 0.9999],
    ['SP-7', 3, 0.999999],
  ] as const) {
    it(`${id}: ${count} of two nines side by side`, () => {
      const names = Array.from({ length: count }, (_, i) => `s${i}`);
      const text = `actor u\n${names.map((name) => `service ${name} { availability: 99% }`).join('\n')}\nflow f {\n  u -> any of (${names.join(', ')})\n}`;
      near(analysisOf(text).availability.flows.get('f')!.value, expected, 1e-12);
    });
  }

  it('LT-1: 20 ms on the way and 80 ms of work are 100 ms', () => {
    const { latency } = analysisOf('service a\nservice b { latency: 80 ms }\na -> b { latency: 20 ms }\nflow f {\n  a -> b\n}');
    near(latency.flows.get('f')!.p50, 0.1, 1e-9);
  });

  it('LT-8: percentiles must not decrease', () => {
    assert.throws(() => analysisOf('service s { latency: p50 80 ms, p90 60 ms }'), /`p90` \(60 ms\) is less than `p50` \(80 ms\)/u);
  });

  it('PO-2: 10 000 clients whose poll is held for a minute are 166.7 requests a second', () => {
    const { load } = analysisOf('client c { concurrent: 10k }\nservice s\nc -> s { interval: 60 s }\nflow f {\n  c -> s\n}');
    near(load.elements.get('s')!.requests.avg, 10_000 / 60, 1e-9);
  });

  it('CA-1: 90 hits and 10 misses leave a tenth for the store', () => {
    const { load } = analysisOf('service s\ncache c { hit: 90% }\ndatabase d\nflow f {\n  rate: 100 rps\n  s -> c\n  s -> d\n}');
    near(load.elements.get('d')!.requests.avg, 10);
    assert.equal(load.elements.get('c')!.requests.avg, 100);
  });
});
