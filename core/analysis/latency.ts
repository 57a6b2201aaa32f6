import { usualLatency, measure } from '../../catalog/facts/measures.ts';
import type { Fact } from '../../catalog/facts/fact.ts';
import type { Architecture, Element, ElementId } from '../model/architecture.ts';
import { regionCode, zonesOf } from '../model/places.ts';
import { flagIn, percentilesIn } from './attributes.ts';
import { isBroker, type Call, type Hop, type Journey, type Visit } from './journey.ts';
import type { FlowLoad, Load } from './load.ts';

/** Time that one visit or one way takes: median and 99th percentile in seconds, log-normal between. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

export interface LatencyTerm {
  readonly what: string;
  readonly element?: ElementId;
  readonly spread: Spread;
  readonly facts: readonly Fact[];
}

export interface FlowLatency {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly mean: number;
  /** Each element and way that the answer waits for, with its own time. */
  readonly terms: readonly LatencyTerm[];
  /** Elements whose time nobody states: the figures are the least that it takes. */
  readonly unknown: readonly ElementId[];
}

export interface Latency {
  readonly flows: ReadonlyMap<string, FlowLatency>;
  /** Mean seconds that a request spends in an element with all that it waits for, over its visits, by their rate; absent where a part is unknown. */
  readonly timeInSystem: ReadonlyMap<ElementId, { readonly byFlow: ReadonlyMap<string, number> }>;
}

/** Draws for each figure: enough that p99 is steady to a few per cent, few enough to be felt by nobody. */
const SAMPLES = 2000;
/** z of the 99th percentile of the normal distribution. */
const Z99 = 2.326_347_874_040_841;

/**
 * Response times by a seeded simulation: each part draws from its log-normal, parts in sequence add, parallel ones wait
 * for the slowest. Percentiles are read off the sums; they are never added.
 */
export function computeLatency(architecture: Architecture, load: Load): Latency {
  const flows = new Map<string, FlowLatency>();
  const byElement = new Map<ElementId, Map<string, number>>();
  const samples = sampler();
  for (const flow of load.flows.values()) {
    const walk = simulate(architecture, flow, samples);
    const [first] = flow.journey.starts;
    if (first) flows.set(flow.flow.id, walk.summary(first.visit));
    for (const [element, seconds] of walk.times()) {
      const known = byElement.get(element) ?? new Map<string, number>();
      known.set(flow.flow.id, seconds);
      byElement.set(element, known);
    }
  }
  return { flows, timeInSystem: new Map([...byElement].map(([id, byFlow]) => [id, { byFlow }])) };
}

function simulate(architecture: Architecture, { journey, calls }: FlowLoad, samples: Sampler) {
  const perVisit = callsPerVisit(journey, calls);
  const times = new Map<Visit, Float64Array>();
  const incomplete = new Map<Visit, Set<ElementId>>();
  const terms = new Map<string, LatencyTerm>();

  function timeOf(visit: Visit): Float64Array {
    const known = times.get(visit);
    if (known) return known;
    const result = new Float64Array(SAMPLES);
    const unknown = new Set<ElementId>();
    times.set(visit, result); // A cycle by mistake ends here.
    incomplete.set(visit, unknown);
    const own = ownLatency(visit.element);
    if (own) {
      terms.set(visit.element.id, { what: visit.element.name, element: visit.element.id, ...own });
      samples.add(result, `${visit.element.id}#${visit.index}`, own.spread);
    } else if (visit.element.kind.category !== 'actor') unknown.add(visit.element.id);
    for (const hop of visit.hops) {
      const waited = hop.calls.filter((call) => isWaitedFor(call, hop));
      if (waited.length === 0) continue;
      const parts = waited.map((call) => callTime(hop, call, unknown));
      addTo(result, hop.step.mode === 'alternatives' ? quickest(parts, hop.step.required) : slowest(parts));
    }
    return result;
  }

  function callTime(hop: Hop, call: Call, unknown: Set<ElementId>): Float64Array {
    const result = new Float64Array(SAMPLES);
    const way = wayLatency(architecture, hop, call);
    terms.set(call.edge.id, { what: `${hop.from.element.name} to ${call.to.element.name}`, ...way });
    samples.add(result, `${call.edge.id}#${hop.from.index}`, way.spread);
    // What a broker hands on, nobody waits for here.
    const target = isBroker(call.to.element) && !(call.edge.kind === 'request') ? acceptance(call.to.element, unknown) : timeOf(call.to);
    addTo(result, target);
    for (const id of incomplete.get(call.to) ?? []) unknown.add(id);
    const count = perVisit.get(call) ?? 1;
    if (count !== 1) samples.repeat(result, `${call.edge.id}/${hop.from.index}`, count);
    return result;
  }

  function acceptance(element: Element, unknown: Set<ElementId>): Float64Array {
    const result = new Float64Array(SAMPLES);
    const own = ownLatency(element);
    if (own) {
      terms.set(element.id, { what: element.name, element: element.id, ...own });
      samples.add(result, element.id, own.spread);
    } else unknown.add(element.id);
    return result;
  }

  return {
    summary(visit: Visit): FlowLatency {
      const sorted = timeOf(visit).slice().sort();
      const at = (share: number) => sorted[Math.min(SAMPLES - 1, Math.ceil(share * SAMPLES) - 1)]!;
      return { p50: at(0.5), p90: at(0.9), p99: at(0.99), mean: mean(sorted), terms: [...terms.values()], unknown: [...incomplete.get(visit)!] };
    },
    /** Mean time in each element; of several visits the mean; nothing where a part is unknown. */
    times(): Map<ElementId, number> {
      const sums = new Map<ElementId, number[]>();
      for (const visit of journey.visits) {
        const mean_ = mean(timeOf(visit));
        if (incomplete.get(visit)!.has(visit.element.id)) continue;
        sums.set(visit.element.id, [...(sums.get(visit.element.id) ?? []), mean_]);
      }
      return new Map([...sums].map(([id, values]) => [id, values.reduce((a, b) => a + b, 0) / values.length]));
    },
  };
}

/** A loop starts over and a `weight`ed or shared call is made now and then: how many calls one visit makes on average. */
function callsPerVisit({ visits, starts }: Journey, calls: FlowLoad['calls']): Map<Call, number> {
  const arrived = new Map<Visit, number>(visits.map((visit) => [visit, 0]));
  for (const { visit, together } of starts) arrived.set(visit, arrived.get(visit)! + 1 / together);
  for (const { call, factor } of calls) arrived.set(call.to, arrived.get(call.to)! + factor);
  return new Map(calls.map(({ call, hop, factor }) => [call, arrived.get(hop.from)! > 0 ? factor / arrived.get(hop.from)! : 0]));
}

const isWaitedFor = ({ call, edge, to, loop }: Call, { step }: Hop): boolean =>
  !loop && !call.reversed && (edge.kind === 'request' || edge.kind === 'connection' || isBroker(to.element)) && flagIn('optional', step.attributes) !== true;

/** What an element takes itself: as stated, else as is usual for its kind. */
function ownLatency(element: Element): { spread: Spread; facts: readonly Fact[] } | undefined {
  const stated = percentilesIn('latency', element.attributes);
  if (stated) return { spread: spreadOf(stated), facts: [] };
  const { id, lineage = [] } = element.kind;
  const usual = [id, ...lineage].map(usualLatency).find((known) => known !== undefined);
  return usual && { spread: { p50: usual.p50.value, p99: usual.p99.value }, facts: [usual.p50, usual.p99] };
}

/** A log-normal through the percentiles given; a median alone does not vary. */
export function spreadOf(percentiles: Readonly<Record<string, number>>): Spread {
  const zs: Readonly<Record<string, number>> = { p50: 0, p75: 0.674_49, p90: 1.281_55, p95: 1.644_85, p99: Z99, 'p99.9': 3.090_23 };
  const known = Object.entries(percentiles).flatMap(([name, value]) => (zs[name] === undefined || value <= 0 ? [] : [{ z: zs[name], value }]));
  const [low, high] = [known[0], known.at(-1)];
  if (!low || !high) return { p50: 0, p99: 0 };
  if (low === high) {
    // One percentile above the median and nothing else: taken as an upper bound throughout.
    return { p50: low.value, p99: low.value };
  }
  const sigma = Math.log(high.value / low.value) / (high.z - low.z);
  const p50 = low.value * Math.exp(-sigma * low.z);
  return { p50, p99: p50 * Math.exp(sigma * Z99) };
}

/** The way there and back: as stated on the edge, else by where its ends stand. */
function wayLatency(architecture: Architecture, { step, from }: Hop, { edge, to }: Call): { spread: Spread; facts: readonly Fact[] } {
  const stated = percentilesIn('latency', step.attributes, edge.attributes);
  if (stated) return { spread: spreadOf(stated), facts: [] };
  const place = wayBetween(architecture, from.element, to.element);
  if (!place) return { spread: { p50: 0, p99: 0 }, facts: [] };
  const [p50, p99] = [measure(`network.${place}.p50`), measure(`network.${place}.p99`)];
  return { spread: { p50: p50.value, p99: p99.value }, facts: [p50, p99] };
}

export type Way = 'same-zone' | 'cross-zone' | 'cross-region' | 'backbone' | 'edge' | 'internet';

/** Undefined where the design does not place either end. */
export function wayBetween(architecture: Architecture, from: Element, to: Element): Way | undefined {
  const outside = (element: Element): boolean => ['actor', 'external'].includes(element.kind.category);
  const edge = (element: Element): boolean => element.kind.scope === 'edge' || element.kind.scope === 'global';
  if (outside(from) || outside(to)) return edge(from) || edge(to) ? 'edge' : 'internet';
  const [a, b] = [regionCode(architecture, from), regionCode(architecture, to)];
  if (a !== undefined && b !== undefined && a !== b) return 'cross-region';
  if (edge(from) !== edge(to)) return 'backbone';
  const [zonesA, zonesB] = [zonesOf(architecture, from), zonesOf(architecture, to)];
  if (zonesA.length === 1 && zonesB.length === 1) return zonesA[0] === zonesB[0] ? 'same-zone' : 'cross-zone';
  if (a !== undefined && a === b) return 'cross-zone';
  return 'same-zone';
}

// ── Samples ─────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Sampler {
  /** Adds one draw of a part to each sum. */
  add(sums: Float64Array, key: string, spread: Spread): void;
  /** Makes of each time that of a call made `count` times on average: now and then below one, one after the other above. */
  repeat(times: Float64Array, key: string, count: number): void;
}

/**
 * The same draws for the same names, always: figures do not flicker while one types elsewhere. A part draws all strata in
 * an order of its own: one of a few shuffles, turned by so many places, both told by its name. So neither shuffling nor
 * the exponential has to be done for each part.
 */
function sampler(): Sampler {
  const times = new Map<string, Float64Array>();

  /** p50 × e^(σ z) for each stratum. */
  const timesOf = ({ p50, p99 }: Spread): Float64Array => {
    const key = `${p50}/${p99}`;
    const known = times.get(key);
    if (known) return known;
    const sigma = p99 > p50 ? Math.log(p99 / p50) / Z99 : 0;
    const made = quantiles.map((z) => p50 * Math.exp(sigma * z));
    times.set(key, made);
    return made;
  };

  return {
    add(sums, key, spread) {
      if (spread.p50 <= 0) return;
      const values = timesOf(spread);
      const { strata, turn } = orderOf(key);
      const end = SAMPLES - turn;
      for (let i = 0; i < end; i++) sums[i]! += values[strata[i + turn]!]!;
      for (let i = end; i < SAMPLES; i++) sums[i]! += values[strata[i - end]!]!;
    },
    repeat(sums, key, count) {
      const whole = Math.floor(count);
      const once = Math.floor((count - whole) * SAMPLES);
      const { strata, turn } = orderOf(key);
      // The calls of one visit are alike: the same draw as often as it is made. Hundreds at once are pipelined or spread.
      for (let i = 0; i < SAMPLES; i++) sums[i]! *= whole + (strata[(i + turn) % SAMPLES]! < once ? 1 : 0);
    },
  };
}

/** Many enough that two parts of one flow seldom share one; and then they are turned by different places. */
const SHUFFLES = 61;
const shuffles: Uint16Array[] = [];

function orderOf(key: string): { readonly strata: Uint16Array; readonly turn: number } {
  const seed = hash(key) >>> 0;
  const which = seed % SHUFFLES;
  const strata = (shuffles[which] ??= shuffled(which + 1));
  return { strata, turn: Math.floor(seed / SHUFFLES) % SAMPLES };
}

/** Mid-points of equal shares of the normal distribution: stratified, so that few suffice. */
const quantiles = Float64Array.from({ length: SAMPLES }, (_, i) => inverseNormal((i + 0.5) / SAMPLES));

/** Acklam's rational approximation of the normal quantile; relative error below 1.15e-9. */
function inverseNormal(p: number): number {
  const a = [-39.696_830_286_653_76, 220.946_098_424_520_5, -275.928_510_446_968_7, 138.357_751_867_269, -30.664_798_066_147_16, 2.506_628_277_459_239];
  const b = [-54.476_098_798_224_06, 161.585_836_858_040_9, -155.698_979_859_886_6, 66.801_311_887_719_72, -13.280_681_552_885_72];
  const c = [
    -0.007_784_894_002_430_293, -0.322_396_458_041_136_5, -2.400_758_277_161_838, -2.549_732_539_343_734, 4.374_664_141_464_968, 2.938_163_982_698_783,
  ];
  const d = [0.007_784_695_709_041_462, 0.322_467_129_070_039_8, 2.445_134_137_142_996, 3.754_408_661_907_416];
  const poly = (coefficients: readonly number[], x: number) => coefficients.reduce((sum, k) => sum * x + k, 0);
  if (p < 0.024_25) {
    const q = Math.sqrt(-2 * Math.log(p));
    return poly(c, q) / (poly(d, q) * q + 1);
  }
  if (p > 1 - 0.024_25) return -inverseNormal(1 - p);
  const q = p - 0.5;
  const r = q * q;
  return (poly(a, r) * q) / (poly(b, r) * r + 1);
}

/** 0 … SAMPLES - 1 in an order told by the seed. */
function shuffled(seed: number): Uint16Array {
  const result = Uint16Array.from({ length: SAMPLES }, (_, i) => i);
  let state = Math.imul(seed, 0x9e_37_79_b1);
  for (let i = SAMPLES - 1; i > 0; i--) {
    // xorshift32 (Marsaglia 2003).
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const j = (state >>> 0) % (i + 1);
    const held = result[i]!;
    result[i] = result[j]!;
    result[j] = held;
  }
  return result;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let result = 0x81_1c_9d_c5;
  for (let i = 0; i < text.length; i++) result = Math.imul(result ^ text.charCodeAt(i), 0x01_00_01_93);
  return result;
}

function addTo(sum: Float64Array, more: Float64Array): void {
  for (let i = 0; i < SAMPLES; i++) sum[i]! += more[i]!;
}

function slowest(parts: readonly Float64Array[]): Float64Array {
  const result = parts[0]!.slice();
  for (const part of parts.slice(1)) for (let i = 0; i < SAMPLES; i++) if (part[i]! > result[i]!) result[i] = part[i]!;
  return result;
}

/** The `required`-th to answer. */
const quickest = (parts: readonly Float64Array[], required: number): Float64Array => {
  if (required === 1) return parts[0]!; // One of several alike is asked.
  return parts[0]!.map((_, i) => parts.map((part) => part[i]!).sort((a, b) => a - b)[required - 1]!);
};

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
