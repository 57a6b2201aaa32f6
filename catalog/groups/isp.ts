import { defineKind, text } from '../define.ts';

export default defineKind({
  id: 'isp',
  aliases: ['provider-network', 'external-network'],
  name: 'Internet provider',
  summary: 'Network of someone else between users and the system, where caches may stand too.',
  category: 'place',
  provider: 'generic',
  nature: 'group',
  scope: 'site',
  attributes: {
    location: { type: text(), doc: 'Area that it serves.', example: '"Bavaria"' },
  },
  icon: 'isp',
});
