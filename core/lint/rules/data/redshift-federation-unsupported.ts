import { accessOf } from '../../access.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'redshift-federation-unsupported',
  area: 'data',
  severity: 'error',
  finds: 'A federated query of Redshift to a database that it cannot ask.',
  why: 'Redshift asks PostgreSQL and MySQL in RDS and Aurora, nothing else.',
  mend: 'Load the data, or let Athena ask.',
  source: 'Services: invalid placements and connections',
  *check({ of, outgoing, element, settings, atEdge, is }) {
    for (const warehouse of of('redshift')) {
      for (const edge of outgoing(warehouse)) {
        const to = element(edge.to.element);
        if (edge.kind !== 'request' || to.kind.category !== 'database' || to.kind.provider !== 'aws' || accessOf(edge) === 'write') continue;
        const engine = settings(to).word('engine') ?? '';
        if (is(to, 'rds', 'aurora') && (engine === '' || /postgres|mysql|mariadb/u.test(engine))) continue;
        yield {
          at: atEdge(edge),
          message: `${warehouse.label} cannot ask ${to.label} (${to.kind.name}${engine === '' ? '' : `, ${engine}`}) in a query: load its data instead`,
        };
      }
    }
  },
});
