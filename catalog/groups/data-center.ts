import { defineKind, text } from '../define.ts';

export default defineKind({
  id: 'data-center',
  aliases: ['datacenter', 'colocation'],
  name: 'Data center',
  summary: 'One building with servers: a fault domain of its own.',
  category: 'place',
  provider: 'generic',
  nature: 'group',
  scope: 'site',
  attributes: {
    location: { type: text(), doc: 'Where it is.', example: '"Mahwah, New Jersey"' },
  },
  icon: 'data-center',
});
