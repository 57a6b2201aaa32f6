import { defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'polly',
  name: 'Amazon Polly',
  summary: 'Turns text into speech.',
  category: 'machine-learning',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {},
  icon: 'polly',
  docs: 'https://docs.aws.amazon.com/polly/',
});
