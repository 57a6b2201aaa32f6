import { bill, GB, SECONDS_PER_MONTH, type PriceItem, type Usage } from '../../catalog/behaviour.ts';
import { homeRegion, type PriceTier } from '../../catalog/facts/prices.ts';
import type { Kind } from '../../catalog/schema.ts';
import type { Settings } from '../../catalog/settings.ts';
import type { Architecture, Element, ElementId } from '../model/architecture.ts';
import { isOf } from '../model/lineage.ts';
import { numberIn, wordIn } from './attributes.ts';
import { copiesFor } from './capacity.ts';
import type { Latency } from './latency.ts';
import { isOfProvider, wayBetween } from './latency/ways.ts';
import { elementLoad, noLoad, type CallLoad, type ElementLoad, type Load, type SettingsById } from './load.ts';
import { connectionsTo, receiversOf } from './links.ts';
import { lazy } from './remembered.ts';
import { storedBytes, writtenBytes } from './stored.ts';

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
  /** True where the quantity rests on what Lintel took. */
  readonly assumed?: boolean;
}

/** Why a line has no amount. */
const missing = {
  price: 'no list price is known',
  kind: 'Lintel has no price of its kind; `cost` states one',
  quantity: 'the design does not say how much is used',
  response: 'no `response` says how large answers to users are',
  copies: 'priced at the least of a range, for the design does not say what the load needs',
  rate: 'no flow says how often it is used',
} as const;

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
  /** Elements of which some price or quantity is not known: the sum is then the least. */
  readonly unpriced: readonly ElementId[];
  /** The same by what is not known: `no list price is known`. */
  readonly gaps: ReadonlyMap<string, readonly ElementId[]>;
  /** Of them those that answer users over the internet with data that nobody gives the size of. */
  readonly unsized: readonly ElementId[];
  /** What runs and may cost something, but is nobody's service and states no `cost`: not in the sum. */
  readonly withoutCost: readonly ElementId[];
  /** Services whose prices the data does not hold for a region, and of which region they were taken. */
  readonly otherRegions: readonly { readonly service: string; readonly region: string; readonly taken: string }[];
}

/** Monthly list price (730 h) of what is configured and of the average load over all hours. Free tiers are not taken off. */
export function computeCost(architecture: Architecture, load: Load, latency: Latency, settings: SettingsById): Cost {
  const elements = new Map<ElementId, ElementCost>();
  const withoutCost: ElementId[] = [];
  for (const element of architecture.elements.values()) {
    const own = settings(element.id);
    const lines = linesOf(architecture, element, own, loadOf(element, load), latency, settings);
    if (lines) elements.set(element.id, summed(lines));
    else if (runs(element)) withoutCost.push(element.id);
  }
  const gaps = gapsIn(elements, untoldUse(load));
  return {
    elements,
    gaps,
    withoutCost,
    flows: flowCosts(load, elements),
    total: [...elements.values()].reduce((sum, { known }) => sum + known, 0),
    unpriced: [...new Set([...gaps.values()].flat())],
    unsized: gaps.get(missing.response) ?? [],
    otherRegions: otherRegionsOf(elements, settings),
  };
}

/** Where no flow that comes there says how often it starts, what is paid by use costs an unknown amount, not nothing. */
function untoldUse({ flows, elements }: Load): (id: ElementId) => boolean {
  const unrated = [...flows.values()].filter(({ rate }) => !rate);
  const visited = new Set(unrated.flatMap(({ journey }) => journey.visits.map(({ element }) => element.id)));
  return unrated.length === flows.size ? () => true : (id) => visited.has(id) && !elements.has(id);
}

const unknownLine = (what: string, note: string): CostLine => ({ what, quantity: NaN, unit: '', amount: undefined, parts: [], note });

function gapsIn(elements: ReadonlyMap<ElementId, ElementCost>, isUntold: (id: ElementId) => boolean): Map<string, ElementId[]> {
  const gaps = new Map<string, ElementId[]>();
  for (const [id, { lines }] of elements) {
    const reasons = new Set(lines.flatMap(({ amount, note }) => (amount === undefined && note !== undefined ? [note] : [])));
    if (isUntold(id) && lines.some(({ quantity }) => quantity === 0)) reasons.add(missing.rate);
    for (const reason of reasons) gaps.set(reason, [...(gaps.get(reason) ?? []), id]);
  }
  return gaps;
}

function otherRegionsOf(elements: ReadonlyMap<ElementId, ElementCost>, settings: SettingsById): Cost['otherRegions'] {
  const found = new Map<string, Cost['otherRegions'][number]>();
  const seen = new Map<string, Set<PriceTier>>();
  for (const [id, { lines }] of elements) {
    const region = settings(id).region ?? homeRegion;
    const prices = seen.get(region) ?? new Set();
    seen.set(region, prices);
    for (const { price } of lines.flatMap(({ parts }) => parts)) {
      if (price.region === region || price.region === 'global' || prices.has(price)) continue;
      prices.add(price);
      const service = price.what.slice(0, price.what.indexOf(':'));
      found.set(`${service}/${region}/${price.region}`, { service, region, taken: price.region });
    }
  }
  return [...found.values()];
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

/** The bill of an element; undefined for what is nobody's service (actors, groups, what the design leaves open). */
function linesOf(
  architecture: Architecture,
  element: Element,
  own: Settings,
  load: ElementLoad,
  latency: Latency,
  settings: SettingsById,
): CostLine[] | undefined {
  const { pricing, placement } = element.kind;
  const stated = numberIn('cost', element.attributes);
  const usage = lazy(() => usageOf(architecture, element, own, load, latency, settings));
  const transfer = transferLines(architecture, element, own, load);
  if (stated !== undefined) {
    const copies = own.perCopy('cost') ? own.copies.min : 1;
    const open = own.perCopy('cost') && own.copies.max > copies ? [unknownLine(`more than ${copies} copies`, missing.copies)] : [];
    const what = copies === 1 ? 'as stated' : `as stated, ${copies} copies`;
    return [{ what, quantity: copies, unit: 'month', amount: stated * copies, parts: [] }, ...open, ...transfer];
  }
  const gap = billsAnswers(element) && load.incoming.some(isUnsizedAnswer) ? missing.response : missing.quantity;
  if (pricing) return [...pricing(own, usage()).map((item) => lineOf(item, own, gap)), ...openRanges(element, own, load, usage()), ...transfer];
  if (transfer.length > 0) return transfer;
  if (!isOfProvider(element.kind) || element.isGroup || placement?.attached === true) return undefined;
  return [unknownLine('price not known', missing.kind)];
}

/** What scales with the load is priced at its least, unless the design tells how much the load needs. */
function openRanges({ attributes }: Element, own: Settings, load: ElementLoad, usage: Usage): CostLine[] {
  const needed = copiesFor(load.requests.always, own) ?? copiesByConcurrency(own, usage);
  return [...attributes].flatMap(([key, { value }]) => {
    if (value.type !== 'range' || value.max.value <= value.min.value) return [];
    const isOfCopies = own.copies.min === value.min.value && own.copies.max === value.max.value;
    return isOfCopies && needed !== undefined ? [] : [unknownLine(`\`${key}\` above ${value.min.text}`, missing.copies)];
  });
}

/** Of what runs so many requests at once in each copy: as many as the mean in flight fills. */
function copiesByConcurrency(own: Settings, { requests, duration }: Pick<Usage, 'requests' | 'duration'>): number | undefined {
  const each = own.number('concurrency');
  return each === undefined || duration === undefined ? undefined : Math.ceil(((requests / SECONDS_PER_MONTH) * duration) / each - 1e-9);
}

function usageOf(architecture: Architecture, element: Element, own: Settings, load: ElementLoad, latency: Latency, settings: SettingsById): Usage {
  const month = (perSecond: number) => perSecond * SECONDS_PER_MONTH;
  let [opening, callsOut, pushes] = [0, 0, 0];
  for (const { call, calls } of load.incoming) if (call.edge.kind !== 'connection') opening += calls.always;
  for (const { call, calls, items, outside } of load.outgoing) {
    callsOut += calls.always;
    if (outside.to && !outside.from && call.edge.kind !== 'request') pushes += items.always;
  }
  const unsized = load.requests.avg > 0 && load.bytesIn.avg + load.bytesOut.avg === 0;
  const requests = month(load.requests.always);
  const seconds = element.attachedTo.length > 0 ? undefined : duration(element.id, load, latency);
  const needed = copiesFor(load.requests.always, own) ?? copiesByConcurrency(own, { requests, duration: seconds }) ?? 0;
  return {
    requests,
    opening: month(opening),
    items: month(load.items.always),
    callsOut: month(callsOut),
    reads: month(load.reads.always),
    writes: month(load.writes.always),
    writeCalls: month(load.writeCalls.always),
    bytesIn: unsized ? NaN : month(load.bytesIn.always),
    bytesOut: unsized ? NaN : month(load.bytesOut.always),
    bytesToInternet: month(load.bytesToInternet.always),
    pushes: month(pushes),
    duration: seconds,
    // What is written is kept somewhere: without a size its price is unknown, not zero.
    storage: storedBytes(own, load) ?? (load.writes.always > 0 ? NaN : undefined),
    written: month(writtenBytes(own, load)),
    copies: Math.min(own.copies.max, Math.max(own.copies.min, needed)),
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
function transferLines(architecture: Architecture, element: Element, own: Settings, load: ElementLoad): CostLine[] {
  const { category } = element.kind;
  const unsized = load.incoming.some(isUnsizedAnswer) && !(billsAnswers(element) && load.bytesIn.avg + load.bytesOut.avg === 0);
  // What a guard or monitor sees leaves through what it hangs on, and is paid for there.
  if (element.attachedTo.length > 0 || category === 'actor' || category === 'external') return [];
  const isBilled = isOfProvider(element.kind);
  const bytes = { internet: isBilled && !billsAnswers(element) ? load.bytesToInternet.always : 0, region: 0, zone: 0 };
  for (const { call, hop, items, payload, response } of load.outgoing) {
    const moved = items.always * ((payload ?? 0) + (response ?? 0));
    if (moved === 0) continue;
    const [from, to] = [hop.from.element, call.to.element];
    const way = wayBetween(architecture, from, to);
    if (way === 'cross-region') bytes.region += moved;
    // Services of the region are reached without a charge between zones; what stands in zones pays for the part that leaves them.
    else if (way === 'cross-zone') bytes.zone += moved * shareAcross(own.zones, to, architecture);
  }
  const line = (dimension: string, perSecond: number, what: string): CostLine[] =>
    perSecond > 0 ? [lineOf(bill('Data transfer', dimension, (perSecond * SECONDS_PER_MONTH) / GB, own, {}, what), own)] : [];
  return [
    ...line('out to internet', bytes.internet, 'data out to the internet'),
    ...(isBilled && unsized ? [unknownLine('data out to the internet, of answers without a size', missing.response)] : []),
    ...line('to other Regions', bytes.region, 'data to other regions'),
    ...line('between Availability Zones', 2 * bytes.zone, 'data between zones, both directions').map((of) => ({ ...of, ...spreadEvenly(element.kind) })),
  ];
}

/** True for a CDN that prices what it sends to users itself. */
const billsAnswers = ({ kind }: Element): boolean => isOf(kind, 'cloudfront');

/** No source tells how calls are spread, nor whether a balancer pays for those to targets in other zones. */
const spreadEvenly = (kind: Kind): Pick<CostLine, 'note' | 'assumed'> => ({
  note: `calls taken as spread evenly over the zones${isOf(kind, 'alb', 'nlb', 'clb', 'gwlb') ? ', and as paid for behind a balancer, too' : ''}`,
  assumed: true,
});

/** Reads that users wait for have an answer, whatever its size. */
const isUnsizedAnswer = ({ outside, access, call, response, items }: CallLoad): boolean =>
  outside.from && !outside.to && access === 'read' && call.edge.kind === 'request' && response === undefined && items.avg > 0;

/**
 * Of calls spread evenly over n zones on both sides, 1 − 1/n goes to another zone; none to a NAT gateway that stands in
 * each zone.
 */
function shareAcross(zones: number, to: Element, { elements }: Architecture): number {
  const place = to.place === undefined ? undefined : elements.get(to.place);
  const placed = place !== undefined && isOf(place.kind, 'subnet');
  const everywhere = isOf(to.kind, 'nat-gateway') && wordIn('mode', to.attributes) === 'regional';
  return placed && zones > 1 && !everywhere ? 1 - 1 / zones : 0;
}

// ── Lines ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function lineOf({ what, quantity, unit, tiers }: PriceItem, own: Settings, gap: string = missing.quantity): CostLine {
  const [first] = tiers;
  if (!first || !Number.isFinite(quantity)) return { ...unknownLine(what, first ? gap : missing.price), quantity, unit };
  const parts = tiers.flatMap((price) => {
    const inTier = Math.min(quantity, price.to) - price.from;
    return inTier > 0 || (quantity === 0 && price === first) ? [{ quantity: Math.max(0, inTier), price }] : [];
  });
  const isElsewhere = first.region !== 'global' && first.region !== (own.region ?? homeRegion);
  return {
    what,
    quantity,
    unit,
    parts,
    amount: parts.reduce((sum, part) => sum + part.quantity * part.price.value, 0),
    ...(isElsewhere ? { note: `price of ${first.region}` } : {}),
  };
}

/** Each flow bears the known costs of the elements that it comes to, by its share of their requests. */
function flowCosts({ flows, elements }: Load, costs: ReadonlyMap<ElementId, ElementCost>): Cost['flows'] {
  const sums = new Map([...flows.keys()].map((id) => [id, { known: 0, incomplete: false, priced: false }]));
  for (const [id, { byFlow, requests }] of elements) {
    const cost = costs.get(id);
    if (!cost || requests.always === 0) continue;
    for (const [flow, { always }] of byFlow) {
      const sum = sums.get(flow)!;
      sum.known += (cost.known * always) / requests.always;
      sum.incomplete ||= cost.incomplete;
      sum.priced = true;
    }
  }
  return new Map(
    [...sums].map(([id, sum]) => {
      const rate = flows.get(id)!.rate?.always ?? 0;
      return [id, { ...sum, perMillion: rate === 0 ? undefined : (sum.known / (rate * SECONDS_PER_MONTH)) * 1e6 }];
    }),
  );
}
