import { defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'personalize',
  name: 'Amazon Personalize',
  summary: 'Recommends items to users.',
  category: 'machine-learning',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {},
  icon: 'personalize',
  docs: 'https://docs.aws.amazon.com/personalize/',
});
