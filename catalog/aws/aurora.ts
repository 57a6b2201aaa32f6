import { recovery } from '../common.ts';
import { count, data, defineKind, flag, list, number, oneOf, openEnum, phrase, word } from '../define.ts';
import { inPrivateSubnetGroup } from './placement.ts';

export default defineKind({
  id: 'aurora',
  aliases: ['aurora-serverless', 'aurora-limitless'],
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
    type: { type: oneOf(['provisioned', 'Instances of a size that you choose.'], ['serverless', 'Capacity that follows the load.'], ['limitless', 'Sharded over many instances behind one endpoint.']), doc: 'How its compute is provided.', default: 'provisioned' },
    class: { type: openEnum('db.t3.medium', 'db.t4g.medium', 'db.m5.large', 'db.m6g.large', 'db.m7g.large', 'db.r5.large', 'db.r6g.large', 'db.r6g.xlarge', 'db.r6g.2xlarge', 'db.r7g.large'), doc: 'Instance class: its processors and memory.', example: 'db.r6g.large' },
    storage: { type: data(), doc: 'Data that it holds.', example: '500 GB' },
    replicas: { type: count({ min: 0, max: 15 }), doc: 'Read replicas: copies that take reads and lag a little behind.', default: '0', example: '2' },
    encrypted: { type: flag(), doc: 'Whether it is encrypted at rest.', default: 'false', immutable: true },
    item: { type: data(), doc: 'Size of an average row.', example: '1 KB' },
    items: { type: number({ min: '0' }), doc: 'How many rows it holds.', example: '10M' },
    partitioning: { type: phrase(), doc: 'How its large tables are split.', example: 'range by created_at' },
    public: { type: flag(), doc: 'Whether it can be reached from the internet.', default: 'false' },
    acu: { type: number({ min: '0', range: true }), doc: 'Aurora capacity units, for `type: serverless`: least and most.', example: '0.5..64' },
    'compute-redundancy': { type: count({ min: 0, max: 2 }), doc: 'Copies of each shard in other zones, for `type: limitless`.', default: '0' },
    'data-api': { type: flag(), doc: 'Whether it takes SQL over HTTPS without connections.', default: 'false' },
    'global-database': { type: list(word()), doc: 'Other regions that hold a copy.', example: '[eu-west-1]' },
  },
  roles: { writer: 'Takes reads and writes.', reader: 'Takes reads.' },
  icon: 'aurora',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/',
});
