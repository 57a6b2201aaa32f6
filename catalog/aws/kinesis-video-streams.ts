import { defineKind, duration } from '../define.ts';
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
  },
  icon: 'video',
  docs: 'https://docs.aws.amazon.com/kinesisvideostreams/',
});
