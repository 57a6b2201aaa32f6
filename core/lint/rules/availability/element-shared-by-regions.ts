import { isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'element-shared-by-regions',
  area: 'availability',
  severity: 'warning',
  finds: 'A store or service outside the regions that several of them wait for.',
  why: 'Regions that need the same element fail together, whatever else they have twice.',
  mend: 'Give each region its own, and replicate the data between them.',
  source: 'Reference systems: several regions',
  *check({ elements, incoming, element, within, at, isStore, isCache, isCompute, settings }) {
    for (const one of elements) {
      if (!(isStore(one) || isCache(one) || isCompute(one) || isOf(one.kind, 'identity-provider')) || one.kind.scope === 'global') continue;
      if (within(one, 'region') || settings(one).words('global-table').length > 0) continue;
      const regions = new Map(
        incoming(one)
          .filter(({ kind }) => kind === 'request')
          .flatMap(({ from }) => within(element(from.element), 'region') ?? [])
          .map((region) => [settings(region).region, region]),
      );
      if (regions.size < 2) continue;
      yield {
        at: at(one),
        message: `${[...regions.values()].map(({ label }) => label).join(' and ')} both wait for ${one.label}: without it none of them works`,
      };
    }
  },
});
