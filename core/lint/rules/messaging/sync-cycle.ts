import { rings } from '../../rings.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'sync-cycle',
  area: 'messaging',
  severity: 'error',
  finds: 'Services that call one another in a ring and wait.',
  why: 'Callers wait for one another: a stall closes the ring, and no start order exists.',
  mend: 'Turn one of the calls into a message.',
  source: 'Guidelines, messaging',
  *check(design) {
    for (const ring of rings(design)) {
      // From one copy to another of the same: the other need not call back.
      if (ring.length === 1 && design.settings(design.element(ring[0]!.from.element)).copies.max > 1) continue;
      const last = ring.at(-1)!;
      const names = ring.map((edge) => design.element(edge.from.element).label);
      yield { at: design.atEdge(last), message: `${[...names, names[0]].join(' → ')} wait for one another in a ring` };
    }
  },
});
