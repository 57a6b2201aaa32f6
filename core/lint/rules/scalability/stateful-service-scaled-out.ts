import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'stateful-service-scaled-out',
  area: 'scalability',
  severity: 'error',
  finds: 'Several copies of a service that each keep sessions or data of their own.',
  why: 'The next request lands on a copy that does not know the session; a copy that goes takes data with it.',
  mend: 'Keep sessions in a shared store, or pin users to a copy.',
  source: 'Guidelines, scalability',
  *check({ elements, settings, callers, callees, at, files, isCache }) {
    for (const one of elements) {
      const state = settings(one).word('state');
      if (!['session', 'local'].includes(state ?? '') || settings(one).copies.max < 2) continue;
      const sticky = callers(one).some((caller) => !['none', undefined].includes(settings(caller).word('sticky')));
      const shared = callees(one).some((callee) => isCache(callee) || /session/iu.test(callee.name));
      if (sticky || shared) continue;
      yield {
        at: at(one, 'state'),
        message: `${one.label}: ${settings(one).copies.max} copies each keep their own ${state === 'session' ? 'sessions' : 'data'}: a request that lands on another copy does not find them`,
        fixes: setAttribute(files, one, 'state', 'none'),
      };
    }
  },
});
