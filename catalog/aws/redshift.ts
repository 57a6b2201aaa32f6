import { recovery } from '../common.ts';
import { count, data, defineKind, flag, openEnum } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';

export default defineKind({
  id: 'redshift',
  aliases: ['redshift-serverless', 'redshift-spectrum'],
  name: 'Amazon Redshift',
  summary: 'Data warehouse for analytical SQL.',
  category: 'analytics',
  provider: 'aws',
  nature: 'element',
  scope: 'zone',
  managed: 'managed',
  placement: inPrivateSubnetGroup,
  attributes: {
    ...recovery,
    node: { type: openEnum('ra3.large', 'ra3.xlplus', 'ra3.4xlarge', 'ra3.16xlarge', 'dc2.large'), doc: 'Node type.', example: 'ra3.xlplus' },
    nodes: { type: count({ min: 1, max: 128 }), doc: 'How many nodes it has.', example: '2' },
    serverless: { type: flag(), doc: 'Whether its capacity follows the load by itself.', default: 'false' },
    spectrum: { type: flag(), doc: 'Whether it reads files in S3 in place.', default: 'false' },
    storage: { type: data(), doc: 'Data that it holds.', example: '10 TB' },
    'multi-az': { type: flag(), doc: 'Whether it runs in two zones.', default: 'false' },
    encrypted: { type: flag(), doc: 'Whether it is encrypted at rest.', default: 'false' },
  },
  icon: 'redshift',
  docs: 'https://docs.aws.amazon.com/redshift/',
});
