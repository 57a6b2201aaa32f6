import { isMessage } from '../../messages.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'appsync-unsupported-source',
  area: 'messaging',
  severity: 'error',
  finds: 'An AppSync API whose source is a private database, a queue or a stream.',
  why: 'Resolvers reach DynamoDB, functions, HTTP, OpenSearch, EventBridge and databases with a data API, nothing else.',
  mend: 'Put a function between.',
  source: 'Services: invalid placements and connections',
  unverified: true,
  *check(design) {
    for (const api of design.of('appsync')) {
      for (const edge of design.outgoing(api)) {
        const to = design.element(edge.to.element);
        if (isMessage(edge) || !design.is(to, 'documentdb', 'neptune', 'memorydb', 'sqs', 'kinesis', 'msk')) continue;
        yield { at: design.atEdge(edge), message: `${api.label} has no resolver for ${to.label} (${to.kind.name}): a function must stand between` };
      }
    }
  },
});
