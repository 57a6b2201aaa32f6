import { defineKind } from '../define.ts';
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
  attributes: {},
  icon: 'codedeploy',
  docs: 'https://docs.aws.amazon.com/codedeploy/',
});
