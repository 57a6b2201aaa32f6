import { defineKind, list, word } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'codepipeline',
  name: 'AWS CodePipeline',
  summary: 'Runs the steps from a commit to production.',
  category: 'developer',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    stages: { type: list(word()), doc: 'Its stages in order.', example: '[build, test, deploy]' },
  },
  icon: 'codepipeline',
  docs: 'https://docs.aws.amazon.com/codepipeline/',
});
