import { defineKind, number, oneOf } from '../define.ts';

export default defineKind({
  id: 'actor',
  aliases: ['user', 'person'],
  name: 'Actor',
  summary: 'A person or a group of people who uses the system.',
  category: 'actor',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  placement: { subnet: 'none' },
  attributes: {
    audience: { type: oneOf(['regional', 'Near one region.'], ['global', 'All over the world.']), doc: 'Where they are.', example: 'global' },
    users: { type: number({ min: '0' }), doc: 'How many there are.', example: '10M' },
    active: { type: number({ min: '0' }), doc: 'How many are active in a day.', example: '2M' },
    concurrent: { type: number({ min: '0' }), doc: 'How many are connected at the same time.', example: '50k' },
  },
  icon: 'actor',
});
