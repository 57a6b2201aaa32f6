import { isOf } from '../../../model/lineage.ts';
import { accessOfPlace, subnetOf } from '../../network.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'eks-fargate-public-subnet',
  area: 'networking',
  severity: 'error',
  finds: 'Pods on Fargate in a public subnet.',
  why: 'EKS runs pods on Fargate in private subnets only: they never start.',
  mend: 'Give them private subnets.',
  source: 'Services: invalid placements and connections',
  unverified: true,
  *check(design) {
    for (const cluster of design.of('eks', 'fargate')) {
      const pods = isOf(cluster.kind, 'eks') ? design.settings(cluster).word('launch') === 'fargate' : design.settings(cluster).word('orchestrator') === 'eks';
      if (!pods || accessOfPlace(design, cluster) !== 'public') continue;
      yield {
        at: design.at(cluster, 'subnet'),
        message: `${cluster.label} runs its pods on Fargate in the public subnet ${subnetOf(design, cluster)!.label}: they do not start there`,
      };
    }
  },
});
