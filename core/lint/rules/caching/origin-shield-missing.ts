import { formatRate } from '../../../analysis/format.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'origin-shield-missing',
  area: 'caching',
  severity: 'info',
  finds: 'A CDN for files or media whose misses reach the store at a high rate, with no layer that joins them.',
  why: 'Each location fetches for itself what another has fetched a moment before.',
  mend: 'Set `origin-shield: true`: misses of all locations go through one cache before the origin.',
  source: 'Reference systems: video pipeline',
  safe: true,
  options: { misses: { default: 1000, doc: 'Requests a second at the origin from which it speaks.' } },
  *check({ of, settings, outgoing, element, is, analysis, files, at }, { misses }) {
    for (const cdn of of('cloudfront')) {
      // Where nothing is asked for twice, there is nothing to join.
      if (settings(cdn).flag('origin-shield') || (settings(cdn).number('cache-hit') ?? 0) === 0) continue;
      const origins = outgoing(cdn).filter(({ to }) => is(element(to.element), 'storage', 'mediapackage'));
      const missed = origins.reduce((sum, { id }) => sum + (analysis.load.edges.get(id)?.calls.peak ?? 0), 0);
      if (missed < misses!) continue;
      yield {
        at: at(cdn, 'origin-shield'),
        message: `${cdn.label} sends ${formatRate(missed)} of misses to the origin, each location for itself`,
        fixes: setAttribute(files, cdn, 'origin-shield', 'true'),
      };
    }
  },
});
