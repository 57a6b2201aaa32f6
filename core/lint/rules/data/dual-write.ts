import { accessOf as accessIn } from '../../../analysis/load.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'dual-write',
  area: 'data',
  severity: 'warning',
  finds: 'A service that writes to a store and tells a broker in one go.',
  why: 'A crash between the two leaves the store and its listeners telling different stories.',
  mend: 'Publish from the store: its change stream, or an outbox table in the same transaction.',
  source: 'Guidelines, data',
  *check({ analysis, isStore, isBroker, isCache, outgoing, word, flag }) {
    for (const { flow, journey } of analysis.load.flows.values()) {
      for (const visit of journey.visits) {
        const calls = visit.hops.flatMap((hop) => hop.calls.map((call) => ({ hop, call })));
        const write = calls.find(
          ({ hop, call }) =>
            isStore(call.to.element) && !isCache(call.to.element) && call.to.element.kind.category === 'database' && accessIn(hop, call) === 'write',
        );
        const publish = calls.find(({ hop, call }) => isBroker(call.to.element) && call.edge.kind !== 'request' && !hop.step.optional);
        if (!write || !publish) continue;
        const streams = outgoing(write.call.to.element).some((edge) => edge.kind === 'stream');
        if (streams || flag(publish.call.edge, 'optional') === true || word(publish.call.edge, 'note')?.includes('outbox') === true) continue;
        yield {
          at: { uri: publish.hop.step.source.uri, range: publish.hop.step.source.name },
          message: `Flow ${flow.label}: ${visit.element.label} writes to ${write.call.to.element.label} and tells ${publish.call.to.element.label}: a crash in between loses the message`,
        };
      }
    }
  },
});
