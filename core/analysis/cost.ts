import { bill, GB, SECONDS_PER_MONTH, type PriceItem, type Usage } from '../../catalog/behaviour.ts';
import type { Fact } from '../../catalog/facts/fact.ts';
import { homeRegion, type PriceTier } from '../../catalog/facts/prices.ts';
import type { Settings } from '../../catalog/settings.ts';
import type { Architecture, Element, ElementId } from '../model/architecture.ts';
import { numberIn, wordIn } from './attributes.ts';
import { copiesFor, connectionsTo, receiversOf, storedBytes } from './capacity.ts';
import type { Latency } from './latency.ts';
import { isOfProvider, wayBetween } from './latency/ways.ts';
import type { Rates } from './figure.ts';
import { elementLoad, noLoad, type CallLoad, type ElementLoad, type Load, type SettingsById } from './load.ts';

/** One line of the monthly bill, at list price. */
export interface CostLine {
  readonly what: string;
  /** In the price's single units. */
  readonly quantity: number;
  readonly unit: string;
  /** USD a month; undefined where the price or the quantity is not known. */
  readonly amount: number | undefined;
  /** Prices by tier, with what was bought at each. */
  readonly parts: readonly { readonly quantity: number; readonly price: PriceTier }[];
  /** Why there is no amount, or what else to know. */
  readonly note?: string;
}

export interface ElementCost {
  readonly lines: readonly CostLine[];
  /** Sum of the known amounts, USD a month. */
  readonly known: number;
  /** True where a line has no amount, or nothing is known of its price. */
  readonly incomplete: boolean;
}

export interface Cost {
  readonly elements: ReadonlyMap<ElementId, ElementCost>;
  /** Known costs of elements by share of their requests; what no flow uses is in none. */
  readonly flows: ReadonlyMap<
    string,
    { readonly known: number; readonly perMillion: number | undefined; readonly incomplete: boolean; readonly priced: boolean }
  >;
  readonly total: number;
  /** Elements that answer users over the internet with data that nobody gives the size of: its transfer is not in the sum. */
  readonly unsized: readonly ElementId[];
  /** Elements of which some price is not known, or whose use is paid for and told by no flow. */
  readonly unpriced: readonly ElementId[];
  /** What runs and may cost something, but is nobody's service and states no `cost`: not in the sum. */
  readonly withoutCost: readonly ElementId[];
  /** Region whose prices were taken, where a design stands in one that the data does not hold. */
  readonly otherRegions: readonly string[];
}

/** Monthly list price (730 h) of what is configured and of the average load over all hours. Free tiers are not taken off. */
export function computeCost(architecture: Architecture, load: Load, latency: Latency, settings: SettingsById): Cost {
  const elements = new Map<ElementId, ElementCost>();
  const otherRegions = new Set<string>();
  for (const element of architecture.elements.values()) {
    const own = settings(element.id);
    const of = loadOf(element, load);
    const items = itemsOf(architecture, element, own, of, latency, settings);
    if (!items) continue;
    const lines = items.map((item) => lineOf(item, own));
    for (const { parts } of lines) {
      for (const { price } of parts)
        if (price.region !== own.region && price.region !== 'global' && (own.region ?? homeRegion) !== price.region) otherRegions.add(own.region ?? homeRegion);
    }
    elements.set(element.id, summed(lines));
  }
  const flows = new Map([...load.flows.values()].map((flow) => [flow.flow.id, flowCost(flow.flow.id, flow.rate?.always, load, elements)]));
  // Where no flow says how often it starts, what is paid by use costs an unknown amount, not nothing.
  const isRated = [...load.flows.values()].some(({ rate }) => rate);
  return {
    elements,
    flows,
    total: [...elements.values()].reduce((sum, { known }) => sum + known, 0),
    unpriced: [...elements].filter(([, { incomplete, lines }]) => incomplete || (!isRated && lines.some(({ quantity }) => quantity === 0))).map(([id]) => id),
    unsized: [...architecture.elements.values()].filter((element) => sendsUnsized(element, load.elements.get(element.id))).map(({ id }) => id),
    withoutCost: [...architecture.elements.values()].filter((element) => !elements.has(element.id) && runs(element)).map(({ id }) => id),
    otherRegions: [...otherRegions],
  };
}

/** Everything of one's own: no groups, no users, no systems of others, and nothing that only hangs on something. */
const runs = ({ isGroup, kind }: Element): boolean => !isGroup && !['actor', 'external'].includes(kind.category) && kind.placement?.attached !== true;

/** A guard or monitor sees what passes the elements that it hangs on. */
function loadOf({ id, attachedTo }: Element, { elements }: Load): ElementLoad {
  if (attachedTo.length === 0) return elements.get(id) ?? noLoad;
  const guarded = attachedTo.flatMap((other) => elements.get(other) ?? []);
  return elementLoad(
    guarded.flatMap(({ incoming }) => incoming),
    [],
  );
}

const summed = (lines: readonly CostLine[]): ElementCost => ({
  lines,
  known: lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  incomplete: lines.some(({ amount }) => amount === undefined),
});

/** What is billed for an element; undefined for what is nobody's service (actors, groups, what the design leaves open). */
function itemsOf(
  architecture: Architecture,
  element: Element,
  own: Settings,
  load: ElementLoad,
  latency: Latency,
  settings: SettingsById,
): (PriceItem | CostLine)[] | undefined {
  const stated = numberIn('cost', element.attributes);
  const transfer = transferItems(architecture, element, own, load);
  if (stated !== undefined) {
    const copies = own.perCopy('cost') ? own.copies.min : 1;
    return [
      { what: copies === 1 ? 'as stated' : `as stated, ${copies} copies`, quantity: copies, unit: 'month', amount: stated * copies, parts: [] },
      ...transfer,
    ];
  }
  if (element.kind.pricing) return [...element.kind.pricing(own, usageOf(architecture, element, own, load, latency, settings)), ...transfer];
  if (transfer.length > 0) return transfer;
  if (!isOfProvider(element.kind) || element.isGroup || element.kind.placement?.attached) return undefined;
  return [
    {
      what: 'price not known',
      quantity: NaN,
      unit: '',
      amount: undefined,
      parts: [],
      note: `Lintel has no price of ${element.kind.name}; \`cost:\` states one`,
    },
  ];
}

function usageOf(architecture: Architecture, element: Element, own: Settings, load: ElementLoad, latency: Latency, settings: SettingsById): Usage {
  const month = (perSecond: number) => perSecond * SECONDS_PER_MONTH;
  const guarded = element.attachedTo.length > 0;
  const sum = (calls: readonly CallLoad[], counts: (call: CallLoad) => boolean, pick: (call: CallLoad) => Rates) =>
    month(calls.filter(counts).reduce((total, call) => total + pick(call).always, 0));
  const unsized = load.requests.avg > 0 && load.bytesIn.avg + load.bytesOut.avg === 0;
  return {
    requests: month(load.requests.always),
    opening: sum(
      load.incoming,
      ({ call }) => call.edge.kind !== 'connection',
      ({ calls }) => calls,
    ),
    items: month(load.items.always),
    callsOut: month(load.outgoing.reduce((total, { calls }) => total + calls.always, 0)),
    reads: month(load.reads.always),
    writes: month(load.writes.always),
    writeCalls: month(load.writeCalls.always),
    bytesIn: unsized ? NaN : month(load.bytesIn.always),
    bytesOut: unsized ? NaN : month(load.bytesOut.always),
    bytesToInternet: month(load.bytesToInternet.always),
    pushes: sum(
      load.outgoing,
      ({ call, outside }) => outside.to && !outside.from && call.edge.kind !== 'request',
      ({ items }) => items,
    ),
    duration: guarded ? undefined : duration(element.id, load, latency),
    // What is written is kept somewhere: without a size its price is unknown, not zero.
    storage: storedBytes(own, load) ?? (load.writes.always > 0 ? NaN : undefined),
    copies: Math.min(own.copies.max, Math.max(own.copies.min, copiesFor(load.requests.always, own) ?? 0)),
    connections: connectionsTo(architecture, element, settings),
    receivers: receiversOf(architecture, element).length,
  };
}

/** Mean seconds over all requests; undefined where a flow's is not known. */
function duration(id: ElementId, { byFlow, requests }: ElementLoad, { timeInSystem }: Latency): number | undefined {
  if (requests.always === 0) return 0;
  let sum = 0;
  for (const [flow, { always }] of byFlow) {
    const seconds = timeInSystem.get(id)?.byFlow.get(flow);
    if (seconds === undefined) return undefined;
    sum += always * seconds;
  }
  return sum / requests.always;
}

// ── Data transfer ───────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * What leaves an element, by where it goes: to users over the internet (unless a CDN prices that itself), to another
 * region, to another zone. Between zones both sides pay; the line stands with the caller.
 */
function transferItems(architecture: Architecture, element: Element, own: Settings, load: ElementLoad): PriceItem[] {
  // What a guard or monitor sees leaves through what it hangs on, and is paid for there.
  if (element.attachedTo.length > 0 || element.kind.category === 'actor' || element.kind.category === 'external') return [];
  const bytes = { internet: 0, region: 0, zone: 0 };
  if (element.kind.id !== 'cloudfront' && isOfProvider(element.kind)) bytes.internet = load.bytesToInternet.always;
  for (const { call, hop, items, payload, response } of load.outgoing) {
    const [from, to] = [hop.from.element, call.to.element];
    const there = items.always * (payload ?? 0);
    const back = items.always * (response ?? 0);
    const way = wayBetween(architecture, from, to);
    if (way === 'cross-region') bytes.region += there + back;
    // Services of the region are reached without a charge between zones; what stands in zones pays for the part that leaves them.
    else if (way === 'cross-zone') bytes.zone += (there + back) * shareAcross(own.zones, to, architecture);
  }
  const month = (perSecond: number) => (perSecond * SECONDS_PER_MONTH) / GB;
  return [
    ...(bytes.internet > 0 ? [bill('Data transfer', 'out to internet', month(bytes.internet), own, {}, 'data out to the internet')] : []),
    ...(bytes.region > 0 ? [bill('Data transfer', 'to other Regions', month(bytes.region), own, {}, 'data to other regions')] : []),
    ...(bytes.zone > 0 ? [bill('Data transfer', 'between Availability Zones', 2 * month(bytes.zone), own, {}, 'data between zones, both directions')] : []),
  ];
}

/** Reads that users wait for have an answer, whatever its size. */
const sendsUnsized = ({ kind }: Element, load: ElementLoad | undefined): boolean =>
  isOfProvider(kind) &&
  load?.incoming.some(
    ({ outside, access, call, response, items }) =>
      outside.from && !outside.to && access === 'read' && call.edge.kind === 'request' && response === undefined && items.avg > 0,
  ) === true;

/**
 * Of calls spread evenly over n zones on both sides, 1 − 1/n goes to another zone; none to a NAT gateway that stands in
 * each zone.
 */
function shareAcross(zones: number, to: Element, { elements }: Architecture): number {
  const placed = to.place !== undefined && elements.get(to.place)?.kind.id === 'subnet';
  const everywhere = to.kind.id === 'nat-gateway' && wordIn('mode', to.attributes) === 'regional';
  return placed && zones > 1 && !everywhere ? 1 - 1 / zones : 0;
}

// ── Lines ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function lineOf(item: PriceItem | CostLine, own: Settings): CostLine {
  if ('parts' in item) return item;
  const { what, quantity, unit, tiers } = item;
  if (tiers.length === 0) return { what, quantity, unit, amount: undefined, parts: [], note: 'no list price is known' };
  if (!Number.isFinite(quantity)) return { what, quantity, unit, amount: undefined, parts: [], note: 'the design does not say how much' };
  const parts = tiers.flatMap((price) => {
    const inTier = Math.min(quantity, price.to) - price.from;
    return inTier > 0 || (quantity === 0 && price === tiers[0]) ? [{ quantity: Math.max(0, inTier), price }] : [];
  });
  const taken = tiers[0]!.region;
  const elsewhere = taken !== 'global' && taken !== (own.region ?? homeRegion);
  return {
    what,
    quantity,
    unit,
    parts,
    amount: parts.reduce((sum, part) => sum + part.quantity * part.price.value, 0),
    ...(elsewhere ? { note: `price of ${taken}` } : {}),
  };
}

function flowCost(flow: string, rate: number | undefined, load: Load, costs: ReadonlyMap<ElementId, ElementCost>) {
  let known = 0;
  let incomplete = false;
  let priced = false;
  for (const [id, { byFlow, requests }] of load.elements) {
    const mine = byFlow.get(flow);
    const cost = costs.get(id);
    if (!mine || !cost || requests.always === 0) continue;
    known += (cost.known * mine.always) / requests.always;
    incomplete ||= cost.incomplete;
    priced = true;
  }
  return { known, incomplete, priced, perMillion: rate === undefined || rate === 0 ? undefined : (known / (rate * SECONDS_PER_MONTH)) * 1e6 };
}

/** Facts that an amount rests on, each once. */
export const factsOf = (lines: readonly CostLine[]): Fact[] => [...new Set(lines.flatMap(({ parts }) => parts.map(({ price }) => price)))];
