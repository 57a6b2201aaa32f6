import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'quorum-tolerates-no-failure',
  area: 'data',
  severity: 'warning',
  finds: 'A quorum of all replicas.',
  why: 'One lost replica then blocks the operation.',
  mend: 'A majority is enough where reads and writes overlap.',
  source: 'Guidelines, data',
  *check({ of, at, files, settings }) {
    for (const element of of('database')) {
      const own = settings(element);
      const n = own.number('replication-factor') ?? 0;
      for (const key of ['write-quorum', 'read-quorum']) {
        const quorum = own.number(key);
        if (n < 2 || quorum === undefined || quorum < n || (key === 'read-quorum' && own.number('write-quorum') === 1)) continue;
        yield {
          at: at(element, key),
          message: `${element.label}: all ${n} replicas must answer each ${key === 'write-quorum' ? 'write' : 'read'}: one that is down stops it`,
          fixes: setAttribute(files, element, key, String(Math.floor(n / 2) + 1)),
        };
      }
    }
  },
});
