import { defineKind, list, oneOf, openEnum } from '../define.ts';
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
  attributes: {
    detects: { type: list(openEnum('moderation', 'faces', 'labels', 'text', 'celebrities')), doc: 'What it looks for.', example: '[moderation]' },
    media: { type: oneOf('image', 'video', 'stream'), doc: 'What it looks at.', example: 'video' },
  },
  icon: 'rekognition',
  docs: 'https://docs.aws.amazon.com/rekognition/',
});
