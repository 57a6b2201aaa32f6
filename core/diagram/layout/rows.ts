import type { ElkPort } from 'elkjs/lib/elk-api.js';
import type { ElementId } from '../../model/architecture.ts';
import type { GraphNode } from '../graph.ts';
import { edgeLabelSize, metrics } from '../measure.ts';
import type { Box, Point } from '../scene.ts';
import { layOut, portId, type LayoutContext, type Placed } from './container-layout.ts';
import type { Container, Segment } from './containers.ts';
import { crossings } from './crossings.ts';
import { cutsOf, worth, type Row } from './cuts.ts';
import { stack, type Passage } from './gutters.ts';
import { shifted, type Route } from './placement.ts';
import { shortcuts } from './shortcuts.ts';

/** So much larger in print rows have to be than the one chain, so that a small edit does not fold and unfold it. */
const GAIN = 1.2;
/** How many cuts are laid out to find the best, at most, and how much they have to promise: each takes as long again as the whole. */
const effort = (nodes: number): { readonly tries: number; readonly promise: number } => (nodes < 60 ? { tries: 3, promise: 1 } : { tries: 1, promise: 1.15 });

/**
 * A chain that is far wider than a page, in rows under each other, all read from left to right; absent where it is none
 * or where rows would hardly print larger. (ELK's own wrapping fails on ports and in-layer edges in elkjs 0.12.)
 * @param whole the same container without rows
 */
export async function inRows(container: Container, whole: Placed, context: LayoutContext): Promise<Placed | undefined> {
  if (context.graph.view.direction !== 'right') return undefined;
  const node = context.graph.nodes.get(container.id);
  const { tries, promise } = effort(context.graph.nodes.size);
  // A few crossings more are little in a picture that has many.
  const within = container.children.reduce((sum, child) => sum + crossingsWithin(child, context), 0);
  const crossed = crossingsIn(whole) + within;
  let best: { readonly placed?: Placed; readonly worth: number } = { worth: GAIN * worth(whole, crossed, 0) };
  for (const cut of cutsOf(container, whole, crossed).slice(0, tries)) {
    if (cut.worth <= promise * best.worth) break;
    const parts = partsOf(container, cut.rows);
    const inside: Placed[] = [];
    for (const part of parts.rows) inside.push(shortcuts(part, await layOut(part, context)));
    const placed = joinRows(container, parts, evened(inside, context), node);
    const value = placed ? worth(placed, crossingsIn(placed) + within, parts.between.length) : 0;
    if (value >= best.worth) best = { worth: value, ...(placed ? { placed } : {}) };
  }
  return best.placed;
}

/** Crossings in a group and the groups in it. */
function crossingsWithin(group: ElementId, context: LayoutContext): number {
  const placed = context.placed.get(group);
  return placed ? [...placed.children.keys()].reduce((sum, child) => sum + crossingsWithin(child, context), crossingsIn(placed)) : 0;
}

const crossingsIn = ({ routes }: Placed): number => crossings([...routes.values()].map(({ points }) => points));

/** An edge from one row to another: its ends, and the pieces of it in both. */
interface Between {
  readonly segment: Segment;
  readonly upper: number;
  readonly lower: number;
  /** It leads from the upper row to the lower. */
  readonly isDownwards: boolean;
}

interface Parts {
  readonly rows: readonly Container[];
  readonly between: readonly Between[];
}

/** Each row as a container of its own; edges to other rows pass its border. */
function partsOf(container: Container, rows: readonly Row[]): Parts {
  const rowOf = (child: ElementId | undefined): number => rows.findIndex(({ children }) => child !== undefined && children.has(child));
  const segments: Segment[][] = rows.map(() => []);
  const between: Between[] = [];
  for (const segment of container.segments) {
    const [from, to] = [rowOf(segment.from), rowOf(segment.to)];
    if (from === to || from < 0 || to < 0) {
      segments[Math.max(from, to)]!.push(segment);
      continue;
    }
    const isDownwards = from < to;
    const [upper, lower] = [Math.min(from, to), Math.max(from, to)];
    const [exit, entry] = isDownwards ? [segment.from!, segment.to!] : [segment.to!, segment.from!];
    const piece = { edge: segment.edge, main: false, turned: !isDownwards };
    segments[upper]!.push({ ...piece, [isDownwards ? 'from' : 'to']: exit, side: rows[upper]!.last.has(exit) ? 'EAST' : 'SOUTH' });
    segments[lower]!.push({ ...piece, [isDownwards ? 'to' : 'from']: entry, side: rows[lower]!.first.has(entry) ? 'WEST' : 'NORTH' });
    between.push({ segment, upper, lower, isDownwards });
  }
  return {
    rows: rows.map(({ children }, i) => ({
      id: `${container.id} row ${i + 1}`,
      children: container.children.filter((child) => children.has(child)),
      segments: segments[i]!,
    })),
    between,
  };
}

/** Groups of one kind (regions, zones, subnets) that stand above each other, each at the right end of its row, are made equally wide. */
function evened(rows: readonly Placed[], { graph }: LayoutContext): Placed[] {
  const lastOf = ({ children, width }: Placed): string | undefined => [...children].find(([, box]) => box.x + box.width > width - 1)?.[0];
  const kindOf = (row: Placed): string | undefined => {
    const node = graph.nodes.get(lastOf(row) ?? '');
    // A free group says nothing of what it is.
    return node?.form === 'group' && node.element.kind.id !== 'group' ? node.element.kind.id : undefined;
  };
  return rows.map((row) => {
    const [last, kind] = [lastOf(row), kindOf(row)];
    if (last === undefined || kind === undefined) return row;
    const start = row.children.get(last)!.x;
    const alike = rows.filter((other) => kindOf(other) === kind && Math.abs(other.children.get(lastOf(other)!)!.x - start) < 1);
    const width = Math.max(...alike.map((other) => other.width));
    return { ...row, width, children: new Map(row.children).set(last, { ...row.children.get(last)!, width: width - start }) };
  });
}

function joinRows(container: Container, { rows, between }: Parts, inside: readonly Placed[], node: GraphNode | undefined): Placed | undefined {
  const portOf = (row: number, segment: Segment, way: 'in' | 'out'): ElkPort => inside[row]!.ports.get(portId(rows[row]!.id, segment.edge, way))!;
  const passages = between.map(({ segment, upper, lower, isDownwards }): Passage => {
    const exit = portOf(upper, segment, isDownwards ? 'out' : 'in');
    const entry = portOf(lower, segment, isDownwards ? 'in' : 'out');
    const isEast = sideOf(exit) === 'EAST';
    const isWest = sideOf(entry) === 'WEST';
    const label = segment.main ? edgeLabelSize(segment.edge) : undefined;
    return {
      id: segment.edge.id,
      upper,
      lower,
      exit: isEast ? { side: 'EAST', at: exit.y! } : { side: 'SOUTH', at: exit.x! },
      entry: isWest ? { side: 'WEST', at: entry.y! } : { side: 'NORTH', at: entry.x! },
      ...(label ? { label } : {}),
    };
  });
  const stacked = stack(inside, passages);
  if (!stacked) return undefined;

  const padding = node ? { top: metrics.groupHeader + 8, side: metrics.groupPadding } : { top: 0, side: 0 };
  const [width, height] = [stacked.width + 2 * padding.side, stacked.height + padding.top + padding.side];
  const origins = stacked.rows.map(({ x, y }): Point => ({ x: x + padding.side, y: y + padding.top }));
  const children = new Map<ElementId, Box>();
  const pieces = new Map<string, Route>();
  const routes = new Map<string, Route>();
  const ports = new Map<string, ElkPort>();
  for (const [i, row] of rows.entries()) {
    const origin = origins[i]!;
    for (const [id, box] of inside[i]!.children) children.set(id, { ...box, x: box.x + origin.x, y: box.y + origin.y });
    for (const segment of row.segments) {
      const route = shifted(inside[i]!.routes.get(segment.edge.id)!, origin);
      if (segment.side !== undefined) pieces.set(pieceId(i, segment), route);
      else if (segment.from !== undefined && segment.to !== undefined) routes.set(segment.edge.id, route);
      else {
        // It passes the container's border: straight on from the row's end.
        const way = segment.from === undefined ? 'in' : 'out';
        const port = portOf(i, segment, way);
        const at = { x: sideOf(port) === 'WEST' ? 0 : width, y: origin.y + port.y! };
        routes.set(segment.edge.id, { ...route, points: way === 'in' ? [at, ...route.points] : [...route.points, at] });
        const id = portId(container.id, segment.edge, way);
        ports.set(id, { ...port, ...at, id });
      }
    }
  }
  for (const { segment, upper, lower, isDownwards } of between) {
    const { points, label } = shifted(stacked.routes.get(segment.edge.id)!, { x: padding.side, y: padding.top });
    const [above, below] = [pieces.get(pieceId(upper, segment))!.points, pieces.get(pieceId(lower, segment))!.points];
    routes.set(segment.edge.id, {
      points: isDownwards ? [...above, ...points, ...below] : [...below, ...points.toReversed(), ...above],
      ...(label ? { label } : {}),
    });
  }
  return { width, height, children, routes, ports };
}

const pieceId = (row: number, { edge }: Segment): string => `${row} ${edge.id}`;
const sideOf = (port: ElkPort): string => port.layoutOptions!['elk.port.side']!;
