import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'log-durability-mismatch',
  area: 'messaging',
  severity: 'error',
  finds: 'A log with more copies than brokers, or acknowledged by one broker only where nothing may be lost.',
  why: 'Copies need brokers of their own; an acknowledged message that one broker holds goes with that broker.',
  mend: 'Run as many brokers as copies, and let all in-sync copies acknowledge.',
  source: 'Guidelines, messaging',
  *check({ of, at, files, settings }) {
    for (const log of of('msk', 'broker')) {
      const own = settings(log);
      const [copies, brokers] = [own.number('replication-factor'), own.number('brokers')];
      if (copies === undefined || brokers === undefined || copies <= brokers || !log.attributes.has('brokers')) continue;
      yield {
        at: at(log, 'brokers'),
        message: `${log.label}: ${copies} copies need ${copies} brokers, there are ${brokers}`,
        fixes: setAttribute(files, log, 'brokers', String(copies)),
      };
    }
  },
});
