import { setEdgeAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'mutating-get',
  area: 'networking',
  severity: 'error',
  finds: 'A GET that changes something.',
  why: 'Caches, crawlers and retries take GET for harmless.',
  mend: 'Use POST, PUT, PATCH or DELETE.',
  source: 'Guidelines, networking',
  safe: true,
  *check({ edges, word, atEdge, element, files }) {
    for (const edge of edges) {
      const access = word(edge, 'access');
      if (word(edge, 'method') !== 'GET' || access === undefined || !['write', 'append', 'update', 'delete'].includes(access)) continue;
      yield {
        at: atEdge(edge, 'method'),
        message: `${element(edge.from.element).label} changes ${element(edge.to.element).label} by a GET: caches, crawlers and retries take it for harmless and repeat it`,
        fixes: setEdgeAttribute(files, edge, 'method', access === 'delete' ? 'DELETE' : access === 'update' ? 'PATCH' : 'POST'),
      };
    }
  },
});
