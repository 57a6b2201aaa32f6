import { recovery } from '../common.ts';
import { count, data, defineKind, flag, number, oneOf, openEnum, phrase } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';

export default defineKind({
  id: 'rds',
  aliases: ['mysql', 'postgresql'],
  name: 'Amazon RDS',
  summary: 'Relational database on a managed instance, with an optional standby in another zone.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'zone',
  managed: 'managed',
  placement: inPrivateSubnetGroup,
  attributes: {
    ...recovery,
    engine: { type: oneOf('mysql', 'postgresql', 'mariadb', 'oracle', 'sqlserver', 'db2'), doc: 'Database engine.', example: 'postgresql', immutable: true },
    class: { type: openEnum('db.t3.medium', 'db.t4g.medium', 'db.m5.large', 'db.m6g.large', 'db.m7g.large', 'db.r5.large', 'db.r6g.large', 'db.r6g.xlarge', 'db.r6g.2xlarge', 'db.r7g.large'), doc: 'Instance class: its processors and memory.', example: 'db.r6g.large' },
    storage: { type: data(), doc: 'Data that it holds.', example: '500 GB' },
    replicas: { type: count({ min: 0, max: 15 }), doc: 'Read replicas: copies that take reads and lag a little behind.', default: '0', example: '2' },
    encrypted: { type: flag(), doc: 'Whether it is encrypted at rest.', default: 'false', immutable: true },
    item: { type: data(), doc: 'Size of an average row.', example: '1 KB' },
    items: { type: number({ min: '0' }), doc: 'How many rows it holds.', example: '10M' },
    partitioning: { type: phrase(), doc: 'How its large tables are split.', example: 'range by created_at' },
    public: { type: flag(), doc: 'Whether it can be reached from the internet.', default: 'false' },
    'multi-az': { type: flag(), doc: 'Whether a standby in another zone takes over when the instance or its zone is lost.', default: 'false' },
    volume: { type: openEnum('gp2', 'gp3', 'io1', 'io2', 'magnetic'), doc: 'Kind of its storage volume.', default: 'gp3' },
    iops: { type: number({ min: '0' }), doc: 'Provisioned input and output operations a second.', example: '12000' },
    connections: { type: number({ min: '0' }), doc: 'Most connections at once; by default it follows from the memory.', example: '1000' },
  },
  roles: { primary: 'Takes reads and writes.', standby: 'Copy in another zone that takes over.', replica: 'Takes reads.' },
  icon: 'rds',
  docs: 'https://docs.aws.amazon.com/rds/',
});
