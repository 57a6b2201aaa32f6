import { setAttribute } from '../../edits.ts';
import { subnetOf } from '../../network.ts';
import { defineRule } from '../../rule.ts';

/** What has addresses inside a network only. */
const within = ['elasticache', 'memorydb', 'rds', 'aurora', 'documentdb', 'neptune', 'redshift', 'msk', 'efs', 'rds-proxy', 'dax', 'amazon-mq'];

export default defineRule({
  id: 'function-outside-network',
  area: 'networking',
  severity: 'warning',
  finds: 'A function outside of the network in which a store that it calls stands.',
  why: 'Stores of this kind have private addresses: a function reaches them from inside their network only.',
  mend: 'Attach the function to the network (`subnet`), and give it a way out where it needs one.',
  source: 'Reference systems: leaderboard; services: Lambda',
  *check(design) {
    const { of, outgoing, element, is, files, atEdge } = design;
    for (const one of of('lambda')) {
      if (design.within(one, 'vpc')) continue;
      const edge = outgoing(one).find(({ to }) => is(element(to.element), ...within) && design.within(element(to.element), 'vpc') !== undefined);
      if (!edge) continue;
      const store = element(edge.to.element);
      const subnet = subnetOf(design, store);
      yield {
        at: atEdge(edge),
        message: `${one.label} stands outside of ${design.within(store, 'vpc')!.label} and cannot reach ${store.label} there`,
        fixes: subnet ? setAttribute(files, one, 'subnet', subnet.name) : [],
      };
    }
  },
});
