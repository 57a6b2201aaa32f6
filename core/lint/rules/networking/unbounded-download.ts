import { formatRate } from '../../../analysis/format.ts';
import { defineRule } from '../../rule.ts';
import { crawls } from '../../websites.ts';

export default defineRule({
  id: 'unbounded-download',
  area: 'networking',
  severity: 'info',
  finds: 'Downloads from web sites of others at a high rate, bounded neither in size nor in time.',
  why: 'Among many sites there is one that never stops to answer: it holds a worker and fills the store behind it.',
  mend: 'Stop after a size (`max-response`) or a time (`timeout`), and skip the rest.',
  source: 'Reference systems: web crawler',
  options: { rate: { default: 10, doc: 'Calls a second from which it speaks.' } },
  *check(design, { rate }) {
    const { number, settings, atEdge, incoming } = design;
    for (const { edge, site, caller, calls } of crawls(design, rate!)) {
      // A box that stands for the whole crawler leaves open how it downloads.
      if (incoming(caller).length === 0) continue;
      if (number(edge, 'max-response') !== undefined || number(edge, 'timeout') !== undefined || settings(caller).number('timeout') !== undefined) continue;
      yield {
        at: atEdge(edge),
        message: `${formatRate(calls)} of downloads from ${site.label}, and ${caller.label} takes however much comes for however long: one endless answer holds it up`,
      };
    }
  },
});
