import { data, defineKind, duration, number } from '../define.ts';

export default defineKind({
  id: 'feature-store',
  name: 'Feature store',
  summary: 'Keeps inputs of models, the same for training and for answering.',
  category: 'machine-learning',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    storage: { type: data(), doc: 'Data that it holds.', example: '500 GB' },
    item: { type: data(), doc: 'Size of an average item, row or document.', example: '1 KB' },
    items: { type: number({ min: '0' }), doc: 'How many items it holds.', example: '31.5e9' },
    freshness: { type: duration({ min: '0 s' }), doc: 'How old a feature may be.', example: '5 min' },
  },
  icon: 'feature-store',
});
