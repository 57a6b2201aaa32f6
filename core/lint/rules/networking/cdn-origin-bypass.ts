import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cdn-origin-bypass',
  area: 'networking',
  severity: 'warning',
  finds: 'Users that reach the origin of a CDN both through it and past it.',
  why: 'Past the CDN its cache, its firewall and its limits do not count.',
  mend: 'Let the origin accept the CDN only.',
  source: 'Services: invalid placements',
  *check({ of, outgoing, incoming, element, atEdge, isEntry, access }) {
    for (const cdn of of('cloudfront', 'cdn')) {
      for (const { to, kind } of outgoing(cdn)) {
        const origin = element(to.element);
        const past = incoming(origin).find(
          (edge) =>
            edge.kind === 'request' &&
            isEntry(element(edge.from.element)) &&
            access(edge) === 'read' &&
            edge.label !== undefined &&
            incoming(cdn).some((other) => other.from.element === edge.from.element),
        );
        if (kind !== 'request' || !past || origin.kind.category === 'storage') continue;
        yield {
          at: atEdge(past),
          message: `${element(past.from.element).label} reaches ${origin.label} past ${cdn.label}: its cache, firewall and limits do not count there`,
        };
      }
    }
  },
});
