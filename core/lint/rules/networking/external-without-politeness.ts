import { formatRate } from '../../../analysis/format.ts';
import type { Element } from '../../../model/architecture.ts';
import type { Design } from '../../design.ts';
import { isFifo } from '../../messages.ts';
import { defineRule } from '../../rule.ts';
import { crawls } from '../../websites.ts';

export default defineRule({
  id: 'external-without-politeness',
  area: 'networking',
  severity: 'warning',
  finds: 'Calls to web sites of others at a high rate, where nothing spaces those to one host.',
  why: 'Work that comes in bursts for one host is an attack in its eyes: it slows down, answers errors, and blocks the caller.',
  mend: 'Hand out the work by host, one at a time (a FIFO queue with the host as its message group), or state a `rate-limit`.',
  source: 'Reference systems: web crawler',
  options: { rate: { default: 10, doc: 'Calls a second from which it speaks.' } },
  *check(design, { rate }) {
    const { number, settings, atEdge, incoming } = design;
    for (const { edge, site, caller, calls } of crawls(design, rate!)) {
      if (number(edge, 'rate-limit') !== undefined || settings(site).number('rate-limit') !== undefined) continue;
      // A design that does not draw how work reaches the caller leaves open how it is spaced.
      if (incoming(caller).length === 0 || comesByHost(design, caller)) continue;
      yield {
        at: atEdge(edge),
        message: `${formatRate(calls)} of calls from ${caller.label} to ${site.label}, and nothing spaces those to one host: hosts slow down and block the caller`,
      };
    }
  },
});

/** True where work reaches it from a queue that keeps what belongs together in order. */
function comesByHost(design: Design, caller: Element): boolean {
  const seen = new Set<Element>([caller]);
  for (const one of seen) {
    for (const { from } of design.incoming(one)) {
      const source = design.element(from.element);
      const own = design.settings(source);
      if (design.isBroker(source) && (isFifo(design, source) || own.flag('ordered') || own.has('partition-key') || own.has('message-group'))) return true;
      if (design.isBroker(source) || design.isCompute(source)) seen.add(source);
    }
  }
  return false;
}
