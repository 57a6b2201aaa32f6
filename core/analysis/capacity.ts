import { isRemoval, lifecycleStep, type Capacity, type Demand, type Limit } from '../../catalog/behaviour.ts';
import { isUncertain, type Fact } from '../../catalog/facts/fact.ts';
import type { Architecture, Edge, EdgeId, Element, ElementId } from '../model/architecture.ts';
import type { Settings } from '../../catalog/settings.ts';
import { numberIn, wordIn } from './attributes.ts';
import { groupsAround } from '../model/places.ts';
import { groupBy } from './group-by.ts';
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
  const demands: DemandOf = (element, of) => demandOf(architecture, element, of, load, latency, settings);
  const elements = new Map<ElementId, readonly Utilisation[]>();
  for (const element of architecture.elements.values()) {
    const found = utilisations(element, demands(element, load.elements.get(element.id) ?? noLoad), settings(element.id));
    if (found.length > 0) elements.set(element.id, found);
  }
  const breaking = { architecture, load, elements, demands, settings };
  const breakingPoints = new Map([...load.flows.values()].map((flow) => [flow.flow.id, breakingPointsOf(breaking, flow)]));
  return { elements, breakingPoints, whole: () => breakingPointOfAll(breaking) };
}

/** What reaches an element at the peak with some load of it. */
type DemandOf = (element: Element, of: ElementLoad) => Demand;

/** What few limits ask for is found when they do. */
function demandOf(architecture: Architecture, element: Element, of: ElementLoad, { sizes }: Load, latency: Latency, settings: SettingsById): Demand {
  const { id } = element;
  const { into, members } = linksOf(architecture);
  const callers = into.get(id) ?? [];
  const size = sizes.get(id);
  return {
    requests: of.requests.peak,
    items: of.items.peak,
    reads: of.reads.peak,
    writes: of.writes.peak,
    writeCalls: of.writeCalls.peak,
    bytesIn: of.bytesIn.peak,
    bytesOut: of.bytesOut.peak,
    get concurrency() {
      return inFlight(element, of, latency);
    },
    get connections() {
      return connectionsTo(architecture, element, settings);
    },
    get storage() {
      return storedBytes(settings(id), of);
    },
    payload: size?.payload,
    response: size?.response,
    get sent() {
      return of.outgoing.reduce((sum, { calls }) => sum + calls.peak, 0);
    },
    get receivers() {
      const receivers = receiversOf(architecture, element);
      return { elements: receivers.length, copies: receivers.reduce((sum, to) => sum + settings(to).copies.max, 0) };
    },
    get awaited() {
      return callers.some(({ kind }) => kind === 'request' || kind === 'connection');
    },
    get polls() {
      return callers.some(({ from, kind }) => kind !== 'request' && architecture.elements.get(from.element)?.kind.passes === 'buffer');
    },
    inside: (kind, amount = () => 1) =>
      (members.get(id) ?? [])
        .filter((member) => member.kind.id === kind || member.kind.lineage?.includes(kind) === true)
        .reduce((sum, member) => sum + amount(settings(member.id)), 0),
  };
}

/** Elements that it hands on to, each once. */
export const receiversOf = (architecture: Architecture, { id }: Pick<Element, 'id'>): readonly ElementId[] => [
  ...new Set((linksOf(architecture).outOf.get(id) ?? []).map(({ to }) => to.element)),
];

/** Little's law, flow by flow: rate × time in system. Undefined where a time is not known. */
function inFlight({ id }: Element, { byFlow }: ElementLoad, { timeInSystem }: Latency): number | undefined {
  let sum = 0;
  for (const [flow, rates] of byFlow) {
    const seconds = timeInSystem.get(id)?.byFlow.get(flow);
    if (seconds === undefined) return undefined;
    sum += rates.peak * seconds;
  }
  return sum;
}

interface Links {
  readonly into: ReadonlyMap<ElementId, readonly Edge[]>;
  readonly outOf: ReadonlyMap<ElementId, readonly Edge[]>;
  /** By group, what is in it, directly or deeper. */
  readonly members: ReadonlyMap<ElementId, readonly Element[]>;
}

const links = new WeakMap<Architecture, Links>();

function linksOf(architecture: Architecture): Links {
  const known = links.get(architecture);
  if (known) return known;
  const placed = [...architecture.elements.values()].flatMap((member) => groupsAround(architecture, member).map((group) => ({ group, member })));
  const made: Links = {
    into: groupBy(architecture.edges, ({ to }) => to.element),
    outOf: groupBy(architecture.edges, ({ from }) => from.element),
    members: new Map([...groupBy(placed, ({ group }) => group.id)].map(([id, pairs]) => [id, pairs.map(({ member }) => member)])),
  };
  links.set(architecture, made);
  return made;
}

const held = new WeakMap<Architecture, ReadonlyMap<EdgeId, number>>();

/** Connections that steps state of the edges that they go over; of several the most, for they are the same ones. */
function heldBySteps(architecture: Architecture): ReadonlyMap<EdgeId, number> {
  const known = held.get(architecture);
  if (known) return known;
  const made = new Map<EdgeId, number>();
  for (const { calls, attributes } of architecture.flows.flatMap(({ steps }) => steps)) {
    const count = numberIn('connections', attributes);
    if (count !== undefined) for (const { edge } of calls) made.set(edge, Math.max(made.get(edge) ?? 0, count));
  }
  held.set(architecture, made);
  return made;
}

/** Held connections: those that edges and the steps over them state, and the pools of the callers' copies. */
export function connectionsTo(architecture: Architecture, element: Element, settings: SettingsById): number {
  let sum = 0;
  const pools = new Set<ElementId>();
  for (const edge of linksOf(architecture).into.get(element.id) ?? []) {
    sum += numberIn('connections', edge.attributes) ?? heldBySteps(architecture).get(edge.id) ?? 0;
    pools.add(edge.from.element);
  }
  for (const caller of pools) {
    const { copies, number } = settings(caller);
    sum += (number('pool-size') ?? 0) * copies.max;
  }
  return sum;
}

/** As stated; else items × size; else what is written in the time that it is kept. */
export function storedBytes(own: Settings, load: ElementLoad): number | undefined {
  const stated = own.number('storage');
  if (stated !== undefined) return stated;
  const [items, item] = [own.number('items'), own.number('item')];
  if (items !== undefined && item !== undefined) return items * item;
  const kept = own.number('ttl') ?? own.number('retention') ?? expiry(own);
  const size = item ?? own.number('record') ?? own.number('message');
  if (kept === undefined || size === undefined || load.writes.always === 0) return undefined;
  return writtenBytes(own, load) * kept;
}

/** `expire after 30 d` of a bucket's lifecycle, s; undefined where nothing removes what is kept. */
function expiry(own: Settings): number | undefined {
  const ends = own.words('lifecycle').flatMap((rule) => removedAfter(rule) ?? []);
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/** Seconds after which a rule of a lifecycle removes what is kept: `expire after 1 y`, `delete after 30 d`; undefined for other rules. */
export function removedAfter(rule: string): number | undefined {
  const step = lifecycleStep(rule);
  return step && isRemoval(step) ? step.after : undefined;
}

/** What is added per second on average over all hours, B: of each write its payload, else the size of an item. Deletions and updates add nothing. */
export function writtenBytes(own: Settings, load: ElementLoad): number {
  const size = own.number('item') ?? own.number('record') ?? own.number('message') ?? 0;
  const added = load.incoming.filter(
    ({ access, hop, call }) => access === 'write' && !['delete', 'update'].includes(wordIn('access', hop.step.attributes, call.edge.attributes) ?? ''),
  );
  return added.reduce((sum, { payload, items }) => sum + items.always * (payload ?? size), 0);
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
