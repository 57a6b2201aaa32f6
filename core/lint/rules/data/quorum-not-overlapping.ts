import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'quorum-not-overlapping',
  area: 'data',
  severity: 'error',
  finds: 'Read and write quorums that need not meet.',
  why: 'A read can ask only replicas that the last write did not reach, and returns the old value.',
  mend: 'Let W + R exceed N: a majority for both.',
  source: 'Guidelines, data',
  *check({ of, at, files, settings }) {
    for (const element of of('database')) {
      const own = settings(element);
      const [n, w, r] = ['replication-factor', 'write-quorum', 'read-quorum'].map((key) => own.number(key));
      if (n === undefined || w === undefined || r === undefined || w + r > n || own.word('consistency') === 'eventual') continue;
      const majority = Math.floor(n / 2) + 1;
      yield {
        at: at(element, 'read-quorum'),
        message: `${element.label}: W ${w} + R ${r} is not more than N ${n}: a read can miss the last write`,
        fixes: setAttribute(files, element, 'read-quorum', String(Math.max(majority, n - w + 1))),
      };
    }
  },
});
