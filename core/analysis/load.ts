import type { Architecture, Edge, EdgeId, Element, ElementId, Flow } from '../model/architecture.ts';
import type { Kind } from '../../catalog/schema.ts';
import type { Settings } from '../../catalog/settings.ts';
import { groupsAround } from '../model/places.ts';
import { isOf } from '../model/lineage.ts';
import { parseQuantity } from '../units/quantity.ts';
import { numberIn, wordIn } from './attributes.ts';
import { groupBy } from './group-by.ts';
import { noRates, times, type Rates } from './figure.ts';
import { shareOfAllHours } from './windows.ts';
import { choicesOf } from './choices.ts';
import { edgesById, journeyOf, type Call, type Hop, type Journey, type Visit } from './journey.ts';

/** What the flows put on every element and edge. Rates per second. */
export interface Load {
  readonly flows: ReadonlyMap<string, FlowLoad>;
  readonly elements: ReadonlyMap<ElementId, ElementLoad>;
  readonly edges: ReadonlyMap<EdgeId, EdgeLoad>;
  /** The largest single request and answer of each element, B: of all flows, for a size needs no rate. */
  readonly sizes: ReadonlyMap<ElementId, Sizes>;
}

export interface Sizes {
  readonly payload: number | undefined;
  readonly response: number | undefined;
}

export interface FlowLoad {
  readonly flow: Flow;
  readonly journey: Journey;
  /** Starts per second; undefined where the design gives no rate: such a flow loads nothing. */
  readonly rate: Rates | undefined;
  /** The peaks that the flow names. */
  readonly peaks: readonly { readonly name?: string; readonly rate: number }[];
  readonly calls: readonly CallLoad[];
  /** True where a loop multiplies without end; its load is then left out. */
  readonly diverges: boolean;
  readonly assumptions: readonly string[];
}

/** One call of a flow, for each start of it and per second. */
export interface CallLoad {
  readonly flow: string;
  readonly hop: Hop;
  readonly call: Call;
  /** Items handed over for each start of the flow. */
  readonly factor: number;
  /** Behind a buffer the peak is evened out: consumers see the mean, but for those that grow with the queue. */
  readonly buffered: boolean;
  readonly items: Rates;
  /** Items that one call hands over. */
  readonly batch: number;
  /** Items, divided by the batch. */
  readonly calls: Rates;
  readonly access: 'read' | 'write';
  /** Whether an end is outside of the provider: users, others' systems, sites of one's own. */
  readonly outside: { readonly from: boolean; readonly to: boolean };
  /** B for one item; undefined where the design does not say. */
  readonly payload: number | undefined;
  readonly response: number | undefined;
}

export interface ElementLoad {
  readonly requests: Rates;
  readonly items: Rates;
  readonly reads: Rates;
  readonly writes: Rates;
  /** Calls that write, after batching: a batch into a bucket is one object. */
  readonly writeCalls: Rates;
  /** B/s. */
  readonly bytesIn: Rates;
  readonly bytesOut: Rates;
  readonly bytesToInternet: Rates;
  /** Requests by flow. */
  readonly byFlow: ReadonlyMap<string, Rates>;
  /** What comes in, call by call. */
  readonly incoming: readonly CallLoad[];
  readonly outgoing: readonly CallLoad[];
}

export interface EdgeLoad {
  readonly items: Rates;
  readonly calls: Rates;
  readonly bytes: Rates;
}

export type SettingsById = (id: ElementId) => Settings;

/** Load along all flows. Linear in the rates: twice the rate is twice the load. */
export function computeLoad(architecture: Architecture, settings: SettingsById): Load {
  const edges = edgesById(architecture);
  const flows = new Map(architecture.flows.map((flow) => [flow.id, flowLoad(architecture, flow, edges, settings)]));
  const calls = [...flows.values()].flatMap((flow) => (flow.rate && !flow.diverges ? flow.calls : []));
  return { flows, elements: elementLoads(architecture, calls), edges: edgeLoads(calls), sizes: sizesOf([...flows.values()].flatMap((flow) => flow.calls)) };
}

function flowLoad(architecture: Architecture, flow: Flow, edges: ReadonlyMap<EdgeId, Edge>, settings: SettingsById): FlowLoad {
  const journey = journeyOf(architecture, flow, edges);
  const assumptions: string[] = [];
  const { rate, peaks } = ratesOf(flow, journey);
  const sized = sizesAlong(flow, journey, settings);
  const { factors, diverges } = factorsOf(journey, settings, sized, assumptions);
  const isOutside = (element: Element): boolean =>
    ['actor', 'external'].includes(element.kind.category) || groupsAround(architecture, element).some(({ kind }) => kind.scope === 'site');
  const calls = journey.hops.flatMap((hop) =>
    hop.calls.map((call): CallLoad => {
      const { items: factor, buffered } = factors.get(call)!;
      const starts = rate ?? noRates;
      const items = times(buffered ? { ...starts, peak: starts.avg } : starts, factor);
      const batch = Math.max(1, numberIn('batch', hop.step.attributes, call.edge.attributes) ?? 1);
      return {
        flow: flow.id,
        hop,
        call,
        factor,
        buffered,
        items,
        batch,
        calls: times(items, 1 / batch),
        outside: { from: isOutside(hop.from.element), to: isOutside(call.to.element) },
        ...sized.get(call)!,
      };
    }),
  );
  return { flow, journey, rate, peaks, calls, diverges, assumptions };
}

// ── Rates ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function ratesOf(flow: Flow, { hops }: Journey): Pick<FlowLoad, 'rate' | 'peaks'> {
  const avg = numberIn('rate', flow.attributes) ?? polled(hops[0]);
  if (avg === undefined) return { rate: undefined, peaks: [] };
  const peaks = peaksOf(flow.attributes.get('peak')?.value, avg);
  return { rate: { avg, peak: Math.max(avg, ...peaks.map(({ rate }) => rate)), always: avg * shareOfAllHours(flow) }, peaks };
}

/** Clients that ask again after every interval: clients / interval. */
function polled(first: Hop | undefined): number | undefined {
  const call = first?.calls[0];
  if (!first || !call) return undefined;
  const interval = numberIn('interval', first.step.attributes, call.edge.attributes);
  if (interval === undefined || interval <= 0) return undefined;
  const clients = numberIn('connections', first.step.attributes, call.edge.attributes) ?? numberIn('concurrent', first.from.element.attributes) ?? 1;
  return clients / interval;
}

type Value = NonNullable<ReturnType<Flow['attributes']['get']>>['value'];

function peaksOf(value: Value | undefined, avg: number): { name?: string; rate: number }[] {
  if (!value) return [];
  switch (value.type) {
    case 'quantity':
      return [{ rate: value.quantity.dimension === 'rate' ? value.quantity.value : value.quantity.value * avg }];
    case 'list':
      return value.items.flatMap((item) => peaksOf(item, avg));
    case 'text':
      return namedPeak(value.text, avg);
    case 'enum':
      return namedPeak(value.value, avg);
    default:
      return [];
  }
}

/** `167 rps normal`, `6x tournament`. */
function namedPeak(text: string, avg: number): { name?: string; rate: number }[] {
  const words = text.split(/\s+/u);
  for (let count = words.length; count > 0; count--) {
    const parsed = parseQuantity(words.slice(0, count).join(' '));
    if (!parsed.ok || !['rate', 'ratio', 'count'].includes(parsed.quantity.dimension)) continue;
    const name = words.slice(count).join(' ');
    const rate = parsed.quantity.dimension === 'rate' ? parsed.quantity.value : parsed.quantity.value * avg;
    return [{ rate, ...(name === '' ? {} : { name }) }];
  }
  return [];
}

// ── Factors: how often each call is made for each start of the flow ─────────────────────────────────────────────────

interface Factor {
  readonly items: number;
  readonly buffered: boolean;
}

/**
 * The factors of all calls. A loop adds to the first visit of its target, which is a linear equation in what the loops
 * bring; it has an answer where each turn brings less than the one before.
 */
function factorsOf(
  journey: Journey,
  settings: SettingsById,
  sized: ReadonlyMap<Call, CallSizes>,
  assumptions: string[],
): { factors: ReadonlyMap<Call, Factor>; diverges: boolean } {
  const loops = journey.hops.flatMap((hop) => hop.calls.filter(({ loop }) => loop));
  const pass = (extra: readonly number[], withStarts: boolean) => walk(journey, settings, sized, loops, extra, withStarts, assumptions);
  if (loops.length === 0) return { factors: pass([], true), diverges: false };
  const zero = loops.map(() => 0);
  const brought = (factors: ReadonlyMap<Call, Factor>) => loops.map((loop) => factors.get(loop)!.items);
  const base = brought(pass(zero, true));
  // Column j: what one unit through loop j brings back through each of the loops.
  const columns = loops.map((_, j) =>
    brought(
      pass(
        zero.map((__, i) => (i === j ? 1 : 0)),
        false,
      ),
    ),
  );
  const matrix = loops.map((_, i) => loops.map((__, j) => (i === j ? 1 : 0) - columns[j]![i]!));
  const solution = solve(matrix, base);
  // Non-negative solutions for every direction exist only where the turns die out.
  const converges =
    solution !== undefined &&
    loops.every(
      (_, j) =>
        solve(
          matrix,
          zero.map((__, i) => (i === j ? 1 : 0)),
        )?.every((x) => x >= 0) === true,
    );
  return converges ? { factors: pass(solution, true), diverges: false } : { factors: pass(zero, true), diverges: true };
}

function walk(
  { visits, starts, hops, flow }: Journey,
  settings: SettingsById,
  sized: ReadonlyMap<Call, CallSizes>,
  loops: readonly Call[],
  extra: readonly number[],
  withStarts: boolean,
  assumptions: string[],
): Map<Call, Factor> {
  const arrived = new Map<Visit, number>(visits.map((visit) => [visit, 0]));
  const buffered = new Set<Visit>();
  const misses = new Map<Visit, number>();
  // A cache in the path is passed by what is written through it.
  const written = new Set<Visit>();
  const result = new Map<Call, Factor>();
  const add = (visit: Visit, amount: number) => arrived.set(visit, arrived.get(visit)! + amount);
  if (withStarts) {
    starts.forEach(({ visit, together }) => {
      if (together > 1) note(assumptions, `The rate of ${flow.id} is shared evenly by the ${together} places where it starts`);
      add(visit, 1 / together);
    });
  }
  loops.forEach((loop, i) => add(loop.to, extra[i]!));
  const choices = choicesOf(hops);

  for (const hop of hops) {
    const { from, step } = hop;
    const oneOf = step.mode === 'alternatives' && step.required === 1;
    // A standby gets nothing while one of the others works.
    const standby = oneOf && !hop.calls.every(isStandby) ? hop.calls.filter(isStandby) : [];
    const alternatives = oneOf ? hop.calls.length - standby.length : 1;
    for (const call of hop.calls) {
      const own = settings(from.element.id);
      const stated = step.share?.value;
      const weight = numberIn('weight', step.attributes, call.edge.attributes);
      const calls = numberIn('calls', step.attributes, call.edge.attributes) ?? 1;
      const reads = accessOf(hop, call) === 'read';
      const passed = stated ?? (reads && call.edge.kind === 'request' ? (written.has(from) ? 1 : forwarded(from, own)) * missed(call, misses.get(from)) : 1);
      const chosen = stated === undefined && weight === undefined ? (choices.get(call)?.share ?? 1) : 1;
      if (chosen > 0 && chosen < 1) note(assumptions, `Conditions at ${from.element.name} are taken as equally frequent`);
      const items = standby.includes(call) ? 0 : (arrived.get(from)! * passed * (weight ?? 1) * calls * chosen) / alternatives / sized.get(call)!.gathered;
      const isBuffered = buffered.has(from) || (from.element.kind.passes === 'buffer' && !followsPeak(call, settings(call.to.element.id)));
      result.set(call, { items, buffered: isBuffered });
      if (!call.loop) add(call.to, items);
      if (isBuffered) buffered.add(call.to);
      if (!reads) written.add(call.to);
      const hit = hitOf(call.to.element, settings(call.to.element.id));
      if (hit !== undefined && reads && looksAside(call.to.element, settings(call.to.element.id))) misses.set(from, (misses.get(from) ?? 1) * (1 - hit));
    }
  }
  return result;
}

/** True for a way that is taken when the others are lost: an edge with `role: failover`. */
export const isStandby = ({ edge }: Call): boolean => wordIn('role', edge.attributes) === 'failover';

/** True for a function that a queue starts once for every message; a stated `concurrency` bounds it, and then messages wait. */
const followsPeak = ({ edge, to }: Call, own: Settings): boolean =>
  edge.kind === 'message' && to.element.kind.managed === 'serverless' && to.element.kind.category === 'compute' && own.number('concurrency') === undefined;

/** What a CDN or a cache that reads the store itself lets through. */
function forwarded({ element }: Visit, settings: Settings): number {
  const hit = hitOf(element, settings);
  return hit === undefined || looksAside(element, settings) ? 1 : 1 - hit;
}

/** What stands between a service and its store. */
const isWayToStore = (kind: Kind): boolean => isOf(kind, 'vpc-endpoint', 'rds-proxy');

/** Behind a cache beside the store, only what it missed goes on to stores and further caches. */
const missed = (call: Call, share: number | undefined): number => (share !== undefined && goesToStore(call) ? share : 1);

/** True for what a cache beside its caller can save: calls of stores and further caches. */
export function goesToStore({ to }: Call): boolean {
  const { kind } = to.element;
  return ['database', 'storage', 'cache'].includes(kind.category) || isWayToStore(kind);
}

/** Share of reads that an element answers itself; undefined for what is no cache, or does not say. */
export const hitOf = ({ kind }: Element, settings: Settings): number | undefined =>
  kind.passes === 'cache' || kind.attributes['hit'] || kind.attributes['cache-hit'] ? (settings.number('cache-hit') ?? settings.number('hit')) : undefined;

/** True for a cache that the application asks first, and fills; false for one in the path (a CDN, read-through). */
export const looksAside = ({ kind }: Element, settings: Settings): boolean => {
  const policy = settings.word('policy');
  return kind.category === 'cache' && !isOf(kind, 'dax') && (policy === undefined || policy === 'cache-aside' || policy === 'write-around');
};

// ── Sizes ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const writes = new Set(['write', 'append', 'update', 'delete', 'transaction']);
const writingVerbs =
  /^(?:put|write|insert|store|save|update|create|delete|add|append|record|remove|upsert|set|refresh|fill|upload|post|zadd|incr|new|register|reserve|book|persist|log)s?\b/iu;

/** By `access` or `method`; else a message or stream into something is a write, and so is a label that begins with such a verb. */
export function accessOf({ step }: { readonly step: Pick<Hop['step'], 'attributes' | 'label'> }, { edge }: Pick<Call, 'edge'>): 'read' | 'write' {
  const access = wordIn('access', step.attributes, edge.attributes);
  if (access !== undefined) return writes.has(access) ? 'write' : 'read';
  const method = wordIn('method', step.attributes, edge.attributes);
  if (method !== undefined) return method === 'GET' ? 'read' : 'write';
  if (edge.kind === 'message' || edge.kind === 'stream') return 'write';
  return writingVerbs.test(step.label ?? edge.label ?? '') ? 'write' : 'read';
}

interface CallSizes extends Pick<CallLoad, 'access' | 'payload' | 'response'> {
  /** How many items a buffer writes as one file. */
  readonly gathered: number;
}

function sizesAlong(flow: Flow, journey: Journey, settings: SettingsById): Map<Call, CallSizes> {
  const arrived = new Map<Visit, Sizes>();
  const result = new Map<Call, CallSizes>();
  for (const hop of journey.hops) {
    for (const call of hop.calls) {
      const sizes = sizesOfCall(flow, journey, hop, call, settings, handsOn(hop.from) ? arrived.get(hop.from) : undefined);
      result.set(call, sizes);
      if (!arrived.has(call.to)) arrived.set(call.to, sizes);
    }
  }
  return result;
}

/** True for what passes on just what it gets: brokers, and balancers, gateways and CDNs with one way on. */
function handsOn({ element: { kind }, hops }: Visit): boolean {
  if (kind.passes === 'buffer' || kind.passes === 'relay') return true;
  const isBetween = kind.category === 'network' || kind.category === 'edge' || isWayToStore(kind);
  return isBetween && !isOf(kind, 'dns', 'route53') && hops.filter(({ calls }) => calls.some(({ edge }) => edge.kind === 'request')).length === 1;
}

function sizesOfCall(flow: Flow, { starts, hops }: Journey, hop: Hop, call: Call, settings: SettingsById, passedOn: Sizes | undefined): CallSizes {
  const access = accessOf(hop, call);
  const isFirst = hop === hops[0] || starts.some(({ visit }) => visit === hop.from);
  const isRequest = call.edge.kind === 'request';
  const sets = [hop.step.attributes, call.edge.attributes, ...(isFirst ? [flow.attributes] : [])];
  const [own, from] = [settings(call.to.element.id), settings(hop.from.element.id)];
  const ofStore = own.number('item') ?? own.number('message') ?? own.number('record') ?? own.number('event');
  const ofSource = from.number('message') ?? from.number('record') ?? from.number('event');
  const payload = numberIn('payload', ...sets) ?? (access === 'write' ? ofStore : undefined) ?? (isRequest ? undefined : ofSource) ?? passedOn?.payload;
  const response = numberIn('response', ...sets) ?? (access === 'read' && isRequest ? ofStore : undefined) ?? (isRequest ? passedOn?.response : undefined);
  const gathered = gatheredBy(hop.from.element, from, call, payload);
  return { access, gathered, response, payload: payload === undefined ? undefined : payload * gathered };
}

/** A delivery stream writes files, not records: as many records in one as its buffer holds. */
function gatheredBy({ kind }: Element, own: Settings, { to }: Call, record: number | undefined): number {
  const buffer = kind.attributes['buffer-size'] ? own.number('buffer-size') : undefined;
  if (buffer === undefined || record === undefined || record <= 0 || to.element.kind.category !== 'storage') return 1;
  return Math.max(1, Math.floor(buffer / record));
}

// ── Sums ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function elementLoads({ elements }: Architecture, calls: readonly CallLoad[]): Map<ElementId, ElementLoad> {
  const incoming = groupBy(calls, ({ call }) => call.to.element.id);
  const outgoing = groupBy(calls, ({ hop }) => hop.from.element.id);
  const result = new Map<ElementId, ElementLoad>();
  for (const id of elements.keys()) {
    const into = incoming.get(id) ?? [];
    const out = outgoing.get(id) ?? [];
    if (into.length > 0 || out.length > 0) result.set(id, elementLoad(into, out));
  }
  return result;
}

export function elementLoad(incoming: readonly CallLoad[], outgoing: readonly CallLoad[]): ElementLoad {
  const [requests, items, reads, writes, writeCalls] = [sum(), sum(), sum(), sum(), sum()];
  const [bytesIn, bytesOut, bytesToInternet] = [sum(), sum(), sum()];
  const byFlow = new Map<string, Sum>();
  for (const call of incoming) {
    add(requests, call.calls);
    add(items, call.items);
    if (call.access === 'read') add(reads, call.items);
    else {
      add(writes, call.items);
      add(writeCalls, call.calls);
    }
    if (call.payload !== undefined) add(bytesIn, call.items, call.payload);
    if (call.response !== undefined) {
      add(bytesOut, call.items, call.response);
      if (call.outside.from && !call.outside.to) add(bytesToInternet, call.items, call.response);
    }
    let ofFlow = byFlow.get(call.flow);
    if (!ofFlow) byFlow.set(call.flow, (ofFlow = sum()));
    add(ofFlow, call.calls);
  }
  for (const call of outgoing) {
    if (call.response !== undefined) add(bytesIn, call.items, call.response);
    if (call.payload !== undefined) {
      add(bytesOut, call.items, call.payload);
      if (call.outside.to && !call.outside.from) add(bytesToInternet, call.items, call.payload);
    }
  }
  return { incoming, outgoing, byFlow, requests, items, reads, writes, writeCalls, bytesIn, bytesOut, bytesToInternet };
}

/** Rates that are being added up: here, so many of them that new objects for each step would cost most of the time. */
type Sum = { -readonly [key in keyof Rates]: Rates[key] };

const sum = (): Sum => ({ avg: 0, peak: 0, always: 0 });

function add(to: Sum, rates: Rates, factor = 1): void {
  to.avg += rates.avg * factor;
  to.peak += rates.peak * factor;
  to.always += rates.always * factor;
}

/** Of an element that no flow with a rate reaches. */
export const noLoad: ElementLoad = elementLoad([], []);

function edgeLoads(calls: readonly CallLoad[]): Map<EdgeId, EdgeLoad> {
  const result = new Map<EdgeId, { items: Sum; calls: Sum; bytes: Sum }>();
  for (const { call, items, calls: made, payload, response } of calls) {
    let of = result.get(call.edge.id);
    if (!of) result.set(call.edge.id, (of = { items: sum(), calls: sum(), bytes: sum() }));
    add(of.items, items);
    add(of.calls, made);
    add(of.bytes, items, (payload ?? 0) + (response ?? 0));
  }
  return result;
}

function sizesOf(calls: readonly CallLoad[]): Map<ElementId, Sizes> {
  const byTarget = groupBy(calls, ({ call }) => call.to.element.id);
  return new Map(
    [...byTarget].map(([id, into]) => [id, { payload: most(into.map(({ payload }) => payload)), response: most(into.map(({ response }) => response)) }]),
  );
}

const most = (values: readonly (number | undefined)[]): number | undefined => {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
};

function note(assumptions: string[], text: string): void {
  if (!assumptions.includes(text)) assumptions.push(text);
}

/** Gaussian elimination with pivoting; undefined where the matrix is singular. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | undefined {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++) if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    if (Math.abs(rows[pivot]![column]!) < 1e-12) return undefined;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let i = 0; i < n; i++) {
      if (i === column) continue;
      const factor = rows[i]![column]! / rows[column]![column]!;
      for (let j = column; j <= n; j++) rows[i]![j]! -= factor * rows[column]![j]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}
