import { bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, list, number, oneOf, openEnum, phrase } from '../define.ts';
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
    minutes: { type: number({ min: '0' }), doc: 'Minutes of HD that it puts out in a month, each rendition for itself.', example: '10k' },
    tier: { type: oneOf('basic', 'professional'), doc: 'Feature tier, which sets the price of a minute.', example: 'basic' },
    queue: { type: oneOf('on-demand', 'reserved'), doc: 'Whether jobs pay by the minute or use capacity bought ahead.', example: 'on-demand' },
  },
  sla: () => sla('MediaConvert'),
  pricing: (s) => {
    const codecs = s.words('codecs');
    const isKnown = s.word('tier') !== 'professional' && s.word('queue') !== 'reserved' && codecs.every((codec) => codec === 'h264');
    return [bill('MediaConvert', 'HD AVC on-demand basic', isKnown ? (s.number('minutes') ?? NaN) : NaN, s)];
  },
  icon: 'mediaconvert',
  docs: 'https://docs.aws.amazon.com/mediaconvert/',
});
