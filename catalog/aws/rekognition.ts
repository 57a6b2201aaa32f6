import { defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'rekognition',
  name: 'Amazon Rekognition',
  summary: 'Recognises what images and videos show.',
  category: 'machine-learning',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {},
  icon: 'photo-search',
  docs: 'https://docs.aws.amazon.com/rekognition/',
});
