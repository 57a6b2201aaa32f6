import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'clients-call-services-directly',
  area: 'networking',
  severity: 'warning',
  finds: 'A client that calls three or more services with no gateway before them.',
  why: 'A single front door carries routing, authentication, limits and composition, and hides the inside.',
  mend: 'Put an API gateway or a backend for the client in front.',
  from: 'production',
  source: 'Guidelines, networking',
  options: { services: { default: 3, doc: 'Number of services from which it speaks.' } },
  *check({ elements, outgoing, element, atEdge, isEntry, isCompute, settings }, { services }) {
    for (const client of elements) {
      if (!isEntry(client)) continue;
      const direct = outgoing(client).filter(
        (edge) =>
          edge.kind === 'request' &&
          isCompute(element(edge.to.element)) &&
          !/gateway|bff|front|edge/iu.test(`${element(edge.to.element).name} ${settings(element(edge.to.element)).word('type') ?? ''}`),
      );
      const targets = new Set(direct.map((edge) => edge.to.element));
      if (targets.size < services!) continue;
      yield { at: atEdge(direct[0]!), message: `${client.label} calls ${targets.size} services directly: each must authenticate, limit and stay where it is` };
    }
  },
});
