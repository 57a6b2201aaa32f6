import type { Capacity, Demand, Limit } from '../../catalog/behaviour.ts';
import { isUncertain, type Fact } from '../../catalog/facts/fact.ts';
import type { Architecture, Element, ElementId } from '../model/architecture.ts';
import type { Settings } from '../../catalog/settings.ts';
import { numberIn } from './attributes.ts';
import { PeakDemand } from './demand.ts';
import { elementLoad, noLoad, type ElementLoad, type FlowLoad, type Load, type SettingsById } from './load.ts';
import type { Latency } from './latency.ts';

/** How much of one limit an element uses at the peak. */
export interface Utilisation {
  readonly element: ElementId;
  /** `concurrency`; unique within the element. */
  readonly limit: string;
  readonly name: string;
  readonly unit: Limit['unit'];
  readonly demand: number;
  readonly capacity: number;
  /** demand / capacity. */
  readonly ratio: number;
  /** True where the provider or the design can raise it. */
  readonly adjustable: boolean;
  /** False for sizes and times, which do not grow with the load. */
  readonly grows: boolean;
  readonly formula?: string;
  readonly facts: readonly Fact[];
  readonly uncertain: boolean;
  /** Attribute that would raise it. */
  readonly mend?: string;
}

/** The least rate at which something on a flow's way is used up, others held at their peak. */
export interface BreakingPoint {
  readonly rate: number;
  readonly utilisation: Utilisation;
}

export interface CapacityResult {
  readonly elements: ReadonlyMap<ElementId, readonly Utilisation[]>;
  /** By flow, lowest rate first: what breaks, and the next ones after it. */
  readonly breakingPoints: ReadonlyMap<string, readonly BreakingPoint[]>;
  /** The rate of all flows together, in the mix of their peaks, at which something is used up; undefined where nothing is known to be. */
  whole(): BreakingPoint | undefined;
}

export function computeCapacity(architecture: Architecture, load: Load, latency: Latency, settings: SettingsById): CapacityResult {
  const demands: DemandOf = (element, of) => new PeakDemand(element, of, { architecture, load, latency, settings });
  const elements = new Map<ElementId, readonly Utilisation[]>();
  for (const element of architecture.elements.values()) {
    const found = utilisations(element, demands(element, load.elements.get(element.id) ?? noLoad), settings(element.id));
    if (found.length > 0) elements.set(element.id, found);
  }
  const breaking = { architecture, load, elements, demands, settings };
  const breakingPoints = new Map([...load.flows.values()].map((flow) => [flow.flow.id, breakingPointsOf(breaking, flow)]));
  return { elements, breakingPoints, whole: () => breakingPointOfAll(breaking) };
}

const limitOf = ({ kind }: Element, id: string): Limit => kind.limits?.find((limit) => limit.id === id) ?? statedCapacity;

function utilisations(element: Element, demand: Demand, own: Settings): Utilisation[] {
  const found = (element.kind.limits ?? []).flatMap((limit) => utilisation(element, limit, demand, own));
  return own.number('capacity') === undefined ? found : [...found, ...utilisation(element, statedCapacity, demand, own)];
}

function utilisation(element: Element, limit: Limit, demand: Demand, own: Settings): Utilisation[] {
  const used = limit.demand(demand, own);
  const capacity = used === undefined ? undefined : grantedOr(limit.capacity(own), raised(element, limit));
  if (used === undefined || !Number.isFinite(used) || !capacity || capacity.value <= 0) return [];
  return [
    {
      element: element.id,
      limit: limit.id,
      name: limit.name,
      unit: limit.unit,
      demand: used,
      capacity: capacity.value,
      ratio: used / capacity.value,
      adjustable: capacity.adjustable,
      grows: limit.grows !== false,
      facts: capacity.facts,
      uncertain: capacity.facts.some(isUncertain),
      ...(capacity.formula === undefined ? {} : { formula: capacity.formula }),
      ...(limit.mend === undefined ? {} : { mend: limit.mend }),
    },
  ];
}

/** What the provider has granted counts, but for a bound that nobody raises. */
const grantedOr = (usual: Capacity | undefined, granted: Capacity | undefined): Capacity | undefined =>
  granted && usual?.adjustable !== false ? granted : usual;

/** `capacity: 600 rps per task`: what the design says itself. */
const statedCapacity: Limit = {
  id: 'capacity',
  name: 'Stated capacity',
  unit: 'rps',
  demand: ({ requests }) => requests,
  capacity: (own) => {
    const stated = own.number('capacity');
    if (stated === undefined) return undefined;
    const copies = own.perCopy('capacity') ? own.copies.max : 1;
    return { value: stated * copies, adjustable: true, facts: [], ...(copies > 1 ? { formula: `${copies} copies` } : {}) };
  },
  mend: 'capacity',
};

/** `quotas: { concurrency: 5000 }`. */
function raised({ attributes }: Element, { id }: Limit): Capacity | undefined {
  const value = attributes.get('quotas')?.value;
  const number = value?.type === 'record' ? numberIn(id, value.fields) : undefined;
  return number === undefined ? undefined : { value: number, adjustable: true, formula: 'as stated in `quotas`', facts: [] };
}

/** What reaches an element at the peak with some load of it. */
type DemandOf = (element: Element, of: ElementLoad) => Demand;

interface Breaking {
  readonly architecture: Architecture;
  readonly load: Load;
  /** At the peak of all flows. */
  readonly elements: CapacityResult['elements'];
  readonly demands: DemandOf;
  readonly settings: SettingsById;
}

function breakingPointsOf(breaking: Breaking, { flow, rate, diverges, calls }: FlowLoad): BreakingPoint[] {
  if (!rate || diverges || rate.peak <= 0) return [];
  const passed = new Set(calls.map(({ call }) => call.to.element.id));
  return breaks(breaking, passed, rate.peak, (of) => of !== flow.id).slice(0, 3);
}

function breakingPointOfAll(breaking: Breaking): BreakingPoint | undefined {
  const flows = [...breaking.load.flows.values()].filter(({ rate, diverges }) => rate && rate.peak > 0 && !diverges);
  const passed = new Set(flows.flatMap(({ calls }) => calls.map(({ call }) => call.to.element.id)));
  const rate = flows.reduce((sum, one) => sum + one.rate!.peak, 0);
  return breaks(breaking, passed, rate, () => false)[0];
}

/**
 * Lowest first. Demands are linear in the rate: what they are at the peak, and what they are with the load of the others
 * alone, give the line, and where it meets the capacity.
 */
function breaks(
  { architecture, load, elements, demands, settings }: Breaking,
  passed: ReadonlySet<ElementId>,
  rate: number,
  isOther: (flow: string) => boolean,
): BreakingPoint[] {
  const found: BreakingPoint[] = [];
  for (const id of passed) {
    const used = elements.get(id)?.filter(({ grows }) => grows) ?? [];
    if (used.length === 0) continue;
    const element = architecture.elements.get(id)!;
    const without = demands(element, partOf(load.elements.get(id), isOther));
    for (const utilisation of used) {
      const demand = limitOf(element, utilisation.limit).demand(without, settings(id));
      const before = demand !== undefined && Number.isFinite(demand) ? demand : 0;
      const share = utilisation.demand - before;
      if (share <= 1e-12) continue;
      found.push({ rate: Math.max(0, ((utilisation.capacity - before) / share) * rate), utilisation });
    }
  }
  return found.sort((a, b) => a.rate - b.rate);
}

/** What some flows bring. */
function partOf(load: ElementLoad | undefined, isMeant: (flow: string) => boolean): ElementLoad {
  if (!load) return noLoad;
  const [incoming, outgoing] = [load.incoming, load.outgoing].map((calls) => calls.filter(({ flow }) => isMeant(flow)));
  return incoming!.length + outgoing!.length === 0 ? noLoad : elementLoad(incoming!, outgoing!);
}

/** Copies that a rate needs, from the stated capacity of one; undefined where none is stated. */
export function copiesFor(rate: number, own: Settings): number | undefined {
  const each = own.number('capacity');
  return each === undefined || !own.perCopy('capacity') || each <= 0 ? undefined : Math.max(1, Math.ceil(rate / each - 1e-9));
}
