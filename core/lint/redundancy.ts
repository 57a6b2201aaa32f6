import { numberIn } from '../analysis/attributes.ts';
import type { Element } from '../model/architecture.ts';
import type { Design } from './design.ts';

/** `zone a`. */
export const zoneName = (zone: string): string => `zone ${zone.slice(zone.lastIndexOf('/') + 1)}`;

/** ` in zone a`, where it stands in one. */
export function oneZone({ zones }: Design, element: Element): string {
  const [zone, ...others] = zones(element);
  return zone !== undefined && others.length === 0 ? ` in ${zoneName(zone)}` : '';
}

/** Kinds that the design itself runs in copies: a host, a database instance, a cache node. */
const standing = ['ec2', 'vm', 'rds', 'elasticache', 'memorydb', 'documentdb', 'nat-instance', 'cache', 'database', 'load-balancer', 'proxy', 'leased-line'];

/**
 * True for one copy of something that is not spread by its provider. What the design leaves open (a `service` without
 * `instances`) is not held against it.
 */
export function isSingle(design: Design, element: Element): boolean {
  const { kind, attributes } = element;
  const own = design.settings(element);
  const isStanding = design.is(element, ...standing);
  const counted = ['instances', 'tasks', 'pods', 'nodes', 'brokers'].find((key) => attributes.has(key));
  if (design.within(element, 'auto-scaling-group')) {
    const group = design.within(element, 'auto-scaling-group')!;
    return (numberIn('min', group.attributes) ?? 2) < 2;
  }
  if (own.flag('multi-az') || own.flag('serverless') || (own.number('replicas') ?? 0) > 0 || (own.number('shards') ?? 1) > 1) return false;
  if (replicated(design, element)) return false;
  if (counted !== undefined)
    return own.copies.min < 2 && (isStanding || ['compute', 'containers', 'cache', 'database'].includes(kind.category)) && own.copies.max < 2;
  if (attributes.has('replicas') && isStanding) return true;
  return design.is(element, 'ec2', 'rds', 'nat-instance');
}

/** A standby or replica drawn as an element of its own: fed by a stream from it, or feeding it. */
const replicated = ({ outgoing, incoming, element }: Design, of: Element): boolean =>
  [...outgoing(of).map((edge) => ({ edge, other: edge.to.element })), ...incoming(of).map((edge) => ({ edge, other: edge.from.element }))].some(
    ({ edge, other }) => edge.kind === 'stream' && element(other).kind.category === of.kind.category && element(other).kind.category === 'database',
  );
