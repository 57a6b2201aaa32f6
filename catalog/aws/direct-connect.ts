import { GB, bill, hourly } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { count, dataRate, defineKind, flag, oneOf } from '../define.ts';

export default defineKind({
  id: 'direct-connect',
  aliases: ['dx'],
  name: 'AWS Direct Connect',
  summary: 'Own line from a site to AWS that never crosses the internet: steady, with high bandwidth.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: { in: ['on-premises', 'account', 'region', 'vpc'], subnet: 'none' },
  attributes: {
    vif: {
      type: oneOf(['private', 'To addresses of a VPC.'], ['public', 'To public services such as S3.'], ['transit', 'To a transit gateway.']),
      doc: 'Type of its virtual interface.',
      default: 'private',
    },
    connections: { type: count({ min: 1 }), doc: 'Lines in parallel.', default: '1', example: '2' },
    locations: { type: count({ min: 1 }), doc: 'Locations that the lines end in.', default: '1', example: '2' },
    bandwidth: { type: dataRate(), doc: 'Bandwidth of one line.', example: '1 Gbit/s' },
    macsec: { type: flag(), doc: 'Whether the line itself is encrypted.', default: 'false' },
  },
  sla: (s) => {
    const [lines, locations] = [s.number('connections') ?? 1, s.number('locations') ?? 1];
    if (locations === 1) return sla('Direct Connect', 'single connection');
    return sla('Direct Connect', lines >= 2 * locations ? 'multi-site redundant' : 'multi-site non-redundant');
  },
  pricing: (s, u) => [
    hourly('Direct Connect', 'port-hour', s.number('connections') ?? 1, s, { bandwidth: `${(s.number('bandwidth') ?? 1e9 / 8) / (1e9 / 8)} Gbps` }),
    bill('Direct Connect', 'data transfer out', u.bytesOut / GB, s),
  ],
  icon: 'direct-connect',
  docs: 'https://docs.aws.amazon.com/directconnect/',
});
