import type { Analysis } from './analyze.ts';
import { noRates, type Rates } from './figure.ts';
import type { Utilisation } from './capacity.ts';
import type { FailureResult } from './failure.ts';
import type { Timing, Until } from './latency.ts';
import { provenance } from '../../catalog/facts/fact.ts';

/**
 * What `lintel analyze --format json` prints. Stable: fields are added, never renamed. Rates are per second, costs USD a
 * month (730 h), ratios between 0 and 1, latencies in milliseconds. `null` stands for what is not known.
 */
export interface Report {
  readonly version: 1;
  readonly title: string | null;
  readonly flows: readonly FlowReport[];
  readonly elements: readonly ElementReport[];
  readonly edges: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly rps: RatesReport;
    readonly bytesPerSecond: RatesReport;
  }[];
  readonly total: {
    readonly costPerMonth: number;
    readonly costIsComplete: boolean;
    /** Elements that no price is known or stated of, such as services of one's own: not in the sum. */
    readonly withoutCost: readonly string[];
    /** Elements that send users answers of unknown size: their transfer is not in the sum. */
    readonly withoutResponseSize: readonly string[];
    readonly availability: number | null;
  };
  readonly requirements: readonly RequirementReport[];
}

interface TimingReport {
  readonly p50Ms: number;
  readonly p90Ms: number;
  readonly p99Ms: number;
  /** True where some part states no time: these are then the least. */
  readonly isLowerBound: boolean;
}

interface RatesReport {
  readonly avg: number;
  readonly peak: number;
}

export interface FlowReport {
  readonly name: string;
  readonly rate: number | null;
  readonly peak: number | null;
  readonly peaks: readonly { readonly name: string | null; readonly rate: number }[];
  readonly availability: number | null;
  /** True where some element has no figure: the availability is then the most that it can be. */
  readonly availabilityIsUpperBound: boolean;
  readonly downtimeMinutesPerYear: number | null;
  readonly singlePointsOfFailure: readonly string[];
  readonly latency:
    | (TimingReport & {
        /** `answer`; `push`: the message that a user waits for or sends; `done`: its last step, where nobody waits for an answer. */
        readonly until: Until;
        /** Where the answer comes before all is done. */
        readonly endToEnd: TimingReport | null;
      })
    | null;
  readonly breakingPoint: { readonly rate: number; readonly element: string; readonly limit: string } | null;
  readonly nextBreakingPoints: readonly { readonly rate: number; readonly element: string; readonly limit: string }[];
  readonly costPerMonth: number;
  /** False where some price is not known: the cost is then the least that it can be. */
  readonly costIsComplete: boolean;
  readonly costPerMillionRequests: number | null;
  readonly diverges: boolean;
}

export interface ElementReport {
  readonly id: string;
  readonly kind: string;
  readonly rps: RatesReport;
  readonly bytesInPerSecond: RatesReport;
  readonly bytesOutPerSecond: RatesReport;
  readonly storageBytes: number | null;
  readonly writtenBytesPerYear: number;
  readonly utilisation: readonly UtilisationReport[];
  readonly availability: number | null;
  readonly copies: number;
  readonly copiesNeeded: number;
  readonly costPerMonth: number | null;
  readonly costIsComplete: boolean;
  readonly lines: readonly {
    readonly what: string;
    readonly quantity: number | null;
    readonly unit: string;
    readonly costPerMonth: number | null;
    readonly source: string | null;
    readonly note: string | null;
  }[];
}

export interface RequirementReport {
  readonly requirement: string;
  readonly flow: string | null;
  readonly target: string;
  readonly actual: string;
  readonly met: boolean | null;
  /** How far off, where it is missed. */
  readonly gap: string | null;
  readonly contributors: readonly string[];
  /** Elements without a figure of their own. */
  readonly unknown: readonly string[];
  /** Why it cannot be told, or what it leaves out. */
  readonly note: string | null;
  /** For a missed availability: the fewest changes of copies, and what they come to. */
  readonly remedy: {
    readonly changes: readonly { readonly element: string; readonly key: string; readonly value: string }[];
    readonly availability: number;
    readonly met: boolean;
  } | null;
}

/** What `--fail` adds. */
export interface FailureReport {
  readonly flows: readonly {
    readonly flow: string;
    /** True where some requests succeed. */
    readonly survives: boolean;
    /** True where a way that some of the requests take is lost. */
    readonly survivesInPart: boolean;
    readonly availability: number;
    readonly availabilityBefore: number;
    /** Of a flow that dies or goes on in part: the elements that it lacks. */
    readonly lacks: readonly string[];
    /** Those that it had not before. */
    readonly newSinglePointsOfFailure: readonly string[];
  }[];
  /** Elements that are down as a whole. */
  readonly lost: readonly string[];
  /** Elements of which copies are left, but not all; `capacityIsKnown` where a limit tells whether those carry the load. */
  readonly fewerCopies: readonly {
    readonly element: string;
    readonly left: number;
    readonly of: number;
    readonly needed: number;
    readonly capacityIsKnown: boolean;
  }[];
  /** Limits that the survivors exceed, and that they use more than before. */
  readonly overloaded: readonly FailureLoad[];
  /** Limits that the survivors use more than before, fullest first. */
  readonly fuller: readonly FailureLoad[];
}

interface UtilisationReport {
  readonly limit: string;
  readonly name: string;
  readonly demand: number;
  readonly capacity: number;
  readonly ratio: number;
  readonly adjustable: boolean;
}

interface FailureLoad extends UtilisationReport {
  readonly element: string;
}

const YEAR = 365 * 86_400;
const finite = (value: number | undefined): number | null => (value === undefined || !Number.isFinite(value) ? null : value);

export function reportOf(analysis: Analysis): Report {
  const { architecture, cost, availability, load, verdicts } = analysis;
  return {
    version: 1,
    title: architecture.title ?? null,
    flows: [...load.flows.keys()].map((id) => flowReport(analysis, id)),
    elements: [...architecture.elements.values()].filter(({ isGroup }) => !isGroup).map(({ id }) => elementReport(analysis, id)),
    edges: architecture.edges.flatMap((edge) => {
      const of = load.edges.get(edge.id);
      return of ? [{ id: edge.id, from: edge.from.element, to: edge.to.element, rps: ratesOf(of.calls), bytesPerSecond: ratesOf(of.bytes) }] : [];
    }),
    total: {
      costPerMonth: cost.total,
      costIsComplete: cost.unpriced.length === 0,
      withoutCost: cost.withoutCost,
      withoutResponseSize: cost.unsized,
      availability: availability.total ?? null,
    },
    requirements: verdicts.map(({ what, flow, target, actual, met, gap, contributors, unknown, note, remedy }) => ({
      requirement: what,
      flow: flow ?? null,
      target,
      actual,
      met: met ?? null,
      gap: gap ?? null,
      contributors,
      unknown,
      note: note ?? null,
      remedy: remedy ?? null,
    })),
  };
}

const ratesOf = ({ avg, peak }: Rates = noRates): RatesReport => ({ avg, peak });
const utilisationReport = ({ limit, name, demand, capacity, ratio, adjustable }: Utilisation): UtilisationReport => ({
  limit,
  name,
  demand,
  capacity,
  ratio,
  adjustable,
});

export function failureReport({ flows, lost, fewer, overloaded, fuller }: FailureResult): FailureReport {
  const load = (used: Utilisation): FailureLoad => ({ element: used.element, ...utilisationReport(used) });
  return {
    flows: flows.map(({ flow, survives, inPart, availability, before, lacks, newSinglePoints }) => ({
      flow,
      survives,
      survivesInPart: inPart,
      availability,
      availabilityBefore: before,
      lacks,
      newSinglePointsOfFailure: newSinglePoints,
    })),
    lost,
    fewerCopies: fewer.map(({ element, left, of, needed, isKnown }) => ({ element, left, of, needed, capacityIsKnown: isKnown })),
    overloaded: overloaded.map(load),
    fuller: fuller.map(({ after }) => load(after)),
  };
}

const timingReport = ({ p50, p90, p99, unknown }: Timing): TimingReport => ({
  p50Ms: p50 * 1e3,
  p90Ms: p90 * 1e3,
  p99Ms: p99 * 1e3,
  isLowerBound: unknown.length > 0,
});

function flowReport({ load, availability, latency, capacity, cost }: Analysis, id: string): FlowReport {
  const { rate, peaks, diverges } = load.flows.get(id)!;
  const [up, time, money] = [availability.flows.get(id), latency.flows.get(id), cost.flows.get(id)];
  const later = time?.endToEnd();
  const [first, ...next] = (capacity.breakingPoints.get(id) ?? []).map(({ rate: at, utilisation }) => ({
    rate: at,
    element: utilisation.element,
    limit: utilisation.limit,
  }));
  return {
    name: id,
    rate: rate?.avg ?? null,
    peak: rate?.peak ?? null,
    peaks: peaks.map((peak) => ({ name: peak.name ?? null, rate: peak.rate })),
    availability: up?.value ?? null,
    availabilityIsUpperBound: (up?.unknown.length ?? 0) > 0,
    downtimeMinutesPerYear: up ? ((1 - up.value) * YEAR) / 60 : null,
    singlePointsOfFailure: up?.singlePoints.map(({ label }) => label) ?? [],
    latency: time ? { ...timingReport(time), until: time.until, endToEnd: later ? timingReport(later) : null } : null,
    breakingPoint: first ?? null,
    nextBreakingPoints: next,
    costPerMonth: money?.known ?? 0,
    costIsComplete: money ? !money.incomplete : false,
    costPerMillionRequests: finite(money?.perMillion),
    diverges,
  };
}

function elementReport(analysis: Analysis, id: string): ElementReport {
  const { architecture, load, capacity, availability, cost } = analysis;
  const of = load.elements.get(id);
  const price = cost.elements.get(id);
  const own = availability.model.own(id);
  const { held, growth } = analysis.storage(id);
  return {
    id,
    kind: architecture.elements.get(id)!.kind.id,
    rps: ratesOf(of?.requests),
    bytesInPerSecond: ratesOf(of?.bytesIn),
    bytesOutPerSecond: ratesOf(of?.bytesOut),
    storageBytes: held ?? null,
    writtenBytesPerYear: growth * YEAR,
    utilisation: (capacity.elements.get(id) ?? []).map(utilisationReport),
    availability: own.value ?? null,
    copies: own.copies,
    copiesNeeded: own.needed,
    costPerMonth: price ? price.known : null,
    costIsComplete: price ? !price.incomplete : false,
    lines: (price?.lines ?? []).map(({ what, quantity, unit, amount, parts, note }) => {
      const fact = parts[0]?.price;
      const source = fact ? [fact.source?.text ?? '', provenance(fact)].filter((part) => part !== '').join(', ') : '';
      return { what, unit, quantity: finite(quantity), costPerMonth: finite(amount), source: source === '' ? null : source, note: note ?? null };
    }),
  };
}
