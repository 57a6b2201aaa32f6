import { cidrOf, overlaps } from '../../network.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'subnet-overlap',
  area: 'networking',
  severity: 'error',
  finds: 'Two subnets of a network with common addresses.',
  why: 'Blocks of subnets must not overlap.',
  mend: 'Give each its own block.',
  source: 'Services: invalid placements',
  *check(design) {
    const subnets = design.of('subnet');
    for (const [i, a] of subnets.entries()) {
      for (const b of subnets.slice(i + 1)) {
        const [one, other] = [cidrOf(a), cidrOf(b)];
        if (!one || !other || design.within(a, 'vpc') !== design.within(b, 'vpc') || !overlaps(one, other)) continue;
        yield {
          at: design.at(b, 'cidr'),
          message: `${b.label} (${other.text}) overlaps with ${a.label} (${one.text}): the second cannot be created`,
          related: [{ location: design.at(a, 'cidr'), message: 'The other block' }],
        };
      }
    }
  },
});
