import { copies } from '../common.ts';
import { dataRate, defineKind } from '../define.ts';

export default defineKind({
  id: 'leased-line',
  aliases: ['dedicated-line', 'cross-connect'],
  name: 'Leased line',
  summary: "Line of one's own between two sites, with a steady delay that the public internet does not have.",
  category: 'network',
  provider: 'generic',
  nature: 'element',
  scope: 'any',
  attributes: {
    ...copies,
    bandwidth: { type: dataRate(), doc: 'Bandwidth of one line.', example: '1 Gbit/s' },
  },
  icon: 'leased-line',
});
