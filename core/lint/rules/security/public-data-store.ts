import { isOf } from '../../../model/lineage.ts';
import { accessOfPlace } from '../../network.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'public-data-store',
  area: 'security',
  severity: 'error',
  finds: 'A database, cache or broker that can be reached from outside.',
  why: 'Only the service that owns its rules should touch the data.',
  mend: 'Move it into a private subnet, with a service in front.',
  source: 'Guidelines, security',
  *check(design) {
    for (const store of design.elements) {
      const guarded = ['database', 'cache'].includes(store.kind.category) || isOf(store.kind, 'msk', 'amazon-mq');
      if (!guarded || store.kind.placement?.attached) continue;
      if (design.settings(store).flag('public')) {
        yield {
          at: design.at(store, 'public'),
          message: `${store.label} can be reached from the internet: a leaked password is enough to read it all`,
          fixes: setAttribute(design.files, store, 'public', 'false'),
        };
        continue;
      }
      if (accessOfPlace(design, store) === 'public')
        yield { at: design.at(store, 'subnet'), message: `${store.label} stands in a public subnet: one wrong rule of a firewall opens it to the internet` };
      const direct = design
        .incoming(store)
        .find(
          (edge) =>
            edge.kind === 'request' &&
            design.isEntry(design.element(edge.from.element)) &&
            !/admin|operator|analyst|developer|engineer/iu.test(edge.from.element),
        );
      if (direct)
        yield {
          at: design.atEdge(direct),
          message: `${design.element(direct.from.element).label} reaches ${store.label} with no service between: nothing that owns its rules checks what is read or written`,
        };
    }
  },
});
