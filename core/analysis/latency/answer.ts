import type { Call, Hop, Visit } from '../journey.ts';
import type { Sums } from './draws.ts';
import { choiceKey, isAccepted, isOneOf, isWaitedFor, joinsOf, ownTime, roundsOf, type Walk } from './walk.ts';
import { timeOfWay } from './ways.ts';

/** Times until a visit has answered, drawn and on average. */
export interface Answers {
  /** Adds the time that an element takes itself. */
  addOwn(to: Sums, visit: Visit): void;
  /** Adds the way to a callee and back. */
  addWay(to: Sums, hop: Hop, call: Call): void;
  /** Adds what its source waits for of one step. */
  addHop(to: Sums, hop: Hop): void;
  /** Adds the time of a visit with all that it waits for. */
  addVisit(to: Sums, visit: Visit): void;
  /** Mean of the same, s. */
  mean(visit: Visit): number;
  /** Gives its sums back, for the next flow. */
  end(): void;
}

export function answersOf(walk: Walk): Answers {
  const { architecture, journey, samples, count } = walk;
  const joins = joinsOf(journey);
  const sums = new Map<Visit, Sums>();
  const means = new Map<Visit, number>();
  /** Of steps that wait for several calls at once, where means do not add. */
  const meansAtOnce = new Map<Hop, number>();

  const addOwn = (to: Sums, { element, index }: Visit): void => {
    const own = ownTime(element);
    if (own) samples.add(to, `${element.id}#${index}`, own.spread);
  };

  const addWay = (to: Sums, hop: Hop, call: Call): void => samples.add(to, `${call.edge.id}#${hop.from.index}`, timeOfWay(architecture, hop, call).spread);

  function addVisit(to: Sums, visit: Visit): void {
    if (!joins.has(visit)) return addWork(to, visit);
    let known = sums.get(visit);
    if (!known) {
      known = samples.sums();
      sums.set(visit, known);
      addWork(known, visit);
    }
    samples.addAll(to, known);
  }

  /** Its own time, and one step after the other. */
  function addWork(to: Sums, visit: Visit): void {
    addOwn(to, visit);
    for (const hop of visit.hops) addHop(to, hop);
  }

  function addCall(to: Sums, hop: Hop, call: Call): void {
    addWay(to, hop, call);
    if (isAccepted(call)) addOwn(to, call.to);
    else addVisit(to, call.to);
  }

  function addHop(to: Sums, hop: Hop): void {
    const waited = waitedOf(hop);
    const [only] = waited;
    if (!only) return;
    // What is made once just adds; only what runs side by side, or is repeated, needs sums of its own.
    if (waited.length === 1 && count(only) === 1) return addCall(to, hop, only);
    const parts = waited.map((call) => drawn((part) => addCall(part, hop, call)));
    if (isOneOf(hop)) addOneOf(to, hop, parts, waited.map(count));
    else if (waited.length === 1) addCalls(to, hop, only, parts[0]!);
    else addAtOnce(to, hop, parts, waited);
    parts.forEach(samples.release);
  }

  /** The calls of one step that its source makes to one callee. */
  function addCalls(to: Sums, hop: Hop, call: Call, times: Sums): void {
    const key = `${call.edge.id}/${hop.from.index}`;
    const atOnce = roundsOf(walk, hop, call);
    if (atOnce) meansAtOnce.set(hop, samples.addRounds(to, times, key, atOnce.width, atOnce.rounds));
    else samples.addRepeated(to, times, key, count(call));
  }

  /** Of several ways that each take a part of the requests, the one that a request goes. */
  function addOneOf(to: Sums, hop: Hop, parts: readonly Sums[], shares: readonly number[]): void {
    const { from, step } = hop;
    const one = drawn((part) => samples.addOneOf(part, parts, shares, choiceKey(hop)));
    const all = shares.reduce((sum, share) => sum + share, 0);
    samples.addRepeated(to, one, `${from.element.id}/${step.number}`, Math.abs(all - 1) > 1e-9 ? all : 1);
    samples.release(one);
  }

  function addAtOnce(to: Sums, hop: Hop, parts: readonly Sums[], waited: readonly Call[]): void {
    const repeated = parts.map((part, i) => drawn((all) => addCalls(all, hop, waited[i]!, part)));
    meansAtOnce.set(hop, hop.step.mode === 'alternatives' ? samples.addQuickest(to, repeated, hop.step.required) : samples.addSlowest(to, repeated));
    repeated.forEach(samples.release);
  }

  function drawn(add: (to: Sums) => void): Sums {
    const made = samples.sums();
    add(made);
    return made;
  }

  /** A standby is waited for by nobody. */
  const waitedOf = (hop: Hop): Call[] => hop.calls.filter((call) => isWaitedFor(call, hop) && (!isOneOf(hop) || count(call) !== 0));

  function mean(visit: Visit): number {
    const known = means.get(visit);
    if (known !== undefined) return known;
    const made = visit.hops.reduce((sum, hop) => sum + meanOfHop(hop), meanOwn(visit));
    means.set(visit, made);
    return made;
  }

  /** Means add, and need no draws but where the slowest of several decides. */
  function meanOfHop(hop: Hop): number {
    const waited = waitedOf(hop);
    const isAtOnce = waited.length > 1 ? !isOneOf(hop) : waited.some((call) => roundsOf(walk, hop, call));
    if (isAtOnce) {
      if (!meansAtOnce.has(hop)) samples.release(drawn((part) => addHop(part, hop)));
      return meansAtOnce.get(hop)!;
    }
    return waited.reduce((sum, call) => {
      const callee = isAccepted(call) ? meanOwn(call.to) : mean(call.to);
      return sum + count(call) * (samples.mean(timeOfWay(architecture, hop, call).spread) + callee);
    }, 0);
  }

  const meanOwn = ({ element }: Visit): number => {
    const own = ownTime(element);
    return own ? samples.mean(own.spread) : 0;
  };

  return { addOwn, addWay, addHop, addVisit, mean, end: () => sums.forEach((known) => samples.release(known)) };
}
