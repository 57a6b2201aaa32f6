import { defineKind, oneOf } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'transcribe',
  name: 'Amazon Transcribe',
  summary: 'Turns speech into text.',
  category: 'machine-learning',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    mode: { type: oneOf('batch', 'streaming'), doc: 'Whether it hears a file or a live stream.', example: 'streaming' },
  },
  icon: 'transcribe',
  docs: 'https://docs.aws.amazon.com/transcribe/',
});
