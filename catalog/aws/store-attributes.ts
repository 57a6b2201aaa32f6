import { count, data, duration, flag, number, oneOf, openEnum, phrase, share } from '../define.ts';
import type { Attribute } from '../schema.ts';

/** Attributes that several stores share; a kind takes those that it has. */

export const relational = {
  class: {
    type: openEnum(
      'db.t3.medium',
      'db.t4g.medium',
      'db.m5.large',
      'db.m6g.large',
      'db.m7g.large',
      'db.r5.large',
      'db.r6g.large',
      'db.r6g.xlarge',
      'db.r6g.2xlarge',
      'db.r7g.large',
    ),
    doc: 'Instance class: its processors and memory.',
    example: 'db.r6g.large',
  },
  storage: { type: data(), doc: 'Data that it holds.', example: '500 GB' },
  replicas: { type: count({ min: 0, max: 15 }), doc: 'Read replicas: copies that take reads and lag a little behind.', default: '0', example: '2' },
  encrypted: { type: flag(), doc: 'Whether it is encrypted at rest.', default: 'false', immutable: true },
  item: { type: data(), doc: 'Size of an average row.', example: '1 KB' },
  items: { type: number({ min: '0' }), doc: 'How many rows it holds.', example: '10M' },
  partitioning: { type: phrase(), doc: 'How its large tables are split.', example: 'range by created_at' },
  public: { type: flag(), doc: 'Whether it can be reached from the internet.', default: 'false' },
} satisfies Record<string, Attribute>;

export const inMemory = {
  node: {
    type: openEnum(
      'cache.t4g.small',
      'cache.t4g.medium',
      'cache.m6g.large',
      'cache.m7g.large',
      'cache.r6g.large',
      'cache.r6g.xlarge',
      'cache.r7g.large',
      'cache.r7g.xlarge',
    ),
    doc: 'Node type: its memory and network.',
    example: 'cache.r6g.large',
  },
  nodes: { type: count({ min: 1 }), doc: 'How many nodes it has in all, where shards and replicas do not say.', example: '3' },
  shards: { type: count({ min: 1, max: 500 }), doc: 'Parts that the keys are spread over (cluster mode).', default: '1' },
  replicas: { type: count({ min: 0, max: 5 }), doc: 'Copies of each shard.', default: '0' },
  policy: {
    type: oneOf(
      ['cache-aside', 'The application reads it first and fills it after a miss.'],
      ['read-through', 'It reads the store itself.'],
      ['write-through', 'Writes go through it to the store.'],
      ['write-back', 'Writes reach the store later.'],
      ['write-around', 'Writes pass it by.'],
      ['refresh-ahead', 'It is filled before it is asked.'],
    ),
    doc: 'How it is kept in step with the store.',
    example: 'cache-aside',
  },
  hit: { type: share(), doc: 'Share of reads that it answers.', example: '90%' },
  ttl: { type: duration({ min: '0 s' }), doc: 'Age at which entries expire.', example: '1 h' },
  eviction: { type: oneOf('lru', 'lfu', 'random', 'ttl', 'none'), doc: 'What goes when it is full.', default: 'lru' },
  storage: { type: data(), doc: 'Data that it should hold.', example: '20 GB' },
  'multi-az': { type: flag(), doc: 'Whether a replica in another zone takes over when the primary is lost.', default: 'false' },
  persistence: { type: oneOf('none', 'snapshot', 'aof'), doc: 'Whether it survives a restart.', default: 'none' },
  encrypted: { type: flag(), doc: 'Whether it is encrypted at rest and in transit.', default: 'false', immutable: true },
} satisfies Record<string, Attribute>;
