import { defineKind, flag } from '../define.ts';

export default defineKind({
  id: 'container-registry',
  aliases: ['image-registry'],
  name: 'Container registry',
  summary: 'Keeps container images.',
  category: 'containers',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    scanned: { type: flag(), doc: 'Whether images are scanned for known holes.', example: 'true' },
    signed: { type: flag(), doc: 'Whether images are signed.', example: 'true' },
  },
  icon: 'container-registry',
});
