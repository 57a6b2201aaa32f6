import { defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'comprehend',
  name: 'Amazon Comprehend',
  summary: 'Finds meaning, names and mood in text.',
  category: 'machine-learning',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {},
  icon: 'text-recognition',
  docs: 'https://docs.aws.amazon.com/comprehend/',
});
