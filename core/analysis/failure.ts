import { isOf } from '../model/lineage.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Architecture, AttributeValue, Element, ElementId, Flow, StepCall } from '../model/architecture.ts';
import { groupsAround, regionCode, zonesOf } from '../model/places.ts';
import { analyze, type Analysis } from './analyze.ts';
import { FALSE, type BddNode } from './availability/bdd.ts';
import type { Availabilities } from './availability/events.ts';
import { isRequired, singlePoints, type FlowAvailability } from './availability/flow.ts';
import { spreadOver, type ElementAvailability } from './availability/own.ts';
import type { Utilisation } from './capacity.ts';
import { isBroker, type Call, type Hop, type Visit } from './journey.ts';
import { lazy } from './remembered.ts';
import type { FlowLoad } from './load.ts';
import { rerouted } from './standby.ts';

/** What is down: elements, zones (`us-east-1/a`), regions by their code. */
export interface Loss {
  readonly elements: readonly ElementId[];
  readonly zones: readonly string[];
  readonly regions: readonly string[];
}

export interface FailureResult {
  readonly flows: readonly FlowAfterLoss[];
  /** Elements that are down as a whole. */
  readonly lost: readonly ElementId[];
  /** Elements of which copies are left, but not all. */
  readonly fewer: readonly CopiesLeft[];
  /** Limits that the survivors exceed, and that they use more than before. */
  readonly overloaded: readonly Utilisation[];
  /** Limits that the survivors use more than before, fullest first. */
  readonly fuller: readonly { readonly before: number; readonly after: Utilisation }[];
}

export interface FlowAfterLoss {
  readonly flow: string;
  /** True where some requests succeed. */
  readonly survives: boolean;
  /** True where a way that some of the requests take is lost. */
  readonly inPart: boolean;
  /** With what is lost down, and all else as likely as ever. */
  readonly availability: number;
  readonly before: number;
  /** Of a flow that dies or goes on in part: what it lacks. */
  readonly lacks: readonly ElementId[];
  /** Single points of failure that it had not before: `zone b`. */
  readonly newSinglePoints: readonly string[];
}

export interface CopiesLeft {
  readonly element: ElementId;
  readonly left: number;
  readonly of: number;
  readonly needed: number;
  /** False where no limit of it tells whether those that are left carry the load. */
  readonly isKnown: boolean;
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
  const codeOf = (region: Element): string => regionCode(architecture, region)!;
  const known = availability.model.events.flatMap(({ kind, id }) =>
    kind === 'zone' ? [`az:${id.slice(id.lastIndexOf('/') + 1)}`, id.replace(/^zone:/u, 'az:')] : kind === 'region' ? [id] : [],
  );
  for (const target of targets) {
    const [, kind, name] = /^(az|zone|region):(.+)$/u.exec(target) ?? [undefined, 'element', target];
    if (kind === 'region') {
      const found = [...architecture.elements.values()].filter((one) => isOf(one.kind, 'region') && [one.id, one.name, codeOf(one)].includes(name));
      if (found.length === 0) return { unknown: target, known };
      regions.push(...found.map(codeOf));
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
      if (isOf(one.kind, 'region')) regions.push(codeOf(one));
      else if (isOf(one.kind, 'az')) zones.push(...zonesOf(architecture, one));
      else elements.push(...(one.isGroup ? membersOf(architecture, one) : [one.id]));
    }
  }
  return { loss: { elements, zones, regions } };
}

/** Which flows die, which survive, and whether what is left can carry their load. */
export function fail(analysis: Analysis, loss: Loss): FailureResult {
  const { availability, capacity, architecture } = analysis;
  const { events } = availability.model;
  const down = new Map<number, boolean>();
  events.forEach(({ id, kind, element }, i) => {
    const isLost =
      (kind === 'zone' && loss.zones.includes(id.slice('zone:'.length))) ||
      (kind === 'region' && loss.regions.includes(id.slice('region:'.length))) ||
      (kind === 'element' && element !== undefined && loss.elements.includes(element));
    if (isLost) down.set(i, false);
  });
  const gone = goneOf(analysis, loss);
  const survivors = analyze(without(analysis, loss, gone));
  const fuller = [...survivors.capacity.elements]
    .filter(([id]) => !gone(architecture.elements.get(id)!))
    .flatMap(([id, list]) => list.map((after) => ({ after, before: capacity.elements.get(id)?.find(({ limit }) => limit === after.limit)?.ratio ?? 0 })))
    .filter(({ after, before }) => after.grows && after.ratio > before * (1 + 1e-9) + 1e-12)
    .sort((x, y) => y.after.ratio - x.after.ratio);
  const flows = lazy(() => [...availability.flows].map(([flow, before]) => afterLoss(analysis, flow, before, loss, down)));
  const fewer = lazy(() => fewerOf(analysis, loss, survivors));
  return {
    get flows() {
      return flows();
    },
    lost: [...architecture.elements.values()].filter((element) => !element.isGroup && gone(element)).map(({ id }) => id),
    get fewer() {
      return fewer();
    },
    fuller,
    overloaded: fuller.filter(({ after }) => after.ratio > 1 + 1e-9).map(({ after }) => after),
  };
}

function afterLoss(
  { availability: { model } }: Analysis,
  flow: string,
  before: FlowAvailability,
  loss: Loss,
  down: ReadonlyMap<number, boolean>,
): FlowAfterLoss {
  const { bdd, chance, own } = model;
  const [node, whole] = [bdd.restrict(before.node, down), bdd.restrict(before.whole, down)];
  const inPart = whole === FALSE && node !== FALSE;
  // What has no way left to work, and ends the flow even if all else works.
  const lacks = [...before.needed].filter((id) => whole === FALSE && bdd.restrict(model.works(id), down) === FALSE && endsWith(model, before.whole, id));
  const known = new Set(before.singlePoints.map(({ id }) => id));
  const isRedundant = (id: ElementId): boolean => {
    const { copies, needed, isRedundant: was } = own(id);
    return was && (copies <= needed || copiesLeft(own(id), loss) > needed);
  };
  const points = whole === FALSE ? [] : singlePoints(whole, model, isRedundant).filter(({ id }) => !known.has(id));
  return {
    flow,
    survives: node !== FALSE,
    inPart,
    availability: bdd.probability(node, chance),
    before: before.value,
    lacks,
    newSinglePoints: points.map(({ label }) => label),
  };
}

/** True where the loss of an element ends the function. */
function endsWith({ bdd, events }: Availabilities, node: BddNode, id: ElementId): boolean {
  const own = events.flatMap(({ element, kind }, i) => (kind === 'element' && element === id ? [i] : []));
  return bdd.restrict(node, new Map(own.map((index) => [index, false]))) === FALSE;
}

/** Copies in the zones that are left; all of them where it stands in none. */
const copiesLeft = ({ zones, perZone, copies }: Pick<ElementAvailability, 'zones' | 'perZone' | 'copies'>, loss: Loss): number =>
  zones.length === 0 ? copies : perZone.reduce((sum, share, i) => sum + (loss.zones.includes(zones[i]!) ? 0 : share), 0);

/** Of the elements that flows need. */
function fewerOf({ availability, architecture, settings }: Analysis, loss: Loss, survivors: Analysis): CopiesLeft[] {
  const needed = new Set([...availability.flows.values()].flatMap((flow) => [...flow.needed]));
  return [...architecture.elements.values()].flatMap(({ id }): CopiesLeft[] => {
    if (!needed.has(id)) return [];
    const own = availability.model.own(id);
    const left = copiesLeft(own, loss);
    // A standby bears no load of its own.
    if (settings(id).copies.max <= 1 || left === 0 || left >= own.copies) return [];
    const isKnown = (survivors.capacity.elements.get(id) ?? []).some(({ grows, demand, unit }) => grows && demand > 0 && unit !== 'B');
    return [{ element: id, left, of: own.copies, needed: own.needed, isKnown }];
  });
}

const membersOf = (architecture: Architecture, group: Element): ElementId[] =>
  [...architecture.elements.values()].filter((one) => !one.isGroup && groupsAround(architecture, one).includes(group)).map(({ id }) => id);

/** What is down as a whole: lost itself, with its region, or with all of its zones. */
function goneOf({ architecture, availability }: Analysis, { elements, regions, zones }: Loss): (element: Element) => boolean {
  return (element) => {
    if (elements.includes(element.id)) return true;
    const region = regionCode(architecture, element);
    if (region !== undefined && regions.includes(region)) return true;
    const own = element.isGroup ? undefined : availability.model.own(element.id);
    return own !== undefined && own.zones.length > 0 && own.zones.every((zone, i) => own.perZone[i] === 0 || zones.includes(zone));
  };
}

/** The design as it is left: fewer copies, caches without hits, and the load of lost alternatives on the others. */
function without(analysis: Analysis, loss: Loss, gone: (element: Element) => boolean): Architecture {
  const { architecture, availability, settings, load } = analysis;
  const elements = new Map<ElementId, Element>();
  for (const element of architecture.elements.values()) {
    const lostCache = element.kind.passes === 'cache' && gone(element);
    const { zones } = element.isGroup ? { zones: [] } : availability.model.own(element.id);
    const { max } = settings(element.id).copies;
    const left = copiesLeft({ zones, perZone: spreadOver(max, zones.length), copies: max }, loss);
    const key = ['tasks', 'instances', 'pods', 'nodes', 'brokers'].find((name) => element.attributes.has(name));
    let attributes = element.attributes;
    if (lostCache) attributes = new Map([...attributes].filter(([name]) => name !== 'hit' && name !== 'cache-hit'));
    if (left < max && key !== undefined && left > 0) attributes = new Map([...attributes, [key, counted(left, attributes.get(key)!)]]);
    elements.set(element.id, attributes === element.attributes ? element : { ...element, attributes });
  }
  const flows = architecture.flows.map((flow) => survivingSteps(load.flows.get(flow.id)!, gone, analysis));
  return { ...architecture, elements, flows };
}

/** A flow without the alternatives that no longer work, without what only they led to, and with standbys for what is lost. */
function survivingSteps(flow: FlowLoad, gone: (element: Element) => boolean, { architecture, settings, availability }: Analysis): Flow {
  const elementOf = (id: ElementId): Element => architecture.elements.get(id)!;
  const standbyOf = (id: ElementId): ElementId | undefined => availability.model.standbys(id).find((other) => !gone(elementOf(other)));
  const isLost = (element: Element): boolean => gone(element) && standbyOf(element.id) === undefined;
  const known = new Map<Visit, boolean>();
  const works = (visit: Visit): boolean => {
    const before = known.get(visit);
    if (before !== undefined) return before;
    known.set(visit, true); // A cycle by mistake ends here.
    const result = !isLost(visit.element) && visit.hops.every((hop) => enoughWork(hop));
    known.set(visit, result);
    return result;
  };
  const answers = ({ edge, to }: Call): boolean => (isBroker(to.element) && edge.kind !== 'request' && !to.awaited ? !isLost(to.element) : works(to));
  const enoughWork = (hop: Hop): boolean => {
    const needed = hop.calls.filter((call) => isRequired(call, hop, settings));
    const working = needed.filter(answers).length;
    return working >= (hop.step.mode === 'alternatives' ? Math.min(hop.step.required, needed.length) : needed.length);
  };
  const dropped = new Set<StepCall>();
  for (const hop of flow.journey.hops) {
    if (hop.step.mode !== 'alternatives') continue;
    const dead = hop.calls.filter((call) => !answers(call));
    if (dead.length < hop.calls.length) for (const { call } of dead) dropped.add(call);
  }
  const lost = new Set(flow.journey.visits.map(({ element }) => element).filter(gone));
  const instead = new Map(
    [...lost].flatMap(({ id }): [ElementId, ElementId][] => {
      const other = standbyOf(id);
      return other === undefined ? [] : [[id, other]];
    }),
  );
  return rerouted(flow, dropped, instead);
}

function counted(value: number, { source }: AttributeValue): AttributeValue {
  const quantity: Quantity = { value, dimension: 'count', text: String(value) };
  return { value: { type: 'quantity', quantity }, source };
}
