import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'one-consumer-for-all-kinds',
  area: 'messaging',
  severity: 'warning',
  finds: 'One consumer that takes all kinds of message from a queue and calls the service of each.',
  why: 'The peak of one kind takes its concurrency, and the others wait behind it; a broken back end blocks them all.',
  mend: 'Let the broker sort: filters of a topic or rules of a bus, and a queue and consumer for each kind.',
  source: 'Reference patterns: content-based routing',
  *check({ analysis, elements, incoming, outgoing, element, at, isBroker, isCompute }) {
    const calls = [...analysis.load.flows.values()].flatMap(({ journey }) => journey.hops.flatMap((hop) => hop.calls));
    for (const one of elements) {
      if (!isCompute(one)) continue;
      const from = incoming(one).find((edge) => isBroker(element(edge.from.element)) && edge.kind !== 'request');
      const kinds = outgoing(one).filter((edge) => edge.guard !== undefined && edge.kind === 'request' && isCompute(element(edge.to.element)));
      if (!from || kinds.length < 2) continue;
      // What it decides for other callers says nothing of these messages.
      const taken = calls.filter(({ edge }) => edge === from).map(({ to }) => to);
      if (taken.length > 0 && !taken.some(({ hops }) => hops.some((hop) => hop.calls.some(({ edge }) => kinds.includes(edge))))) continue;
      yield {
        at: at(one),
        message: `${one.label} takes all of ${element(from.from.element).label} and calls one of ${kinds.length} services for each: a peak of one kind starves the others`,
      };
    }
  },
});
