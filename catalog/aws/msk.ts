import { GB, bill, fixed, hourly } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, data, defineKind, duration, either, flag, list, oneOf, openEnum, text, word } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';

export default defineKind({
  id: 'msk',
  aliases: ['kafka'],
  name: 'Amazon MSK',
  summary: 'Managed Apache Kafka.',
  category: 'streaming',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inPrivateSubnetGroup,
  attributes: {
    brokers: { type: count({ min: 2 }), doc: 'How many brokers it has; a multiple of its zones.', example: '3' },
    broker: { type: openEnum('kafka.t3.small', 'kafka.m5.large', 'kafka.m7g.large', 'express.m7g.large'), doc: 'Broker type.', example: 'kafka.m7g.large' },
    storage: { type: data({ per: ['broker'] }), doc: 'Storage of each broker.', example: '1 TB' },
    serverless: { type: flag(), doc: 'Whether its capacity follows the load by itself.', default: 'false' },
    partitions: { type: count({ min: 1 }), doc: 'Partitions of its main topic.', example: '12' },
    'replication-factor': { type: count({ min: 1 }), doc: 'Copies of each partition.', default: '3' },
    acks: { type: oneOf('none', 'leader', 'all'), doc: 'What a producer waits for.', default: 'all' },
    'partition-key': { type: either(text(), word()), doc: 'What spreads records over partitions; order is kept within one.' },
    retention: { type: duration(), doc: 'How long records are kept.', default: '7 d' },
    record: { type: data(), doc: 'Size of an average record.', example: '1 KB' },
    metadata: { type: oneOf('zookeeper', 'kraft'), doc: 'What keeps the state of the cluster.', default: 'kraft' },
    version: { type: either(text(), word()), doc: 'Version of Kafka.', example: '"3.8"' },
    topics: { type: count({ min: 0 }), doc: 'How many topics it holds.', example: '40' },
    auth: {
      type: list(oneOf('none', 'iam', ['sasl-scram', 'Name and password kept in Secrets Manager.'], ['tls', 'Certificates of the clients.'])),
      doc: 'How clients sign in.',
      example: 'iam',
    },
    transit: { type: oneOf('tls', 'plaintext', 'both'), doc: 'Encryption between clients and brokers.', example: 'tls' },
    encryption: { type: oneOf('aws-managed', 'customer-managed'), doc: 'Whose key encrypts it at rest.', example: 'customer-managed' },
    public: { type: flag(), doc: 'Whether brokers can be reached from the internet.', default: 'false' },
  },
  passes: 'buffer',
  sla: () => sla('MSK'),
  limits: [
    {
      id: 'brokers',
      name: 'Brokers of the cluster',
      unit: 'count',
      demand: (_, s) => s.number('brokers'),
      capacity: (s) => fixed(s.word('metadata') === 'zookeeper' ? 'msk.brokers.cluster' : 'msk.brokers.cluster.kraft'),
      grows: false,
    },
    {
      id: 'storage',
      name: 'Storage of the brokers',
      unit: 'B',
      demand: ({ storage }, s) => (storage === undefined ? undefined : storage * (s.number('replication-factor') ?? 1)),
      // Without their number nobody knows what they hold together.
      capacity: (s) => (s.number('brokers') === undefined ? undefined : fixed('msk.storage', s.number('brokers'), 'brokers')),
      mend: 'brokers',
    },
    {
      id: 'connections',
      name: 'Connections that sign in by IAM',
      unit: 'count',
      demand: ({ connections }, s) => (connections > 0 && s.words('auth').includes('iam') ? connections : undefined),
      capacity: (s) => fixed('msk.conn.iam', s.number('brokers') ?? 1, 'brokers'),
      mend: 'brokers',
    },
  ],
  pricing: (s, u) => [
    hourly('MSK', 'broker-hour', s.number('brokers') ?? NaN, s, { instanceType: s.word('broker') ?? '' }, `brokers (${s.word('broker') ?? 'type not given'})`),
    ...(u.storage === undefined ? [] : [bill('MSK', 'storage', (u.storage * (s.number('replication-factor') ?? 1)) / GB, s)]),
  ],
  icon: 'msk',
  docs: 'https://docs.aws.amazon.com/msk/',
});
