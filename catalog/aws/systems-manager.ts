import { defineKind, list, openEnum } from '../define.ts';
import { attachedAnywhere } from './placement.ts';

export default defineKind({
  id: 'systems-manager',
  name: 'AWS Systems Manager',
  summary: 'Runs, patches and configures machines.',
  category: 'operations',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedAnywhere,
  attributes: {
    use: {
      type: list(openEnum('parameter-store', 'session-manager', 'run-command', 'automation', 'patching', 'ops-center')),
      doc: 'What it does here.',
      example: '[parameter-store]',
    },
  },
  icon: 'systems-manager',
  docs: 'https://docs.aws.amazon.com/systems-manager/',
});
