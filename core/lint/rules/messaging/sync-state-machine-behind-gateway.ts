import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'sync-state-machine-behind-gateway',
  area: 'messaging',
  severity: 'error',
  finds: 'A caller that waits for the result of a standard workflow.',
  why: 'Starting a standard workflow answers with its number only; its result is not waited for, but asked for later.',
  mend: 'Use an express workflow, or start it and let the caller ask.',
  source: 'Services: invalid placements and connections',
  *check({ edges, element, settings, number, word, isEntry, atEdge, files, is }) {
    for (const edge of edges) {
      const [from, to] = [element(edge.from.element), element(edge.to.element)];
      if (edge.kind !== 'request' || !is(to, 'step-functions') || settings(to).word('type') === 'express') continue;
      if (!isEntry(from) && !is(from, 'api-gateway', 'appsync', 'alb', 'lambda', 'service')) continue;
      // Only what says that an answer comes back shows that it is waited for.
      if (number(edge, 'response') === undefined && !/result|\bwait|answer|outcome/iu.test(`${edge.label ?? ''} ${word(edge, 'note') ?? ''}`)) continue;
      yield {
        at: atEdge(edge),
        message: `${from.label} waits for the result of ${to.label}, but a standard workflow only answers that it has started`,
        fixes: setAttribute(files, to, 'type', 'express'),
      };
    }
  },
});
