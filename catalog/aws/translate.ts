import { defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'translate',
  name: 'Amazon Translate',
  summary: 'Translates text.',
  category: 'machine-learning',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {},
  icon: 'language',
  docs: 'https://docs.aws.amazon.com/translate/',
});
