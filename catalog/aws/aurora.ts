import { recovery } from '../common.ts';
import { count, defineKind, either, flag, list, number, oneOf, text, word } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';
import { relational } from './store-attributes.ts';

export default defineKind({
  id: 'aurora',
  aliases: ['aurora-serverless', 'aurora-limitless', 'aurora-mysql', 'aurora-postgresql'],
  name: 'Amazon Aurora',
  summary: 'Relational database whose storage keeps six copies over three zones.',
  category: 'database',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: inPrivateSubnetGroup,
  attributes: {
    ...recovery,
    engine: { type: oneOf('mysql', 'postgresql'), doc: 'Compatible with this engine.', example: 'postgresql', immutable: true },
    type: {
      type: oneOf(
        ['provisioned', 'Instances of a size that you choose.'],
        ['serverless', 'Capacity that follows the load.'],
        ['limitless', 'Sharded over many instances behind one endpoint.'],
      ),
      doc: 'How its compute is provided.',
      default: 'provisioned',
    },
    ...relational,
    acu: { type: number({ min: '0', range: true }), doc: 'Aurora capacity units, for `type: serverless`: least and most.', example: '0.5..64' },
    'compute-redundancy': { type: count({ min: 0, max: 2 }), doc: 'Copies of each shard in other zones, for `type: limitless`.', default: '0' },
    'data-api': { type: flag(), doc: 'Whether it takes SQL over HTTPS without connections.', default: 'false' },
    'global-database': { type: list(word()), doc: 'Other regions that hold a copy.', example: '[eu-west-1]' },
    version: { type: either(text(), word()), doc: 'Version of the engine that it is compatible with.', example: '"16.4"' },
    shards: { type: count({ min: 1 }), doc: 'Data access shards, for `type: limitless`.', example: '4' },
    'io-optimized': {
      type: flag(),
      doc: 'Whether input and output are part of the price of storage and instances; pays off where they are many.',
      default: 'false',
    },
  },
  roles: { writer: 'Takes reads and writes.', reader: 'Takes reads.' },
  icon: 'aurora',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/',
});
