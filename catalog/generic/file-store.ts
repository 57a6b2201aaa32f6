import { recovery } from '../common.ts';
import { count, data, dataRate, defineKind, openEnum } from '../define.ts';

export default defineKind({
  id: 'file-store',
  aliases: ['file-system', 'hdfs'],
  name: 'File store',
  summary: 'Folders and files that several machines mount.',
  category: 'storage',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    storage: { type: data(), doc: 'Data that it holds.', example: '2 TB' },
    protocol: { type: openEnum('nfs', 'smb', 'lustre', 'hdfs'), doc: 'How it is mounted.', example: 'nfs' },
    'replication-factor': { type: count({ min: 1 }), doc: 'Copies of each block.', example: '3' },
    'block-size': { type: data(), doc: 'Size of a block.', example: '128 MB' },
    throughput: { type: dataRate(), doc: 'Most that it reads or writes.', example: '1 GB/s' },
    ...recovery,
  },
  icon: 'file-store',
});
