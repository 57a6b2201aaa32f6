import { GB, bill, fixed, hourly } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { data, defineKind, flag, number, oneOf, openEnum, ref } from '../define.ts';
import { inPrivateSubnet } from './placement.ts';

export default defineKind({
  id: 'amazon-mq',
  aliases: ['rabbitmq', 'activemq'],
  variants: { rabbitmq: { engine: 'rabbitmq' }, activemq: { engine: 'activemq' } },
  name: 'Amazon MQ',
  summary: 'Managed ActiveMQ or RabbitMQ broker.',
  category: 'integration',
  provider: 'aws',
  nature: 'element',
  scope: 'zone',
  managed: 'managed',
  placement: inPrivateSubnet,
  attributes: {
    engine: { type: oneOf('activemq', 'rabbitmq'), doc: 'Broker software.', default: 'rabbitmq', immutable: true },
    deployment: { type: oneOf('single', 'active-standby', 'cluster'), doc: 'How many brokers stand behind it.', default: 'single' },
    'priority-queue': { type: flag(), doc: 'Whether messages with a higher priority go first.', default: 'false' },
    message: { type: data(), doc: 'Size of an average message.', example: '2 KB' },
    dlq: { type: ref('sqs', 'amazon-mq'), doc: 'Where failed messages go.' },
    instance: { type: openEnum('mq.t3.micro', 'mq.m5.large', 'mq.m5.xlarge'), doc: 'Size of a broker, which bounds its connections.', example: 'mq.m5.large' },
    connections: { type: number({ min: '0' }), doc: 'Clients connected at once.', example: '500' },
    storage: { type: data(), doc: 'Data that its brokers hold on their disks, all together.', example: '20 GB' },
    public: { type: flag(), doc: 'Whether it can be reached from the internet.', default: 'false' },
  },
  passes: 'buffer',
  sla: () => sla('Amazon MQ'),
  limits: [
    {
      id: 'connections',
      name: 'Connections of a protocol',
      unit: 'count',
      // Known of ActiveMQ only.
      demand: ({ connections }, s) => (s.word('engine') === 'activemq' ? connections || s.number('connections') : undefined),
      capacity: (s) => fixed(s.word('instance')?.endsWith('micro') ? 'mq.conn.micro' : 'mq.conn.large'),
      mend: 'instance',
    },
  ],
  pricing: (s) => {
    const isActive = s.word('engine') === 'activemq';
    const deployment =
      { single: 'single instance', 'active-standby': 'active/standby', cluster: 'cluster (3 brokers)' }[s.word('deployment') ?? 'single'] ?? 'single instance';
    return [
      hourly(
        'Amazon MQ',
        'broker-hour',
        1,
        s,
        { instanceType: s.word('instance') ?? '', deployment, engine: isActive ? 'ActiveMQ' : 'RabbitMQ' },
        `broker (${s.word('instance') ?? 'type not given'}, ${deployment})`,
      ),
      bill('Amazon MQ', 'storage', (s.number('storage') ?? NaN) / GB, s, { type: isActive ? 'EFS' : 'EBS' }),
    ];
  },
  icon: 'amazon-mq',
  docs: 'https://docs.aws.amazon.com/amazon-mq/',
});
