import { GB, bill, hourly, quotaLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { recovery } from '../common.ts';
import { defineKind, flag, list, oneOf, word } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';
import { relational } from './store-attributes.ts';

export default defineKind({
  id: 'neptune',
  name: 'Amazon Neptune',
  summary: 'Graph database.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inPrivateSubnetGroup,
  attributes: {
    ...recovery,
    class: relational.class,
    storage: relational.storage,
    replicas: relational.replicas,
    items: relational.items,
    encrypted: relational.encrypted,
    model: { type: oneOf('property-graph', 'rdf'), doc: 'How the graph is modelled.', default: 'property-graph' },
    relations: { type: list(word()), doc: 'Kinds of relation that it holds.', example: '[follows, likes]' },
    language: {
      type: oneOf('gremlin', 'opencypher', 'sparql'),
      doc: 'Query language; SPARQL asks RDF graphs, the others property graphs.',
      example: 'gremlin',
    },
    serverless: { type: flag(), doc: 'Whether its capacity follows the load by itself.', default: 'false' },
    public: { type: flag(), doc: 'Whether it can be reached from the internet, which needs sign-in by IAM.', default: 'false' },
  },
  roles: { writer: 'Takes reads and writes.', reader: 'Takes reads.' },
  sla: () => sla('Neptune'),
  limits: [
    quotaLimit('replicas', 'Replicas', 'count', 'neptune.replicas', (_, s) => s.number('replicas'), { grows: false }),
    quotaLimit('storage', 'Storage', 'B', 'neptune.volume', ({ storage }) => storage),
  ],
  pricing: (s, u) => [
    hourly(
      'Neptune',
      'instance-hour',
      1 + (s.number('replicas') ?? 0),
      s,
      { instanceClass: s.word('class') ?? '' },
      `instances (${s.word('class') ?? 'class not given'})`,
    ),
    ...(u.storage === undefined ? [] : [bill('Neptune', 'storage', u.storage / GB, s)]),
    bill('Neptune', 'I/O requests', u.requests, s),
  ],
  icon: 'neptune',
  docs: 'https://docs.aws.amazon.com/neptune/',
});
