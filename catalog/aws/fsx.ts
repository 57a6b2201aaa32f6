import { GB, bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { recovery } from '../common.ts';
import { data, dataRate, defineKind, flag, oneOf, ref } from '../define.ts';
import { inPrivateSubnet } from './placement.ts';

export default defineKind({
  id: 'fsx',
  aliases: ['fsx-windows', 'fsx-lustre'],
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
  pricing: (s, u) => [bill('FSx for Windows', 'storage', s.word('type') === 'windows' ? (u.storage ?? NaN) / GB : NaN, s, { type: 'SSD' })],
  icon: 'fsx',
  docs: 'https://docs.aws.amazon.com/fsx/',
});
