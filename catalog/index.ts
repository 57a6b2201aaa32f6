import type { Attribute, Catalog, Kind } from './schema.ts';
import { withCommonAttributes } from './common.ts';
import { awsKinds } from './aws/index.ts';
import { genericKinds } from './generic/index.ts';
import { groupKinds } from './groups/index.ts';

/** A catalog of these kinds, each completed with the attributes common to its nature. Throws when two claim one name. */
export function createCatalog(kinds: readonly Kind[]): Catalog {
  const complete = kinds.map(withCommonAttributes);
  const byName = new Map<string, Kind>();
  for (const kind of complete) {
    for (const name of [kind.id, ...(kind.aliases ?? [])]) {
      if (byName.has(name)) throw new Error(`Catalog: \`${name}\` names both ${byName.get(name)!.id} and ${kind.id}`);
      byName.set(name, variant(kind, name));
    }
  }
  return { find: (id) => byName.get(id), kinds: complete };
}

/** The kind as an alias means it: with other defaults. */
function variant(kind: Kind, name: string): Kind {
  const settled = Object.entries(kind.variants?.[name] ?? {}).map(([key, value]): [string, Attribute] => {
    const attribute = kind.attributes[key];
    if (!attribute) throw new Error(`Catalog: \`${name}\` settles \`${key}\`, which ${kind.id} does not have`);
    return [key, { ...attribute, default: value }];
  });
  return settled.length === 0 ? kind : { ...kind, attributes: { ...kind.attributes, ...Object.fromEntries(settled) } };
}

/** Everything that Lintel knows by itself. */
export const catalog: Catalog = createCatalog([...groupKinds, ...genericKinds, ...awsKinds]);
