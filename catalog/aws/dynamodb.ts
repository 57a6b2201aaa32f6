import { recovery } from '../common.ts';
import { data, defineKind, duration, either, flag, list, number, oneOf, phrase, text, word } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'dynamodb',
  aliases: ['dynamo'],
  name: 'Amazon DynamoDB',
  summary: 'Key-value and document tables of any size, without servers.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    ...recovery,
    mode: {
      type: oneOf(['on-demand', 'Pays for each request; takes what comes.'], ['provisioned', 'Reads and writes a second are set, or follow by auto scaling.']),
      doc: 'How its capacity is provided.',
      default: 'on-demand',
    },
    'partition-key': {
      type: either(text(), word()),
      doc: 'Attribute that spreads items over partitions; it should take many values evenly.',
      example: 'orderId',
    },
    'sort-key': { type: either(text(), word()), doc: 'Attribute that orders items of one partition key.', example: 'createdAt' },
    item: { type: data({ max: '400 KiB' }), doc: 'Size of an average item.', example: '1 KB' },
    items: { type: number({ min: '0' }), doc: 'How many items it holds.', example: '31.5e9' },
    storage: { type: data(), doc: 'Data that it holds, where item size and number do not say.', example: '750 GB' },
    rcu: { type: number({ min: '0', range: true }), doc: 'Read capacity units, for `mode: provisioned`; a range where it scales.', example: '100..4000' },
    wcu: { type: number({ min: '0', range: true }), doc: 'Write capacity units, for `mode: provisioned`; a range where it scales.', example: '100..1000' },
    indexes: { type: list(phrase()), doc: 'Secondary indexes: name, keys, global or local.', example: '[by-user global userId createdAt]' },
    ttl: { type: either(duration(), flag()), doc: 'Age at which items expire; they are deleted a while later.', example: '1 y' },
    streams: { type: oneOf('none', 'keys-only', 'new-image', 'old-image', 'new-and-old-images'), doc: 'What its stream tells of a change.', default: 'none' },
    'global-table': { type: list(word()), doc: 'Other regions that hold a writable copy.', example: '[eu-west-1]' },
    consistency: { type: oneOf('eventual', 'strong'), doc: 'Consistency of reads where the edge does not say.', default: 'eventual' },
    'point-in-time-recovery': { type: flag(), doc: 'Whether it can be restored to any second of the last 35 days.', default: 'false' },
    'deletion-protection': { type: flag(), doc: 'Whether it is guarded against deletion.', default: 'false' },
    class: { type: oneOf('standard', 'standard-infrequent-access'), doc: 'Table class: by how often it is read.', default: 'standard' },
    encryption: { type: oneOf('aws-owned', 'aws-managed', 'customer-managed'), doc: 'Whose key encrypts it at rest.', default: 'aws-owned' },
  },
  icon: 'dynamodb',
  docs: 'https://docs.aws.amazon.com/dynamodb/',
});
