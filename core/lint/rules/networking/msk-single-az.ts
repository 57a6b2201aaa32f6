import { spreadOver } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'msk-single-az',
  area: 'networking',
  severity: 'error',
  finds: 'Brokers of MSK in fewer than two zones.',
  why: 'A cluster needs subnets in two or three zones.',
  mend: 'Give it subnets in more zones.',
  source: 'Services: invalid placements',
  *check({ of, zones, at, settings, files }) {
    for (const cluster of of('msk')) {
      if (zones(cluster).length !== 1 || settings(cluster).flag('serverless')) continue;
      yield {
        at: at(cluster, cluster.attributes.has('subnet') ? 'subnet' : 'az'),
        message: `${cluster.label} has brokers in one zone; a cluster needs two, and one lost zone would take the whole log`,
        fixes: spreadOver(files, cluster),
      };
    }
  },
});
