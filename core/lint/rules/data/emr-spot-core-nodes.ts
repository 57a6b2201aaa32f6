import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'emr-spot-core-nodes',
  area: 'data',
  severity: 'error',
  finds: 'Core nodes of EMR on spot instances.',
  why: 'Spot instances are taken back at short notice, and core nodes hold the files of HDFS: the data goes with them.',
  mend: 'Pay core nodes on demand, and use spot for task nodes.',
  source: 'Services: invalid placements and connections',
  safe: true,
  *check({ of, settings, at, files }) {
    for (const cluster of of('emr')) {
      if (settings(cluster).word('purchase') !== 'spot') continue;
      yield {
        at: at(cluster, 'purchase'),
        message: `${cluster.label} runs its core nodes on spot instances: when they are taken back, their data is gone`,
        fixes: setAttribute(files, cluster, 'purchase', 'on-demand'),
      };
    }
  },
});
