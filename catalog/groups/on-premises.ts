import { cidr, defineKind, text } from '../define.ts';

export default defineKind({
  id: 'on-premises',
  aliases: ['on-prem'],
  name: 'On-premises',
  summary: "One's own site outside of the cloud, joined by VPN or Direct Connect.",
  category: 'place',
  provider: 'generic',
  nature: 'group',
  scope: 'site',
  shorthand: 'cidr',
  attributes: {
    cidr: { type: cidr(), doc: 'Addresses in use there; they must not overlap those of joined networks.', example: '"192.168.0.0/16"' },
    location: { type: text(), doc: 'Where it is.', example: '"Frankfurt"' },
  },
  icon: 'on-premises',
});
