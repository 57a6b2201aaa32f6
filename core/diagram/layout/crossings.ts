import type { Point } from '../scene.ts';

interface Piece {
  readonly line: number;
  readonly a: Point;
  readonly b: Point;
}

/** How often right-angled lines cross each other. */
export function crossings(lines: readonly (readonly Point[])[]): number {
  const pieces = lines.flatMap((points, line) => points.slice(1).map((b, i): Piece => ({ line, a: points[i]!, b })));
  const level = pieces.filter(isLevel);
  const upright = pieces.filter((piece) => !isLevel(piece));
  return level.reduce((sum, p) => sum + upright.filter((q) => p.line !== q.line && isCrossing(p, q)).length, 0);
}

const isLevel = ({ a, b }: Piece): boolean => Math.abs(a.y - b.y) < 0.5;

const isCrossing = (level: Piece, upright: Piece): boolean => isBetween(upright.a.x, level.a.x, level.b.x) && isBetween(level.a.y, upright.a.y, upright.b.y);

const isBetween = (value: number, one: number, other: number): boolean => value > Math.min(one, other) + 0.5 && value < Math.max(one, other) - 0.5;
