import type { Kind } from '../../catalog/schema.ts';

/** True where a kind is one of these, or extends one of them: what is said of a kind holds for those that files derive from it. */
export const isOf = ({ id, lineage }: Kind, ...kinds: readonly string[]): boolean =>
  kinds.includes(id) || lineage?.some((extended) => kinds.includes(extended)) === true;

/** True for kinds that files declare. */
export const isOwn = ({ lineage }: Kind): boolean => lineage !== undefined;

/** The kind of the catalog that it is, or that it extends: what tables by kind know it as. */
export const catalogId = ({ id, lineage }: Kind): string => lineage?.at(-1) ?? id;
