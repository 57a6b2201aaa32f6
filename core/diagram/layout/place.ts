import type { ElementId } from '../../model/architecture.ts';
import type { Graph, GraphEdge } from '../graph.ts';
import type { Box, Point } from '../scene.ts';
import { alikeGroups } from './alike.ts';
import { layOut, type LayoutContext, type Placed } from './container-layout.ts';
import { chainOf, containersOf, ROOT, type Container, type Segment } from './containers.ts';
import type { CancelSignal, LayoutEngine } from './engine.ts';
import { shifted, type Placement, type Route } from './placement.ts';
import { inRows } from './rows.ts';
import { straighten } from './straighten.ts';

/**
 * Places each group by itself, from the inside out; edges pass a group's border at ports. A group's layout depends on
 * nothing outside of it, so that a cached one can be reused (`cache.ts`) and an edit elsewhere leaves it as it is.
 * Only whether it stands in rows groups decide together that are alike. Source order is kept everywhere. (The whole at once, ELK's `INCLUDE_CHILDREN`, is many times slower on large graphs,
 * and elkjs 0.12 cannot keep source order in it: its comparator fails on edges that cross a group's border.)
 */
export async function place(graph: Graph, engine: LayoutEngine, signal?: CancelSignal): Promise<Placement> {
  if (graph.nodes.size === 0) return { width: 0, height: 0, nodes: new Map(), edges: new Map() };
  const containers = containersOf(graph);
  const placed = new Map<ElementId, Placed>();
  const context: LayoutContext = { graph, placed, engine, signal };
  const unfolded = new Map<ElementId, Placed>();
  // Children stand behind their parents, so the reverse order is inside out.
  for (const id of [...[...graph.nodes.keys()].reverse(), ROOT]) {
    const container = containers.get(id);
    if (!container) continue;
    // Copies of each other look the same: in rows all of them, or none.
    for (const alike of alikeGroups(container, containers, graph)) {
      if (alike.some((each) => !unfolded.has(each))) for (const each of alike) placed.set(each, unfolded.get(each) ?? placed.get(each)!);
    }
    const whole = await layOut(container, context);
    const rows = await inRows(container, whole, context);
    if (rows) unfolded.set(id, whole);
    placed.set(id, rows ?? whole);
  }
  return straighten(graph, assemble(graph, containers, placed));
}

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
    const pieces = order(holders, edge, containers).map((id): Route => shifted(placed.get(id)!.routes.get(edge.id) ?? { points: [] }, origin.get(id)!));
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

/** Without doubled points and without bends that are none. */
function joined(points: readonly Point[]): Point[] {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;
  const distinct = points.filter((p, i) => i === 0 || !near(p.x, points[i - 1]!.x) || !near(p.y, points[i - 1]!.y));
  return distinct.filter((p, i) => {
    const [before, after] = [distinct[i - 1], distinct[i + 1]];
    return !before || !after || !((near(before.x, p.x) && near(p.x, after.x)) || (near(before.y, p.y) && near(p.y, after.y)));
  });
}
