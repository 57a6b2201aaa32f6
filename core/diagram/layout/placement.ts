import type { ElementId } from '../../model/architecture.ts';
import type { Box, Point } from '../scene.ts';

/** Where everything stands, from the top left corner of the content, in px. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<ElementId, Box>;
  readonly edges: ReadonlyMap<string, Route>;
}

export interface Route {
  readonly points: readonly Point[];
  readonly label?: Box;
}

export function shifted({ points, label }: Route, by: Point): Route {
  const move = <T extends Point>(p: T): T => ({ ...p, x: p.x + by.x, y: p.y + by.y });
  return { points: points.map(move), ...(label ? { label: move(label) } : {}) };
}
