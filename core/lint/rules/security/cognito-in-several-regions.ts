import { isOf } from '../../../model/lineage.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cognito-in-several-regions',
  area: 'security',
  severity: 'warning',
  finds: 'A user pool that users of several regions depend on.',
  why: 'A user pool lives in one region and has no copy elsewhere: with its region nobody signs in.',
  mend: 'Plan the sign-in of the other region: a second pool, or an identity provider of your own.',
  source: 'Reference systems: several regions',
  *check({ of, groups, at, callers, settings }) {
    const regions = new Set(groups.filter(({ kind }) => isOf(kind, 'region')).map((region) => settings(region).region));
    if (regions.size < 2) return;
    const pools = of('cognito');
    for (const pool of pools) {
      const { region } = settings(pool);
      const used = callers(pool).flatMap((caller) => settings(caller).region ?? []);
      if (pools.length >= regions.size || (region !== undefined && used.every((other) => other === region))) continue;
      yield { at: at(pool), message: `${pool.label} lives in one region, the design in ${regions.size}: without it nobody signs in` };
    }
  },
});
