import { formatBytes } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'bandwidth-exceeded',
  area: 'scalability',
  severity: 'error',
  finds: 'More data over an edge than its link carries.',
  why: 'Beyond its bandwidth a link queues and drops.',
  mend: 'Send less (compression, smaller formats), or more links.',
  source: 'Guidelines, scalability',
  *check({ edges, analysis, number, atEdge, element }) {
    for (const edge of edges) {
      const most = number(edge, 'bandwidth');
      const used = analysis.load.edges.get(edge.id)?.bytes.peak;
      if (most === undefined || used === undefined || used <= most) continue;
      yield {
        at: atEdge(edge, 'bandwidth'),
        message: `${element(edge.from.element).label} to ${element(edge.to.element).label}: ${formatBytes(used)}/s at the peak over a link of ${formatBytes(most)}/s: what is beyond queues and drops`,
      };
    }
  },
});
