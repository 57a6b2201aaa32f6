import { bill } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, list, openEnum, rate } from '../define.ts';
import { attachedAnywhere } from './placement.ts';

export default defineKind({
  id: 'waf',
  name: 'AWS WAF',
  summary: 'Filters web exploits, bots and floods of requests before they reach the application.',
  category: 'security',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: { ...attachedAnywhere, in: ['account', 'edge', 'region'] },
  attributes: {
    rules: {
      type: list(openEnum('managed', 'sql-injection', 'xss', 'rate', 'bot-control', 'geo', 'ip-list')),
      doc: 'What it filters.',
      example: '[managed, rate]',
    },
    'rate-limit': { type: rate({ min: '0 rps', per: ['ip', 'user', 'key'] }), doc: 'Most requests let through.', example: '2000/min per ip' },
  },
  sla: () => sla('WAF'),
  pricing: (s, u) => [bill('WAF', 'web ACL', 1, s), bill('WAF', 'rule', s.words('rules').length, s), bill('WAF', 'requests', u.opening, s)],
  icon: 'waf',
  docs: 'https://docs.aws.amazon.com/waf/',
});
