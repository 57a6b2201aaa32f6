import type { Element } from '../../../model/architecture.ts';
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
      const members = ring.map((edge) => design.element(edge.from.element));
      // From one copy to another of the same, which need not call back: tasks of one service, or what one template declares in each use.
      const arePeers = members.length === 1 ? design.settings(members[0]!).copies.max > 1 : members.every((one) => isSameWritten(one, members[0]!));
      if (arePeers) continue;
      const last = ring.at(-1)!;
      const names = members.map(({ label }) => label);
      yield { at: design.atEdge(last), message: `${[...names, names[0]].join(' → ')} wait for one another in a ring` };
    }
  },
});

const isSameWritten = ({ source: a }: Element, { source: b }: Element): boolean => a.uri === b.uri && a.range.start === b.range.start;
