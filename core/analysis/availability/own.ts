import type { Fact } from '../../../catalog/facts/fact.ts';
import type { Settings } from '../../../catalog/settings.ts';
import type { Architecture, Element, ElementId } from '../../model/architecture.ts';
import { copyAttributes } from '../../model/element-settings.ts';
import { nearestOf, type ZoneId } from '../../model/places.ts';
import { numberIn } from '../attributes.ts';
import type { Derivation } from '../figure.ts';
import { formatRatio } from '../format.ts';
import { atLeastOf } from './bdd.ts';

/** What is told of one element by itself. */
export interface ElementAvailability {
  /** Its long-run share of time. Undefined: not known, and counted as always up. */
  readonly value: number | undefined;
  readonly copies: number;
  readonly needed: number;
  readonly zones: readonly ZoneId[];
  /** Copies in each of the zones; of a service that its provider spreads one in each, of which one is enough. */
  readonly perZone: readonly number[];
  readonly enough: number;
  /** Where the figure is one of each copy, that of one. */
  readonly ofCopy: number | undefined;
  /** True where no single failure takes it: it has more copies than are needed, or its provider spreads it. */
  readonly isRedundant: boolean;
  /** True where it can carry what comes to it when those are lost whose place it takes. */
  readonly canStandIn: boolean;
  /** True where nothing comes to it before. */
  readonly onlyStandsIn: boolean;
  readonly derivation: Derivation;
}

/** How many copies must be left. */
export interface Need {
  readonly copies: number;
  /** Copies for what comes to it when others are lost; with fewer it is no help to them. Absent where it takes no one's place. */
  readonly asStandby?: number;
  readonly onlyStandby: boolean;
}

export type Needs = (id: ElementId) => Need | undefined;

export function ownAvailability(
  architecture: Architecture,
  element: Element,
  around: readonly ZoneId[],
  settings: Settings,
  need: Need | undefined,
): ElementAvailability {
  const zones = element.kind.oneZone?.(settings) ? around.slice(0, 1) : around;
  const wanted = Math.max(1, numberIn('needed', element.attributes) ?? need?.copies ?? 1);
  const copies = copiesRunning(architecture, element, settings, wanted);
  const needed = Math.min(copies, wanted);
  const stated = numberIn('availability', element.attributes);
  const repaired = stated === undefined ? fromRepairs(element) : undefined;
  const fact = stated === undefined && repaired === undefined ? element.kind.copySla?.(settings) : undefined;
  const ofCopy = repaired ?? fact?.value;
  const agreed = stated === undefined && ofCopy === undefined ? element.kind.sla?.(settings) : undefined;
  const spread = isSpread(element, settings);
  const isService = ofCopy === undefined && copies <= 1 && (spread || !['zone', 'host'].includes(element.kind.scope));
  const value = stated ?? (ofCopy === undefined ? agreed?.value : atLeastOf(needed, copies, ofCopy));
  return {
    value,
    copies,
    needed,
    zones,
    perZone: isService ? zones.map(() => 1) : spreadOver(copies, zones.length),
    enough: isService ? 1 : needed,
    ofCopy,
    isRedundant: copies > needed || spread,
    canStandIn: need?.asStandby === undefined || copiesRunning(architecture, element, settings, Math.max(wanted, need.asStandby)) >= need.asStandby,
    onlyStandsIn: need?.onlyStandby === true,
    get derivation() {
      return derivationOf(value, { stated, repaired, fact, agreed }, needed, copies);
    },
  };
}

interface Sources {
  readonly stated: number | undefined;
  readonly repaired: number | undefined;
  readonly fact: Fact | undefined;
  readonly agreed: Fact | undefined;
}

function derivationOf(value: number | undefined, { stated, repaired, fact, agreed }: Sources, needed: number, copies: number): Derivation {
  const line = (label: string, ratio: number, more: Partial<Derivation> = {}): Derivation => ({ label, value: formatRatio(ratio), ...more });
  if (value === undefined) return { label: 'nobody states it; counted as always up', value: '', assumed: true };
  if (stated !== undefined) return line('as stated', stated);
  if (agreed) return line(agreed.what, agreed.value, { facts: [agreed] });
  const each = repaired === undefined ? line('one copy', fact!.value, { facts: [fact!] }) : line('one copy: MTBF / (MTBF + MTTR)', repaired);
  return copies === 1 ? each : line(`at least ${needed} of ${copies} copies, zones aside`, value, { terms: [each] });
}

/** MTBF / (MTBF + MTTR). */
function fromRepairs({ attributes }: Element): number | undefined {
  const [between, repair] = [numberIn('mtbf', attributes), numberIn('mttr', attributes)];
  return between === undefined || repair === undefined || between <= 0 ? undefined : between / (between + repair);
}

/** Attributes that decide whether a second one takes over. */
const doubles = ['multi-az', 'replicas'];
/** Brokers behind one that is not single. */
const brokers: Readonly<Record<string, number>> = { 'active-standby': 2, cluster: 3 };

/**
 * True where the provider keeps it on several hosts and in several zones without being asked: services of a region, of the
 * edge and of the world, but for those whose copies the design counts itself.
 */
function isSpread({ kind }: Element, settings: Settings): boolean {
  if (settings.flag('serverless') || kind.spread?.(settings) === true) return true;
  if (kind.scope === 'edge' || kind.scope === 'global') return true;
  if (kind.scope !== 'region' || kind.managed === 'self' || kind.managed === undefined) return false;
  // Lines that end in one place are lost with it.
  if (settings.number('locations') === 1) return false;
  return !copyAttributes.some((key) => settings.number(key) !== undefined) && !doubles.some((key) => kind.attributes[key]);
}

/**
 * Copies at the time of least load, for a scaling group may have so few; where those could not bear the load anyway, as
 * many as it may grow to. A standby and replicas take over as copies do.
 */
function copiesRunning(architecture: Architecture, element: Element, settings: Settings, wanted: number): number {
  const group = nearestOf(architecture, element, 'auto-scaling-group');
  const scaled = group && (numberIn('desired', group.attributes) ?? numberIn('min', group.attributes));
  const standby = settings.flag('multi-az') ? 2 : (brokers[settings.word('deployment') ?? ''] ?? 1);
  return Math.max(
    1,
    scaled ?? Math.max(wanted > settings.copies.min ? settings.copies.max : settings.copies.min, standby, 1 + (settings.number('replicas') ?? 0)),
  );
}

/** Copies per zone, as even as can be, the first zones first. */
export const spreadOver = (copies: number, zones: number): number[] =>
  Array.from({ length: zones }, (_, i) => Math.floor(copies / zones) + (i < copies % zones ? 1 : 0));
