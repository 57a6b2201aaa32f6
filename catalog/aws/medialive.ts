import { defineKind, list, phrase } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'medialive',
  name: 'AWS Elemental MediaLive',
  summary: 'Encodes live video.',
  category: 'media',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    renditions: { type: list(phrase()), doc: 'Sizes and bit rates that it makes.', example: '[1080p at 5 Mbit/s, 720p at 3 Mbit/s]' },
  },
  icon: 'broadcast',
  docs: 'https://docs.aws.amazon.com/medialive/',
});
