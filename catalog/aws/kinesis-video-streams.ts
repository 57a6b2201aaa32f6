import { sla } from '../facts/sla.ts';
import { dataRate, defineKind, duration, number } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'kinesis-video-streams',
  name: 'Amazon Kinesis Video Streams',
  summary: 'Takes in video from devices, for viewing and analysis.',
  category: 'media',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    retention: { type: duration(), doc: 'How long video is kept.', example: '7 d' },
    devices: { type: number({ min: '0' }), doc: 'How many cameras or other devices send to it.', example: '1000' },
    bitrate: { type: dataRate({ min: '0 B/s' }), doc: 'Rate at which one device sends.', example: '5 Mbit/s' },
  },
  sla: () => sla('Kinesis Video Streams'),
  icon: 'kinesis-video-streams',
  docs: 'https://docs.aws.amazon.com/kinesisvideostreams/',
});
