import { defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'lex',
  name: 'Amazon Lex',
  summary: 'Conversations by voice and text.',
  category: 'machine-learning',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {},
  icon: 'message-chatbot',
  docs: 'https://docs.aws.amazon.com/lex/',
});
