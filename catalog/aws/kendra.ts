import { defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'kendra',
  name: 'Amazon Kendra',
  summary: 'Answers questions from documents.',
  category: 'machine-learning',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {},
  icon: 'file-search',
  docs: 'https://docs.aws.amazon.com/kendra/',
});
