import type { ElkPort } from 'elkjs/lib/elk-api.js';
import type { Point } from '../scene.ts';
import { portId, type Placed } from './container-layout.ts';
import type { Container } from './containers.ts';
import { crossings } from './crossings.ts';

/** Distances, px: from a part to its line down, between such lines, and what a way to the row's end must be longer than. */
const CLEAR = 16;
const LANE = 12;
const LONG = 80;
const LANES = 3;

/**
 * A row's lines to rows below leave at its right end. One that would run there past empty paper, from a part with nothing
 * below it, goes down beside the part instead.
 */
export function shortcuts(row: Container, placed: Placed): Placed {
  const routes = new Map(placed.routes);
  const ports = new Map(placed.ports);
  for (const { edge, from, side } of row.segments) {
    if (side !== 'EAST') continue;
    const route = routes.get(edge.id)!;
    const points = from === undefined ? route.points.toReversed() : route.points;
    const [start, end] = [points[0]!, points.at(-1)!];
    if (points.length !== 2 || end.x - start.x < LONG) continue;
    const others = [...routes].filter(([id]) => id !== edge.id).map(([, other]) => other.points);
    const ways = Array.from({ length: LANES }, (_, i) => wayDown(start, start.x + CLEAR + i * LANE, placed.height));
    const way = ways.find((down) => isFree(down, placed) && !isBeside(down, others) && crossings([down, ...others]) <= crossings([points, ...others]));
    if (!way) continue;
    routes.set(edge.id, { ...route, points: from === undefined ? way.toReversed() : way });
    const id = portId(row.id, edge, from === undefined ? 'in' : 'out');
    ports.set(id, southOf(ports.get(id)!, way.at(-1)!));
  }
  return { ...placed, routes, ports };
}

const wayDown = (start: Point, x: number, bottom: number): readonly Point[] => [start, { x, y: start.y }, { x, y: bottom }];

const isFree = ([start, corner, end]: readonly Point[], { children }: Placed): boolean =>
  [...children.values()].every(({ x, y, width, height }) => x + width <= start!.x || x > corner!.x + LANE || y > end!.y || y + height < start!.y);

/** True where an upright line of another edge stands too near. */
const isBeside = ([, corner, end]: readonly Point[], others: readonly (readonly Point[])[]): boolean =>
  others.some((points) =>
    points.slice(1).some((b, i) => {
      const a = points[i]!;
      const isUpright = Math.abs(a.x - b.x) < 0.5;
      return isUpright && Math.abs(a.x - corner!.x) < LANE - 1 && Math.max(a.y, b.y) > corner!.y && Math.min(a.y, b.y) < end!.y;
    }),
  );

const southOf = (port: ElkPort, { x, y }: Point): ElkPort => ({ ...port, x, y, layoutOptions: { ...port.layoutOptions, 'elk.port.side': 'SOUTH' } });
