import { GB, bill, hourly } from '../behaviour.ts';
import { sla } from '../facts/sla.ts';
import { defineKind, flag, list, oneOf, openEnum, ref } from '../define.ts';
import { inSubnet } from './placement.ts';

export default defineKind({
  id: 'vpc-endpoint',
  aliases: ['interface-endpoint', 'gateway-endpoint', 'gwlb-endpoint', 'privatelink'],
  variants: { 'interface-endpoint': { type: 'interface' }, 'gateway-endpoint': { type: 'gateway' }, 'gwlb-endpoint': { type: 'gwlb' } },
  name: 'VPC endpoint',
  summary: 'Private way from a VPC to one service, without internet, NAT or joined networks.',
  category: 'network',
  provider: 'aws',
  nature: 'element',
  scope: 'region',
  managed: 'managed',
  placement: { ...inSubnet, subnet: 'optional' },
  attributes: {
    type: {
      type: oneOf(
        ['interface', 'Network interfaces in subnets, for most services (PrivateLink).'],
        ['gateway', 'Route to S3 or DynamoDB; free of charge.'],
        ['gwlb', 'Way to appliances behind a Gateway Load Balancer.'],
      ),
      doc: 'How it is built.',
      default: 'interface',
    },
    service: {
      type: openEnum('s3', 'dynamodb', 'sqs', 'sns', 'kinesis-streams', 'secretsmanager', 'kms', 'ecr.api', 'ecr.dkr', 'logs', 'sts', 'lambda', 'execute-api'),
      doc: 'The service that it leads to.',
      example: 's3',
    },
    target: { type: ref('endpoint-service'), doc: 'The endpoint service in this design that it leads to.', example: 'billing-service' },
    'private-dns': { type: flag(), doc: 'Whether the usual name of the service leads to it.', default: 'true' },
    'route-tables': { type: list(ref('route-table')), doc: 'Tables that get its route, for `type: gateway`.', example: 'private-routes' },
  },
  sla: () => sla('PrivateLink'),
  pricing: (s, u) =>
    s.word('type') === 'gateway'
      ? []
      : [
          hourly('VPC endpoint', 'endpoint-hour', Math.max(1, s.zones), s, { type: 'interface' }),
          bill('VPC endpoint', 'data processed', Math.max(u.bytesIn, u.bytesOut) / GB, s, { type: 'interface' }),
        ],
  icon: 'vpc-endpoint',
  docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/',
});
