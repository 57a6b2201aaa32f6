import { isOf } from '../model/lineage.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Architecture, AttributeValue, Element, ElementId, Flow, StepCall } from '../model/architecture.ts';
import { groupsAround, zonesOf } from '../model/places.ts';
import { analyze, type Analysis } from './analyze.ts';
import { FALSE } from './availability/bdd.ts';
import { spreadOver } from './availability/events.ts';
import { isRequired } from './availability/flow.ts';
import type { Utilisation } from './capacity.ts';
import { isBroker, type Call, type Hop, type Visit } from './journey.ts';
import type { FlowLoad, SettingsById } from './load.ts';

/** What is down: elements, zones (`us-east-1/a`), regions by their id. */
export interface Loss {
  readonly elements: readonly ElementId[];
  readonly zones: readonly string[];
  readonly regions: readonly ElementId[];
}

export interface FailureResult {
  readonly flows: readonly {
    readonly flow: string;
    readonly survives: boolean;
    /** With what is lost down, and all else as likely as ever. */
    readonly availability: number;
  }[];
  /** Limits that the survivors exceed, and that they use more than before. */
  readonly overloaded: readonly Utilisation[];
  /** Limits that the survivors use more than before, fullest first. */
  readonly fuller: readonly { readonly before: number; readonly after: Utilisation }[];
}

export type ParsedLoss =
  | { readonly loss: Loss }
  | { readonly unknown: string; readonly known: readonly string[] }
  | { readonly ambiguous: string; readonly among: readonly ElementId[] };

/** Reads `az:a`, `region:us-east-1` and names of elements and groups; a group is all that stands in it. */
export function parseLoss({ architecture, availability }: Analysis, targets: readonly string[]): ParsedLoss {
  const zones: string[] = [];
  const regions: ElementId[] = [];
  const elements: ElementId[] = [];
  const known = availability.model.events.flatMap(({ kind, id }) =>
    kind === 'zone'
      ? [`az:${id.slice(id.lastIndexOf('/') + 1)}`, id.replace(/^zone:/u, 'az:')]
      : kind === 'region'
        ? [`region:${id.slice(id.lastIndexOf('.') + 1).replace(/^region:/u, '')}`]
        : [],
  );
  for (const target of targets) {
    const [, kind, name] = /^(az|zone|region):(.+)$/u.exec(target) ?? [undefined, 'element', target];
    if (kind === 'region') {
      const found = [...architecture.elements.values()].filter((one) => isOf(one.kind, 'region') && (one.id === name || one.name === name));
      if (found.length === 0) return { unknown: target, known };
      regions.push(...found.map(({ id }) => id));
    } else if (kind === 'az' || kind === 'zone') {
      const found = availability.model.events.filter((event) => event.kind === 'zone' && (event.id === `zone:${name}` || event.id.endsWith(`/${name}`)));
      if (found.length === 0) return { unknown: target, known };
      zones.push(...found.map(({ id }) => id.slice('zone:'.length)));
    } else {
      const found = [...architecture.elements.values()].filter(({ id, name: own }) => id === target || own === target || id.endsWith(`.${target}`));
      const exact = found.filter(({ id }) => id === target);
      const [one, ...others] = exact.length > 0 ? exact : found;
      if (!one) return { unknown: target, known: [...known, ...[...architecture.elements.values()].map(({ name: own }) => own)] };
      if (others.length > 0) return { ambiguous: target, among: found.map(({ id }) => id) };
      if (isOf(one.kind, 'region')) regions.push(one.id);
      else if (isOf(one.kind, 'az')) zones.push(...zonesOf(architecture, one));
      else elements.push(...(one.isGroup ? membersOf(architecture, one) : [one.id]));
    }
  }
  return { loss: { elements, zones, regions } };
}

/** Which flows die, which survive, and whether what is left can carry their load. */
export function fail(analysis: Analysis, loss: Loss): FailureResult {
  const { availability, capacity, architecture } = analysis;
  const { bdd, events, chance } = availability.model;
  const down = new Map<number, boolean>();
  events.forEach(({ id, kind, element }, i) => {
    const isLost =
      (kind === 'zone' && loss.zones.includes(id.slice('zone:'.length))) ||
      (kind === 'region' && element !== undefined && loss.regions.includes(element)) ||
      (kind === 'element' && element !== undefined && loss.elements.includes(element));
    if (isLost) down.set(i, false);
  });
  const flows = [...availability.flows].map(([flow, { node }]) => {
    const left = bdd.restrict(node, down);
    return { flow, survives: left !== FALSE, availability: bdd.probability(left, chance) };
  });
  const gone = goneOf(analysis, loss);
  const survivors = analyze(without(architecture, analysis, loss, gone));
  const fuller = [...survivors.capacity.elements]
    .filter(([id]) => !gone(architecture.elements.get(id)!))
    .flatMap(([id, list]) => list.map((after) => ({ after, before: capacity.elements.get(id)?.find(({ limit }) => limit === after.limit)?.ratio ?? 0 })))
    .filter(({ after, before }) => after.grows && after.ratio > before * (1 + 1e-9) + 1e-12)
    .sort((x, y) => y.after.ratio - x.after.ratio);
  return { flows, fuller, overloaded: fuller.filter(({ after }) => after.ratio > 1 + 1e-9).map(({ after }) => after) };
}

const membersOf = (architecture: Architecture, group: Element): ElementId[] =>
  [...architecture.elements.values()].filter((one) => !one.isGroup && groupsAround(architecture, one).includes(group)).map(({ id }) => id);

/** What is down as a whole: lost itself, with its region, or with all of its zones. */
function goneOf({ architecture, availability }: Analysis, { elements, regions, zones }: Loss): (element: Element) => boolean {
  return (element) => {
    if (elements.includes(element.id)) return true;
    if (groupsAround(architecture, element).some(({ id }) => regions.includes(id))) return true;
    const own = element.isGroup ? [] : availability.model.own(element.id).zones;
    return own.length > 0 && own.every((zone) => zones.includes(zone));
  };
}

/** The design as it is left: fewer copies, caches without hits, and the load of lost alternatives on the others. */
function without(architecture: Architecture, { availability, settings, load }: Analysis, loss: Loss, gone: (element: Element) => boolean): Architecture {
  const elements = new Map<ElementId, Element>();
  for (const element of architecture.elements.values()) {
    const lostCache = element.kind.passes === 'cache' && gone(element);
    const { zones } = element.isGroup ? { zones: [] } : availability.model.own(element.id);
    const { max } = settings(element.id).copies;
    const left = zones.length === 0 ? max : spreadOver(max, zones.length).reduce((sum, share, i) => sum + (loss.zones.includes(zones[i]!) ? 0 : share), 0);
    const key = ['tasks', 'instances', 'pods', 'nodes', 'brokers'].find((name) => element.attributes.has(name));
    let attributes = element.attributes;
    if (lostCache) attributes = new Map([...attributes].filter(([name]) => name !== 'hit' && name !== 'cache-hit'));
    if (left < max && key !== undefined && left > 0) attributes = new Map([...attributes, [key, counted(left, attributes.get(key)!)]]);
    elements.set(element.id, attributes === element.attributes ? element : { ...element, attributes });
  }
  const flows = architecture.flows.map((flow) => survivingSteps(load.flows.get(flow.id)!, gone, settings));
  return { ...architecture, elements, flows };
}

/** A flow without the alternatives that no longer work, and without what only they led to. */
function survivingSteps({ flow, journey }: FlowLoad, gone: (element: Element) => boolean, settings: SettingsById): Flow {
  const known = new Map<Visit, boolean>();
  const works = (visit: Visit): boolean => {
    const before = known.get(visit);
    if (before !== undefined) return before;
    known.set(visit, true); // A cycle by mistake ends here.
    const result = !gone(visit.element) && visit.hops.every((hop) => enoughWork(hop));
    known.set(visit, result);
    return result;
  };
  const answers = ({ edge, to }: Call): boolean => (isBroker(to.element) && edge.kind !== 'request' && !to.awaited ? !gone(to.element) : works(to));
  const enoughWork = (hop: Hop): boolean => {
    const needed = hop.calls.filter((call) => isRequired(call, hop, settings));
    const working = needed.filter(answers).length;
    return working >= (hop.step.mode === 'alternatives' ? Math.min(hop.step.required, needed.length) : needed.length);
  };
  const dropped = new Set<StepCall>();
  for (const hop of journey.hops) {
    if (hop.step.mode !== 'alternatives') continue;
    const dead = hop.calls.filter((call) => !answers(call));
    if (dead.length < hop.calls.length) for (const { call } of dead) dropped.add(call);
  }
  if (dropped.size === 0) return flow;
  const reached = new Set(journey.starts.map(({ visit }) => visit.element.id));
  const steps = flow.steps.flatMap((step) => {
    const calls = step.calls.filter((call) => !dropped.has(call) && reached.has(call.from));
    for (const { to } of calls) reached.add(to);
    return calls.length === 0 ? [] : [{ ...step, calls, required: Math.min(step.required, calls.length) }];
  });
  return { ...flow, steps };
}

function counted(value: number, { source }: AttributeValue): AttributeValue {
  const quantity: Quantity = { value, dimension: 'count', text: String(value) };
  return { value: { type: 'quantity', quantity }, source };
}
