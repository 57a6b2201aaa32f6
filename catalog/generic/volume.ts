import { recovery } from '../common.ts';
import { count, data, dataRate, defineKind } from '../define.ts';

export default defineKind({
  id: 'volume',
  aliases: ['block-volume', 'disk'],
  name: 'Volume',
  summary: 'Disk of one machine.',
  category: 'storage',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    size: { type: data(), doc: 'Size of the disk.', example: '200 GB' },
    iops: { type: count({ min: 0 }), doc: 'Reads and writes per second that it can do.', example: '3000' },
    throughput: { type: dataRate(), doc: 'Most that it reads or writes.', example: '125 MB/s' },
    ...recovery,
  },
  icon: 'volume',
});
