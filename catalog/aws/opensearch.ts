import { GB, bill, fixed, hourly, type PriceItem } from '../behaviour.ts';
import { hasQuota } from '../facts/quotas.ts';
import { sla } from '../facts/sla.ts';
import type { Settings } from '../settings.ts';
import { count, data, defineKind, flag, oneOf, openEnum } from '../define.ts';
import { inPrivateSubnet } from './placement.ts';

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
    storage: { type: data(), doc: 'Storage over all data nodes.', example: '3.1 TB' },
    shards: { type: count({ min: 1 }), doc: 'Primary shards of its main index.', example: '53' },
    replicas: { type: count({ min: 0 }), doc: 'Copies of each shard.', default: '1' },
    source: { type: data(), doc: 'Data before it is indexed.', example: '715 GB' },
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
      id: 'storage',
      name: 'Storage of the data nodes',
      unit: 'B',
      demand: ({ storage }, s) => onNodes(storage, s),
      capacity: (s) => {
        const volume = `opensearch.ebs.gp3.${(s.word('node') ?? '').replace(/\.search$/u, '')}`;
        return s.has('nodes') && s.word('volume') !== 'instance-store' && hasQuota(volume) ? fixed(volume, s.copies.max, 'nodes') : undefined;
      },
      mend: 'nodes',
    },
  ],
  pricing: (s, u) =>
    s.flag('serverless')
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
          ...(u.storage === undefined ? [] : [bill('OpenSearch Service', 'storage', onNodes(u.storage, s)! / GB, s, { type: 'gp3' })]),
        ],
  icon: 'opensearch',
  docs: 'https://docs.aws.amazon.com/opensearch-service/',
});

/** Bytes on all data nodes: as stated, else with a copy for each replica. */
const onNodes = (storage: number | undefined, s: Settings): number | undefined =>
  storage === undefined || s.has('storage') ? storage : storage * (1 + (s.number('replicas') ?? 0));

function managersOf(s: Settings): PriceItem[] {
  const [managers, instanceType] = [s.number('managers') ?? 0, s.word('manager-node') ?? ''];
  if (managers === 0) return [];
  return [hourly('OpenSearch Service', 'instance-hour', managers, s, { instanceType }, `managers (${instanceType || 'type not given'})`)];
}
