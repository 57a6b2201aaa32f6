import { defineKind, duration, text } from '../define.ts';

export default defineKind({
  id: 'scheduler',
  aliases: ['cron'],
  name: 'Scheduler',
  summary: 'Starts work at set times.',
  category: 'integration',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    schedule: { type: text(), doc: 'When it fires.', example: '"rate(5 minutes)"' },
    every: { type: duration({ min: '0 s' }), doc: 'Time between two starts.', example: '5 min' },
  },
  icon: 'scheduler',
});
