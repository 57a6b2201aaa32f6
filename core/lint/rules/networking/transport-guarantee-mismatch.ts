import { setEdgeAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'transport-guarantee-mismatch',
  area: 'networking',
  severity: 'error',
  finds: 'UDP where delivery or order is asked for.',
  why: 'UDP neither repeats what is lost nor orders what arrives.',
  mend: 'Use TCP, or a protocol on UDP that does both (HTTP/3), or ask for less.',
  source: 'Guidelines, networking',
  *check({ edges, word, flag, element, atEdge, files }) {
    for (const edge of edges) {
      const delivery = word(edge, 'delivery');
      const ordered = flag(edge, 'ordered') === true;
      if (word(edge, 'protocol') !== 'udp' || (!ordered && (delivery === undefined || delivery === 'at-most-once'))) continue;
      yield {
        at: atEdge(edge, 'protocol'),
        message: `${element(edge.from.element).label} to ${element(edge.to.element).label} asks for ${ordered ? 'order' : `delivery ${delivery!}`}, and UDP neither repeats nor orders: what is lost stays lost`,
        fixes: setEdgeAttribute(files, edge, 'protocol', 'tcp'),
      };
    }
  },
});
