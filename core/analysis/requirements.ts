import type { Architecture, ElementId, ModelValue, Requirement } from '../model/architecture.ts';
import type { AvailabilityResult } from './availability/flow.ts';
import { remedyOf, type Remedy } from './availability/remedy.ts';
import type { NeededCopies } from './availability/events.ts';
import type { CapacityResult } from './capacity.ts';
import type { Cost } from './cost.ts';
import { formatDuration, formatMoney, formatRate, formatRatio } from './format.ts';
import type { Latency } from './latency.ts';
import type { Load } from './load.ts';

/** A target held against the design. */
export interface Verdict {
  readonly requirement: Requirement;
  /** `availability`, `latency p99`, `cost`. */
  readonly what: string;
  /** The flow that is worst, where the target is one of all flows. */
  readonly flow?: string;
  readonly target: string;
  readonly actual: string;
  /** Undefined: what is not known could change it either way. */
  readonly met: boolean | undefined;
  /** How far off, in words, where it is missed. */
  readonly gap?: string;
  /** What costs most of it, most first: `orders-db (0.05 %)`. */
  readonly contributors: readonly string[];
  /** For a missed availability: the fewest changes that would meet it, or what copies can do at all. */
  readonly remedy?: Remedy;
  /** Elements without a figure of their own. */
  readonly unknown: readonly ElementId[];
}

export interface Figures {
  readonly load: Load;
  readonly availability: AvailabilityResult;
  readonly latency: Latency;
  readonly capacity: CapacityResult;
  readonly cost: Cost;
}

/** Every target that the analyses can decide; the others are none of theirs. */
export function judge(architecture: Architecture, figures: Figures, needed: NeededCopies): Verdict[] {
  return architecture.requirements.flatMap((requirement) => {
    switch (requirement.key) {
      case 'availability':
        return availability(requirement, architecture, figures, needed);
      case 'latency':
        return latency(requirement, figures);
      case 'throughput':
        return throughput(requirement, figures);
      case 'cost':
        return cost(requirement, architecture, figures);
      case 'regions':
        return regions(requirement, architecture);
      default:
        return [];
    }
  });
}

const numberOf = (value: ModelValue): number | undefined => (value.type === 'quantity' ? value.quantity.value : undefined);

/** The flows that a requirement speaks of. */
const flowsOf = <T>({ flow }: Requirement, all: ReadonlyMap<string, T>): [string, T][] => [...all].filter(([id]) => flow === undefined || id === flow);

function availability(requirement: Requirement, architecture: Architecture, { availability: { flows }, load }: Figures, needed: NeededCopies): Verdict[] {
  const target = numberOf(requirement.value);
  const [worst] = flowsOf(requirement, flows).sort(([, a], [, b]) => a.value - b.value);
  if (target === undefined || !worst) return [];
  const [flow, { value, unknown, importance }] = worst;
  const missed = value < target - 1e-12;
  return [
    {
      requirement,
      flow,
      unknown,
      what: 'availability',
      target: formatRatio(target),
      actual: `${unknown.length > 0 ? 'at most ' : ''}${formatRatio(value)}`,
      met: missed ? false : unknown.length > 0 ? undefined : true,
      contributors: importance.slice(0, 3).map(({ event, gain }) => `${event.label} (${formatRatio(gain)})`),
      ...(missed
        ? {
            gap: `${formatDuration((target - value) * 365 * 86_400)} a year more downtime than allowed`,
            remedy: remedyOf(architecture, load.flows.get(flow)!, target, needed),
          }
        : {}),
    },
  ];
}

function latency(requirement: Requirement, { latency: { flows } }: Figures): Verdict[] {
  const targets = requirement.value.type === 'percentiles' ? Object.entries(requirement.value.percentiles) : [];
  return targets.flatMap(([percentile, { value: target }]): Verdict[] => {
    const key = ({ p50: 'p50', p90: 'p90', p99: 'p99' } as const)[percentile];
    if (!key) return [];
    const [worst] = flowsOf(requirement, flows).sort(([, a], [, b]) => b[key] - a[key]);
    if (!worst) return [];
    const [flow, figure] = worst;
    const missed = figure[key] > target;
    // Of what is streamed and sent on, nobody waits for anything: no time at all is no target met.
    const waited = figure.terms.length > 0;
    const heavy = [...figure.terms].sort((a, b) => b.spread[key === 'p50' ? 'p50' : 'p99'] - a.spread[key === 'p50' ? 'p50' : 'p99']);
    return [
      {
        requirement,
        flow,
        unknown: figure.unknown,
        what: `latency ${percentile}`,
        target: formatDuration(target),
        actual: waited ? `${figure.unknown.length > 0 ? 'at least ' : ''}${formatDuration(figure[key])}` : 'nobody waits for an answer',
        met: missed ? false : waited && figure.unknown.length === 0 ? true : undefined,
        contributors: heavy.slice(0, 3).map(({ what, spread }) => `${what} (${formatDuration(key === 'p50' ? spread.p50 : spread.p99)})`),
        ...(missed ? { gap: `${formatDuration(figure[key] - target)} too slow` } : {}),
      },
    ];
  });
}

function throughput(requirement: Requirement, { capacity: { breakingPoints } }: Figures): Verdict[] {
  const target = numberOf(requirement.value);
  const reached = flowsOf(requirement, breakingPoints).flatMap(([flow, [first]]) => (first ? [{ flow, first }] : []));
  const [worst] = reached.sort((a, b) => a.first.rate - b.first.rate);
  if (target === undefined || !worst) return [];
  const met = worst.first.rate >= target;
  return [
    {
      requirement,
      met,
      flow: worst.flow,
      unknown: [],
      what: 'throughput',
      target: formatRate(target),
      actual: formatRate(worst.first.rate),
      contributors: [`${worst.first.utilisation.element}: ${worst.first.utilisation.name}`],
      ...(met ? {} : { gap: `breaks ${formatRate(target - worst.first.rate)} too early` }),
    },
  ];
}

function cost(requirement: Requirement, { elements }: Architecture, { cost: all }: Figures): Verdict[] {
  const target = numberOf(requirement.value);
  const of = requirement.flow === undefined ? { known: all.total, incomplete: all.unpriced.length > 0 } : all.flows.get(requirement.flow);
  if (target === undefined || !of) return [];
  const missed = of.known > target;
  const dear = [...all.elements].sort(([, a], [, b]) => b.known - a.known).filter(([, { known }]) => known > 0);
  return [
    {
      requirement,
      what: 'cost',
      target: `${formatMoney(target)}/month`,
      actual: `${of.incomplete ? 'at least ' : ''}${formatMoney(of.known)}/month`,
      met: missed ? false : of.incomplete ? undefined : true,
      unknown: all.unpriced,
      contributors: dear.slice(0, 3).map(([id, { known }]) => `${elements.get(id)?.name ?? id} (${formatMoney(known)})`),
      ...(missed ? { gap: `${formatMoney(of.known - target)} too much` } : {}),
    },
  ];
}

function regions(requirement: Requirement, { elements }: Architecture): Verdict[] {
  const target = numberOf(requirement.value);
  if (target === undefined) return [];
  const count = [...elements.values()].filter(({ kind }) => kind.id === 'region').length;
  return [{ requirement, what: 'regions', target: String(target), actual: String(count), met: count >= target, contributors: [], unknown: [] }];
}
