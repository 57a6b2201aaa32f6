import assert from 'node:assert/strict';
import { checked, URI } from './cases.ts';

describe('rules: missed targets of recovery', () => {
  const text = `
requirements { rpo: 1 h, rto: 30 min }
actor user
service shop { mttr: 10 min }
rds orders { backup: 1 d, rto: 2 h }
rds copy
orders => copy { replication: asynchronous, lag: 2 h }
flow buy {
  user -> shop -> orders { access: write }
}
`;
  const findings = (checked(text).diagnostics.get(URI) ?? []).filter(({ code }) => /^r[pt]o-/u.test(code));
  const at = ({ range }: { readonly range: { readonly start: number; readonly end: number } }): string => text.slice(range.start, range.end);

  it('are told once, at the requirement, with the figure, the gap and what misses it most', () => {
    assert.deepEqual(
      findings.map(({ code, severity, message, location }) => [code, severity, at(location), message]),
      [
        [
          'rpo-target-missed',
          'error',
          'rpo: 1 h',
          'RPO is 24 h, not 60 min: 23 h more can be lost than is accepted; most by orders (backup, 24 h), copy (copy, 2 h)',
        ],
        ['rto-target-missed', 'error', 'rto: 30 min', 'RTO is 2 h, not 30 min: 90 min longer than is accepted until it is back; most by orders (2 h)'],
      ],
    );
  });

  it('point at all that misses them', () => {
    assert.deepEqual(
      findings.map(({ related = [] }) => related.map(({ location, message }) => [at(location), message])),
      [
        [
          ['backup: 1 d', 'orders is backed up every 24 h'],
          ['lag: 2 h', 'copy is 2 h behind orders'],
        ],
        [['rto: 2 h', 'orders is back after 2 h']],
      ],
    );
  });

  it('offer a fix where what misses them is chosen, and none where some of it is measured', () => {
    const titles = (of: string): string[] =>
      (checked(of).diagnostics.get(URI) ?? []).filter(({ code }) => code === 'rpo-target-missed').flatMap(({ fixes = [] }) => fixes.map(({ title }) => title));
    assert.deepEqual(titles(text), []);
    assert.deepEqual(titles(text.replace('lag: 2 h', 'lag: 1 s')), ['Set `backup: 1 h` of orders']);
    // No interval is short enough for that.
    assert.deepEqual(titles('requirements { rpo: 0 s }\nrds db { backup: 1 d }'), []);
  });
});
