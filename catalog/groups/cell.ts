import { defineKind, share } from '../define.ts';

export default defineKind({
  id: 'cell',
  name: 'Cell',
  summary: 'Complete and isolated copy of the system for a part of the users; what fails in it, fails for them only.',
  category: 'generic',
  provider: 'generic',
  nature: 'group',
  scope: 'any',
  attributes: {
    share: { type: share(), doc: 'Part of the users or tenants that it serves.', example: '25%' },
  },
  icon: 'cell',
});
