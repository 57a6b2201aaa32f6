import type { Call, Visit } from '../../../analysis/journey.ts';
import type { Element } from '../../../model/architecture.ts';
import type { Design } from '../../design.ts';
import { storeModel } from '../../stores.ts';
import { defineRule } from '../../rule.ts';

const counts = ['instances', 'tasks', 'pods', 'min', 'max'];

export default defineRule({
  id: 'held-connection-without-registry',
  area: 'scalability',
  severity: 'warning',
  finds: 'A tier that passes messages between clients over connections that it holds, where nothing tells which copy holds whom.',
  why: 'The receiver is connected to one of the copies, and the one that took the message cannot find it. With a single copy, a second one cannot be added.',
  mend: 'Keep user and copy in a session registry that every copy can ask, or publish to a channel that every copy reads.',
  source: 'Reference systems: chat',
  *check(design) {
    const { analysis, isCompute, settings, atEdge } = design;
    const told = new Set<Element>();
    for (const { journey } of analysis.load.flows.values()) {
      const sender = journey.starts[0]?.visit.element;
      if (!sender || !design.isEntry(sender)) continue;
      for (const { from, calls } of journey.hops) {
        const tier = from.element;
        // Where the design leaves the number of copies open, there may be one for each room or region.
        if (told.has(tier) || !isCompute(tier) || !counts.some((key) => tier.attributes.has(key))) continue;
        const held = journey.hops.flatMap((hop) => hop.calls).find((call) => call.edge.kind === 'connection' && call.to.element === tier);
        const receiver = calls.flatMap((call) => receivers(design, call)).find((one) => one !== sender);
        if (!held || !receiver || findsCopies(design, tier)) continue;
        told.add(tier);
        const { max } = settings(tier).copies;
        yield {
          at: atEdge(held.edge),
          ...(max < 2 ? { severity: 'info' } : {}),
          message:
            max < 2
              ? `${tier.label} finds ${receiver.label} only because it is a single copy: without a session registry there cannot be a second`
              : `Nothing tells ${tier.label} which of its ${max} copies holds the connection of ${receiver.label}: messages to clients of other copies are lost`,
        };
      }
    }
  },
});

/** Clients that a call reaches over held connections, through balancers. */
function receivers(design: Design, { edge, to }: Call, seen: ReadonlySet<Visit> = new Set()): Element[] {
  if (edge.kind !== 'connection' || seen.has(to)) return [];
  if (design.isEntry(to.element)) return [to.element];
  if (to.element.kind.category !== 'network') return [];
  return to.hops.flatMap(({ calls }) => calls.flatMap((call) => receivers(design, call, new Set([...seen, to]))));
}

/** True where the tier, or a service that it asks, looks things up by key, or where it is told by a channel. */
function findsCopies(design: Design, tier: Element): boolean {
  const { outgoing, incoming, element, isBroker, isCompute, isCache, settings } = design;
  if ([...outgoing(tier).map(({ to }) => to), ...incoming(tier).map(({ from }) => from)].some((end) => isBroker(element(end.element)))) return true;
  const seen = new Set<Element>([tier]);
  for (const one of seen) {
    for (const edge of outgoing(one)) {
      const other = element(edge.to.element);
      const model = settings(other).word('model');
      if (isCache(other) || /session|registry|presence/iu.test(`${other.name} ${other.label}`)) return true;
      if (['key-value', 'wide-column'].includes(storeModel(other, model) ?? '') || model === 'in-memory') return true;
      if (isCompute(other) && edge.kind === 'request') seen.add(other);
    }
  }
  return false;
}
