import { defineKind, list, openEnum } from '../define.ts';
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
  attributes: {
    detects: {
      type: list(openEnum('entities', 'sentiment', 'language', 'personal-data', 'key-phrases')),
      doc: 'What it looks for.',
      example: '[personal-data]',
    },
  },
  icon: 'comprehend',
  docs: 'https://docs.aws.amazon.com/comprehend/',
});
