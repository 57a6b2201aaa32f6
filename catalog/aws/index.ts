import accessAnalyzer from './access-analyzer.ts';
import acm from './acm.ts';
import alb from './alb.ts';
import amplify from './amplify.ts';
import apprunner from './apprunner.ts';
import awsBackup from './aws-backup.ts';
import clb from './clb.ts';
import cloudMap from './cloud-map.ts';
import cloudfront from './cloudfront.ts';
import controlTower from './control-tower.ts';
import customerGateway from './customer-gateway.ts';
import directConnect from './direct-connect.ts';
import ebs from './ebs.ts';
import ec2 from './ec2.ts';
import ecr from './ecr.ts';
import ecs from './ecs.ts';
import efs from './efs.ts';
import eks from './eks.ts';
import elasticBeanstalk from './elastic-beanstalk.ts';
import elasticIp from './elastic-ip.ts';
import endpointService from './endpoint-service.ts';
import fargate from './fargate.ts';
import fsx from './fsx.ts';
import globalAccelerator from './global-accelerator.ts';
import gwlb from './gwlb.ts';
import instanceStore from './instance-store.ts';
import internetGateway from './internet-gateway.ts';
import lambda from './lambda.ts';
import lambdaEdge from './lambda-edge.ts';
import macie from './macie.ts';
import natGateway from './nat-gateway.ts';
import natInstance from './nat-instance.ts';
import networkAcl from './network-acl.ts';
import networkFirewall from './network-firewall.ts';
import nlb from './nlb.ts';
import routeTable from './route-table.ts';
import route53 from './route53.ts';
import s3 from './s3.ts';
import securityGroup from './security-group.ts';
import shield from './shield.ts';
import transitGateway from './transit-gateway.ts';
import vpcEndpoint from './vpc-endpoint.ts';
import vpcLattice from './vpc-lattice.ts';
import vpcPeering from './vpc-peering.ts';
import vpn from './vpn.ts';
import waf from './waf.ts';
import type { Kind } from '../schema.ts';

/** Alphabetical; one line for each kind. */
export const awsKinds: readonly Kind[] = [
  accessAnalyzer,
  acm,
  alb,
  amplify,
  apprunner,
  awsBackup,
  clb,
  cloudMap,
  cloudfront,
  controlTower,
  customerGateway,
  directConnect,
  ebs,
  ec2,
  ecr,
  ecs,
  efs,
  eks,
  elasticBeanstalk,
  elasticIp,
  endpointService,
  fargate,
  fsx,
  globalAccelerator,
  gwlb,
  instanceStore,
  internetGateway,
  lambda,
  lambdaEdge,
  macie,
  natGateway,
  natInstance,
  networkAcl,
  networkFirewall,
  nlb,
  routeTable,
  route53,
  s3,
  securityGroup,
  shield,
  transitGateway,
  vpcEndpoint,
  vpcLattice,
  vpcPeering,
  vpn,
  waf,
];
