import type { Element, Flow } from '../../../model/architecture.ts';
import { windowsOverlap } from '../../../analysis/windows.ts';
import { defineRule } from '../../rule.ts';

/** Work through much data at once. */
const batchKinds = ['aws-batch', 'job', 'emr', 'glue'];

export default defineRule({
  id: 'batch-in-busy-hours',
  area: 'performance',
  severity: 'warning',
  finds: 'A batch job on a database within the hours in which users work with that database.',
  why: 'It reads and writes as fast as it can, and users wait for locks, disks and processors that it holds.',
  mend: 'Move it behind the busy window, or let it work on a replica or a copy.',
  source: 'Reference systems: stock trading',
  *check({ analysis, element, is }) {
    const flows = [...analysis.load.flows.values()].map(({ flow, journey }) => ({
      flow,
      calls: journey.hops.flatMap((hop) => hop.calls.map((call) => ({ hop, call }))),
    }));
    const users = new Map<Element, Flow[]>();
    for (const { flow, calls } of flows) {
      if (calls.some(({ hop }) => is(hop.from.element, ...batchKinds))) continue;
      for (const store of new Set(calls.map(({ call }) => call.to.element).filter(({ kind }) => kind.category === 'database'))) {
        users.set(store, [...(users.get(store) ?? []), flow]);
      }
    }
    for (const { flow, calls } of flows) {
      for (const { hop, call } of calls) {
        // A replica that is read from is a copy.
        if (!is(hop.from.element, ...batchKinds) || call.edge.to.role === 'reader') continue;
        const store = element(call.to.element.id);
        const busy = users.get(store)?.find((other) => windowsOverlap(other, flow));
        if (!busy) continue;
        yield {
          at: { uri: hop.step.source.uri, range: hop.step.source.name },
          message: `${hop.from.element.label} works on ${store.label} while flow ${busy.label} does`,
        };
      }
    }
  },
});
