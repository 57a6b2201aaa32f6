import { defineKind, ref } from '../define.ts';
import { inSubnet } from './placement.ts';
import { instanceType } from './instance-types.ts';

export default defineKind({
  id: 'nat-instance',
  name: 'NAT instance',
  summary: 'Instance that lets private elements open connections outwards; a NAT gateway takes less upkeep.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'zone',
  managed: 'self',
  placement: { ...inSubnet, access: 'public' },
  attributes: {
    type: { type: instanceType(), doc: 'Instance type; its network bandwidth bounds what passes.', example: 't3.micro' },
    'elastic-ip': { type: ref('elastic-ip'), doc: 'Its public address.', example: 'address' },
  },
  icon: 'nat-instance',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_NAT_Instance.html',
});
