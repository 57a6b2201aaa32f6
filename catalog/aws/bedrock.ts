import { sla } from '../facts/sla.ts';
import { defineKind, either, number, text, word } from '../define.ts';
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
  attributes: {
    model: { type: either(text(), word()), doc: 'Foundation model that answers.', example: '"text model"' },
    tokens: { type: number({ min: '0' }), doc: 'Tokens of an average request and its answer.', example: '2000' },
  },
  sla: () => sla('Bedrock'),
  icon: 'bedrock',
  docs: 'https://docs.aws.amazon.com/bedrock/',
});
