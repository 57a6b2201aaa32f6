import type { Fact } from '../../../catalog/facts/fact.ts';
import type { Element, ElementId } from '../../model/architecture.ts';
import type { Call, Hop, Visit } from '../journey.ts';
import { nameIn } from '../names.ts';
import type { Spread } from './draws.ts';
import { isOccasion, waitsBefore, type Ends } from './end-to-end.ts';
import { isAccepted, isOneOf, isWaitedFor, ownTime, type Walk } from './walk.ts';
import { timeOfWay } from './ways.ts';

/** A part of a time: an element, a way, or a wait. */
export interface LatencyTerm {
  readonly what: string;
  readonly element?: ElementId;
  readonly spread: Spread;
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
  const seen = new Set<Visit>();
  const nameOf = ({ id }: Element): string => nameIn(architecture, id);

  function addOwn({ element }: Visit): void {
    const own = ownTime(element);
    if (own) terms.set(element.id, { what: nameOf(element), element: element.id, ...own });
    else if (element.kind.category !== 'actor') unknown.add(element.id);
  }

  function addWay(hop: Hop, call: Call): void {
    terms.set(call.edge.id, { what: `${nameOf(hop.from.element)} to ${nameOf(call.to.element)}`, ...timeOfWay(architecture, hop, call) });
  }

  function addWait(hop: Hop, call: Call): void {
    const wait = waitsBefore(walk, hop, call);
    const [from, to] = [nameOf(hop.from.element), nameOf(call.to.element)];
    if (wait > 0)
      terms.set(`${call.edge.id}/wait`, { what: `wait before ${from} hands on to ${to}, at the longest`, spread: { p50: wait, p99: wait }, facts: [] });
  }

  function addVisit(visit: Visit): void {
    if (seen.has(visit)) return;
    seen.add(visit);
    if (!(ends && isOccasion(visit, journey))) addOwn(visit);
    if (ends?.pushes.has(visit)) return;
    for (const hop of visit.hops) {
      for (const call of hop.calls) {
        const goesOn = ends?.goesOn(call, hop) === true && count(call) > 0;
        const waited = isWaitedFor(call, hop) && (!isOneOf(hop) || count(call) !== 0);
        if (!goesOn && !waited) continue;
        addWay(hop, call);
        if (goesOn) addWait(hop, call);
        if (goesOn || !isAccepted(call)) addVisit(call.to);
        else addOwn(call.to);
      }
    }
  }

  starts.forEach(addVisit);
  return { terms: [...terms.values()], unknown: [...unknown] };
}
