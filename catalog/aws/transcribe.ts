import { defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'transcribe',
  name: 'Amazon Transcribe',
  summary: 'Turns speech into text.',
  category: 'machine-learning',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {},
  icon: 'microphone',
  docs: 'https://docs.aws.amazon.com/transcribe/',
});
