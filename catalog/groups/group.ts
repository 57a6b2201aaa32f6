import { defineKind, openEnum } from '../define.ts';

export default defineKind({
  id: 'group',
  name: 'Group',
  summary: 'Box around elements that belong together; it says nothing of where they run.',
  category: 'generic',
  provider: 'generic',
  nature: 'group',
  scope: 'any',
  attributes: {
    type: {
      type: openEnum(
        ['tier', 'Presentation, logic or data.'],
        ['domain', 'A part of the business with a language and data of its own.'],
        ['team', 'What one team answers for.'],
        ['environment', 'Development, test, staging or production.'],
        ['trust-zone', 'Elements that trust each other.'],
        ['lane', 'A strip of a process.'],
        ['layer', 'Batch, speed or serving layer.'],
        ['tenant', 'What belongs to one customer.'],
      ),
      doc: 'What makes its elements belong together.',
      example: 'domain',
    },
  },
  icon: 'group',
});
