import { data, defineKind } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'ses',
  name: 'Amazon SES',
  summary: 'Sends and receives mail.',
  category: 'integration',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    message: { type: data(), doc: 'Size of an average mail.', example: '50 KB' },
  },
  icon: 'ses',
  docs: 'https://docs.aws.amazon.com/ses/',
});
