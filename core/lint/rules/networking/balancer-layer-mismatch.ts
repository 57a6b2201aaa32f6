import { isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'balancer-layer-mismatch',
  area: 'networking',
  severity: 'error',
  finds: 'A load balancer of layer 4 that is to look into requests, or one of layer 7 for raw TCP or UDP.',
  why: 'Layer 4 never looks into the request; layer 7 understands application protocols only.',
  mend: 'Use the other kind.',
  source: 'Guidelines, networking',
  *check({ of, outgoing, incoming, word, settings, atEdge }) {
    for (const balancer of of('alb', 'nlb', 'load-balancer')) {
      const layer = isOf(balancer.kind, 'alb') ? 7 : isOf(balancer.kind, 'nlb') ? 4 : settings(balancer).number('layer');
      for (const edge of [...incoming(balancer), ...outgoing(balancer)]) {
        const protocol = word(edge, 'protocol');
        if (layer === 7 && protocol !== undefined && ['tcp', 'udp'].includes(protocol))
          yield { at: atEdge(edge, 'protocol'), message: `${balancer.label} works on layer 7: it does not carry raw ${protocol.toUpperCase()}` };
        if (layer === 4 && edge.from.element === balancer.id && edge.guard !== undefined && /path|host|header|cookie|url/iu.test(edge.guard))
          yield { at: atEdge(edge), message: `${balancer.label} works on layer 4: it cannot decide by \`${edge.guard}\`` };
      }
    }
  },
});
