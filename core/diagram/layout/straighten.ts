import type { Graph } from '../graph.ts';
import type { Box, Point } from '../scene.ts';
import type { Placement, Route } from './placement.ts';

/** A step that one does not mean to see, and what a moved end keeps from a corner of its box and from another line, px. */
const STEP = 10;
const FROM_CORNER = 9;
const FROM_LINE = 8;

/**
 * Takes out small steps right before and after the ends of lines: the end moves along the side of its box instead, where
 * that brings it near no other line, label or box.
 */
export function straighten(graph: Graph, placement: Placement): Placement {
  const edges = new Map(placement.edges);
  for (const { id, from, to } of graph.edges) {
    const boxes = [placement.nodes.get(from)!, placement.nodes.get(to)!] as const;
    for (const isStart of [true, false]) {
      const route = edges.get(id)!;
      const straight = withoutStep(isStart ? route : reversed(route), boxes[isStart ? 0 : 1]);
      if (!straight) continue;
      const others = [...edges].flatMap(([other, each]) => (other === id ? [] : [each]));
      if (isFree(straight, others, [...placement.nodes.values()])) edges.set(id, isStart ? straight.route : reversed(straight.route));
    }
  }
  return { ...placement, edges };
}

const reversed = (route: Route): Route => ({ ...route, points: route.points.toReversed() });

interface Straight {
  readonly route: Route;
  /** The piece that moved, before and after. */
  readonly before: Box;
  readonly after: Box;
  /** The label, where it moved too. */
  readonly label?: Box;
}

/** The line with its first piece in line with its third, where a small step lies between them. */
function withoutStep({ points, label }: Route, end: Box): Straight | undefined {
  const [a, b, c, d] = points;
  if (!a || !b || !c || !d) return undefined;
  const isLevel = Math.abs(a.y - b.y) < 0.5;
  const across = isLevel ? 'y' : 'x';
  const along = isLevel ? 'x' : 'y';
  const by = c[across] - b[across];
  const isStep = Math.abs(by) < STEP && Math.abs(b[along] - c[along]) < 0.5 && Math.abs(c[across] - d[across]) < 0.5;
  if (!isStep || (d[along] - c[along]) * (b[along] - a[along]) <= 0) return undefined;
  const low = end[across] + FROM_CORNER;
  const high = end[across] + (isLevel ? end.height : end.width) - FROM_CORNER;
  if (c[across] < low || c[across] > high) return undefined;
  const start = { ...a, [across]: c[across] };
  const [before, after] = [span(a, b), span(start, c)];
  const stands = label && isBeside(label, before) ? { ...label, [across]: label[across] + by } : undefined;
  return {
    route: { points: [start, ...points.slice(3)], ...(label ? { label: stands ?? label } : {}) },
    before,
    after,
    ...(stands ? { label: stands } : {}),
  };
}

const span = (a: Point, b: Point): Box => ({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) });
const isBeside = (label: Box, piece: Box): boolean => touches(label, piece, 6);

function isFree({ before, after, label }: Straight, others: readonly Route[], boxes: readonly Box[]): boolean {
  const lines = others.flatMap(({ points }) => points.slice(1).map((b, i) => span(points[i]!, b)));
  const isLevel = ({ width, height }: Box): boolean => width > height;
  const labels = others.flatMap((other) => other.label ?? []);
  return (
    // Nothing is touched that was not before; lines that run beside it keep their distance.
    boxes.every((box) => !touches(box, after, -1) || touches(box, before, -1)) &&
    lines.every((line) =>
      isLevel(line) === isLevel(after)
        ? !touches(line, after, FROM_LINE) || touches(line, before, FROM_LINE - 4)
        : !touches(line, after, 0) || touches(line, before, 0),
    ) &&
    labels.every((other) => !touches(other, after, 1)) &&
    (!label || [...labels, ...lines].every((other) => !touches(other, label, 1)))
  );
}

/** Do two boxes come nearer to each other than so much? */
const touches = (a: Box, b: Box, near: number): boolean =>
  a.x - near < b.x + b.width && b.x - near < a.x + a.width && a.y - near < b.y + b.height && b.y - near < a.y + a.height;
