import type { Architecture, ElementId } from '../model/architecture.ts';
import { isBroker, type Visit } from './journey.ts';
import { answersOf, type Answers } from './latency/answer.ts';
import { draws, meanOf, percentilesOf, type Sums } from './latency/draws.ts';
import { endsOf, isSent, isStore, pushesTo, untilLast } from './latency/end-to-end.ts';
import { partsOf, type LatencyTerm, type Parts } from './latency/parts.ts';
import { callsPerVisit, isAsked, isWaitedFor, ownTime, type Walk } from './latency/walk.ts';
import type { Load, SettingsById } from './load.ts';
import { lazy } from './remembered.ts';

/** How long something takes, s. */
export interface Timing {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly mean: number;
  /** The least time that such a share of the requests stays within: 0.99 for p99. Beyond `FURTHEST` it is the longest drawn. */
  at(share: number): number;
  /** Each element and way that it is made of, with its own time. */
  readonly terms: readonly LatencyTerm[];
  /** Elements whose time nobody states: the figures are the least that it takes. */
  readonly unknown: readonly ElementId[];
}

/**
 * What a flow's time ends with: the answer that whoever started it waits for; the message that comes back to a user who
 * asked by message or over a held connection, or that such a user sends to others; or, where nobody waits, its last step.
 */
export type Until = 'answer' | 'push' | 'done';

export interface FlowLatency extends Timing {
  readonly until: Until;
  /** Where the answer comes before all is done: until the last step is, or until a message comes back to the user who asked. */
  endToEnd(): Timing | undefined;
}

export interface Latency {
  readonly flows: ReadonlyMap<string, FlowLatency>;
  /**
   * Mean seconds that a request (a batch counts as one) spends in an element with all that it waits for, over its visits;
   * absent where its own time is unknown, and the least where that of a part that it waits for is.
   */
  readonly timeInSystem: ReadonlyMap<ElementId, { readonly byFlow: ReadonlyMap<string, number> }>;
}

/**
 * Response times by a seeded simulation: each part draws from its log-normal, parts in sequence add, parallel ones wait
 * for the slowest. Percentiles are read off the sums; they are never added. What nobody waits for is timed from its
 * arrival to its last step, with the longest that its batches and buffers wait.
 */
export function computeLatency(architecture: Architecture, load: Load, settings: SettingsById): Latency {
  const flows = new Map<string, FlowLatency>();
  const byElement = new Map<ElementId, Map<string, number>>();
  const samples = draws();
  for (const { flow, journey, calls } of load.flows.values()) {
    const walk: Walk = { architecture, journey, samples, settings, count: callsPerVisit(journey, calls) };
    const answers = answersOf(walk);
    const [first] = journey.starts;
    if (first) flows.set(flow.id, ofFlow(walk, answers, first.visit));
    for (const [element, seconds] of meanTimes(walk, answers)) {
      const known = byElement.get(element);
      if (known) known.set(flow.id, seconds);
      else byElement.set(element, new Map([[flow.id, seconds]]));
    }
    answers.end();
  }
  return { flows, timeInSystem: new Map([...byElement].map(([id, byFlow]) => [id, { byFlow }])) };
}

function ofFlow(walk: Walk, answers: Answers, start: Visit): FlowLatency {
  const back = endsOf(pushesTo(start, walk.journey));
  const isTold = back.pushes.size > 0 && back.leads(start);
  const ends = isTold ? back : endsOf(new Set());
  const until = untilOf(start, isTold);
  const endToEnd = (of: Answers): Timing => {
    const starts = isTold ? [start] : walk.journey.starts.map(({ visit }) => visit);
    const add = untilLast(walk, of, ends);
    return timingOf(
      walk,
      (to) => starts.forEach((visit) => add(to, visit)),
      () => partsOf(walk, starts, ends),
    );
  };
  if (until !== 'answer') return Object.assign(endToEnd(answers), { until, endToEnd: () => undefined });
  const answer = timingOf(
    walk,
    (to) => answers.addVisit(to, start),
    () => partsOf(walk, [start]),
  );
  // Made when it is asked for, with sums of its own, for those of the flow are given back by then.
  return Object.assign(answer, { until, endToEnd: lazy(() => (ends.leads(start) ? endToEnd(answersOf(walk)) : undefined)) });
}

/** Draws a time; its percentiles are told, and its parts found, when they are asked for. */
function timingOf({ samples }: Walk, add: (to: Sums) => void, parts: () => Parts): Timing {
  const total = samples.sums();
  add(total);
  const at = percentilesOf(total);
  const made = lazy(parts);
  return {
    at,
    get p50() {
      return at(0.5);
    },
    get p90() {
      return at(0.9);
    },
    get p99() {
      return at(0.99);
    },
    get mean() {
      return meanOf(total);
    },
    get terms() {
      return made().terms;
    },
    get unknown() {
      return made().unknown;
    },
  };
}

/** Who asks waits for the answer, unless that comes as a message; of what a store or a broker starts, nobody waits for one. */
function untilOf(start: Visit, isTold: boolean): Until {
  if (isTold && isSent(start)) return 'push';
  const { hops, element } = start;
  const waits = !isBroker(element) && !isStore(element);
  return hops.some((hop) => hop.calls.some((call) => isWaitedFor(call, hop) && (waits || isAsked(call, hop)))) ? 'answer' : 'done';
}

/** Mean time in each element; of several visits the mean; nothing where its own is unknown. */
function meanTimes({ journey }: Walk, answers: Answers): Map<ElementId, number> {
  const sums = new Map<ElementId, { sum: number; visits: number }>();
  for (const visit of journey.visits) {
    const { element } = visit;
    if (element.kind.category !== 'actor' && !ownTime(element)) continue;
    const known = sums.get(element.id) ?? { sum: 0, visits: 0 };
    sums.set(element.id, { sum: known.sum + answers.mean(visit), visits: known.visits + 1 });
  }
  return new Map([...sums].map(([id, { sum, visits }]) => [id, sum / visits]));
}
