import account from './account.ts';
import autoScalingGroup from './auto-scaling-group.ts';
import az from './az.ts';
import cell from './cell.ts';
import cluster from './cluster.ts';
import dataCenter from './data-center.ts';
import ecsCluster from './ecs-cluster.ts';
import edge from './edge.ts';
import eksCluster from './eks-cluster.ts';
import group from './group.ts';
import isp from './isp.ts';
import localZone from './local-zone.ts';
import onPremises from './on-premises.ts';
import outposts from './outposts.ts';
import region from './region.ts';
import subnet from './subnet.ts';
import vpc from './vpc.ts';
import type { Kind } from '../schema.ts';

/** Boxes around others; alphabetical. */
export const groupKinds: readonly Kind[] = [
  account,
  autoScalingGroup,
  az,
  cell,
  cluster,
  dataCenter,
  ecsCluster,
  edge,
  eksCluster,
  group,
  isp,
  localZone,
  onPremises,
  outposts,
  region,
  subnet,
  vpc,
];
