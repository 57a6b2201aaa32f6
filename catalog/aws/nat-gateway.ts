import { GB, bill, hourly } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, list, oneOf, ref } from '../define.ts';
import { inSubnet } from './placement.ts';

export default defineKind({
  id: 'nat-gateway',
  aliases: ['nat'],
  name: 'NAT gateway',
  summary: 'Lets private elements open connections outwards, while nothing outside can open one inwards.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'zone',
  managed: 'managed',
  placement: { ...inSubnet, subnet: 'optional' },
  attributes: {
    connectivity: {
      type: oneOf(['public', 'In a public subnet with an elastic IP, towards the internet.'], ['private', 'In a private subnet, towards other networks.']),
      doc: 'Where it leads.',
      default: 'public',
    },
    mode: {
      type: oneOf(
        ['zonal', 'Stands in one zone and fails with it.'],
        ['regional', 'Belongs to the VPC, needs no subnet and follows the workload over the zones.'],
      ),
      doc: 'Whether it stands in one zone or covers all.',
      default: 'zonal',
    },
    'elastic-ip': { type: list(ref('elastic-ip')), doc: 'Its public addresses.', example: 'address' },
  },
  spread: (s) => s.word('mode') === 'regional',
  sla: () => sla('NAT gateway'),
  pricing: (s, u) => [hourly('NAT gateway', 'hour', 1, s), bill('NAT gateway', 'data processed', Math.max(u.bytesIn, u.bytesOut) / GB, s)],
  icon: 'nat-gateway',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
});
