import { GB, bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { recovery } from '../common.ts';
import { data, dataRate, defineKind, flag, oneOf, ref } from '../define.ts';
import { inPrivateSubnet } from './placement.ts';

export default defineKind({
  id: 'fsx',
  aliases: ['fsx-windows', 'fsx-lustre'],
  variants: { 'fsx-windows': { type: 'windows' }, 'fsx-lustre': { type: 'lustre' } },
  name: 'Amazon FSx',
  summary: 'Managed file systems of others, for Windows shares, fast computing and more.',
  category: 'storage',
  provider: 'aws',
  nature: 'element',
  scope: 'zone',
  managed: 'managed',
  placement: inPrivateSubnet,
  attributes: {
    type: {
      type: oneOf(
        ['windows', 'Windows File Server: SMB and Active Directory.'],
        ['lustre', 'Lustre: very fast, for learning and rendering, with a link to S3.'],
        ['ontap', 'NetApp ONTAP.'],
        ['openzfs', 'OpenZFS.'],
      ),
      doc: 'Which file system.',
      example: 'lustre',
    },
    storage: { type: data(), doc: 'Data that it holds.', example: '2 TB' },
    throughput: { type: dataRate(), doc: 'Throughput that was chosen.', example: '256 MB/s' },
    'multi-az': { type: flag(), doc: 'Whether a second zone stands by.', default: 'false' },
    's3-link': { type: ref('s3'), doc: 'Bucket whose objects appear as files.', example: 'training-data' },
    ...recovery,
  },
  sla: () => sla('FSx'),
  pricing: (s, u) => {
    const service = { windows: 'FSx for Windows', openzfs: 'FSx for OpenZFS', lustre: 'FSx for Lustre', ontap: 'FSx for ONTAP' }[s.word('type') ?? ''] ?? 'FSx';
    const deployment = s.flag('multi-az') ? 'multi-AZ' : 'single-AZ';
    const throughput = s.number('throughput');
    return [
      bill(service, 'storage', (u.storage ?? NaN) / GB, s, service === 'FSx for Windows' ? { type: 'SSD', deployment } : { type: 'SSD' }),
      ...(throughput === undefined ? [] : [bill(service, 'throughput', throughput / 1e6, s, { deployment })]),
    ];
  },
  icon: 'fsx',
  docs: 'https://docs.aws.amazon.com/fsx/',
});
