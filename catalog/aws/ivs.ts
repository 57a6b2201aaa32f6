import { defineKind, number, oneOf } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'ivs',
  name: 'Amazon IVS',
  summary: 'Live streaming in a box.',
  category: 'media',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    channel: {
      type: oneOf('basic', 'standard', 'real-time'),
      doc: 'Kind of channel: as sent, in several qualities, or with hardly any delay.',
      example: 'standard',
    },
    viewers: { type: number({ min: '0' }), doc: 'Viewers at once.', example: '10k' },
  },
  icon: 'live-photo',
  docs: 'https://docs.aws.amazon.com/ivs/',
});
