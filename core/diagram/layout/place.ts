import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { ElementId } from '../../model/architecture.ts';
import type { Graph, GraphEdge, GraphNode } from '../graph.ts';
import { nodeSize } from '../measure.ts';
import type { Box, Point } from '../scene.ts';
import { feedbackLinks } from './feedback.ts';
import type { CancelSignal, LayoutEngine } from './engine.ts';
import { elkLabels, groupOptions, layeredOptions } from './options.ts';
import type { Placement, Route } from './placement.ts';

/** The top level; no element has this id. */
const ROOT = '';

/** What one container holds of an edge: from one of its children or its own border to another. */
interface Segment {
  readonly edge: GraphEdge;
  /** Child in the container; absent: the container's border. */
  readonly from?: ElementId;
  readonly to?: ElementId;
  /** Here the label stands: where both ends come together. */
  readonly main: boolean;
  /** The edge leads back: it is laid out the other way round, and leaves and enters on the other sides. */
  readonly turned: boolean;
}

interface Container {
  readonly id: ElementId;
  readonly children: readonly ElementId[];
  readonly segments: readonly Segment[];
}

/** A container with its inside placed: coordinates from its own top left corner. */
interface Placed {
  readonly width: number;
  readonly height: number;
  readonly children: ReadonlyMap<ElementId, Box>;
  readonly routes: ReadonlyMap<string, Route>;
  /** Where edges pass its border, by edge. */
  readonly ports: ReadonlyMap<string, ElkPort>;
}

/**
 * Places each group by itself, from the inside out; edges pass a group's border at ports. A group's layout depends on
 * nothing outside of it, so that a cached one can be reused (`cache.ts`) and an edit elsewhere leaves it as it is.
 * Source order is kept everywhere. (The whole at once, ELK's `INCLUDE_CHILDREN`, is many times slower on large graphs,
 * and elkjs 0.12 cannot keep source order in it: its comparator fails on edges that cross a group's border.)
 */
export async function place(graph: Graph, engine: LayoutEngine, signal?: CancelSignal): Promise<Placement> {
  if (graph.nodes.size === 0) return { width: 0, height: 0, nodes: new Map(), edges: new Map() };
  const containers = turnBack(containersOf(graph), graph);
  const placed = new Map<ElementId, Placed>();
  // Children stand behind their parents, so the reverse order is inside out.
  for (const id of [...[...graph.nodes.keys()].reverse(), ROOT]) {
    const container = containers.get(id);
    if (container) placed.set(id, await placeContainer(container, graph, placed, engine, signal));
  }
  return assemble(graph, containers, placed);
}

function containersOf(graph: Graph): ReadonlyMap<ElementId, Container> {
  const children = new Map<ElementId, ElementId[]>([[ROOT, []]]);
  const segments = new Map<ElementId, Segment[]>([[ROOT, []]]);
  for (const node of graph.nodes.values()) {
    if (node.form === 'group') {
      children.set(node.id, []);
      segments.set(node.id, []);
    }
    children.get(node.parent ?? ROOT)!.push(node.id);
  }
  for (const edge of graph.edges) {
    const from = chainOf(edge.from, graph);
    const to = chainOf(edge.to, graph);
    // Both chains start at the root; the last common container holds the main segment.
    let common = 0;
    while (common + 1 < from.length && common + 1 < to.length && from[common + 1] === to[common + 1] && edge.from !== edge.to) common++;
    if (edge.from === edge.to) common = from.length - 2;
    const meet = from[common]!;
    segments.get(meet)!.push({ edge, main: true, turned: false, ...end('from', from[common + 1]), ...end('to', to[common + 1]) });
    for (let i = common + 1; i + 1 < from.length; i++) segments.get(from[i]!)!.push({ edge, main: false, turned: false, from: from[i + 1]! });
    for (let i = common + 1; i + 1 < to.length; i++) segments.get(to[i]!)!.push({ edge, main: false, turned: false, to: to[i + 1]! });
  }
  return new Map([...children].map(([id, list]) => [id, { id, children: list, segments: segments.get(id)! }]));
}

/** An edge that leads back where both of its ends come together is turned all along its way. */
function turnBack(containers: ReadonlyMap<ElementId, Container>, { order }: Graph): ReadonlyMap<ElementId, Container> {
  const turned = new Set<GraphEdge>();
  for (const { children, segments } of containers.values()) {
    const links = segments.flatMap(({ edge, from, to, main }) => (main && from !== undefined && to !== undefined ? [{ edge, from, to }] : []));
    for (const { edge } of feedbackLinks(children, links, order)) turned.add(edge);
  }
  return new Map(
    [...containers].map(([id, container]) => [
      id,
      { ...container, segments: container.segments.map((segment) => (turned.has(segment.edge) ? { ...segment, turned: true } : segment)) },
    ]),
  );
}

const end = (key: 'from' | 'to', id: ElementId | undefined): Pick<Segment, 'from' | 'to'> => (id === undefined ? {} : { [key]: id });

/** From the root to the node itself. */
function chainOf(id: ElementId, graph: Graph): ElementId[] {
  const chain: ElementId[] = [];
  for (let at: ElementId | undefined = id; at !== undefined; at = graph.nodes.get(at)?.parent) chain.unshift(at);
  return [ROOT, ...chain];
}

const portId = (container: ElementId, edge: GraphEdge, way: 'in' | 'out'): string => `${container} ${way} ${edge.id}`;

async function placeContainer(
  container: Container,
  graph: Graph,
  placed: ReadonlyMap<ElementId, Placed>,
  engine: LayoutEngine,
  signal: CancelSignal | undefined,
): Promise<Placed> {
  const { direction } = graph.view;
  const node = graph.nodes.get(container.id);
  const size = container.children.length + container.segments.length;
  const sides = direction === 'right' ? { in: 'WEST', out: 'EAST' } : { in: 'NORTH', out: 'SOUTH' };
  const ports = new Map<string, ElkPort>();
  const border = ({ edge, turned }: Segment, way: 'in' | 'out'): string => {
    const id = portId(container.id, edge, way);
    ports.set(id, { id, width: 0, height: 0, layoutOptions: { 'elk.port.side': sides[(way === 'in') === turned ? 'out' : 'in'] } });
    return id;
  };
  const endOf = (segment: Segment, child: ElementId | undefined, way: 'in' | 'out'): string => {
    // Leaving the container passes its border outwards; entering it, inwards.
    if (child === undefined) return border(segment, way === 'in' ? 'out' : 'in');
    if (segment.from === segment.to && !placed.has(child)) return loopPort(child, way);
    const id = portId(child, segment.edge, way);
    return placed.get(child)?.ports.has(id) ? id : child;
  };
  const edges = container.segments.map((segment): ElkExtendedEdge => {
    const [source, target] = [endOf(segment, segment.from, 'out'), endOf(segment, segment.to, 'in')];
    return {
      id: segment.edge.id,
      sources: [segment.turned ? target : source],
      targets: [segment.turned ? source : target],
      ...(segment.main ? elkLabels(segment.edge) : {}),
    };
  });
  const turned = new Set(container.segments.filter((segment) => segment.turned).map(({ edge }) => edge.id));
  const loops = new Set(container.segments.flatMap(({ from, to }) => (from !== undefined && from === to ? [from] : [])));
  const children = container.children.map((id) =>
    elkChild(graph.nodes.get(id)!, placed.get(id), loops.has(id) ? (direction === 'right' ? 'SOUTH' : 'EAST') : undefined),
  );
  const inside: ElkNode = {
    id: container.id === ROOT ? '(root)' : container.id,
    children,
    edges,
    layoutOptions: node
      ? { ...groupOptions(node, direction, size), 'elk.portConstraints': 'FIXED_SIDE' }
      : { ...layeredOptions(direction, size), 'elk.padding': '[top=0,left=0,bottom=0,right=0]' },
    ...(ports.size > 0 ? { ports: [...ports.values()] } : {}),
  };
  if (!node) return read(await engine.layout(inside, signal), turned);
  // A graph has no border of its own: the group is the one child of a graph made for it.
  const result = await engine.layout(
    { id: '(around)', children: [inside], layoutOptions: { ...layeredOptions(direction, size), 'elk.padding': '[top=0,left=0,bottom=0,right=0]' } },
    signal,
  );
  return read(result.children![0]!, turned);
}

const loopPort = (id: ElementId, way: 'in' | 'out'): string => `${id} loop ${way}`;

/** @param loopSide where an edge from it to itself goes: not above, where it stands how many copies there are */
function elkChild(node: GraphNode, placed: Placed | undefined, loopSide: 'SOUTH' | 'EAST' | undefined): ElkNode {
  if (!placed) {
    const { width, height } = nodeSize(node);
    if (!loopSide) return { id: node.id, width, height };
    const ports = (['out', 'in'] as const).map((way) => ({ id: loopPort(node.id, way), width: 0, height: 0, layoutOptions: { 'elk.port.side': loopSide } }));
    return { id: node.id, width, height, ports, layoutOptions: { 'elk.portConstraints': 'FIXED_SIDE' } };
  }
  return {
    id: node.id,
    width: placed.width,
    height: placed.height,
    ...(placed.ports.size > 0 ? { ports: [...placed.ports.values()], layoutOptions: { 'elk.portConstraints': 'FIXED_POS' } } : {}),
  };
}

function read(node: ElkNode, turned: ReadonlySet<string>): Placed {
  const routes = new Map(
    (node.edges ?? []).map((edge): [string, Route] => {
      const points = (edge.sections ?? []).flatMap((section) => [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]);
      const [label] = edge.labels ?? [];
      return [edge.id, { points: turned.has(edge.id) ? points.reverse() : points, ...(label ? { label: boxOf(label) } : {}) }];
    }),
  );
  const ports = new Map((node.ports ?? []).map((port): [string, ElkPort] => [port.id, port]));
  return { width: node.width ?? 0, height: node.height ?? 0, children: new Map((node.children ?? []).map((child) => [child.id, boxOf(child)])), routes, ports };
}

const boxOf = (shape: { x?: number; y?: number; width?: number; height?: number }): Box => ({
  x: shape.x ?? 0,
  y: shape.y ?? 0,
  width: shape.width ?? 0,
  height: shape.height ?? 0,
});

/** Puts the containers into each other and joins the pieces of each edge. */
function assemble(graph: Graph, containers: ReadonlyMap<ElementId, Container>, placed: ReadonlyMap<ElementId, Placed>): Placement {
  const nodes = new Map<ElementId, Box>();
  const origin = new Map<ElementId, Point>([[ROOT, { x: 0, y: 0 }]]);
  for (const node of graph.nodes.values()) {
    const outer = origin.get(node.parent ?? ROOT)!;
    const box = placed.get(node.parent ?? ROOT)!.children.get(node.id)!;
    const at = { ...box, x: outer.x + box.x, y: outer.y + box.y };
    nodes.set(node.id, at);
    origin.set(node.id, at);
  }
  const edges = new Map<string, Route>();
  for (const edge of graph.edges) {
    const from = chainOf(edge.from, graph);
    const to = chainOf(edge.to, graph);
    const holders = [...from.slice(0, -1).reverse(), ...to.slice(0, -1)].filter(
      (id, i, all) => all.indexOf(id) === i && containers.get(id)?.segments.some((s) => s.edge === edge),
    );
    const pieces = order(holders, edge, containers).map((id): Route => shifted(placed.get(id)!.routes.get(edge.id), origin.get(id)!));
    const label = pieces.find((piece) => piece.label)?.label;
    edges.set(edge.id, { points: joined(pieces.flatMap((piece) => piece.points)), ...(label ? { label } : {}) });
  }
  const { width, height } = placed.get(ROOT)!;
  return { width, height, nodes, edges };
}

/** The containers that an edge runs through, from its source on: outwards, across, inwards. */
function order(holders: readonly ElementId[], edge: GraphEdge, containers: ReadonlyMap<ElementId, Container>): ElementId[] {
  const part = (id: ElementId): Segment => containers.get(id)!.segments.find((segment) => segment.edge === edge)!;
  const outwards = holders.filter((id) => !part(id).main && part(id).from !== undefined);
  const inwards = holders.filter((id) => !part(id).main && part(id).to !== undefined);
  return [...outwards, ...holders.filter((id) => part(id).main), ...inwards];
}

function shifted(route: Route | undefined, by: Point): Route {
  if (!route) return { points: [] };
  const move = <T extends Point>(p: T): T => ({ ...p, x: p.x + by.x, y: p.y + by.y });
  return { points: route.points.map(move), ...(route.label ? { label: move(route.label) } : {}) };
}

/** Without doubled points and without bends that are none. */
function joined(points: readonly Point[]): Point[] {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;
  const distinct = points.filter((p, i) => i === 0 || !near(p.x, points[i - 1]!.x) || !near(p.y, points[i - 1]!.y));
  return distinct.filter((p, i) => {
    const [before, after] = [distinct[i - 1], distinct[i + 1]];
    return !before || !after || !((near(before.x, p.x) && near(p.x, after.x)) || (near(before.y, p.y) && near(p.y, after.y)));
  });
}
