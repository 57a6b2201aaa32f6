import { defineKind } from '../define.ts';

export default defineKind({
  id: 'edge',
  aliases: ['edge-location'],
  name: 'Edge locations',
  summary: 'Points of presence near users: entry points and caches, no place for state.',
  category: 'place',
  provider: 'aws',
  nature: 'group',
  scope: 'edge',
  placement: { in: ['account'] },
  attributes: {},
  icon: 'edge',
});
