import { defineKind, duration, either, flag, list, openEnum } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'mediapackage',
  name: 'AWS Elemental MediaPackage',
  summary: 'Packages and protects video streams.',
  category: 'media',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    drm: {
      type: either(flag(), list(openEnum('widevine', 'playready', 'fairplay'))),
      doc: 'Whether, and by which systems, streams are protected against copying.',
      default: 'false',
      example: '[widevine, playready]',
    },
    formats: { type: list(openEnum('hls', 'dash', 'cmaf', 'mss')), doc: 'Formats that it packages for players.', example: '[hls, dash]' },
    'time-shift': { type: duration(), doc: 'How far back viewers may go in a live stream.', example: '2 h' },
  },
  icon: 'mediapackage',
  docs: 'https://docs.aws.amazon.com/mediapackage/',
});
