import type { ElementId, Requirement } from '../../model/architecture.ts';
import { flagIn } from '../attributes.ts';
import { isBroker, type Call, type Hop, type Visit } from '../journey.ts';
import { looksAside, type FlowLoad, type Load } from '../load.ts';
import type { Settings } from '../../../catalog/settings.ts';
import type { Availabilities, RootEvent } from './events.ts';
import { FALSE, TRUE, type BddNode } from './bdd.ts';

/** With what share a flow's requests succeed. */
export interface FlowAvailability {
  readonly value: number;
  /** The function of root events; for further questions. */
  readonly node: BddNode;
  /** Elements that it needs and that nobody states a figure for: the value is the most that it can be. */
  readonly unknown: readonly ElementId[];
  /** Root events whose loss alone ends it. */
  readonly singlePoints: readonly RootEvent[];
  /** What would be gained if it were perfect, most first. */
  readonly importance: readonly { readonly event: RootEvent; readonly gain: number }[];
}

export interface AvailabilityResult {
  readonly flows: ReadonlyMap<string, FlowAvailability>;
  /** All flows work. */
  readonly total: number | undefined;
  readonly model: Availabilities;
}

export function computeAvailability(load: Load, settings: (id: ElementId) => Settings, model: Availabilities): AvailabilityResult {
  const flows = new Map<string, FlowAvailability>();
  let all: BddNode = TRUE;
  for (const flow of load.flows.values()) {
    const result = flowAvailability(flow, settings, model);
    if (!result) continue;
    flows.set(flow.flow.id, result);
    all = model.bdd.and(all, result.node);
  }
  return { flows, total: flows.size === 0 ? undefined : model.bdd.probability(all, model.chance), model };
}

function flowAvailability({ journey }: FlowLoad, settings: (id: ElementId) => Settings, model: Availabilities): FlowAvailability | undefined {
  const { bdd, events, chance } = model;
  if (journey.starts.length === 0) return undefined;
  const needed = new Set<ElementId>();
  const done = new Map<Visit, BddNode>();

  function succeeds(visit: Visit): BddNode {
    const known = done.get(visit);
    if (known !== undefined) return known;
    done.set(visit, TRUE); // A cycle by mistake ends here.
    let node = worksItself(visit);
    for (const hop of visit.hops) {
      const required = hop.calls.filter((call) => isRequired(call, hop, settings));
      if (required.length === 0) continue;
      const parts = required.map((call) => reached(call));
      const least = hop.step.mode === 'alternatives' ? Math.min(hop.step.required, parts.length) : parts.length;
      node = bdd.and(node, bdd.atLeast(least, parts));
    }
    done.set(visit, node);
    return node;
  }

  function worksItself({ element }: Visit): BddNode {
    if (element.kind.category === 'actor') return TRUE;
    needed.add(element.id);
    return model.works(element.id);
  }

  /** A broker that takes a message has done its part; whatever is called must answer. */
  const reached = (call: Call): BddNode =>
    isBroker(call.to.element) && call.edge.kind !== 'request' && !call.to.awaited ? worksItself(call.to) : succeeds(call.to);

  const node = journey.starts.reduce<BddNode>((sum, { visit }) => bdd.and(sum, succeeds(visit)), TRUE);
  const value = bdd.probability(node, chance);
  const support = [...bdd.support(node)];
  const importance = support
    .map((event) => ({ event: events[event]!, gain: bdd.probability(bdd.restrict(node, new Map([[event, true]])), chance) - value }))
    .filter(({ gain }) => gain > 1e-15)
    .sort((a, b) => b.gain - a.gain);
  return {
    value,
    node,
    importance,
    unknown: [...needed].filter((id) => model.own(id).value === undefined),
    singlePoints: singlePoints(node, support, model),
  };
}

/** An element with its copies stands for one point: all its private events down together. */
function singlePoints(node: BddNode, support: readonly number[], model: Availabilities): RootEvent[] {
  const { bdd, events } = model;
  const groups = new Map<string, number[]>();
  for (const index of support) {
    const event = events[index]!;
    const key = event.kind === 'element' ? `element:${event.element!}` : event.id;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  // Copies of which one may fail are no single point, though the loss of all of them would be.
  const isSpare = ([first]: readonly number[]): boolean => {
    const { kind, element } = events[first!]!;
    if (kind !== 'element' || element === undefined) return false;
    const { copies, needed } = model.own(element);
    return copies > needed;
  };
  return [...groups.values()]
    .filter((indexes) => !isSpare(indexes) && bdd.restrict(node, new Map(indexes.map((index) => [index, false]))) === FALSE)
    .map(([first]) => events[first!]!);
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
