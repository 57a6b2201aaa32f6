import { defineKind, list, oneOf, word } from '../define.ts';

export default defineKind({
  id: 'pipeline',
  aliases: ['ci-cd'],
  name: 'Delivery pipeline',
  summary: 'Builds, tests and releases new versions.',
  category: 'developer',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  placement: { subnet: 'none' },
  attributes: {
    deploy: { type: oneOf('recreate', 'rolling', 'blue-green', 'canary'), doc: 'How it releases.', example: 'canary' },
    stages: { type: list(word()), doc: 'Environments that a version passes.', example: '[test, staging, production]' },
  },
  icon: 'pipeline',
});
