import { isOf } from '../../../model/lineage.ts';
import { spreadOver } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'subnet-group-one-az',
  area: 'networking',
  severity: 'warning',
  finds: 'A database that must stand in two zones, in subnets of one.',
  why: 'Its subnet group needs two zones, even where it runs one instance.',
  mend: 'Give it a subnet in a second zone.',
  source: 'Services: invalid placements',
  unverified: true,
  *check({ of, zones, within, at, settings, files }) {
    for (const store of of('rds', 'aurora', 'documentdb', 'neptune')) {
      if (zones(store).length !== 1 || (isOf(store.kind, 'rds') && !settings(store).flag('multi-az'))) continue;
      // Its own zone says where it stands; its group of subnets may well span more.
      const subnet = within(store, 'subnet');
      if (store.attributes.has('az') && subnet && zones(subnet).length > 1) continue;
      yield {
        at: at(store, store.attributes.has('subnet') ? 'subnet' : 'az'),
        message: `${store.label} has subnets in one zone; it needs two`,
        fixes: spreadOver(files, store),
      };
    }
  },
});
