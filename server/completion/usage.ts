import type { Kind } from '../../catalog/schema.ts';
import type { BlockKind } from '../schema-of.ts';
import file from './usage.json' with { type: 'json' };

/** How often the examples write a block, and each attribute in it: what `npm run build:usage` has counted. */
export interface Usage {
  readonly times: number;
  /** How many have a text behind their name. */
  readonly labelled: number;
  readonly keys: Readonly<Record<string, number>>;
}

const kinds: Readonly<Record<string, Usage>> = file.kinds;
const blocks: Readonly<Record<string, Usage>> = file.blocks;
const none: Usage = { times: 0, labelled: 0, keys: {} };
const places = new Map(Object.keys(kinds).map((id, i) => [id, i]));

/** Of a kind, or of the nearest that it extends. */
export function usageOfKind({ id, lineage = [] }: Kind): Usage {
  const known = [id, ...lineage].find((one) => Object.hasOwn(kinds, one));
  return known === undefined ? none : kinds[known]!;
}

export function usageOf(block: BlockKind, kind: Kind | undefined): Usage {
  if (block.type === 'element') return kind ? usageOfKind(kind) : none;
  return Object.hasOwn(blocks, block.type) ? blocks[block.type]! : none;
}

/** Of those who write the block, how many write the attribute: 0 … 1. */
export const shareOf = ({ times, keys }: Usage, key: string): number => (Object.hasOwn(keys, key) ? keys[key]! / times : 0);

/** Kinds that designs use most come first; those that none uses last. Sorts as text. */
export const orderOfKind = (id: string): string => String(places.get(id) ?? places.size).padStart(3, '0');
