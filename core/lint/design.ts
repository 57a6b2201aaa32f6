import { isOf } from '../model/lineage.ts';
import type { Settings } from '../../catalog/settings.ts';
import { analyze, type Analysis } from '../analysis/analyze.ts';
import type { CallLoad, ElementLoad } from '../analysis/load.ts';
import { remembered } from '../analysis/remembered.ts';
import { accessAlong } from './access.ts';
import { flagIn, numberIn, wordIn } from '../analysis/attributes.ts';
import type { Architecture, Edge, Element, ElementId, Flow, Requirement } from '../model/architecture.ts';
import { groupsAround, zonesOf } from '../model/places.ts';
import type { ParsedFile } from '../model/snapshot.ts';
import type { Location } from '../text/range.ts';

/** A design as rules ask about it: who calls whom, where things stand, what the analyses say. */
export interface Design {
  readonly architecture: Architecture;
  readonly analysis: Analysis;
  readonly files: ReadonlyMap<string, ParsedFile>;
  /** What is no group, in source order. */
  readonly elements: readonly Element[];
  readonly groups: readonly Element[];
  readonly edges: readonly Edge[];
  element(id: ElementId): Element;
  /** Elements of these kinds, of kinds that extend them, or of these categories; aliases mean their kind. */
  of(...kinds: readonly string[]): readonly Element[];
  is(element: Element, ...kinds: readonly string[]): boolean;
  settings(element: Element): Settings;
  load(element: Element): ElementLoad | undefined;
  outgoing(element: Element): readonly Edge[];
  incoming(element: Element): readonly Edge[];
  /** Elements that call it and wait (`->`, `<->`), each once. */
  callers(element: Element): readonly Element[];
  /** Elements that it calls and waits for. */
  callees(element: Element): readonly Element[];
  /** Elements of a kind or category that hang on it by `attached-to`. */
  attached(element: Element, ...kinds: readonly string[]): readonly Element[];
  /** Groups around it, nearest first. */
  around(element: Element): readonly Element[];
  /** The nearest group of a kind around it. */
  within(element: Element, kind: string): Element | undefined;
  zones(element: Element): readonly string[];
  /** True where users or external systems start from: actors, clients. */
  isEntry(element: Element): boolean;
  /** True for what keeps data: databases, storage, caches excluded. */
  isStore(element: Element): boolean;
  isCache(element: Element): boolean;
  /** True for queues, streams, topics and buses. */
  isBroker(element: Element): boolean;
  isCompute(element: Element): boolean;
  /** True for what some `dlq` of an element or an edge names. */
  isNamedDeadLetter(element: Element): boolean;
  /** Elements that some flow passes, or without flows, that an entry reaches by `->` and `<->`. */
  onRequestPath(element: Element): boolean;
  /** Flows that pass an element. */
  flowsThrough(element: Element): readonly Flow[];
  /** The strictest availability asked of the whole or of a flow through it; undefined where none is. */
  availabilityTarget(element?: Element): number | undefined;
  /** Requirements with a key, of the whole or of a flow. */
  requirements(key: string): readonly Requirement[];
  /** Whether an edge reads or writes the store at its end: as it or the steps over it say. */
  access(edge: Edge): 'read' | 'write';
  /** Attributes of an edge, as numbers and words. */
  number(edge: Edge, key: string): number | undefined;
  word(edge: Edge, key: string): string | undefined;
  flag(edge: Edge, key: string): boolean | undefined;
  /** Its name, or one of its attributes where it has that. */
  at(element: Element, key?: string): Location;
  /** Its arrow, or one of its attributes. */
  atEdge(edge: Edge, key?: string): Location;
}

const stores = new Set(['database', 'storage']);
const computes = new Set(['compute', 'containers']);

export function designOf(architecture: Architecture, files: ReadonlyMap<string, ParsedFile>): Design {
  const analysis = analyze(architecture);
  const all = [...architecture.elements.values()];
  const elements = all.filter(({ isGroup }) => !isGroup);
  const outgoing = index(architecture.edges, ({ from }) => from.element);
  const incoming = index(architecture.edges, ({ to }) => to.element);
  const attached = index(
    all.flatMap((element) => element.attachedTo.map((to) => ({ element, to }))),
    ({ to }) => to,
  );
  const element = (id: ElementId): Element => architecture.elements.get(id)!;
  const is = ({ kind }: Element, ...kinds: readonly string[]): boolean => kinds.includes(kind.category) || isOf(kind, ...kinds);
  // What nearly every rule asks for is looked up once for a design, not once for a rule.
  const byKind = index(
    all.flatMap((one) => [...new Set([one.kind.id, one.kind.category, ...(one.kind.lineage ?? [])])].map((kind) => ({ kind, one }))),
    ({ kind }) => kind,
    ({ one }) => one,
  );
  const ofKinds = remembered((kinds: string): readonly Element[] => {
    const [first, ...more] = kinds.split(' ');
    if (more.length === 0) return byKind.get(first!) ?? [];
    const wanted = new Set([first!, ...more].flatMap((kind) => byKind.get(kind) ?? []));
    return wanted.size === 0 ? [] : all.filter((one) => wanted.has(one));
  });
  const around = remembered((of: Element): readonly Element[] => groupsAround(architecture, of));
  const zones = remembered((of: Element): readonly string[] => zonesOf(architecture, of));
  const waits = ({ kind }: Edge): boolean => kind === 'request' || kind === 'connection';
  const distinct = (edges: readonly Edge[], end: 'from' | 'to'): Element[] => [...new Set(edges.filter(waits).map((edge) => element(edge[end].element)))];
  const out = (of: Pick<Element, 'id'>): readonly Edge[] => outgoing.get(of.id) ?? [];
  const into = (of: Element): readonly Edge[] => incoming.get(of.id) ?? [];
  const isEntry = (of: Element): boolean => of.kind.category === 'actor';
  const flows = index(
    [...analysis.load.flows.values()].flatMap(({ flow, journey }) => [...new Set(journey.visits.map((visit) => visit.element.id))].map((id) => ({ flow, id }))),
    ({ id }) => id,
  );
  const callers = remembered((of: Element): readonly Element[] => distinct(into(of), 'from'));
  const callees = remembered((of: Element): readonly Element[] => distinct(out(of), 'to'));
  let reached: ReadonlySet<ElementId> | undefined;
  let deadLetters: ReadonlySet<ElementId> | undefined;
  const allDeadLetters = (): ReadonlySet<ElementId> =>
    (deadLetters ??= new Set(
      [...elements, ...architecture.edges].flatMap(({ attributes }) => {
        const value = attributes.get('dlq')?.value;
        return value?.type === 'reference' ? [value.target] : [];
      }),
    ));
  let steps: ReadonlyMap<string, readonly CallLoad[]> | undefined;
  const allCalls = (): CallLoad[] => [...analysis.load.flows.values()].flatMap(({ calls }) => calls);
  const attribute = (attributes: Element['attributes'], key: string | undefined): Location | undefined => {
    const source = key === undefined ? undefined : attributes.get(key)?.source;
    return source && { uri: source.uri, range: source.range };
  };

  return {
    architecture,
    analysis,
    files,
    elements,
    groups: all.filter(({ isGroup }) => isGroup),
    edges: architecture.edges,
    element,
    of: (...kinds) => ofKinds(kinds.join(' ')),
    is,
    settings: ({ id }) => analysis.settings(id),
    load: ({ id }) => analysis.load.elements.get(id),
    outgoing: out,
    incoming: into,
    callers,
    callees,
    attached: (to, ...kinds) => (attached.get(to.id) ?? []).map((one) => one.element).filter((one) => is(one, ...kinds)),
    around,
    within: (of, kind) => [of, ...around(of)].find((one) => isOf(one.kind, kind)),
    zones,
    isEntry,
    isStore: ({ kind }) => stores.has(kind.category) && kind.placement?.attached !== true && !isOf(kind, 'aws-backup'),
    isCache: ({ kind }) => kind.category === 'cache',
    isBroker: ({ kind }) => kind.passes === 'buffer' || kind.passes === 'relay',
    isNamedDeadLetter: ({ id }) => allDeadLetters().has(id),
    isCompute: ({ kind }) => computes.has(kind.category) && !isOf(kind, 'ecr'),
    onRequestPath: (of) => (reached ??= reachable(elements.filter(isEntry), out)).has(of.id),
    flowsThrough: ({ id }) => (flows.get(id) ?? []).map(({ flow }) => flow),
    availabilityTarget: (of) => {
      const through = of && new Set((flows.get(of.id) ?? []).map(({ flow }) => flow.id));
      const targets = architecture.requirements
        .filter(({ key, flow }) => key === 'availability' && (flow === undefined || !through || through.has(flow)))
        .flatMap(({ value }) => (value.type === 'quantity' ? [value.quantity.value] : []));
      return targets.length === 0 ? undefined : Math.max(...targets);
    },
    requirements: (key) => architecture.requirements.filter((requirement) => requirement.key === key),
    access: (edge) => accessAlong(edge, (steps ??= index(allCalls(), ({ call }) => call.edge.id)).get(edge.id)?.map((call) => call.access) ?? []),
    number: ({ attributes }, key) => numberIn(key, attributes),
    word: ({ attributes }, key) => wordIn(key, attributes),
    flag: ({ attributes }, key) => flagIn(key, attributes),
    at: (of, key) => attribute(of.attributes, key) ?? { uri: of.source.uri, range: of.source.name },
    atEdge: (edge, key) => attribute(edge.attributes, key) ?? { uri: edge.source.uri, range: edge.source.name },
  };
}

/** What entries reach by calls that are waited for. */
function reachable(entries: readonly Element[], outgoing: (element: Pick<Element, 'id'>) => readonly Edge[]): Set<ElementId> {
  const seen = new Set<ElementId>();
  const queue = entries.map(({ id }) => id);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const edge of outgoing({ id })) if (edge.kind === 'request' || edge.kind === 'connection') queue.push(edge.to.element);
  }
  return seen;
}

function index<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]>;
function index<T, V>(items: readonly T[], key: (item: T) => string, value: (item: T) => V): Map<string, V[]>;
function index<T>(items: readonly T[], key: (item: T) => string, value: (item: T) => unknown = (item) => item): Map<string, unknown[]> {
  const result = new Map<string, unknown[]>();
  for (const item of items) {
    const list = result.get(key(item));
    if (list) list.push(value(item));
    else result.set(key(item), [value(item)]);
  }
  return result;
}
