import { sla } from '../facts/sla.ts';
import { defineKind, list, oneOf, openEnum, phrase } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'mediaconvert',
  name: 'AWS Elemental MediaConvert',
  summary: 'Converts video files into other formats and sizes.',
  category: 'media',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    renditions: { type: list(phrase()), doc: 'Sizes and bit rates that it makes.', example: '[1080p at 5 Mbit/s, 720p at 3 Mbit/s]' },
    codecs: { type: list(openEnum('h264', 'h265', 'av1', 'vp9')), doc: 'Codecs that it encodes to.', example: '[h264, av1]' },
    tier: { type: oneOf('basic', 'professional'), doc: 'Feature tier, which sets the price of a minute.', example: 'basic' },
    queue: { type: oneOf('on-demand', 'reserved'), doc: 'Whether jobs pay by the minute or use capacity bought ahead.', example: 'on-demand' },
  },
  sla: () => sla('MediaConvert'),
  icon: 'mediaconvert',
  docs: 'https://docs.aws.amazon.com/mediaconvert/',
});
