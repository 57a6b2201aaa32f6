import { bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, data, defineKind, list, openEnum } from '../define.ts';
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
    channels: { type: list(openEnum('marketing', 'transactional')), doc: 'What its mail is for.', example: '[transactional]' },
    'dedicated-ips': { type: count({ min: 0 }), doc: 'Sending addresses of its own, whose reputation nobody else spoils.', default: '0' },
  },
  sla: () => sla('SES'),
  pricing: (s, u) => [bill('SES', 'outbound email', u.items, s)],
  icon: 'ses',
  docs: 'https://docs.aws.amazon.com/ses/',
});
