import { measure } from '../../../catalog/facts/measures.ts';
import type { Fact } from '../../../catalog/facts/fact.ts';
import type { Kind } from '../../../catalog/schema.ts';
import type { Architecture, Element, ElementId } from '../../model/architecture.ts';
import { groupsAround, regionCode, zonesOf } from '../../model/places.ts';
import { percentilesIn } from '../attributes.ts';
import { spreadOf, type Spread } from './draws.ts';
import type { Call, Hop } from '../journey.ts';
import { remembered, rememberedOf } from '../remembered.ts';

/** How long something takes, and what that rests on; no facts where the design states it. */
export interface Time {
  readonly spread: Spread;
  readonly facts: readonly Fact[];
}

export type Way = 'same-zone' | 'cross-zone' | 'cross-region' | 'backbone' | 'edge' | 'internet';

const times = new Map<Way, Time>();

/** The way there and back: as stated on the edge, else by where its ends stand. */
export function timeOfWay(architecture: Architecture, { step, from }: Hop, { edge, to }: Call): Time {
  const stated = percentilesIn('latency', step.attributes, edge.attributes);
  return stated ? { spread: spreadOf(stated), facts: [] } : usualTime(wayBetween(architecture, from.element, to.element));
}

function usualTime(way: Way): Time {
  const known = times.get(way);
  if (known) return known;
  const facts = [measure(`network.${way}.p50`), measure(`network.${way}.p99`)] as const;
  const made: Time = { spread: { p50: facts[0].value, p99: facts[1].value }, facts };
  times.set(way, made);
  return made;
}

/** What lies between two elements. Where the design places neither, they stand together. */
export function wayBetween(architecture: Architecture, from: Element, to: Element): Way {
  const [a, b] = [whereabouts(architecture, from), whereabouts(architecture, to)];
  if (a.outside || b.outside) return a.edge || b.edge ? 'edge' : 'internet';
  if (a.region !== undefined && b.region !== undefined && a.region !== b.region) return 'cross-region';
  if (a.edge !== b.edge) return 'backbone';
  if (isApart(a, b) || isApart(b, a)) return 'internet';
  if (a.zones.length === 1 && b.zones.length === 1) return a.zones[0] === b.zones[0] ? 'same-zone' : 'cross-zone';
  return a.region !== undefined && a.region === b.region ? 'cross-zone' : 'same-zone';
}

/**
 * True where one stands in a region or a site, and the other in another site; or one in a region, and the other, which
 * is no service of the provider, in none: somebody runs it elsewhere.
 */
const isApart = (a: Whereabouts, b: Whereabouts): boolean =>
  (a.site !== undefined && (b.region !== undefined || (b.site !== undefined && b.site !== a.site))) ||
  (a.region !== undefined && b.region === undefined && b.site === undefined && !b.edge && !b.ofProvider);

interface Whereabouts {
  /** Users, and systems of others. */
  readonly outside: boolean;
  readonly edge: boolean;
  readonly region: string | undefined;
  /** A data center or office, where it stands in no region. */
  readonly site: ElementId | undefined;
  readonly ofProvider: boolean;
  readonly zones: readonly string[];
}

const whereaboutsIn = rememberedOf((architecture: Architecture) => remembered((element: Element) => whereaboutsOf(architecture, element)));
const whereabouts = (architecture: Architecture, element: Element): Whereabouts => whereaboutsIn(architecture)(element);

function whereaboutsOf(architecture: Architecture, element: Element): Whereabouts {
  const { kind } = element;
  const region = regionCode(architecture, element);
  const around = region === undefined ? groupsAround(architecture, element) : [];
  return {
    region,
    outside: ['actor', 'external'].includes(kind.category),
    edge: kind.scope === 'edge' || kind.scope === 'global' || around.some((group) => group.kind.scope === 'edge'),
    site: around.find((group) => group.kind.scope === 'site')?.id,
    ofProvider: isOfProvider(kind),
    zones: zonesOf(architecture, element),
  };
}

/** True for services of the provider, and for kinds of a file that extend one. */
export const isOfProvider = ({ provider }: Kind): boolean => provider === 'aws';
