import type { Edge } from '../../../model/architecture.ts';
import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'identity-provider-on-every-request',
  area: 'availability',
  severity: 'warning',
  finds: 'A gateway that asks the identity provider about the token of every request.',
  why: "The provider's rate limit, latency and outages become those of every call.",
  mend: 'Keep the result for a while (`auth-cache: 5 min`), or check signed tokens with the keys of the provider.',
  source: 'Reference patterns: authentication',
  *check({ analysis, settings, is, atEdge, files }) {
    const told = new Set<Edge>();
    for (const { flow, journey } of analysis.load.flows.values()) {
      for (const visit of journey.visits) {
        const gateway = visit.element;
        if (!is(gateway, 'api-gateway') || (settings(gateway).number('auth-cache') ?? 0) > 0) continue;
        const calls = visit.hops.filter(({ step }) => step.share === undefined).flatMap((hop) => hop.calls);
        for (const call of calls) {
          const checks = is(call.to.element, 'identity-provider') ? [call] : authorizerCalls(call.to.hops.flatMap((hop) => hop.calls));
          const asked = checks.find(({ to, edge }) => is(to.element, 'identity-provider') && edge.kind === 'request' && !told.has(edge));
          // Where nothing else is called, it is the sign-in itself.
          if (!asked || call.edge.kind !== 'request' || calls.every((other) => other === call)) continue;
          told.add(asked.edge);
          yield {
            at: atEdge(asked.edge),
            message: `Flow ${flow.label}: ${gateway.label} has ${asked.to.element.label} asked on every request: its limits, latency and outages are those of the flow`,
            fixes: gateway.kind.attributes['auth-cache'] ? setAttribute(files, gateway, 'auth-cache', '5 min') : [],
          };
        }
      }
    }

    /** What a function calls that does nothing but check. */
    function authorizerCalls<T extends { readonly to: { readonly element: Parameters<typeof is>[0] } }>(calls: readonly T[]): readonly T[] {
      return calls.every(({ to }) => is(to.element, 'identity-provider')) ? calls : [];
    }
  },
});
