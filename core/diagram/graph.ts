import type { Architecture, Edge, EdgeId, EdgeKind, Element, ElementId, ModelValue } from '../model/architecture.ts';
import type { Source } from '../model/architecture.ts';
import type { EdgeFigures, Figures, NodeFigures } from './figures.ts';
import { readingOrder } from './reading-order.ts';
import { childrenByPlace, select, type Selection } from './view.ts';
import type { View } from '../model/architecture.ts';

/** What is to be placed: a tree of groups and nodes, and the edges that the picture draws. */
export interface Graph {
  readonly view: View;
  /** In source order, a group before what is in it. */
  readonly nodes: ReadonlyMap<ElementId, GraphNode>;
  readonly edges: readonly GraphEdge[];
  /** When a reader comes to each node. */
  readonly order: ReadonlyMap<ElementId, number>;
  /** The figures of all that it shows, in one line. */
  readonly summary?: string;
}

export interface GraphNode {
  readonly id: ElementId;
  readonly element: Element;
  readonly parent?: ElementId;
  /** `group`: an open box with its children inside; `collapsed`: a group drawn as one node. */
  readonly form: 'node' | 'group' | 'collapsed';
  /** Elements that hang on it. */
  readonly badges: readonly Element[];
  /** How many equal copies: `× 12`. */
  readonly count?: string;
  /** For a collapsed group: how many elements it holds. */
  readonly hidden: number;
  readonly figures?: NodeFigures;
}

export interface GraphEdge {
  readonly id: string;
  readonly kind: EdgeKind;
  readonly from: ElementId;
  readonly to: ElementId;
  readonly label?: string;
  readonly steps: readonly number[];
  /** Model edges that it stands for. */
  readonly bundles: readonly EdgeId[];
  /** Not part of the data path (deployment, metadata …): drawn lighter. */
  readonly muted: boolean;
  readonly figures?: EdgeFigures;
  readonly source: Source;
}

/**
 * Builds the graph of one view.
 * @param collapsed replaces the groups that the view itself closes, so that a reader can open those too
 * @param figures shown at elements and edges; without them, names only
 */
export function graphOf(architecture: Architecture, view: View, collapsed: readonly ElementId[] = view.collapse, figures?: Figures): Graph {
  const selection = select(architecture, view);
  const closed = new Set(collapsed.filter((id) => selection.elements.get(id)?.isGroup));
  const shownAs = representatives(selection, closed);
  const connected = new Set(selection.edges.flatMap((edge) => [edge.from.element, edge.to.element]));
  const hanging = new Set([...selection.elements.values()].filter((element) => isBadge(element, connected, shownAs)).map((element) => element.id));
  const children = childrenByPlace(architecture);

  const nodes = new Map<ElementId, GraphNode>();
  for (const element of selection.elements.values()) {
    if (hanging.has(element.id) || shownAs.get(element.id) !== element.id) continue;
    const parent = nearestShown(element, selection);
    const count = countOf(element);
    const form = closed.has(element.id) ? 'collapsed' : element.isGroup ? 'group' : 'node';
    const computed =
      form === 'group' ? undefined : figures?.node(form === 'node' ? [element.id] : [...shownAs.keys()].filter((id) => shownAs.get(id) === element.id));
    nodes.set(element.id, {
      id: element.id,
      element,
      form,
      badges: [...hanging].map((id) => selection.elements.get(id)!).filter((badge) => badge.attachedTo.some((host) => shownAs.get(host) === element.id)),
      hidden: form === 'collapsed' ? countInner(element.id, children, architecture) : 0,
      ...(parent === undefined ? {} : { parent }),
      ...(count === undefined ? {} : { count }),
      ...(computed ? { figures: computed } : {}),
    });
  }
  const summary = figures?.summary(view);
  const edges = [...drawnEdges(selection, shownAs, nodes, figures), ...statedEdges(selection, shownAs, nodes)];
  return {
    view,
    nodes: parentsFirst(nodes),
    edges,
    order: readingOrder(architecture, view, nodes, edges, shownAs),
    ...(summary === undefined ? {} : { summary }),
  };
}

/** For each element the node that stands for it: itself, or the outermost closed group around it. */
function representatives(selection: Selection, closed: ReadonlySet<ElementId>): ReadonlyMap<ElementId, ElementId> {
  const result = new Map<ElementId, ElementId>();
  for (const element of selection.elements.values()) {
    let representative = element.id;
    for (let at = element.place; at !== undefined; at = selection.elements.get(at)?.place) if (closed.has(at)) representative = at;
    result.set(element.id, representative);
  }
  return result;
}

const isBadge = (element: Element, connected: ReadonlySet<ElementId>, shownAs: ReadonlyMap<ElementId, ElementId>): boolean =>
  !element.isGroup && !connected.has(element.id) && element.attachedTo.some((host) => shownAs.has(host));

function nearestShown(element: Element, selection: Selection): ElementId | undefined {
  return element.place !== undefined && selection.elements.has(element.place) ? element.place : undefined;
}

function countInner(id: ElementId, children: ReadonlyMap<ElementId, readonly ElementId[]>, architecture: Architecture): number {
  return (children.get(id) ?? []).reduce(
    (sum, child) => sum + (architecture.elements.get(child)!.isGroup ? 0 : 1) + countInner(child, children, architecture),
    0,
  );
}

/** An element may be declared before the subnet that it is drawn in. */
function parentsFirst(nodes: ReadonlyMap<ElementId, GraphNode>): ReadonlyMap<ElementId, GraphNode> {
  const result = new Map<ElementId, GraphNode>();
  const add = (node: GraphNode): void => {
    if (result.has(node.id)) return;
    const parent = node.parent === undefined ? undefined : nodes.get(node.parent);
    if (parent) add(parent);
    result.set(node.id, node);
  };
  for (const node of nodes.values()) add(node);
  return result;
}

function drawnEdges(
  selection: Selection,
  shownAs: ReadonlyMap<ElementId, ElementId>,
  nodes: ReadonlyMap<ElementId, GraphNode>,
  figures: Figures | undefined,
): GraphEdge[] {
  const bundles = new Map<string, { edges: Edge[]; from: ElementId; to: ElementId }>();
  for (const edge of selection.edges) {
    const from = shownAs.get(edge.from.element)!;
    const to = shownAs.get(edge.to.element)!;
    if (!nodes.has(from) || !nodes.has(to)) continue;
    const lifted = from !== edge.from.element || to !== edge.to.element;
    if (lifted && from === to) continue;
    const key = lifted ? `${from} ${edge.kind} ${to}` : edge.id;
    const bundle = bundles.get(key);
    if (bundle) bundle.edges.push(edge);
    else bundles.set(key, { edges: [edge], from, to });
  }
  return [...bundles.values()].map(({ edges, from, to }): GraphEdge => {
    const [first] = edges;
    const label = edges.length === 1 ? labelOf(first!) : `${edges.length} connections`;
    const computed = figures?.edge(edges.map(({ id }) => id));
    return {
      id: first!.id,
      kind: first!.kind,
      from,
      to,
      source: first!.source,
      steps: [...new Set(edges.flatMap((edge) => selection.steps.get(edge.id) ?? []))].sort((a, b) => a - b),
      bundles: edges.map((edge) => edge.id),
      muted: edges.every(isMuted),
      ...(label === undefined ? {} : { label }),
      ...(computed ? { figures: computed } : {}),
    };
  });
}

/** Attributes that say where something goes, and what the picture calls it. */
const ways: Readonly<Record<string, string>> = { dlq: 'dead letters', destination: 'outcome' };

/** `dlq: x` and `destination: x` lead somewhere; the picture shows it, unless an edge does so already. */
function statedEdges(selection: Selection, shownAs: ReadonlyMap<ElementId, ElementId>, nodes: ReadonlyMap<ElementId, GraphNode>): GraphEdge[] {
  if (selection.steps.size > 0) return [];
  return [...selection.elements.values()].flatMap((element) =>
    Object.entries(ways).flatMap(([key, label]) => {
      const attribute = element.attributes.get(key);
      return attribute ? targetsOf(attribute.value).flatMap((target) => stated(element.id, target, key, label, attribute.source)) : [];
    }),
  );

  function stated(source: ElementId, target: ElementId, key: string, label: string, at: Source): GraphEdge[] {
    const [from, to] = [shownAs.get(source), shownAs.get(target)];
    const drawn = selection.edges.some((edge) => edge.from.element === source && edge.to.element === target);
    if (drawn || from === undefined || to === undefined || from === to || !nodes.has(from) || !nodes.has(to)) return [];
    return [{ id: `${source}~>${target} (${key})`, kind: 'message', from, to, label, steps: [], bundles: [], muted: true, source: at }];
  }
}

const targetsOf = (value: ModelValue): ElementId[] =>
  value.type === 'reference' ? [value.target] : value.type === 'list' ? value.items.flatMap(targetsOf) : [];

function labelOf(edge: Edge): string | undefined {
  const parts = [edge.label, edge.guard === undefined ? undefined : `[${edge.guard}]`].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : undefined;
}

function isMuted(edge: Edge): boolean {
  const role = edge.attributes.get('role')?.value;
  return role?.type === 'enum' && role.value !== 'data';
}

/** Attributes that say how many copies there are, the most telling first. */
const countAttributes = ['tasks', 'instances', 'nodes', 'brokers', 'count'] as const;

function countOf(element: Element): string | undefined {
  if (element.isGroup) return undefined;
  for (const key of countAttributes) {
    const value: ModelValue | undefined = element.attributes.get(key)?.value;
    if (value?.type === 'range') return `× ${short(value.min.value)}–${short(value.max.value)}`;
    if (value?.type === 'quantity' && value.quantity.value > 1) return `× ${short(value.quantity.value)}`;
  }
  return undefined;
}

const short = (value: number): string => (value >= 1e6 ? `${value / 1e6}M` : value >= 1e4 ? `${value / 1e3}k` : String(value));
