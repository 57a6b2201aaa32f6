import type { ElementId, Requirement } from '../../model/architecture.ts';
import { flagIn, numberIn } from '../attributes.ts';
import { choicesOf, type Choice } from '../choices.ts';
import { groupBy } from '../group-by.ts';
import { isBroker, type Call, type Hop, type Journey, type Visit } from '../journey.ts';
import { lazy } from '../remembered.ts';
import { accessOf, goesToStore, hitOf, isStandby, looksAside, type FlowLoad, type Load } from '../load.ts';
import { hasStandby } from '../standby.ts';
import type { Settings } from '../../../catalog/settings.ts';
import type { Availabilities, RootEvent } from './events.ts';
import { FALSE, TRUE, type BddNode } from './bdd.ts';

/** With what share a flow's requests succeed. */
export interface FlowAvailability {
  readonly value: number;
  /** The function of root events and of the ways that requests take; for further questions. */
  readonly node: BddNode;
  /** The function that every way of it works. */
  readonly whole: BddNode;
  /** Elements that it passes and needs, be it by one of several ways; with their standbys. */
  readonly needed: ReadonlySet<ElementId>;
  /** Elements that it needs and that nobody states a figure for: the value is the most that it can be. */
  readonly unknown: readonly ElementId[];
  /** Places, and elements that are not redundant, whose loss alone ends it; an element by the first of its events. */
  readonly singlePoints: readonly RootEvent[];
  /** What would be gained if it were perfect, most first: each element and place once. */
  readonly importance: readonly { readonly event: RootEvent; readonly gain: number }[];
}

export interface AvailabilityResult {
  readonly flows: ReadonlyMap<string, FlowAvailability>;
  /** Share of time in which every way of every flow works. */
  readonly total: number | undefined;
  readonly model: Availabilities;
}

export function computeAvailability(load: Load, settings: (id: ElementId) => Settings, model: Availabilities): AvailabilityResult {
  const flows = new Map<string, FlowAvailability>();
  for (const flow of load.flows.values()) {
    if (flow.journey.starts.length === 0) continue;
    flows.set(flow.flow.id, availabilityOf(flow, settings, model));
  }
  const { bdd, chance } = model;
  return { flows, total: flows.size === 0 ? undefined : bdd.probability(bdd.all([...flows.values()].map(({ whole }) => whole)), chance), model };
}

/** First the function that all of a flow works, then what is told of it. */
export function availabilityOf({ journey }: FlowLoad, settings: (id: ElementId) => Settings, model: Availabilities): FlowAvailability {
  const needed = new Set<ElementId>();
  const whole = successOf(journey, settings, model, needed, false);
  const node = successOf(journey, settings, model, needed, true);
  const importance = lazy(() => importanceOf(node, model));
  const points = lazy(() => singlePoints(whole, model, (id) => model.own(id).isRedundant));
  return {
    value: model.bdd.probability(node, model.chance),
    node,
    whole,
    needed,
    unknown: [...needed].filter((id) => model.own(id).value === undefined),
    get importance() {
      return importance();
    },
    get singlePoints() {
      return points();
    },
  };
}

/**
 * That a request succeeds, as a function of root events, and with `byShare` of the ways that it takes: a step that one
 * request in ten takes costs one request in ten when it fails. Without, that all ways work.
 */
function successOf({ starts, hops }: Journey, settings: (id: ElementId) => Settings, model: Availabilities, needed: Set<ElementId>, byShare: boolean): BddNode {
  const { bdd } = model;
  const done = new Map<Visit, BddNode>();
  const choices = byShare ? choicesOf(hops) : new Map<Call, Choice>();
  /** The function of each condition of the flow, once it is decided. */
  const decided = new Map<string, BddNode>();
  const written = byShare ? writtenTo(hops) : new Set<Visit>();

  function succeeds(visit: Visit): BddNode {
    const known = done.get(visit);
    if (known !== undefined) return known;
    done.set(visit, TRUE); // A cycle by mistake ends here.
    const ways = byShare && visit.hops.length > 0 ? waysOf(visit) : undefined;
    const needs = [worksItself(visit)];
    for (const hop of visit.hops) {
      const parts: BddNode[] = [];
      for (const call of hop.calls) {
        const taken = isRequired(call, hop, settings) ? answers(hop, call) : undefined;
        if (taken !== undefined) parts.push(ways ? ways.whenTaken(hop, call, taken) : taken);
        ways?.asked(hop, call);
      }
      if (parts.length === 0) continue;
      const answered = hop.step.mode === 'alternatives' ? bdd.atLeast(Math.min(hop.step.required, parts.length), parts) : bdd.all(parts);
      // A share is one of the step: all of its calls are made, or none.
      const share = ways ? Math.min(1, hop.step.share?.value ?? 1) : 1;
      needs.push(share < 1 ? bdd.choose(model.branch(share, answered), answered, TRUE) : answered);
    }
    const node = bdd.all(needs);
    done.set(visit, node);
    return node;
  }

  function worksItself({ element }: Visit): BddNode {
    if (element.kind.category === 'actor') return TRUE;
    for (const id of [element.id, ...model.standbys(element.id)]) needed.add(id);
    return model.works(element.id);
  }

  /** That a condition holds: decided once in a flow, and against those beside it. */
  function holds({ text, among }: Choice, way: BddNode): BddNode {
    let noneYet: BddNode = TRUE;
    let left = 1;
    for (const one of among) {
      const here = decided.get(one.text) ?? (one.frequency >= left - 1e-9 ? noneYet : bdd.and(noneYet, model.branch(one.frequency / left, way)));
      decided.set(one.text, here);
      noneYet = bdd.choose(here, FALSE, noneYet);
      left = Math.max(0, left - one.frequency);
    }
    return decided.get(text) ?? noneYet;
  }

  /** What stands by is no answer where it cannot carry what comes to it then. */
  const answers = (hop: Hop, call: Call): BddNode => (hasStandby(hop) && isStandby(call) && !model.own(call.to.element.id).canStandIn ? FALSE : reached(call));

  /** A broker that takes a message has done its part; whatever is called must answer. */
  function reached(call: Call): BddNode {
    return isBroker(call.to.element) && call.edge.kind !== 'request' && !call.to.awaited ? worksItself(call.to) : succeeds(call.to);
  }

  /** The ways on from one visit: which share of the requests takes each. */
  function waysOf(visit: Visit): { whenTaken(hop: Hop, call: Call, way: BddNode): BddNode; asked(hop: Hop, call: Call): void } {
    const own = settings(visit.element.id);
    const hit = looksAside(visit.element, own) || written.has(visit) ? undefined : hitOf(visit.element, own);
    /** What the caches that were asked so far did not have. */
    let missed: BddNode = TRUE;
    let passed: BddNode | undefined;
    /** Share of requests that none of the weighted ways before has taken, and that none of them was. */
    let left = 1;
    let noneYet: BddNode = TRUE;

    const onlyIf = (condition: BddNode, way: BddNode): BddNode => bdd.choose(condition, way, TRUE);
    const oneOf = (share: number, way: BddNode): BddNode => {
      const here = share >= left - 1e-9 ? noneYet : bdd.and(noneYet, model.branch(share / left, way));
      noneYet = bdd.choose(here, FALSE, noneYet);
      left = Math.max(0, left - share);
      return onlyIf(here, way);
    };

    return {
      whenTaken(hop, call, way) {
        const calls = Math.min(1, numberIn('calls', hop.step.attributes, call.edge.attributes) ?? 1);
        const weight = numberIn('weight', hop.step.attributes, call.edge.attributes);
        const choice = choices.get(call);
        const fewer = (share: number, of: BddNode): BddNode => (share >= 1 ? of : onlyIf(model.branch(share, of), of));
        if (hop.step.share !== undefined) return fewer(calls, way);
        if (weight !== undefined) return oneOf(weight, fewer(calls, way));
        if (choice) return onlyIf(holds(choice, way), fewer(calls, way));
        if (call.edge.kind !== 'request' || accessOf(hop, call) === 'write') return fewer(calls, way);
        if (hit !== undefined) passed ??= model.branch(1 - hit, way);
        const condition = bdd.and(passed ?? TRUE, goesToStore(call) ? missed : TRUE);
        return onlyIf(condition, fewer(calls, way));
      },
      asked(hop, call) {
        const cache = call.to.element;
        const share = hitOf(cache, settings(cache.id));
        if (share === undefined || accessOf(hop, call) === 'write' || !looksAside(cache, settings(cache.id))) return;
        const works = model.works(cache.id);
        // A cache that is down has nothing.
        missed = bdd.and(missed, bdd.choose(works, model.branch(1 - share, works), TRUE));
      },
    };
  }

  return bdd.all(starts.map(({ visit }) => succeeds(visit)));
}

const writtenTo = (hops: readonly Hop[]): ReadonlySet<Visit> =>
  new Set(hops.flatMap((hop) => hop.calls.filter((call) => accessOf(hop, call) === 'write').map(({ to }) => to)));

/** Of an element with several events at most one is asked on any way through the diagram: their gains add up exactly. */
function importanceOf(node: BddNode, { bdd, events, chance }: Availabilities): FlowAvailability['importance'] {
  const gains = new Map<string, { readonly event: RootEvent; gain: number }>();
  for (const [index, change] of [...bdd.sensitivities(node, chance)].sort(([a], [b]) => a - b)) {
    const event = events[index];
    if (!event) continue;
    const gain = (1 - event.up) * change;
    const known = gains.get(causeOf(event));
    if (known) known.gain += gain;
    else gains.set(causeOf(event), { event, gain });
  }
  // What differs by rounding only keeps the order of the design.
  const rounded = ({ gain }: { readonly gain: number }): number => Number(gain.toPrecision(9));
  return [...gains.values()].filter(({ gain }) => gain > 1e-15).sort((a, b) => rounded(b) - rounded(a));
}

/** An element with its copies is one cause. */
const causeOf = ({ kind, element, id }: RootEvent): string => (kind === 'element' ? `element:${element!}` : id);

/**
 * What one failure takes, and a flow with it: a zone, a region, an element of which there is one. Of an element with copies
 * to spare, or that its provider spreads over zones, no single failure takes all; what its whole loss costs, importance tells.
 */
export function singlePoints(node: BddNode, { bdd, events }: Availabilities, isRedundant: (id: ElementId) => boolean): RootEvent[] {
  const causes = groupBy([...bdd.support(node)], (index) => causeOf(events[index]!));
  return [...causes.values()].flatMap((indexes) => {
    const event = events[indexes[0]!]!;
    if (event.kind === 'element' && isRedundant(event.element!)) return [];
    return bdd.restrict(node, new Map(indexes.map((index) => [index, false]))) === FALSE ? [event] : [];
  });
}

/** Needed for the answer: not optional, not a message to nobody in particular, not a cache that is only asked first. */
export function isRequired({ call, edge, to, loop }: Call, { step }: Hop, settings: (id: ElementId) => Settings): boolean {
  if (loop || step.optional || flagIn('optional', step.attributes, edge.attributes) === true) return false;
  if (to.element.kind.passes === 'cache' && looksAside(to.element, settings(to.element.id))) return false;
  if (edge.kind === 'request') return true;
  if (edge.kind === 'connection') return !call.reversed;
  return to.awaited || isBroker(to.element);
}

/** Targets of availability that apply to a flow: its own, else that of the whole. */
export const availabilityTargets = (requirements: readonly Requirement[], flow: string): readonly Requirement[] =>
  requirements.filter(({ key, flow: of }) => key === 'availability' && (of === undefined || of === flow));
