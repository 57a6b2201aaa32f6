import type { Placement } from '../schema.ts';

/** Where AWS services may stand; a kind takes one of these or writes its own. */

/** Works from the edge of the network for all regions: never inside a region. */
export const globalService: Placement = { in: ['account', 'edge'], subnet: 'none' };

/** A service of the region that no subnet holds: inner elements reach it by endpoint, NAT or internet. */
export const regionalService: Placement = { in: ['account', 'region'], subnet: 'none' };

/** A service of the region that may also be given network interfaces in subnets. */
export const regionalOrSubnet: Placement = { in: ['account', 'region', 'vpc', 'subnet'], subnet: 'optional' };

/** Lives in subnets, of either access. */
export const inSubnet: Placement = { in: ['region', 'vpc', 'az', 'subnet', 'local-zone', 'outposts'], subnet: 'required' };

/** Lives in private subnets: stores, caches, brokers, inner services. */
export const inPrivateSubnet: Placement = { ...inSubnet, access: 'private' };

/** As `inPrivateSubnet`, with subnets in two zones at least. */
export const inPrivateSubnetGroup: Placement = { ...inPrivateSubnet, minZones: 2 };

/** Hangs on other elements of a region and carries no traffic of its own. */
export const attachedInRegion: Placement = { in: ['account', 'region', 'vpc'], subnet: 'none', attached: true };

/** Hangs on elements or accounts anywhere. */
export const attachedAnywhere: Placement = { subnet: 'none', attached: true };
