import { isOf } from '../../model/lineage.ts';
import { measure } from '../../../catalog/facts/measures.ts';
import type { Settings } from '../../../catalog/settings.ts';
import type { Architecture, Element, ElementId } from '../../model/architecture.ts';
import { regionCode, zonesOf, type ZoneId } from '../../model/places.ts';
import { numberIn } from '../attributes.ts';
import { groupBy } from '../group-by.ts';
import { standbysOf } from '../standby.ts';
import { atLeastOf, createBdd, FALSE, type Bdd, type BddNode } from './bdd.ts';
import { ownAvailability, type ElementAvailability, type Needs } from './own.ts';

/** Something that fails by itself: a zone, a region, an element's own service, a copy. */
export interface RootEvent {
  /** `region:us-east-1`, `zone:us-east-1/a`, `element:db`; of copies one for each number that can stand, `element:web@2`. */
  readonly id: string;
  readonly label: string;
  readonly kind: 'region' | 'zone' | 'element';
  /** The element; of a place, its group, or the first of several. */
  readonly element?: ElementId;
  readonly up: number;
}

/** Whether each element works, as a function of root events. */
export interface Availabilities {
  readonly bdd: Bdd;
  readonly events: readonly RootEvent[];
  /** The element works, with all that carries it; or what takes its place does. */
  works(id: ElementId): BddNode;
  own(id: ElementId): ElementAvailability;
  /** What takes its place when it is lost. */
  standbys(id: ElementId): readonly ElementId[];
  readonly chance: (event: number) => number;
  /** Whether a request goes a way that only a share of them takes; stands in the order before what lies on it. */
  branch(share: number, way: BddNode): BddNode;
  /** True where it was asked whether the element works. */
  used(id: ElementId): boolean;
}

/**
 * Root events of a design. A commitment counts the zones and regions that an element needs already: their share is
 * taken out of it, so that the element alone keeps its figure, and two elements in one zone fail together with it. A region
 * is one event however often it is drawn, and so is a zone within one account.
 */
export function availabilities(architecture: Architecture, settings: (id: ElementId) => Settings, need: Needs): Availabilities {
  const bdd = createBdd();
  const events: RootEvent[] = [];
  const nodes = new Map<ElementId, BddNode>();
  const owns = new Map<ElementId, ElementAvailability>();
  const inPlaceOf = standbysOf(architecture);
  /** By indexes between those of root events: a diagram stays small where a choice stands beside what it decides on. */
  const branches = new Map<number, number>();
  const chance = (event: number): number => branches.get(event) ?? events[event]!.up;

  function branch(share: number, way: BddNode): BddNode {
    // Above what was decided there before: that lies further on.
    const at = Math.ceil(bdd.firstFrom(way, placed) ?? events.length) - 0.5 - branches.size * 1e-7;
    branches.set(at, share);
    return bdd.event(at);
  }

  const event = (root: RootEvent): BddNode => bdd.event(events.push(root) - 1);

  // Zones and regions come first in the order: everything else hangs on them.
  const places = [...architecture.elements.values()];
  const regions = new Map<string, { readonly node: BddNode; readonly up: number }>();
  for (const [code, groups] of groupBy(
    places.filter(({ kind }) => isOf(kind, 'region')),
    (region) => regionCode(architecture, region)!,
  )) {
    const up = leastStated(groups) ?? measure('availability.region').value;
    const node = event({ id: `region:${code}`, label: `region ${groups[0]!.name}`, kind: 'region', element: groups[0]!.id, up });
    regions.set(code, { node, up });
  }
  const zonesById = new Map(places.map((element) => [element.id, zonesOf(architecture, element)]));
  const zones = zoneEvents();
  const placed = events.length;

  function zoneEvents(): ReadonlyMap<ZoneId, { readonly node: BddNode; readonly up: number }> {
    const drawn = groupBy(
      places.filter(({ kind }) => isOf(kind, 'az')),
      ({ id }) => zonesById.get(id)![0]!,
    );
    const all = [...new Set([...zonesById.values()].flat())];
    const letters = groupBy(all, letterOf);
    return new Map(
      all.map((zone) => {
        const groups = drawn.get(zone) ?? [];
        const up = leastStated(groups) ?? measure('availability.zone').value;
        const [letter, where] = [letterOf(zone), zone.slice(0, zone.lastIndexOf('/'))];
        // A letter alone would mean several.
        const label = letters.get(letter)!.length === 1 || where === '' ? `zone ${letter}` : `zone ${letter} of ${where}`;
        return [zone, { node: event({ id: `zone:${zone}`, label, kind: 'zone', up, ...(groups[0] ? { element: groups[0].id } : {}) }), up }];
      }),
    );
  }

  function own(id: ElementId): ElementAvailability {
    const known = owns.get(id);
    if (known) return known;
    const created = ownAvailability(architecture, architecture.elements.get(id)!, zonesById.get(id)!, settings(id), need(id));
    owns.set(id, created);
    return created;
  }

  const standbys = (id: ElementId): readonly ElementId[] => inPlaceOf.get(id) ?? [];

  function works(id: ElementId): BddNode {
    return standbys(id).reduce((sum, other) => (own(other).canStandIn ? bdd.or(sum, itself(other)) : sum), itself(id));
  }

  function itself(id: ElementId): BddNode {
    const known = nodes.get(id);
    if (known !== undefined) return known;
    const node = functionOf(architecture.elements.get(id)!, own(id), settings(id).region);
    nodes.set(id, node);
    return node;
  }

  function functionOf(element: Element, own: ElementAvailability, code: string | undefined): BddNode {
    const { value, copies, needed, zones: stands, perZone, enough, ofCopy } = own;
    if (own.onlyStandsIn && !own.canStandIn) return FALSE;
    const region = code === undefined ? undefined : regions.get(code);
    const inRegion = (node: BddNode): BddNode => (region ? bdd.and(region.node, node) : node);
    if (ofCopy !== undefined) return inRegion(overZones(element, own, copies, (up) => atLeastOf(needed, up, ofCopy)));
    const figure = (value ?? 1) / (region?.up ?? 1);
    if (stands.length === 0) return inRegion(alone(element, figure));
    const ownUp = figure / chanceOfEnough(stands, perZone, enough);
    return inRegion(overZones(element, own, copies, (up) => (up >= enough ? ownUp : 0)));
  }

  const alone = (element: Element, up: number, suffix = ''): BddNode =>
    event({ id: `element:${element.id}${suffix}`, label: element.name, kind: 'element', element: element.id, up: Math.min(1, up) });

  /** Chance that so many copies stand in zones that are up. */
  function chanceOfEnough(stands: readonly ZoneId[], perZone: readonly number[], enough: number): number {
    const from = (i: number, up: number): number => {
      if (i === stands.length) return up >= enough ? 1 : 0;
      const p = zones.get(stands[i]!)!.up;
      return p * from(i + 1, up + perZone[i]!) + (1 - p) * from(i + 1, up);
    };
    return from(0, 0);
  }

  /** Decides on the zones one by one; then the copies that stand are so many, and they work with a chance of their own. */
  function overZones(element: Element, { zones: stands, perZone }: ElementAvailability, copies: number, chanceWith: (copiesUp: number) => number): BddNode {
    const leaves = new Map<number, BddNode>();
    const leaf = (up: number): BddNode => {
      let node = leaves.get(up);
      if (node === undefined) {
        const p = chanceWith(up);
        node = p <= 0 ? FALSE : alone(element, p, `@${up}`);
        leaves.set(up, node);
      }
      return node;
    };
    const decide = (i: number, up: number): BddNode =>
      i === stands.length
        ? leaf(up)
        : perZone[i] === 0
          ? decide(i + 1, up)
          : bdd.choose(zones.get(stands[i]!)!.node, decide(i + 1, up + perZone[i]!), decide(i + 1, up));
    return stands.length === 0 ? leaf(copies) : decide(0, 0);
  }

  return { bdd, events, works, own, standbys, chance, branch, used: (id) => nodes.has(id) };
}

const letterOf = (zone: ZoneId): string => zone.slice(zone.lastIndexOf('/') + 1);

/** What the groups of one place state; of several figures the worst. */
function leastStated(groups: readonly Element[]): number | undefined {
  const stated = groups.flatMap(({ attributes }) => numberIn('availability', attributes) ?? []);
  return stated.length === 0 ? undefined : Math.min(...stated);
}
