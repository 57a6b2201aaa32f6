import { formatRate } from '../../../analysis/format.ts';
import type { Element } from '../../../model/architecture.ts';
import type { Design } from '../../design.ts';
import { isMessage } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'broadcast-to-every-region',
  area: 'cost',
  severity: 'warning',
  finds: 'Messages that all cross to another region, which then looks whether their receiver is there.',
  why: 'With R regions each message crosses R - 1 borders, is paid for at each, and is looked at in every region for one that wants it.',
  mend: 'Ask a registry that all regions share before sending, and send to the region of the receiver only.',
  source: 'Reference systems: chat',
  options: { rate: { default: 100, doc: 'Messages a second from which it speaks.' } },
  *check(design, { rate }) {
    const { edges, element, settings, analysis, isBroker, isCompute, word, atEdge } = design;
    for (const edge of edges) {
      const [from, to] = [element(edge.from.element), element(edge.to.element)];
      const [a, b] = [settings(from).region, settings(to).region];
      const items = analysis.load.edges.get(edge.id)?.items.peak ?? 0;
      if (!isMessage(edge) || edge.guard !== undefined || word(edge, 'role') !== undefined || a === undefined || b === undefined || a === b) continue;
      if (!isBroker(from) || !isCompute(to) || items < rate! || !looksUp(design, to) || !pushes(design, to)) continue;
      yield { at: atEdge(edge), message: `${from.label}: all ${formatRate(items)} cross from ${a} to ${b}, and only there ${to.label} looks which are wanted` };
    }
  },
});

const looksUp = ({ outgoing, element, isStore, isCache, access }: Design, consumer: Element): boolean =>
  outgoing(consumer).some((edge) => {
    const other = element(edge.to.element);
    return edge.kind === 'request' && (isCache(other) || isStore(other)) && access(edge) === 'read';
  });

/** True where it, or a service that it calls, holds the connections of clients: messages are for one of them. */
const pushes = ({ edges, element, callees, isEntry, isCompute }: Design, consumer: Element): boolean => {
  const services = [consumer, ...callees(consumer).filter(isCompute)];
  return edges.some(
    ({ kind, from, to }) =>
      kind === 'connection' &&
      ((services.includes(element(from.element)) && isEntry(element(to.element))) ||
        (services.includes(element(to.element)) && isEntry(element(from.element)))),
  );
};
