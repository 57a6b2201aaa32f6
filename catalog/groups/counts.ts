import { countLimit, quotaLimit, type Limit } from '../behaviour.ts';
import type { Settings } from '../settings.ts';

/** Quotas on how many of a kind an account may have in a region, of those that a drawing can reach. */

const withReplicas = (settings: Settings): number => 1 + (settings.number('replicas') ?? 0);
const ofDocumentDb = (settings: Settings): number => settings.number('instances') ?? withReplicas(settings);
const onDemand = (settings: Settings): number => (settings.word('mode') === 'provisioned' ? 0 : 1);
const gateway = (settings: Settings): number => (settings.word('type') === 'gateway' ? 1 : 0);
const notGateway = (settings: Settings): number => 1 - gateway(settings);

export const regionLimits: readonly Limit[] = [
  countLimit('vpcs', 'VPCs', 'vpc.vpcs', 'vpc'),
  countLimit('internet-gateways', 'Internet gateways', 'vpc.igw', 'internet-gateway'),
  countLimit('elastic-ips', 'Elastic IP addresses', 'vpc.eip', 'elastic-ip'),
  countLimit('gateway-endpoints', 'Gateway endpoints', 'vpc.endpoints.gateway', 'vpc-endpoint', gateway),
  countLimit('transit-gateways', 'Transit gateways', 'tgw.count', 'transit-gateway'),
  countLimit('vpn-connections', 'VPN connections', 'vpn.connections', 'vpn'),
  countLimit('application-load-balancers', 'Application Load Balancers', 'alb.count', 'alb'),
  countLimit('network-load-balancers', 'Network Load Balancers', 'nlb.count', 'nlb'),
  countLimit('classic-load-balancers', 'Classic Load Balancers', 'clb.count', 'clb'),
  countLimit('web-acls', 'Web ACLs', 'waf.acls', 'waf'),
  countLimit('graphql-apis', 'APIs of AppSync', 'appsync.apis', 'appsync'),
  // The four share it.
  quotaLimit(
    'database-instances',
    'Database instances',
    'count',
    'rds.instances',
    ({ inside }) =>
      inside('rds', withReplicas) + inside('aurora', withReplicas) + inside('neptune', withReplicas) + inside('documentdb', ofDocumentDb) || undefined,
    { grows: false },
  ),
  countLimit('database-clusters', 'Clusters of Aurora', 'rds.clusters', 'aurora'),
  countLimit('neptune-clusters', 'Clusters of Neptune', 'neptune.clusters', 'neptune'),
  countLimit('documentdb-clusters', 'Clusters of DocumentDB', 'docdb.clusters', 'documentdb'),
  countLimit('database-proxies', 'Database proxies', 'rds.proxies', 'rds-proxy'),
  countLimit('cache-nodes', 'Cache nodes', 'elasticache.nodes.region', 'elasticache', (settings) => settings.copies.max),
  countLimit('dax-nodes', 'DAX nodes', 'dax.nodes.account', 'dax', (settings) => settings.copies.max),
  countLimit('kafka-brokers', 'Kafka brokers', 'msk.brokers.account', 'msk', (settings) => settings.number('brokers') ?? 0),
  countLimit('message-brokers', 'Message brokers', 'mq.brokers', 'amazon-mq'),
  countLimit('on-demand-streams', 'On-demand streams', 'kinesis.ondemand.streams', 'kinesis', onDemand),
  countLimit('event-buses', 'Event buses', 'eb.buses', 'eventbridge'),
  countLimit('search-domains', 'Search domains', 'opensearch.domains', 'opensearch'),
  countLimit('kubernetes-clusters', 'Kubernetes clusters', 'eks.clusters', 'eks'),
  countLimit('airflow-environments', 'Airflow environments', 'mwaa.environments', 'mwaa'),
  countLimit('replication-instances', 'Replication instances', 'dms.instances', 'dms'),
  countLimit('glue-units', 'Processing units of Glue', 'glue.dpus', 'glue', (settings) => settings.number('dpu') ?? 0),
];

export const vpcLimits: readonly Limit[] = [
  countLimit('subnets', 'Subnets', 'vpc.subnets', 'subnet'),
  countLimit('route-tables', 'Route tables', 'vpc.rt', 'route-table'),
  countLimit('network-acls', 'Network ACLs', 'vpc.nacl', 'network-acl'),
  countLimit('interface-endpoints', 'Interface endpoints', 'vpc.endpoints.interface', 'vpc-endpoint', notGateway),
  quotaLimit('cidr-blocks', 'IPv4 blocks', 'count', 'vpc.cidr4', (_, settings) => 1 + settings.words('secondary-cidrs').length, { grows: false }),
];
