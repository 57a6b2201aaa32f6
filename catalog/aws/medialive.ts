import { defineKind, list, oneOf, openEnum, phrase } from '../define.ts';
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
    pipelines: {
      type: oneOf(['single', 'One pipeline.'], ['standard', 'Two pipelines in two zones.']),
      doc: 'Whether the channel survives the loss of a pipeline.',
      example: 'standard',
    },
    codecs: { type: list(openEnum('h264', 'h265', 'av1')), doc: 'Codecs that it encodes to.', example: '[h264]' },
  },
  icon: 'medialive',
  docs: 'https://docs.aws.amazon.com/medialive/',
});
