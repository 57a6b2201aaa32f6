import { GB, bill, quotaLimit } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { recovery } from '../common.ts';
import { data, dataRate, defineKind, flag, list, oneOf, phrase } from '../define.ts';
import { inPrivateSubnet } from './placement.ts';

export default defineKind({
  id: 'efs',
  name: 'Amazon EFS',
  summary: 'File system that many servers, containers and functions share and that grows by itself.',
  category: 'storage',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: { ...inPrivateSubnet, subnet: 'optional' },
  attributes: {
    class: {
      type: oneOf(
        ['standard', 'All zones of the region.'],
        ['standard-ia', 'All zones, for rare reads.'],
        ['one-zone', 'One zone; needs backups.'],
        ['one-zone-ia', 'One zone, for rare reads.'],
      ),
      doc: 'Storage class. Whether it lives in one zone or in all is chosen once.',
      default: 'standard',
      immutable: true,
    },
    storage: { type: data(), doc: 'Data that it holds.', example: '500 GB' },
    throughput: {
      type: oneOf(['elastic', 'Follows the load.'], ['provisioned', 'Chosen ahead.'], ['bursting', 'Grows with the size.']),
      doc: 'How its throughput comes about.',
      default: 'elastic',
    },
    'provisioned-throughput': { type: dataRate({ max: '3414 MiB/s' }), doc: 'Throughput chosen ahead, with `throughput: provisioned`.', example: '100 MB/s' },
    lifecycle: { type: list(phrase()), doc: 'When files move to a cheaper class.', example: 'standard-ia after 30 d' },
    encrypted: { type: flag(), doc: 'Whether data is encrypted at rest.', example: 'true' },
    ...recovery,
  },
  sla: (s) => sla('EFS', s.word('class')?.startsWith('one-zone') ? 'One Zone' : 'standard'),
  limits: [
    quotaLimit('read-iops', 'Read operations', 'rps', 'efs.iops.read', ({ reads }) => reads),
    quotaLimit('write-iops', 'Write operations', 'rps', 'efs.iops.write', ({ writes }) => writes),
  ],
  pricing: (s, u) => [
    bill('EFS', 'storage', (u.storage ?? NaN) / GB, s, {
      class:
        { standard: 'Standard', 'standard-ia': 'Standard-IA', 'one-zone': 'One Zone', 'one-zone-ia': 'One Zone-IA' }[s.word('class') ?? 'standard'] ??
        'Standard',
    }),
    ...(s.word('class')?.endsWith('-ia') ? [bill('EFS', 'IA read/write requests', (u.bytesIn + u.bytesOut) / GB, s)] : []),
    ...(s.number('provisioned-throughput') === undefined ? [] : [bill('EFS', 'provisioned throughput', s.number('provisioned-throughput')! / 2 ** 20, s)]),
  ],
  icon: 'efs',
  docs: 'https://docs.aws.amazon.com/efs/',
});
