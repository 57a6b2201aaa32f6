import { dataRate, defineKind } from '../define.ts';

export default defineKind({
  id: 'ddos-protection',
  aliases: ['ddos-shield'],
  name: 'Flood protection',
  summary: 'Absorbs floods of traffic before they reach the system.',
  category: 'security',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  placement: { attached: true },
  attributes: {
    bandwidth: { type: dataRate(), doc: 'Flood that it can absorb.', example: '1000 Gbit/s' },
  },
  icon: 'ddos-protection',
});
