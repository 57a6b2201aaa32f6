import { recovery } from '../common.ts';
import { data, defineKind, flag, list, number, phrase } from '../define.ts';

export default defineKind({
  id: 'object-store',
  aliases: ['blob-store', 'bucket'],
  name: 'Object store',
  summary: 'Keeps whole files by name, without limit.',
  category: 'storage',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    storage: { type: data(), doc: 'Data that it holds.', example: '500 GB' },
    item: { type: data(), doc: 'Size of an average item, row or document.', example: '1 KB' },
    items: { type: number({ min: '0' }), doc: 'How many items it holds.', example: '31.5e9' },
    versioning: { type: flag(), doc: 'Whether old versions are kept.', default: 'false' },
    lifecycle: { type: list(phrase()), doc: 'When objects move to cheaper storage or go.', example: 'archive after 90 d, delete after 2 y' },
    encrypted: { type: flag(), doc: 'Whether data is encrypted at rest.', example: 'true' },
    public: { type: flag(), doc: 'Whether anyone may read.', default: 'false' },
    ...recovery,
  },
  icon: 'object-store',
});
