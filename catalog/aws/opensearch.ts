import { GB, bill, fixed, hourly, type PriceItem } from '../behaviour.ts';
import { measure } from '../facts/measures.ts';
import { hasQuota } from '../facts/quotas.ts';
import { sla } from '../facts/sla.ts';
import { count, data, defineKind, flag, oneOf, openEnum } from '../define.ts';
import { inPrivateSubnet } from './placement.ts';
import type { Settings } from '../settings.ts';

/** The source with what its index adds, B; undefined where the design does not state the source. */
function indexed(s: Settings): number | undefined {
  const source = s.number('source');
  return source === undefined ? undefined : source * (1 + measure('opensearch.index-overhead').value);
}

/** Storage that source, index and copies need, with what the operating system and the service keep for themselves, B. */
function needed(s: Settings): number | undefined {
  const once = indexed(s);
  const usable = (1 - measure('opensearch.os-reserve').value) * (1 - measure('opensearch.service-reserve').value);
  return once === undefined ? undefined : (once * (1 + (s.number('replicas') ?? 0))) / usable;
}

const reserves = ['opensearch.index-overhead', 'opensearch.os-reserve', 'opensearch.service-reserve'].map(measure);

/** Storage that is paid for, B: as stated, else what is needed, else what is written with a copy for each replica; undefined where nobody says. */
function paid(s: Settings, written: number | undefined): number | undefined {
  const known = s.number('storage') ?? needed(s);
  return known ?? (written === undefined ? undefined : written * (1 + (s.number('replicas') ?? 0)));
}

export default defineKind({
  id: 'opensearch',
  aliases: ['elasticsearch'],
  name: 'Amazon OpenSearch Service',
  summary: 'Search and analytics over documents.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: { ...inPrivateSubnet, subnet: 'optional' },
  attributes: {
    node: {
      type: openEnum('t3.medium.search', 'm6g.large.search', 'r6g.large.search', 'r6g.xlarge.search'),
      doc: 'Type of the data nodes.',
      example: 'r6g.large.search',
    },
    nodes: { type: count({ min: 1 }), doc: 'How many data nodes it has.', example: '3' },
    managers: { type: count({ min: 0 }), doc: 'Dedicated manager nodes; an odd number.', default: '0', example: '3' },
    standby: { type: flag(), doc: 'Whether the nodes of a third zone stand by (Multi-AZ with Standby).', default: 'false' },
    storage: { type: data(), doc: 'Storage over all data nodes, copies included.', example: '3.1 TB' },
    shards: { type: count({ min: 1 }), doc: 'Primary shards of its main index.', example: '53' },
    replicas: { type: count({ min: 0 }), doc: 'Copies of each shard.', default: '1' },
    source: { type: data(), doc: 'Data before it is indexed.', example: '715 GB' },
    use: {
      type: oneOf(['search', 'Searched by someone who waits.'], ['logs', 'Written much, searched seldom.']),
      doc: 'What it is for; decides how large a shard should be.',
      default: 'search',
    },
    serverless: { type: flag(), doc: 'Whether its capacity follows the load by itself.', default: 'false' },
    encrypted: { type: flag(), doc: 'Whether it is encrypted at rest.', default: 'false' },
    'manager-node': {
      type: openEnum('m5.large.search', 'm6g.large.search'),
      doc: 'Type of the manager nodes; it grows with the number of data nodes.',
      example: 'm6g.large.search',
    },
    volume: { type: oneOf('ebs', 'instance-store'), doc: 'What its data nodes store on.', example: 'ebs' },
    access: { type: oneOf(['vpc', 'Reached from its VPC only.'], ['public', 'Reached from the internet.']), doc: 'Who reaches it.', example: 'vpc' },
    'dashboard-auth': { type: oneOf('none', 'saml', 'cognito'), doc: 'How people sign in to its dashboards.', example: 'saml' },
  },
  sla: (s) => sla('OpenSearch Service', s.flag('standby') ? 'multi-AZ with standby' : 'standard'),
  limits: [
    {
      id: 'nodes',
      name: 'Nodes of the domain',
      unit: 'count',
      demand: (_, s) => s.copies.max,
      capacity: (s) => fixed(/^t[23]\./u.test(s.word('node') ?? '') ? 'opensearch.nodes.t3' : 'opensearch.instances'),
      mend: 'nodes',
      grows: false,
    },
    {
      id: 'node-storage',
      name: 'Storage of the data nodes',
      unit: 'B',
      demand: ({ storage }, s) => paid(s, storage),
      capacity: (s) => {
        const volume = `opensearch.ebs.gp3.${(s.word('node') ?? '').replace(/\.search$/u, '')}`;
        return s.has('nodes') && s.word('volume') !== 'instance-store' && hasQuota(volume) ? fixed(volume, s.copies.max, 'nodes') : undefined;
      },
      mend: 'nodes',
    },
    {
      id: 'storage',
      name: 'Source, index and copies',
      unit: 'B',
      demand: (_, s) => needed(s),
      capacity: (s) => {
        const storage = s.number('storage');
        return storage === undefined ? undefined : { value: storage, adjustable: true, facts: reserves };
      },
      mend: 'storage',
      grows: false,
    },
    {
      id: 'shard-size',
      name: 'Size of a shard',
      unit: 'B',
      demand: (_, s) => {
        const [once, shards] = [indexed(s), s.number('shards')];
        return once === undefined || shards === undefined ? undefined : once / shards;
      },
      capacity: (s) => {
        const fact = measure(s.word('use') === 'logs' ? 'opensearch.shard.logs' : 'opensearch.shard.search');
        return { value: fact.value, adjustable: true, facts: [fact] };
      },
      mend: 'shards',
      grows: false,
    },
  ],
  pricing: (s, u) => {
    const storage = paid(s, u.storage);
    return s.flag('serverless')
      ? [hourly('OpenSearch Serverless', 'OCU-hour', NaN, s)]
      : [
          hourly(
            'OpenSearch Service',
            'instance-hour',
            s.has('nodes') ? u.copies : NaN,
            s,
            { instanceType: s.word('node') ?? '' },
            `nodes (${s.word('node') ?? 'type not given'})`,
          ),
          ...managersOf(s),
          // What its nodes bring along is part of their price.
          ...(s.word('volume') === 'instance-store'
            ? []
            : [
                bill(
                  'OpenSearch Service',
                  'storage',
                  (storage ?? NaN) / GB,
                  s,
                  { type: 'gp3' },
                  storage === undefined ? 'storage (size not given)' : 'storage',
                ),
              ]),
        ];
  },
  icon: 'opensearch',
  docs: 'https://docs.aws.amazon.com/opensearch-service/',
});

function managersOf(s: Settings): PriceItem[] {
  const [managers, instanceType] = [s.number('managers') ?? 0, s.word('manager-node') ?? ''];
  if (managers === 0) return [];
  return [hourly('OpenSearch Service', 'instance-hour', managers, s, { instanceType }, `managers (${instanceType || 'type not given'})`)];
}
