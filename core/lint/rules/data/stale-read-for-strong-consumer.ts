import { wordIn } from '../../../analysis/attributes.ts';
import { accessOf } from '../../../analysis/load.ts';
import type { Edge, Element } from '../../../model/architecture.ts';
import { defineRule } from '../../rule.ts';

const demanding = new Set(['strong', 'read-your-writes', 'causal']);

export default defineRule({
  id: 'stale-read-for-strong-consumer',
  area: 'data',
  severity: 'warning',
  finds: 'A read that asks for more than the copy that it reads can give.',
  why: 'The copy lags behind, so the reader can miss its own last write.',
  mend: 'Read the leader, or ask for less.',
  source: 'Guidelines, data',
  *check({ analysis, edges, element, word, atEdge, incoming, isCache, settings }) {
    const isFollower = (to: Element): boolean =>
      to.kind.category === 'database' &&
      incoming(to).some(
        (other) => other.kind === 'stream' && element(other.from.element).kind.category === 'database' && word(other, 'replication') !== 'synchronous',
      );
    const staleCopy = (edge: Edge): string | undefined => {
      const to = element(edge.to.element);
      if (isCache(to) && settings(to).number('ttl') !== undefined) return 'which keeps entries for a while';
      return /replica|reader|follower/u.test(edge.to.role ?? '') || isFollower(to) ? 'which follows its leader with a lag' : undefined;
    };
    for (const edge of edges) {
      const asked = word(edge, 'consistency');
      const stale = staleCopy(edge);
      if (asked === undefined || !demanding.has(asked) || stale === undefined) continue;
      yield {
        at: atEdge(edge, 'consistency'),
        severity: asked === 'strong' ? 'error' : 'warning',
        message: `${element(edge.from.element).label} asks for ${asked} reads of ${element(edge.to.element).label}, ${stale}: it can miss its own last write`,
      };
    }
    for (const { flow, journey } of analysis.load.flows.values()) {
      const asked = wordIn('consistency', flow.attributes);
      if (asked === undefined || !demanding.has(asked)) continue;
      for (const hop of journey.hops) {
        for (const call of hop.calls) {
          const stale = staleCopy(call.edge);
          if (stale === undefined || accessOf(hop, call) === 'write' || wordIn('consistency', hop.step.attributes, call.edge.attributes) !== undefined)
            continue;
          yield {
            at: { uri: hop.step.source.uri, range: hop.step.source.name },
            severity: asked === 'strong' ? 'error' : 'warning',
            message: `Flow ${flow.label} asks for ${asked} and reads ${call.to.element.label}, ${stale}: its user can miss the last write`,
          };
        }
      }
    }
  },
});
