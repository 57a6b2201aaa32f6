import { defineKind, flag, list, phrase } from '../define.ts';
import { attachedInRegion } from './placement.ts';

export default defineKind({
  id: 'security-group',
  aliases: ['sg'],
  name: 'Security group',
  summary: 'Stateful list of what may reach an instance or network interface; replies pass by themselves.',
  category: 'security',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'serverless',
  placement: attachedInRegion,
  attributes: {
    inbound: { type: list(phrase()), doc: 'What is let in: protocol, port and source. There are no deny rules.', example: '["tcp 443 from 0.0.0.0/0"]' },
    outbound: { type: list(phrase()), doc: 'What is let out.', example: '["all"]' },
    default: { type: flag(), doc: 'Whether it is the group that comes with the VPC.', default: 'false' },
  },
  pricing: () => [],
  icon: 'security-group',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
});
