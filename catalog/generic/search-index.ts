import { count, data, defineKind, duration, number, openEnum } from '../define.ts';

export default defineKind({
  id: 'search-index',
  aliases: ['search', 'search-engine'],
  name: 'Search index',
  summary: 'Finds documents by their words, facets and places.',
  category: 'database',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    engine: { type: openEnum('elasticsearch', 'opensearch', 'solr', 'lucene', 'typesense'), doc: 'Product that it is.', example: 'opensearch' },
    storage: { type: data(), doc: 'Data that it holds.', example: '500 GB' },
    item: { type: data(), doc: 'Size of an average item, row or document.', example: '1 KB' },
    items: { type: number({ min: '0' }), doc: 'How many items it holds.', example: '31.5e9' },
    shards: { type: count({ min: 1 }), doc: 'Parts that the index is divided into.', example: '5' },
    replicas: { type: count({ min: 0 }), doc: 'Copies of each shard.', default: '1' },
    nodes: { type: count({ min: 1 }), doc: 'Servers that hold it.', example: '3' },
    refresh: { type: duration({ min: '0 s' }), doc: 'Time until a change is found.', default: '1 s' },
  },
  icon: 'search-index',
});
