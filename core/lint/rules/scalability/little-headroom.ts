import { headroom } from '../../utilisation.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'little-headroom',
  area: 'scalability',
  severity: 'hint',
  finds: 'A limit of which the peak load uses more than four fifths.',
  why: 'Growth, a retry storm or the loss of a zone takes the rest.',
  mend: 'Raise the attribute that it names, or plan the increase of the quota.',
  source: 'Analysis of capacity',
  options: { atRatio: { default: 0.8, doc: 'Share of a limit from which it speaks.' } },
  *check({ analysis, elements, at }, { atRatio }) {
    for (const element of elements) {
      for (const used of analysis.capacity.elements.get(element.id) ?? []) {
        if (!used.grows || used.ratio <= atRatio! || used.ratio > 1 + 1e-9) continue;
        yield { at: at(element, used.mend), message: headroom(element, used) };
      }
    }
  },
});
