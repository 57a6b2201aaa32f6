import { setAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'vif-type-mismatch',
  area: 'networking',
  severity: 'error',
  finds: 'A Direct Connect line whose virtual interface is of the wrong type for what it leads to.',
  why: 'A private interface carries addresses of a VPC only, a public one those of public services only, a transit one leads to a transit gateway.',
  mend: 'Use the other type (`vif:`).',
  source: 'Services: invalid placements and connections',
  *check({ of, outgoing, element, settings, within, is, at, files }) {
    for (const line of of('direct-connect')) {
      const type = settings(line).word('vif') ?? 'private';
      for (const edge of outgoing(line)) {
        const to = element(edge.to.element);
        const needs = is(to, 'transit-gateway')
          ? 'transit'
          : within(to, 'vpc')
            ? 'private'
            : to.kind.provider === 'aws' &&
                to.kind.scope === 'region' &&
                to.kind.placement?.subnet === 'none' &&
                ['storage', 'database', 'integration', 'streaming'].includes(to.kind.category)
              ? 'public'
              : type;
        if (needs === type || (needs === 'private' && type === 'transit')) continue;
        yield {
          at: at(line, 'vif'),
          message: `${line.label} has a ${type} interface, but ${to.label} is reached over a ${needs} one only`,
          fixes: setAttribute(files, line, 'vif', needs),
        };
        break;
      }
    }
  },
});
