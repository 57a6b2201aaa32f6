import { isOf } from '../../../model/lineage.ts';
import { setEdgeAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'unencrypted-public-edge',
  area: 'security',
  severity: 'error',
  finds: 'Traffic from outside that goes unencrypted.',
  why: 'Everybody on the way can read and change it.',
  mend: 'Use https, wss, mqtts or the like.',
  source: 'Guidelines, security',
  safe: true,
  *check({ edges, element, flag, word, atEdge, files, isEntry }) {
    for (const edge of edges) {
      const [from, to] = [element(edge.from.element), element(edge.to.element)];
      const isPublic = isEntry(from) || isEntry(to) || isOf(from.kind, 'external') || isOf(to.kind, 'external');
      const plain = word(edge, 'protocol') === 'http' ? 'protocol' : flag(edge, 'encrypted') === false ? 'encrypted' : undefined;
      if (!isPublic || plain === undefined || flag(edge, 'encrypted') === true) continue;
      yield {
        at: atEdge(edge, plain),
        message: `${from.label} and ${to.label} talk in the open over the internet: everybody on the way can read and change it`,
        fixes: plain === 'protocol' ? setEdgeAttribute(files, edge, 'protocol', 'https') : setEdgeAttribute(files, edge, 'encrypted', 'true'),
      };
    }
  },
});
