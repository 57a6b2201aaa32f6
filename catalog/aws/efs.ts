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
  icon: 'efs',
  docs: 'https://docs.aws.amazon.com/efs/',
});
