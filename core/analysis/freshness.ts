import type { Architecture, Element, ElementId } from '../model/architecture.ts';
import { numberIn } from './attributes.ts';
import type { Visit } from './journey.ts';
import { waitAt, waitOnWay } from './waits.ts';
import { accessOf, type FlowLoad, type SettingsById } from './load.ts';

/** How far what a flow shows or hands on can be behind the truth. */
export interface Age {
  /** s: the expiries of all caches on the way, the lag of the copy that is furthest behind, and the longest chain of waits behind what is asynchronous. */
  readonly seconds: number;
  /** What makes it so old, each with its share in s. */
  readonly by: readonly { readonly element: Element; readonly seconds: number }[];
  /** Caches that do not say how long they keep an entry. */
  readonly unknown: readonly ElementId[];
}

interface Waits {
  readonly seconds: number;
  readonly by: Age['by'];
}

const none: Waits = { seconds: 0, by: [] };

/** Ages of caches add up, since one can be filled from another just before its own entry expires. */
export function ageOf(architecture: Architecture, { journey }: FlowLoad, settings: SettingsById): Age {
  const caches = [...new Set(journey.visits.map(({ element }) => element))].filter(({ kind }) => kind.passes === 'cache');
  const kept = caches.filter(({ attributes }) => attributes.has('ttl')).map((element) => ({ element, seconds: settings(element.id).number('ttl') ?? 0 }));
  // What is written through a cache, or filled anew before it is asked, is not left to expire.
  const isKeptInStep = ({ id }: Element): boolean => ['write-through', 'write-back', 'refresh-ahead'].includes(settings(id).word('policy') ?? '');
  const waits = longest(journey.starts.map(({ visit }) => waitsFrom(visit, settings, new Map())));
  const copy = copyRead(architecture, journey, settings);
  return {
    seconds: kept.reduce((sum, { seconds }) => sum + seconds, waits.seconds + copy.seconds),
    by: [...kept, ...copy.by, ...waits.by],
    unknown: caches.filter((cache) => !cache.attributes.has('ttl') && !isKeptInStep(cache)).map(({ id }) => id),
  };
}

/** Of the copies that it reads, the one that is furthest behind its source: replicas, and what is filled by stream or batch. */
function copyRead({ edges }: Architecture, { hops, visits }: FlowLoad['journey'], settings: SettingsById): Waits {
  const passed = new Set(hops.flatMap(({ calls }) => calls.map(({ edge }) => edge.id)));
  const reads = hops.flatMap((hop) => hop.calls.filter((call) => accessOf(hop, call) === 'read'));
  return longest(
    visits.flatMap(({ element }) => {
      const read = reads.filter(({ to }) => to.element === element);
      if (read.length === 0) return [];
      const ofReplica = read.some(({ edge }) => /replica|reader|follower/u.test(edge.to.role ?? '')) ? (settings(element.id).number('lag') ?? 0) : 0;
      // A way that the flow goes itself waits for it already.
      const filled = edges.filter(({ id, kind, to }) => kind === 'stream' && to.element === element.id && !passed.has(id));
      const seconds = Math.max(ofReplica, ...filled.map(({ attributes }) => numberIn('lag', attributes) ?? numberIn('interval', attributes) ?? 0));
      return [plus({ element, seconds }, none)];
    }),
  );
}

/** Waits for a batch to fill and lags of copies, along the slowest of the ways that nobody waits for. */
function waitsFrom(visit: Visit, settings: SettingsById, done: Map<Visit, Waits>): Waits {
  const known = done.get(visit);
  if (known) return known;
  done.set(visit, none); // A loop starts over, it does not wait for itself.
  const ways = visit.hops.flatMap(({ step, calls }) =>
    calls
      .filter(({ loop }) => !loop)
      .map(({ edge, to }): Waits => {
        const rest = waitsFrom(to, settings, done);
        if (edge.kind === 'request' || edge.kind === 'connection') return rest;
        return plus({ element: to.element, seconds: waitOnWay({ step }, { edge }) }, rest);
      }),
  );
  const result = plus({ element: visit.element, seconds: waitAt(visit, settings) }, longest(ways));
  done.set(visit, result);
  return result;
}

const plus = (one: Age['by'][number], rest: Waits): Waits => (one.seconds > 0 ? { seconds: one.seconds + rest.seconds, by: [one, ...rest.by] } : rest);
const longest = (ways: readonly Waits[]): Waits => ways.reduce((a, b) => (b.seconds > a.seconds ? b : a), none);
