import { defineKind, duration, openEnum } from '../define.ts';

export default defineKind({
  id: 'secret-store',
  aliases: ['vault'],
  name: 'Secret store',
  summary: 'Keeps passwords and keys and changes them in time.',
  category: 'security',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    rotation: { type: duration({ min: '0 s' }), doc: 'How often secrets are changed.', example: '30 d' },
    engine: { type: openEnum('vault', 'hsm', 'kms'), doc: 'Product that it is.', example: 'vault' },
  },
  icon: 'secret-store',
});
