import { sla } from '../facts/sla.ts';
import { defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'codebuild',
  name: 'AWS CodeBuild',
  summary: 'Builds and tests code.',
  category: 'developer',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {},
  sla: () => sla('CodeBuild'),
  icon: 'codebuild',
  docs: 'https://docs.aws.amazon.com/codebuild/',
});
