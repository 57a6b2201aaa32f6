import { connectionsTo } from '../../../analysis/links.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'database-connection-fan-out',
  area: 'data',
  severity: 'warning',
  finds: 'More pooled connections than the database takes.',
  why: 'Beyond its limit a database refuses connections, often just when more copies start under load.',
  mend: 'Smaller pools, or a connection proxy in front.',
  source: 'Guidelines, data',
  *check({ of, architecture, analysis, settings, at }) {
    for (const store of of('rds', 'aurora', 'database', 'documentdb')) {
      const most = settings(store).number('max-connections') ?? settings(store).number('connections');
      const used = connectionsTo(architecture, store, analysis.settings);
      if (most === undefined || used <= most) continue;
      yield {
        at: at(store, store.attributes.has('max-connections') ? 'max-connections' : 'connections'),
        message: `${store.label}: the callers' pools hold up to ${used} connections, it takes ${most}`,
      };
    }
  },
});
