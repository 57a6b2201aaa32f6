import { defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'bedrock',
  name: 'Amazon Bedrock',
  summary: 'Large language models and others behind one API.',
  category: 'machine-learning',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {},
  icon: 'sparkles',
  docs: 'https://docs.aws.amazon.com/bedrock/',
});
