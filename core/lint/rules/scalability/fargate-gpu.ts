import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'fargate-gpu',
  area: 'scalability',
  severity: 'error',
  finds: 'Pods that need graphics processors on Fargate.',
  why: 'Fargate has none: the pods are never placed.',
  mend: 'Run them on EC2 nodes with graphics processors.',
  source: 'Services: invalid placements and connections',
  *check({ of, settings, at, files }) {
    for (const cluster of of('eks')) {
      const own = settings(cluster);
      if (!own.flag('gpu') || own.word('launch') !== 'fargate') continue;
      yield {
        at: at(cluster, 'gpu'),
        message: `${cluster.label} needs graphics processors, and Fargate has none: its pods are never placed`,
        fixes: setAttribute(files, cluster, 'launch', 'ec2'),
      };
    }
  },
});
