import { setAttribute } from '../../edits.ts';
import { listOf } from '../../lists.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'private-subnet-with-internet-route',
  area: 'networking',
  severity: 'error',
  finds: 'A private subnet whose route table leads to an internet gateway.',
  why: 'With that route the subnet is public, whatever it is called: what has a public address there is open to the internet.',
  mend: 'Route through a NAT gateway, or call the subnet public.',
  source: 'Services: invalid placements and connections',
  *check({ of, settings, at, files, element }) {
    for (const subnet of of('subnet')) {
      if (settings(subnet).word('access') === 'public') continue;
      for (const id of listOf(subnet, 'route-table')) {
        const table = element(id);
        const gateways = of('internet-gateway').map(({ name }) => name);
        const route = settings(table)
          .words('routes')
          .find((text) => gateways.some((name) => text.split(/\s+/u).includes(name)));
        if (route === undefined) continue;
        yield {
          at: at(subnet, 'access'),
          message: `${subnet.label} is private, but ${table.label} routes it to the internet gateway (${route}): it is public in fact`,
          related: [{ location: at(table, 'routes'), message: 'The route' }],
          fixes: setAttribute(files, subnet, 'access', 'public'),
        };
      }
    }
  },
});
