import { isOf } from '../../model/lineage.ts';
import { measure } from '../../../catalog/facts/measures.ts';
import type { Fact } from '../../../catalog/facts/fact.ts';
import type { Settings } from '../../../catalog/settings.ts';
import type { Architecture, Element, ElementId } from '../../model/architecture.ts';
import { groupsAround, nearestOf, zonesOf, type ZoneId } from '../../model/places.ts';
import { numberIn } from '../attributes.ts';
import type { Derivation } from '../figure.ts';
import { formatRatio } from '../format.ts';
import { atLeastOf, createBdd, TRUE, type Bdd, type BddNode } from './bdd.ts';

/** Something that fails by itself: a zone, a region, an element's own service, a copy. */
export interface RootEvent {
  readonly id: string;
  readonly label: string;
  readonly kind: 'region' | 'zone' | 'element';
  readonly element?: ElementId;
  readonly up: number;
}

/** Whether each element works, as a function of root events. */
export interface Availabilities {
  readonly bdd: Bdd;
  readonly events: readonly RootEvent[];
  /** The element works, with all that carries it. */
  works(id: ElementId): BddNode;
  /** Its own long-run share of time; undefined where nobody states one. */
  own(id: ElementId): ElementAvailability;
  readonly chance: (event: number) => number;
  /** Whether a request goes a way that only a share of them takes; stands in the order before what lies on it. */
  branch(share: number, way: BddNode): BddNode;
  /** True where it was asked whether the element works. */
  used(id: ElementId): boolean;
}

export interface ElementAvailability {
  /** Undefined: not known, and counted as always up. */
  readonly value: number | undefined;
  readonly copies: number;
  readonly needed: number;
  readonly zones: readonly ZoneId[];
  readonly derivation: Derivation;
}

export type NeededCopies = (id: ElementId) => number | undefined;

/**
 * Root events of a design. A commitment counts the zones and regions that an element needs already: their share is
 * taken out of it, so that the element alone keeps its figure, and two elements in one zone fail together with it.
 */
export function availabilities(architecture: Architecture, settings: (id: ElementId) => Settings, needed: NeededCopies): Availabilities {
  const bdd = createBdd();
  const events: RootEvent[] = [];
  const index = new Map<string, number>();
  const nodes = new Map<ElementId, BddNode>();
  const owns = new Map<ElementId, ElementAvailability>();
  /** By indexes between those of root events: a diagram stays small where a choice stands beside what it decides on. */
  const branches = new Map<number, number>();
  const chance = (event: number): number => branches.get(event) ?? events[event]!.up;

  function branch(share: number, way: BddNode): BddNode {
    const own = [...bdd.support(way)].filter((at) => events[at]?.kind === 'element');
    const at = (own.length === 0 ? events.length : Math.min(...own)) - 0.5 + branches.size * 1e-7;
    branches.set(at, share);
    return bdd.event(at);
  }

  function event(root: RootEvent): BddNode {
    let at = index.get(root.id);
    if (at === undefined) {
      at = events.length;
      events.push(root);
      index.set(root.id, at);
    }
    return bdd.event(at);
  }

  // Zones and regions come first in the order: everything else hangs on them.
  const zoneChance = new Map<ZoneId, number>();
  const places = [...architecture.elements.values()];
  for (const region of places.filter(({ kind }) => isOf(kind, 'region'))) {
    event({
      id: `region:${region.id}`,
      label: `region ${region.name}`,
      kind: 'region',
      element: region.id,
      up: numberIn('availability', region.attributes) ?? measure('availability.region').value,
    });
  }
  for (const element of places) {
    for (const zone of zonesOf(architecture, element)) {
      if (zoneChance.has(zone)) continue;
      const group = places.find((place) => isOf(place.kind, 'az') && zonesOf(architecture, place)[0] === zone);
      const up = (group && numberIn('availability', group.attributes)) ?? measure('availability.zone').value;
      zoneChance.set(zone, up);
      event({ id: `zone:${zone}`, label: `zone ${zone.slice(zone.lastIndexOf('/') + 1)}`, kind: 'zone', up, ...(group ? { element: group.id } : {}) });
    }
  }

  function own(id: ElementId): ElementAvailability {
    const known = owns.get(id);
    if (known) return known;
    const created = elementAvailability(architecture, architecture.elements.get(id)!, settings(id), needed(id));
    owns.set(id, created);
    return created;
  }

  function works(id: ElementId): BddNode {
    const known = nodes.get(id);
    if (known !== undefined) return known;
    const element = architecture.elements.get(id)!;
    const node = functionOf(element, own(id));
    nodes.set(id, node);
    return node;
  }

  function functionOf(element: Element, { value, copies, needed: least, zones }: ElementAvailability): BddNode {
    const region = nearestOf(architecture, element, 'region');
    const inRegion = region ? bdd.event(index.get(`region:${region.id}`)!) : TRUE;
    const regionUp = region ? events[index.get(`region:${region.id}`)!]!.up : 1;
    const copyUp = copyChance(element, settings(element.id));
    if (copyUp !== undefined)
      return bdd.and(
        inRegion,
        overZones(element, zones, copies, (up) => atLeastOf(Math.max(1, least), up, copyUp)),
      );
    const figure = value ?? 1;
    if (zones.length === 0) return bdd.and(inRegion, alone(element, figure / regionUp));
    // A service that the provider spreads over its zones works while one of them does.
    const isSpread = !['zone', 'host'].includes(element.kind.scope) && copies <= 1;
    const [standing, enough] = isSpread ? [zones.length, 1] : [copies, Math.max(1, least)];
    const ownUp = Math.min(1, figure / (regionUp * chanceOfEnough(zones, standing, enough)));
    return bdd.and(
      inRegion,
      overZones(element, zones, standing, (up) => (up >= enough ? ownUp : 0)),
    );
  }

  const alone = (element: Element, up: number, suffix = ''): BddNode =>
    event({ id: `element:${element.id}${suffix}`, label: element.name, kind: 'element', element: element.id, up: Math.min(1, up) });

  /** Chance that so many copies stand in zones that are up. */
  function chanceOfEnough(zones: readonly ZoneId[], copies: number, enough: number): number {
    const shares = spreadOver(copies, zones.length);
    const from = (i: number, up: number): number => {
      if (i === zones.length) return up >= enough ? 1 : 0;
      const p = zoneChance.get(zones[i]!)!;
      return p * from(i + 1, up + shares[i]!) + (1 - p) * from(i + 1, up);
    };
    return from(0, 0);
  }

  /** Decides on the zones one by one; then the copies that stand are so many, and they work with a chance of their own. */
  function overZones(element: Element, zones: readonly ZoneId[], copies: number, chanceWith: (copiesUp: number) => number): BddNode {
    const shares = spreadOver(copies, zones.length);
    const leaves = new Map<number, BddNode>();
    const leaf = (up: number): BddNode => {
      let node = leaves.get(up);
      if (node === undefined) {
        const p = chanceWith(up);
        node = p <= 0 ? 0 : alone(element, p, `@${up}`);
        leaves.set(up, node);
      }
      return node;
    };
    const decide = (i: number, up: number): BddNode =>
      i === zones.length
        ? leaf(up)
        : shares[i] === 0
          ? decide(i + 1, up)
          : bdd.choose(bdd.event(index.get(`zone:${zones[i]!}`)!), decide(i + 1, up + shares[i]!), decide(i + 1, up));
    return zones.length === 0 ? leaf(copies) : decide(0, 0);
  }

  return { bdd, events, works, own, chance, branch, used: (id) => nodes.has(id) };
}

/** Copies per zone, as even as can be, the first zones first. */
export const spreadOver = (copies: number, zones: number): number[] =>
  Array.from({ length: zones }, (_, i) => Math.floor(copies / zones) + (i < copies % zones ? 1 : 0));

/** Chance that one copy works, where the figure is one of each copy: instances, and what states MTBF and MTTR. */
function copyChance(element: Element, settings: Settings): number | undefined {
  if (numberIn('availability', element.attributes) !== undefined) return undefined;
  return fromRepairs(element) ?? element.kind.copySla?.(settings)?.value;
}

/** MTBF / (MTBF + MTTR). */
function fromRepairs({ attributes }: Element): number | undefined {
  const [between, repair] = [numberIn('mtbf', attributes), numberIn('mttr', attributes)];
  return between === undefined || repair === undefined || between <= 0 ? undefined : between / (between + repair);
}

function elementAvailability(architecture: Architecture, element: Element, settings: Settings, needed: number | undefined): ElementAvailability {
  const zones = zonesOf(architecture, element);
  const wanted = Math.max(1, numberIn('needed', element.attributes) ?? needed ?? 1);
  const copies = copiesRunning(architecture, element, settings, wanted);
  const least = Math.min(copies, wanted);
  const base = { copies, needed: least, zones };
  const line = (label: string, value: number, more: Partial<Derivation> = {}): Derivation => ({ label, value: formatRatio(value), ...more });

  const stated = numberIn('availability', element.attributes);
  if (stated !== undefined) return { ...base, value: stated, derivation: line('as stated', stated) };
  const repaired = fromRepairs(element);
  const fact: Fact | undefined = repaired === undefined ? element.kind.copySla?.(settings) : undefined;
  const ofCopy = repaired ?? fact?.value;
  if (ofCopy !== undefined) {
    const value = atLeastOf(least, copies, ofCopy);
    const each = line(repaired === undefined ? 'one copy' : 'one copy: MTBF / (MTBF + MTTR)', ofCopy, fact ? { facts: [fact] } : {});
    return { ...base, value, derivation: copies === 1 ? each : line(`at least ${least} of ${copies} copies, zones aside`, value, { terms: [each] }) };
  }
  const agreed = element.kind.sla?.(settings);
  if (agreed) return { ...base, value: agreed.value, derivation: line(agreed.what, agreed.value, { facts: [agreed] }) };
  return { ...base, value: undefined, derivation: { label: 'nobody states it; counted as always up', value: '', assumed: true } };
}

/**
 * Copies at the time of least load, for a scaling group may have so few; where those could not bear the load anyway, as
 * many as it may grow to. A standby and replicas take over as copies do.
 */
function copiesRunning(architecture: Architecture, element: Element, settings: Settings, wanted: number): number {
  const group = groupsAround(architecture, element).find(({ kind }) => kind.id === 'auto-scaling-group');
  const scaled = group && (numberIn('desired', group.attributes) ?? numberIn('min', group.attributes));
  const standby = settings.flag('multi-az') ? 2 : 1;
  return Math.max(
    1,
    scaled ?? Math.max(wanted > settings.copies.min ? settings.copies.max : settings.copies.min, standby, 1 + (settings.number('replicas') ?? 0)),
  );
}
