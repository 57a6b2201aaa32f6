import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'lambda-destination-on-sync',
  area: 'messaging',
  severity: 'error',
  finds: 'A destination of a function that is only ever called and waited for.',
  why: 'Destinations take the outcome of asynchronous calls; a caller that waits gets the answer itself, and nothing ever arrives there.',
  mend: 'Handle the outcome in the caller, or start the function by a message.',
  source: 'Services: invalid placements and connections',
  *check({ of, incoming, at }) {
    for (const fn of of('lambda')) {
      const calls = incoming(fn);
      if (!fn.attributes.has('destination') || fn.attributes.has('schedule') || calls.length === 0 || calls.some(({ kind }) => kind !== 'request')) continue;
      yield { at: at(fn, 'destination'), message: `${fn.label} is only called by those that wait for it: nothing ever goes to its destination` };
    }
  },
});
