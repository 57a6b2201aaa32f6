import { usualLatency } from '../../../catalog/facts/measures.ts';
import type { Architecture, Element } from '../../model/architecture.ts';
import { flagIn, numberIn, percentilesIn } from '../attributes.ts';
import { isBroker, type Call, type Hop, type Journey, type Visit } from '../journey.ts';
import type { FlowLoad, SettingsById } from '../load.ts';
import { spreadOf, type Draws } from './draws.ts';
import type { Time } from './ways.ts';

/** A flow's journey, and what its times are drawn with. */
export interface Walk {
  readonly architecture: Architecture;
  readonly journey: Journey;
  readonly samples: Draws;
  readonly settings: SettingsById;
  /** How often one visit of its source makes a call, on average. */
  readonly count: (call: Call) => number;
}

/** How the calls of one step follow each other: so many at once, so often. */
export interface Rounds {
  readonly width: number;
  readonly rounds: number;
}

/** As the step says (`parallel`), or as its source makes calls; undefined where they are made one after the other. */
export function roundsOf({ settings, count }: Walk, { step, from }: Hop, call: Call): Rounds | undefined {
  const calls = count(call);
  if (calls <= 1) return undefined;
  const atOnce = numberIn('parallel', step.attributes) ?? from.element.kind.callsAtOnce?.(settings(from.element.id)) ?? 1;
  return atOnce > 1 ? { width: Math.min(calls, atOnce), rounds: Math.ceil(calls / atOnce) } : undefined;
}

/** How often one visit waits for a call, one after the other. */
export const timesInTurn = (walk: Walk, hop: Hop, call: Call): number => roundsOf(walk, hop, call)?.rounds ?? walk.count(call);

/** What an element takes itself for one call: as stated, else as is usual for its kind; undefined where nobody knows. */
export function ownTime(element: Element): Time | undefined {
  const stated = percentilesIn('latency', element.attributes);
  if (stated) return { spread: spreadOf(stated), facts: [] };
  const { id, lineage } = element.kind;
  return usualTime(id) ?? lineage?.map(usualTime).find((known) => known !== undefined);
}

const usual = new Map<string, Time | undefined>();

function usualTime(kind: string): Time | undefined {
  if (usual.has(kind)) return usual.get(kind);
  const known = usualLatency(kind);
  const made = known && { spread: { p50: known.p50.value, p99: known.p99.value }, facts: [known.p50, known.p99] };
  usual.set(kind, made);
  return made;
}

/**
 * Calls of one visit. A loop starts over, and a weighted or shared call is made now and then. Who gets a batch makes the
 * calls of each record in it, one after the other, unless these are batched, too.
 */
export function callsPerVisit({ visits, starts }: Journey, calls: FlowLoad['calls']): (call: Call) => number {
  const arrived = visits.map(() => ({ items: 0, calls: 0 }));
  const add = ({ index }: Visit, items: number, batch: number): void => {
    arrived[index]!.items += items;
    arrived[index]!.calls += items / batch;
  };
  for (const { visit, together } of starts) add(visit, 1 / together, 1);
  for (const { call, factor, batch } of calls) add(call.to, factor, batch);
  const counts = new Map<Call, number>();
  for (const { call, hop, factor, batch } of calls) {
    const at = arrived[hop.from.index]!;
    const perItem = at.items > 0 ? factor / at.items : 0;
    const perCall = at.calls > 0 ? factor / batch / at.calls : 0;
    // Who waits for a batch that others fill, too, waits for all of it.
    counts.set(call, batch > 1 ? Math.max(Math.min(1, perItem), perCall) : perCall);
  }
  return (call) => counts.get(call) ?? 1;
}

/**
 * True for what its caller goes on only after. A message waits for its broker to accept it. What is optional takes its
 * time all the same, as long as it is answered.
 */
export const isWaitedFor = (call: Call, hop: Hop): boolean => !call.loop && (isAsked(call, hop) || (isBroker(call.to.element) && !isPush(call, hop)));

/** True for what the flow goes on without. */
export const isOptional = ({ edge }: Call, { step }: Hop): boolean => step.optional || flagIn('optional', step.attributes, edge.attributes) === true;

/** True for a request, or a message over a held connection: the callee answers. */
export const isAsked = (call: Call, hop: Hop): boolean => call.edge.kind === 'request' || (call.edge.kind === 'connection' && !isPush(call, hop));

/** True for what is sent over a held connection to whom opened it, or to a user: nobody answers. */
const isPush = ({ call, edge, to }: Call, { from }: Hop): boolean =>
  call.reversed || (edge.kind === 'connection' && to.element.kind.category === 'actor' && from.element.kind.category !== 'actor');

/** True where the caller waits for no more than that a broker has it; what that hands on, nobody waits for. */
export const isAccepted = ({ edge, to }: Call): boolean => isBroker(to.element) && edge.kind !== 'request';

/** Names the choice of one of several ways that a visit makes in a step. */
export const choiceKey = ({ from, step }: Hop): string => `${from.element.id}#${from.index}/${step.number}/way`;

export const isOneOf = ({ step }: Hop): boolean => step.mode === 'alternatives' && step.required === 1;

/** Visits that several calls lead to. */
export function joinsOf({ hops }: Journey): ReadonlySet<Visit> {
  const seen = new Set<Visit>();
  const joins = new Set<Visit>();
  for (const { calls } of hops) {
    for (const { to, loop } of calls) {
      if (loop) continue;
      if (seen.has(to)) joins.add(to);
      seen.add(to);
    }
  }
  return joins;
}
