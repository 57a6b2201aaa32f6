import { isOf } from '../../../model/lineage.ts';
import { formatRate } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';
import { asker, callsOver } from '../../websites.ts';

export default defineRule({
  id: 'external-call-without-cache',
  area: 'performance',
  severity: 'info',
  finds: 'Calls to web sites of others at a high rate by something that keeps no cache beside what it looks up.',
  why: 'Each call resolves the name of the host and asks what it allows (robots.txt) all over again, which can take longer than the call itself.',
  mend: 'Keep addresses and exclusions in a cache beside the caller.',
  source: 'Reference systems: web crawler',
  options: { rate: { default: 100, doc: 'Calls a second from which it speaks.' } },
  *check(design, { rate }) {
    const { edges, element, settings, atEdge, isEntry, outgoing, callees, isStore, isCache, access } = design;
    for (const edge of edges) {
      const site = element(edge.to.element);
      if (edge.kind !== 'request' || !isOf(site.kind, 'external') || settings(site).word('type') !== 'website') continue;
      const caller = asker(design, edge);
      const calls = callsOver(design, edge);
      if (!caller || isEntry(caller) || calls < rate!) continue;
      // Only a design that draws what the caller looks up shows that a cache is not among it.
      const looksUp = outgoing(caller).some((one) => one.kind === 'request' && isStore(element(one.to.element)) && access(one) === 'read');
      if (!looksUp || callees(caller).some((one) => isCache(one) || settings(one).word('model') === 'in-memory')) continue;
      yield {
        at: atEdge(edge),
        message: `${formatRate(calls)} of calls from ${caller.label} to ${site.label} with no cache of addresses and exclusions: each call looks them up again`,
      };
    }
  },
});
