import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

/** Engines that decide by time stamps, whatever the design says. */
const decides = new Set(['cassandra', 'scylladb']);

export default defineRule({
  id: 'multi-writer-without-conflict-resolution',
  area: 'data',
  severity: 'error',
  finds: 'A store with several writers for the same record that says nothing of what happens when two of them change it at once.',
  why: 'Two writers can accept different changes of one record at the same moment, and something must decide which stands.',
  mend: 'State what decides: `conflicts: last-write-wins`, `merge`, `version-vector`, `home-region` or `custom`.',
  source: 'Guidelines, data',
  *check({ of, settings, at, files }) {
    for (const store of of('database')) {
      const own = settings(store);
      const leadership = own.word('leadership');
      if ((leadership !== 'multi-leader' && leadership !== 'leaderless') || own.has('conflicts') || decides.has(own.word('engine') ?? '')) continue;
      yield {
        at: at(store, 'leadership'),
        message: `${store.label} is ${leadership}: two nodes can take different writes of one record at once, and nothing says which stands`,
        fixes: setAttribute(files, store, 'conflicts', 'last-write-wins').map((fix) => ({ ...fix, preferred: false })),
      };
    }
  },
});
