import { defineKind, oneOf } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'codedeploy',
  name: 'AWS CodeDeploy',
  summary: 'Rolls new versions out.',
  category: 'developer',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    strategy: { type: oneOf('all-at-once', 'rolling', 'blue-green', 'canary', 'linear'), doc: 'How a new version takes over.', example: 'blue-green' },
  },
  icon: 'codedeploy',
  docs: 'https://docs.aws.amazon.com/codedeploy/',
});
