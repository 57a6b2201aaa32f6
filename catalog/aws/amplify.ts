import { sla } from '../facts/sla.ts';
import { data, defineKind, oneOf, share } from '../define.ts';
import { regionalService } from './placement.ts';

export default defineKind({
  id: 'amplify',
  name: 'AWS Amplify',
  summary: 'Hosts web and mobile front ends and sets up what they need behind them.',
  category: 'developer',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: regionalService,
  attributes: {
    rendering: { type: oneOf(['static', 'Files only.'], ['server-side', 'Pages are made per request.']), doc: 'How pages come about.', default: 'static' },
    storage: { type: data(), doc: 'Files that it hosts.', example: '2 GB' },
    'cache-hit': { type: share(), doc: 'Share of requests answered at the edge.', example: '90%' },
  },
  sla: () => sla('Amplify Hosting'),
  icon: 'amplify',
  docs: 'https://docs.aws.amazon.com/amplify/',
});
