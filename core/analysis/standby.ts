import type { Architecture, ElementId, Flow, StepCall } from '../model/architecture.ts';
import { wordIn } from './attributes.ts';
import { copiesFor } from './capacity.ts';
import type { Need } from './availability/own.ts';
import type { Hop } from './journey.ts';
import { lazy } from './remembered.ts';
import { computeLoad, isStandby, type FlowLoad, type Load, type SettingsById } from './load.ts';

/**
 * Elements that take the place of another when it is lost: `primary => standby { replication: …, role: failover }` says
 * both that it is kept up to date and what it is for. A copy alone may be one to read from.
 */
export function standbysOf({ edges }: Architecture): ReadonlyMap<ElementId, readonly ElementId[]> {
  const result = new Map<ElementId, ElementId[]>();
  for (const { kind, from, to, attributes } of edges) {
    if (kind !== 'stream' || wordIn('role', attributes) !== 'failover' || wordIn('replication', attributes) === undefined) continue;
    result.set(from.element, [...(result.get(from.element) ?? []), to.element]);
  }
  return result;
}

/**
 * Copies that must be left of each element: as many as its peak needs, and of one that gets nothing until others are lost,
 * as many as what comes to it then.
 */
export function needs(architecture: Architecture, load: () => Load, settings: SettingsById): (id: ElementId) => Need | undefined {
  const standing = lazy(() => ({ load: loadOfStandbys(architecture, load(), settings), ids: allStandbys(architecture, load()) }));
  return (id) => {
    const own = settings(id);
    const usual = load().elements.get(id)?.requests.peak ?? 0;
    const then = standing().load.elements.get(id)?.requests.peak ?? 0;
    const copies = copiesFor(usual > 0 ? usual : then, own);
    if (copies === undefined) return undefined;
    const onlyStandby = usual === 0 && then > 0;
    return { copies, onlyStandby, ...(onlyStandby || standing().ids.has(id) ? { asStandby: copiesFor(then, own)! } : {}) };
  };
}

/** What takes the place of another element, or is called when others do not answer. */
function allStandbys(architecture: Architecture, { flows }: Load): ReadonlySet<ElementId> {
  const called = [...flows.values()].flatMap(({ journey }) => journey.hops.filter(hasStandby).flatMap(({ calls }) => calls.filter(isStandby)));
  return new Set([...[...standbysOf(architecture).values()].flat(), ...called.map(({ to }) => to.element.id)]);
}

/** True where one of several ways is enough and some are for when the others are lost. */
export const hasStandby = ({ step, calls }: Hop): boolean =>
  step.mode === 'alternatives' && step.required === 1 && calls.some(isStandby) && !calls.every(isStandby);

/** Loads when all that stands by has taken over. */
function loadOfStandbys(architecture: Architecture, load: Load, settings: SettingsById): Load {
  const instead = new Map([...standbysOf(architecture)].map(([of, [first]]) => [of, first!]));
  const flows = [...load.flows.values()].map((flow) => rerouted(flow, callsOfFirst(flow.journey.hops), instead));
  return flows.every((flow) => load.flows.get(flow.id)?.flow === flow) ? load : computeLoad({ ...architecture, flows }, settings);
}

/** Of hops where something stands by, the calls that are made until it takes over. */
const callsOfFirst = (hops: readonly Hop[]): ReadonlySet<StepCall> =>
  new Set(hops.filter(hasStandby).flatMap(({ calls }) => calls.filter((call) => !isStandby(call)).map(({ call }) => call)));

/** A flow without some of its calls and what only they led to, and with others in the place of elements. */
export function rerouted({ flow, journey }: FlowLoad, dropped: ReadonlySet<StepCall>, instead: ReadonlyMap<ElementId, ElementId>): Flow {
  const isTouched = dropped.size > 0 || journey.visits.some(({ element }) => instead.has(element.id));
  if (!isTouched) return flow;
  const placed = (id: ElementId): ElementId => instead.get(id) ?? id;
  const reached = new Set(journey.starts.map(({ visit }) => visit.element.id));
  const steps = flow.steps.flatMap((step) => {
    const kept = step.calls.filter((call) => !dropped.has(call) && reached.has(call.from));
    for (const { to } of kept) reached.add(to);
    // What keeps the standby up to date has nothing to do once it has taken over.
    const calls = kept.map((call) => ({ ...call, from: placed(call.from), to: placed(call.to) })).filter(({ from, to }) => from !== to);
    return calls.length === 0 ? [] : [{ ...step, calls, required: Math.min(step.required, calls.length) }];
  });
  return { ...flow, steps };
}
