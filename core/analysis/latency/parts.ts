import type { Fact } from '../../../catalog/facts/fact.ts';
import type { Element, ElementId } from '../../model/architecture.ts';
import type { Call, Hop, Visit } from '../journey.ts';
import { nameIn } from '../names.ts';
import type { Spread } from './draws.ts';
import { isOccasion, waitsBefore, type Ends } from './end-to-end.ts';
import { isAccepted, isOneOf, isWaitedFor, ownTime, timesInTurn, type Walk } from './walk.ts';
import { timeOfWay } from './ways.ts';

/** A part of a time: an element, a way, or a wait. */
export interface LatencyTerm {
  readonly what: string;
  readonly element?: ElementId;
  /** Of one time. */
  readonly spread: Spread;
  /** How often a request takes it, on average: below one where only some do. */
  readonly times: number;
  readonly facts: readonly Fact[];
}

export interface Parts {
  readonly terms: readonly LatencyTerm[];
  /** Elements whose time nobody states. */
  readonly unknown: readonly ElementId[];
}

/** What the time from some visits on is made of, each once, in the order of coming; with `ends`, that which ends there. */
export function partsOf(walk: Walk, starts: readonly Visit[], ends?: Ends): Parts {
  const { architecture, count, journey } = walk;
  const terms = new Map<string, LatencyTerm>();
  const unknown = new Set<ElementId>();
  const seen = new Map<Visit, number>();
  const nameOf = ({ id }: Element): string => nameIn(architecture, id);

  /** The most that one visit of it takes it. */
  const add = (key: string, term: LatencyTerm): void => void terms.set(key, { ...term, times: Math.max(term.times, terms.get(key)?.times ?? 0) });

  function addOwn({ element }: Visit, times: number): void {
    const own = ownTime(element);
    if (own) add(element.id, { what: nameOf(element), element: element.id, times, ...own });
    else if (element.kind.category !== 'actor') unknown.add(element.id);
  }

  function addWay(hop: Hop, call: Call, times: number): void {
    add(call.edge.id, { what: `${nameOf(hop.from.element)} to ${nameOf(call.to.element)}`, times, ...timeOfWay(architecture, hop, call) });
  }

  function addWait(hop: Hop, call: Call, times: number): void {
    const wait = waitsBefore(walk, hop, call);
    const [from, to] = [nameOf(hop.from.element), nameOf(call.to.element)];
    const what = `wait before ${from} hands on to ${to}, at the longest`;
    if (wait > 0) add(`${call.edge.id}/wait`, { what, times, spread: { p50: wait, p99: wait }, facts: [] });
  }

  function addVisit(visit: Visit, times: number): void {
    if ((seen.get(visit) ?? 0) >= times) return;
    seen.set(visit, times);
    if (!(ends && isOccasion(visit, journey))) addOwn(visit, times);
    if (ends?.pushes.has(visit)) return;
    for (const hop of visit.hops) {
      for (const call of hop.calls) {
        const goesOn = ends?.goesOn(call, hop) === true && count(call) > 0;
        const waited = isWaitedFor(call, hop) && (!isOneOf(hop) || count(call) !== 0);
        if (!goesOn && !waited) continue;
        // What is sent to many is handled side by side.
        const each = times * (waited ? timesInTurn(walk, hop, call) : Math.min(1, count(call)));
        addWay(hop, call, each);
        if (goesOn) addWait(hop, call, each);
        if (goesOn || !isAccepted(call)) addVisit(call.to, each);
        else addOwn(call.to, each);
      }
    }
  }

  for (const start of starts) addVisit(start, 1);
  return { terms: [...terms.values()], unknown: [...unknown] };
}
