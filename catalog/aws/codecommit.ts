import { defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'codecommit',
  name: 'AWS CodeCommit',
  summary: 'Git repositories.',
  category: 'developer',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {},
  icon: 'codecommit',
  docs: 'https://docs.aws.amazon.com/codecommit/',
});
