import { isOf } from '../../../model/lineage.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'sticky-sessions-on-elastic-pool',
  area: 'scalability',
  severity: 'info',
  finds: 'Users pinned to copies whose number follows the load.',
  why: 'New copies stay idle while old ones are full, and a copy that goes takes its sessions with it.',
  mend: 'Keep sessions in a shared store, and unpin.',
  source: 'Guidelines, scalability',
  *check({ of, settings, callees, around, at, files }) {
    for (const balancer of of('alb', 'nlb', 'load-balancer')) {
      if (['none', undefined].includes(settings(balancer).word('sticky'))) continue;
      const elastic = callees(balancer).find(
        (target) => settings(target).copies.min < settings(target).copies.max || around(target).some(({ kind }) => isOf(kind, 'auto-scaling-group')),
      );
      if (elastic)
        yield {
          at: at(balancer, 'sticky'),
          message: `${balancer.label} pins users to copies of ${elastic.label}, which come and go: new copies stay idle, and a copy that goes takes its sessions along`,
          fixes: setAttribute(files, balancer, 'sticky', 'none'),
        };
    }
  },
});
