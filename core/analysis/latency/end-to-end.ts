import type { Element } from '../../model/architecture.ts';
import { isBroker, type Call, type Hop, type Journey, type Visit } from '../journey.ts';
import { waitAt, waitOnWay } from '../waits.ts';
import type { Answers } from './answer.ts';
import type { Sums } from './draws.ts';
import { choiceKey, isAsked, isOneOf, isOptional, isWaitedFor, joinsOf, type Walk } from './walk.ts';

/** What an end-to-end time ends with. */
export interface Ends {
  /** Messages that end it at once; where there are none, it ends when everything is done. */
  readonly pushes: ReadonlySet<Visit>;
  /** True for calls that go on to an end which their caller does not wait for. */
  goesOn(call: Call, hop: Hop): boolean;
  /** True for visits with such a call, or that are a push. */
  leads(visit: Visit): boolean;
}

export function endsOf(pushes: ReadonlySet<Visit>): Ends {
  const known = new Map<Visit, boolean>();
  function leads(visit: Visit): boolean {
    const before = known.get(visit);
    if (before !== undefined) return before;
    const made = pushes.has(visit) || visit.hops.some((hop) => hop.calls.some((call) => goesOn(call, hop)));
    known.set(visit, made);
    return made;
  }
  const goesOn = (call: Call, hop: Hop): boolean => isNeeded(call, hop) && ((pushes.size === 0 && !isWaitedFor(call, hop)) || leads(call.to));
  return { pushes, goesOn, leads };
}

const isNeeded = (call: Call, hop: Hop): boolean => !call.loop && !isOptional(call, hop);

/**
 * Messages and pushes that a user who starts a flow waits for: those that come back; where the user does not ask but sends,
 * over a held connection or by message, those that come to other users.
 */
export function pushesTo(start: Visit, { hops }: Journey): ReadonlySet<Visit> {
  if (start.element.kind.category !== 'actor') return new Set();
  const pushes = hops.flatMap((hop) =>
    hop.calls
      .filter((call) => call.to !== start && call.to.element.kind.category === 'actor' && isNeeded(call, hop) && !isWaitedFor(call, hop))
      .map(({ to }) => to),
  );
  const back = pushes.filter(({ element }) => element === start.element);
  return new Set(back.length > 0 || !isSent(start) ? back : pushes);
}

/** True where a flow starts with a message, or over a held connection. */
export const isSent = ({ hops: [first] }: Visit): boolean => first?.calls.every(({ edge }) => edge.kind !== 'request') === true;

const stores = new Set(['storage', 'database', 'cache']);
export const isStore = ({ kind }: Element): boolean => stores.has(kind.category);

/** What happens in a store starts a flow without anybody calling it. */
export const isOccasion = (visit: Visit, { starts }: Journey): boolean => isStore(visit.element) && starts.some((start) => start.visit === visit);

/** s that a call waits before it is made: what nobody waits for is gathered, delayed, copied later. */
export const waitsBefore = (walk: Walk, hop: Hop, call: Call): number =>
  isAsked(call, hop) ? 0 : waitOnWay(hop, call) + (isBroker(hop.from.element) ? waitAt(hop.from, walk.settings) : 0);

/** Adds to sums the time from coming to a visit until the last of the ends that it leads to. */
export function untilLast(walk: Walk, answers: Answers, ends: Ends): (to: Sums, visit: Visit) => void {
  const { journey, samples, count } = walk;
  const joins = joinsOf(journey);
  const sums = new Map<Visit, Sums>();

  function lastOf(visit: Visit): Sums {
    const known = sums.get(visit);
    if (known) return known;
    const clock = samples.sums();
    const last = samples.sums();
    if (!isOccasion(visit, journey)) answers.addOwn(clock, visit);
    for (const hop of ends.pushes.has(visit) ? [] : visit.hops) {
      const branches = hop.calls.filter((call) => count(call) > 0 && ends.goesOn(call, hop));
      if (branches.length > 0) raise(last, clock, hop, branches);
      answers.addHop(clock, hop);
    }
    if (ends.pushes.size === 0 || ends.pushes.has(visit)) samples.raise(last, clock);
    samples.release(clock);
    if (joins.has(visit)) sums.set(visit, last);
    return last;
  }

  /** What goes on from here, beside what is waited for: the last of it. */
  function raise(last: Sums, clock: Sums, hop: Hop, branches: readonly Call[]): void {
    const parts = branches.map((call) => {
      const part = samples.sums();
      answers.addWay(part, hop, call);
      const wait = waitsBefore(walk, hop, call);
      samples.add(part, '', { p50: wait, p99: wait });
      const rest = lastOf(call.to);
      samples.addAll(part, rest);
      if (!joins.has(call.to)) samples.release(rest);
      return part;
    });
    const later = samples.sums();
    // Conditions exclude each other. What is sent to many is handled side by side.
    if (isOneOf(hop) || branches.every(({ edge }) => edge.guard !== undefined)) samples.addOneOf(later, parts, branches.map(count), choiceKey(hop));
    else {
      for (const [i, call] of branches.entries()) {
        const one = samples.sums();
        samples.addRepeated(one, parts[i]!, `${call.edge.id}/${hop.from.index}`, Math.min(1, count(call)));
        samples.raise(later, one);
        samples.release(one);
      }
    }
    samples.addAll(later, clock);
    samples.raise(last, later);
    [...parts, later].forEach(samples.release);
  }

  return (to, visit) => samples.raise(to, lastOf(visit));
}
