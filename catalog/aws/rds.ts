import { GB, bill, byMemory, fixed, hourly, quotaLimit, type Capacity } from '../behaviour.ts';
import { quota } from '../facts/quotas.ts';
import { sla } from '../facts/sla.ts';
import type { Settings } from '../settings.ts';
import { recovery } from '../common.ts';
import { count, data, defineKind, either, flag, number, oneOf, openEnum, text, word } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';
import { relational } from './store-attributes.ts';

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
    ...relational,
    'multi-az': { type: flag(), doc: 'Whether a standby in another zone takes over when the instance or its zone is lost.', default: 'false' },
    volume: { type: openEnum('gp2', 'gp3', 'io1', 'io2', 'magnetic'), doc: 'Kind of its storage volume.', default: 'gp3' },
    iops: { type: number({ min: '0' }), doc: 'Provisioned input and output operations a second.', example: '12000' },
    connections: { type: number({ min: '0' }), doc: 'Most connections at once; by default it follows from the memory.', example: '1000' },
    version: { type: either(text(), word()), doc: 'Version of the engine.', example: '"16.4"' },
    'storage-autoscaling': { type: flag(), doc: 'Whether its storage grows before it is full.', default: 'false' },
    memory: { type: data(), doc: 'Memory of its class, from which the number of connections follows where it is not set.', example: '16 GiB' },
    port: { type: count({ min: 1, max: 65535 }), doc: 'Port that it listens on.', example: '5432' },
  },
  roles: { primary: 'Takes reads and writes.', standby: 'Copy in another zone that takes over.', replica: 'Takes reads.' },
  sla: (s) => sla('RDS', s.flag('multi-az') ? 'multi-AZ' : 'single-AZ'),
  limits: [
    {
      id: 'storage',
      name: 'Storage',
      unit: 'B',
      demand: ({ storage }) => storage,
      capacity: (s) => fixed(s.word('volume') === 'magnetic' ? 'rds.magnetic' : 'rds.volume'),
    },
    quotaLimit('iops', 'Provisioned operations', 'rps', 'rds.io1.iops', (_, s) => (s.word('volume') === 'io1' ? s.number('iops') : undefined), {
      mend: 'iops',
      grows: false,
    }),
    quotaLimit('replicas', 'Read replicas', 'count', 'rds.replicas', (_, s) => s.number('replicas'), { grows: false }),
    {
      id: 'connections',
      name: 'Connections',
      unit: 'count',
      demand: ({ connections }) => (connections > 0 ? connections : undefined),
      capacity: connectionsOf,
      mend: 'connections',
    },
  ],
  pricing: (s, u) => {
    const deployment = s.flag('multi-az') ? 'multi-AZ (one standby)' : 'single-AZ';
    const engine = { mysql: 'MySQL', postgresql: 'PostgreSQL', mariadb: 'MariaDB' }[s.word('engine') ?? ''];
    const instanceClass = s.word('class') ?? '';
    const replicas = s.number('replicas') ?? 0;
    const volume = s.word('volume') ?? 'gp3';
    return [
      hourly(
        'RDS',
        'instance-hour',
        1,
        s,
        { instanceClass, deployment, ...(engine === undefined ? {} : { engine }) },
        `instance (${instanceClass || 'class not given'}, ${deployment})`,
      ),
      ...(replicas > 0
        ? [
            hourly(
              'RDS',
              'instance-hour',
              replicas,
              s,
              { instanceClass, deployment: 'single-AZ', ...(engine === undefined ? {} : { engine }) },
              `${replicas} replicas`,
            ),
          ]
        : []),
      ...(s.has('iops')
        ? [bill('RDS', 'provisioned IOPS', aboveBase(s, volume), s, { type: volume, deployment: s.flag('multi-az') ? 'multi-AZ' : 'single-AZ' })]
        : []),
      ...(u.storage === undefined
        ? []
        : [bill('RDS', 'storage', u.storage / GB, s, { type: volume, deployment: s.flag('multi-az') ? 'multi-AZ' : 'single-AZ' })]),
      // Each replica has a volume of its own.
      ...(u.storage === undefined || replicas === 0
        ? []
        : [bill('RDS', 'storage', (replicas * u.storage) / GB, s, { type: volume, deployment: 'single-AZ' }, 'storage of the replicas')]),
    ];
  },
  icon: 'rds',
  docs: 'https://docs.aws.amazon.com/rds/',
});

const byEngine: Readonly<Record<string, string>> = {
  mysql: 'rds.mysql.maxconn',
  postgresql: 'rds.postgres.maxconn',
  mariadb: 'rds.mariadb.maxconn',
  oracle: 'rds.oracle.processes',
};

/** As set, else what its engine takes by default with that much memory. */
function connectionsOf(s: Settings): Capacity | undefined {
  const [set, memory, engine] = [s.number('connections'), s.number('memory'), s.word('engine') ?? ''];
  if (set !== undefined) return { value: set, adjustable: true, formula: 'connections', facts: [] };
  if (engine === 'sqlserver') return fixed('rds.sqlserver.maxconn');
  const quotaId = byEngine[engine];
  return quotaId === undefined || memory === undefined ? undefined : byMemory(quotaId, memory);
}

/** Operations that are paid for; gp3 has a base that is included. */
const aboveBase = (s: Settings, volume: string): number => Math.max(0, (s.number('iops') ?? 0) - (volume === 'gp3' ? quota('rds.gp3.base').value : 0));
