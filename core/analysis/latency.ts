import { usualLatency, measure } from '../../catalog/facts/measures.ts';
import type { Fact } from '../../catalog/facts/fact.ts';
import type { Architecture, Element, ElementId } from '../model/architecture.ts';
import { regionCode, zonesOf } from '../model/places.ts';
import { flagIn, percentilesIn } from './attributes.ts';
import { draws, mean, percentilesOf, Z99, type Draws, type Sums, type Spread } from './draws.ts';
import { isBroker, type Call, type Hop, type Journey, type Visit } from './journey.ts';
import type { FlowLoad, Load } from './load.ts';

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

/**
 * Response times by a seeded simulation: each part draws from its log-normal, parts in sequence add, parallel ones wait
 * for the slowest. Percentiles are read off the sums; they are never added.
 */
export function computeLatency(architecture: Architecture, load: Load): Latency {
  const flows = new Map<string, FlowLatency>();
  const byElement = new Map<ElementId, Map<string, number>>();
  const samples = draws();
  for (const flow of load.flows.values()) {
    const walk = simulate(architecture, flow, samples);
    const [first] = flow.journey.starts;
    if (first) flows.set(flow.flow.id, walk.summary(first.visit));
    for (const [element, seconds] of walk.times()) {
      const known = byElement.get(element) ?? new Map<string, number>();
      known.set(flow.flow.id, seconds);
      byElement.set(element, known);
    }
    walk.end();
  }
  return { flows, timeInSystem: new Map([...byElement].map(([id, byFlow]) => [id, { byFlow }])) };
}

function simulate(architecture: Architecture, { journey, calls }: FlowLoad, samples: Draws) {
  const perVisit = callsPerVisit(journey, calls);
  const times = new Map<Visit, Sums>();
  const incomplete = new Map<Visit, Set<ElementId>>();
  const terms = new Map<string, LatencyTerm>();

  function timeOf(visit: Visit): Sums {
    const known = times.get(visit);
    if (known) return known;
    const result = samples.zeros();
    const unknown = new Set<ElementId>();
    times.set(visit, result); // A cycle by mistake ends here.
    incomplete.set(visit, unknown);
    addOwn(result, visit.element, `${visit.element.id}#${visit.index}`, unknown);
    for (const hop of visit.hops) {
      const waited = hop.calls.filter((call) => isWaitedFor(call, hop));
      const [only] = waited;
      // One after the other adds; only what runs side by side, or is repeated, needs sums of its own.
      if (waited.length === 1 && (perVisit.get(only!) ?? 1) === 1) addCall(result, hop, only!, unknown);
      else if (hop.step.mode === 'alternatives' && hop.step.required === 1) addOneOf(result, hop, waited, unknown);
      else if (waited.length > 0) {
        const parts = waited.map((call) => repeated(hop, call, unknown));
        if (hop.step.mode === 'alternatives') samples.addQuickest(result, parts, hop.step.required);
        else samples.addSlowest(result, parts);
        parts.forEach(samples.release);
      }
    }
    return result;
  }

  /** The way to the callee and back, and what the callee takes. */
  function addCall(sums: Sums, hop: Hop, call: Call, unknown: Set<ElementId>): void {
    const way = wayLatency(architecture, hop, call);
    terms.set(call.edge.id, { what: `${hop.from.element.name} to ${call.to.element.name}`, ...way });
    samples.add(sums, `${call.edge.id}#${hop.from.index}`, way.spread);
    // What a broker hands on, nobody waits for here.
    if (isBroker(call.to.element) && call.edge.kind !== 'request') addOwn(sums, call.to.element, call.to.element.id, unknown);
    else samples.addAll(sums, timeOf(call.to));
    for (const id of incomplete.get(call.to) ?? []) unknown.add(id);
  }

  /** Of several ways that each take a part of the requests, the one that a request goes. A standby takes none. */
  function addOneOf(sums: Sums, hop: Hop, ways: readonly Call[], unknown: Set<ElementId>): void {
    const asked = ways.filter((call) => perVisit.get(call) !== 0);
    const parts = asked.map((call) => timeOfCall(hop, call, unknown));
    const shares = asked.map((call) => perVisit.get(call) ?? 1);
    const count = shares.reduce((total, share) => total + share, 0);
    const one = samples.zeros();
    samples.addOneOf(one, parts, shares);
    if (Math.abs(count - 1) > 1e-9) samples.repeat(one, `${hop.from.element.id}/${hop.step.number}`, count);
    samples.addAll(sums, one);
    [...parts, one].forEach(samples.release);
  }

  function timeOfCall(hop: Hop, call: Call, unknown: Set<ElementId>): Sums {
    const sums = samples.zeros();
    addCall(sums, hop, call, unknown);
    return sums;
  }

  function repeated(hop: Hop, call: Call, unknown: Set<ElementId>): Sums {
    const sums = timeOfCall(hop, call, unknown);
    const count = perVisit.get(call) ?? 1;
    if (count !== 1) samples.repeat(sums, `${call.edge.id}/${hop.from.index}`, count);
    return sums;
  }

  function addOwn(sums: Sums, element: Element, key: string, unknown: Set<ElementId>): void {
    const own = ownLatency(element);
    if (own) {
      terms.set(element.id, { what: element.name, element: element.id, ...own });
      samples.add(sums, key, own.spread);
    } else if (element.kind.category !== 'actor') unknown.add(element.id);
  }

  return {
    summary(visit: Visit): FlowLatency {
      const [p50, p90, p99] = percentilesOf(timeOf(visit), [0.5, 0.9, 0.99]);
      return { p50: p50!, p90: p90!, p99: p99!, mean: mean(timeOf(visit)), terms: [...terms.values()], unknown: [...incomplete.get(visit)!] };
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
    /** Its sums serve the next flow. */
    end: () => times.forEach(samples.release),
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
