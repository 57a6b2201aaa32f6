import { bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
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
  sla: () => sla('Rekognition'),
  pricing: (s, u) =>
    s.word('media') === 'video' || s.word('media') === 'stream'
      ? [bill('Rekognition', 'video', NaN, s)]
      : [bill('Rekognition', 'images, group 1', u.requests, s)],
  icon: 'rekognition',
  docs: 'https://docs.aws.amazon.com/rekognition/',
});
