import { catalogId, isOf } from '../model/lineage.ts';
import { wordIn } from '../analysis/attributes.ts';
import type { AttributeValue, Element } from '../model/architecture.ts';

type Model = 'relational' | 'key-value' | 'document' | 'wide-column' | 'graph' | 'search' | 'object' | 'block';

const models: Readonly<Record<string, Model>> = {
  rds: 'relational',
  aurora: 'relational',
  'aurora-dsql': 'relational',
  dynamodb: 'key-value',
  keyspaces: 'wide-column',
  documentdb: 'document',
  neptune: 'graph',
  opensearch: 'search',
  'search-index': 'search',
  elasticache: 'key-value',
  cache: 'key-value',
  memorydb: 'key-value',
  s3: 'object',
  'object-store': 'object',
  ebs: 'block',
  volume: 'block',
};

/** What kind of store it is; for a generic database as stated. */
export const storeModel = ({ kind }: Element, stated: string | undefined): Model | undefined =>
  models[catalogId(kind)] ?? (isOf(kind, 'database') ? (stated as Model | undefined) : undefined);

/** Access paths that a kind of store is bad at, with what to do instead. After the guidelines' matrix. */
export const unfitAccess: Readonly<Partial<Record<Model, Readonly<Record<string, string>>>>> = {
  relational: { traverse: 'relations over several steps are many joins; a graph database walks them', search: 'full-text search wants an inverted index' },
  'key-value': {
    join: 'it knows no joins; keep the joined data together, or use a relational database',
    traverse: 'it cannot follow relations; a graph database does',
    search: 'it finds by key only; feed a search index',
  },
  document: { join: 'joins are awkward in documents; embed, or use a relational database', traverse: 'it cannot follow relations; a graph database does' },
  'wide-column': {
    join: 'it knows no joins; write the data as it is read',
    traverse: 'it cannot follow relations',
    search: 'it finds by key only; feed a search index',
  },
  graph: { range: 'ranges by a sort key are not what it is made for', append: 'high-rate appends are better in a wide-column or time-series store' },
  search: { transaction: 'an index has no transactions; keep the truth in a database', join: 'an index knows no joins; index the joined document' },
  object: {
    update: 'objects are replaced whole; records that change belong in a database',
    join: 'objects are fetched whole; query them with Athena or a warehouse',
    transaction: 'object storage has no transactions over objects',
  },
};

/** True for what holds logic of its own, as against what passes requests on. */
export const isService = (element: Element, isCompute: (element: Element) => boolean): boolean => isCompute(element) && !isOf(element.kind, 'rds-proxy');

export const isReplicaName = (name: string): boolean => /replica|follower|reader/u.test(name);

/** True where `tags` hold a word. */
export function tagged(attributes: ReadonlyMap<string, AttributeValue>, tag: string): boolean {
  const value = attributes.get('tags')?.value;
  return value?.type === 'list' ? value.items.some((item) => item.type === 'enum' && item.value === tag) : wordIn('tags', attributes) === tag;
}
