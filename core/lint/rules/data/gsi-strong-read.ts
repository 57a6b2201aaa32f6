import { setEdgeAttribute } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'gsi-strong-read',
  area: 'data',
  severity: 'error',
  finds: 'A strong read of a global secondary index of DynamoDB.',
  why: 'A global index follows its table a moment later: it knows eventual reads only, and refuses strong ones.',
  mend: 'Read the table itself, or a local index, or ask for less.',
  source: 'Services: invalid placements and connections',
  *check({ edges, element, word, is, atEdge, files }) {
    for (const edge of edges) {
      const to = element(edge.to.element);
      if (
        !is(to, 'dynamodb') ||
        word(edge, 'consistency') !== 'strong' ||
        !/\b(?:gsi|global (?:secondary )?index)\b/iu.test(`${edge.label ?? ''} ${word(edge, 'note') ?? ''}`)
      )
        continue;
      yield {
        at: atEdge(edge, 'consistency'),
        message: `${element(edge.from.element).label} asks for strong reads of a global index of ${to.label}, which only gives eventual ones: the read is refused`,
        fixes: setEdgeAttribute(files, edge, 'consistency', 'eventual'),
      };
    }
  },
});
