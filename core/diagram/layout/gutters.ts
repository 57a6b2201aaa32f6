import type { Box, Point } from '../scene.ts';
import type { Size } from './cuts.ts';
import type { Route } from './placement.ts';

/** An edge from one row to one below it. */
export interface Passage {
  readonly id: string;
  readonly upper: number;
  readonly lower: number;
  /** Where it leaves the upper row: at its right end (a height in the row), or below (a distance from its left end). */
  readonly exit: { readonly side: 'EAST' | 'SOUTH'; readonly at: number };
  /** Where it enters the lower row: at its left end, or from above. */
  readonly entry: { readonly side: 'WEST' | 'NORTH'; readonly at: number };
  readonly label?: Size;
}

export interface Stacked extends Size {
  /** The top left corner of each row. */
  readonly rows: readonly Point[];
  /** From the upper row's border to the lower row's. */
  readonly routes: ReadonlyMap<string, Route>;
}

/** Distances, px: between lines, from a row's end to a line that leaves, from one that enters (with its head), above and below a row, from a label to its line. */
const LANE = 12;
const CLEAR = { right: 16, left: 24 };
const MARGIN = 18;
const LABEL_GAP = 3;

/** A level line in the gutter below a row, where a line comes down to it, and where one leads on. */
interface Run {
  readonly passage: Passage;
  readonly gutter: number;
  readonly label?: Size;
  readonly from: () => number;
  readonly to: () => number;
}

/** An upright line beside the rows. */
interface Lane {
  readonly top: number;
  readonly bottom: number;
  x: number;
}

/**
 * Stacks rows and leads edges from the end of one to the start of another, in the gutters between the rows and the
 * lanes beside them: right-angled, through no row. Absent where a label finds no room.
 */
export function stack(rows: readonly Size[], passages: readonly Passage[]): Stacked | undefined {
  const runs = passages.flatMap((passage) => gutterOf(passage).map((gutter, i) => ({ passage, gutter, isFirst: i === 0 })));
  const heights = rows.slice(1).map((_, gutter) => {
    const inside = runs.filter((run) => run.gutter === gutter);
    return 2 * MARGIN + inside.reduce((sum, run) => sum + roomAbove(run.isFirst ? run.passage.label : undefined), 0);
  });
  const tops: number[] = [];
  rows.reduce((y, { height }, i) => {
    tops.push(y);
    return y + height + (heights[i] ?? 0);
  }, 0);
  const bottom = (row: number): number => tops[row]! + rows[row]!.height;

  const [right, left] = [rightLanes(rows, tops, passages), leftLanes(rows, tops, passages)];
  const indent = left.size === 0 ? 0 : Math.max(...[...left.values()].map(({ x }) => x)) + 1;
  const width = indent + Math.max(...rows.map((row) => row.width), ...[...right.values()].map(({ x }) => x + 1));
  const leftX = (passage: Passage): number => indent - left.get(passage)!.x;
  const exitX = (passage: Passage): number => indent + (passage.exit.side === 'EAST' ? right.get(passage)!.x : passage.exit.at);
  const entryX = (passage: Passage): number => (passage.entry.side === 'WEST' ? leftX(passage) : indent + passage.entry.at);

  const tracks = new Map<Passage, { readonly y: number; readonly run: Run }[]>();
  const labels = new Map<Passage, Box>();
  for (const [gutter] of heights.entries()) {
    const inside = runs
      .filter((run) => run.gutter === gutter)
      .map(({ passage, isFirst }): Run => {
        const isLast = gutter === gutterOf(passage).at(-1);
        return {
          passage,
          gutter,
          ...(isFirst && passage.label ? { label: passage.label } : {}),
          from: () => (isFirst ? exitX(passage) : leftX(passage)),
          to: () => (isLast ? entryX(passage) : leftX(passage)),
        };
      });
    const passing = passages
      .filter(({ upper, lower }) => upper <= gutter && gutter < lower)
      .filter((passage) => !inside.some((run) => run.passage === passage))
      .map((passage) => (gutterOf(passage)[0]! < gutter ? leftX(passage) : exitX(passage)));
    let y = bottom(gutter) + MARGIN - LANE;
    const placed = ordered(inside).map((run) => {
      y += roomAbove(run.label);
      tracks.set(run.passage, [...(tracks.get(run.passage) ?? []), { y, run }]);
      return { run, y };
    });
    for (const { run, y: track } of placed) {
      if (!run.label) continue;
      const others = placed.filter((other) => other.run !== run);
      const x = labelX(run, track, others, passing, width);
      if (x === undefined) return undefined;
      labels.set(run.passage, { ...run.label, x, y: track - LABEL_GAP - run.label.height });
    }
  }

  const routes = new Map(
    passages.map((passage): [string, Route] => {
      const { exit, entry, upper, lower } = passage;
      const start = exit.side === 'EAST' ? { x: indent + rows[upper]!.width, y: tops[upper]! + exit.at } : { x: indent + exit.at, y: bottom(upper) };
      const finish = entry.side === 'WEST' ? { x: indent, y: tops[lower]! + entry.at } : { x: indent + entry.at, y: tops[lower]! };
      const between = (tracks.get(passage) ?? []).flatMap(({ y, run }) => [
        { x: run.from(), y },
        { x: run.to(), y },
      ]);
      const [first, last] = [between[0]!, between.at(-1)!];
      const points = [start, { x: first.x, y: start.y }, ...between, { x: last.x, y: finish.y }, finish];
      const label = labels.get(passage);
      return [passage.id, { points, ...(label ? { label } : {}) }];
    }),
  );
  return { width, height: bottom(rows.length - 1), rows: tops.map((y) => ({ x: indent, y })), routes };
}

const roomAbove = (label: Size | undefined): number => LANE + (label ? label.height + LABEL_GAP : 0);

/** The gutters in which it has a level line. */
function gutterOf({ upper, lower, exit, entry }: Passage): number[] {
  if (entry.side === 'WEST' || lower === upper + 1) return [upper];
  return exit.side === 'EAST' ? [lower - 1] : [upper, lower - 1];
}

/** Beside the rows at the right, from the end of a row down to a gutter: what leaves lowest runs innermost, so that none crosses another. */
function rightLanes(rows: readonly Size[], tops: readonly number[], passages: readonly Passage[]): ReadonlyMap<Passage, Lane> {
  const lanes = new Map<Passage, Lane>();
  const start = ({ upper, exit }: Passage): number => tops[upper]! + exit.at;
  for (const passage of passages.filter(({ exit }) => exit.side === 'EAST').sort((a, b) => start(b) - start(a))) {
    const gutter = gutterOf(passage)[0]!;
    const lane = { top: start(passage), bottom: tops[gutter + 1]! };
    const beside = rows.slice(passage.upper, gutter + 1).map(({ width }) => width);
    lanes.set(passage, { ...lane, x: nextFree(Math.max(...beside) + CLEAR.right, lane, lanes) });
  }
  return lanes;
}

/** Beside the rows at the left, from a gutter down to the start of a row: what enters highest runs innermost. `x` counts to the left. */
function leftLanes(rows: readonly Size[], tops: readonly number[], passages: readonly Passage[]): ReadonlyMap<Passage, Lane> {
  const lanes = new Map<Passage, Lane>();
  const isLeft = ({ exit, entry, upper, lower }: Passage): boolean => entry.side === 'WEST' || (exit.side === 'SOUTH' && lower > upper + 1);
  const finish = ({ lower, entry }: Passage): number => tops[lower]! + (entry.side === 'WEST' ? entry.at : 0);
  for (const passage of passages.filter(isLeft).sort((a, b) => finish(a) - finish(b))) {
    const gutter = gutterOf(passage)[0]!;
    const lane = { top: tops[gutter]! + rows[gutter]!.height, bottom: finish(passage) };
    lanes.set(passage, { ...lane, x: nextFree(CLEAR.left, lane, lanes) });
  }
  return lanes;
}

function nextFree(least: number, { top, bottom }: Omit<Lane, 'x'>, lanes: ReadonlyMap<Passage, Lane>): number {
  return [...lanes.values()].reduce((x, other) => (other.top < bottom && top < other.bottom ? Math.max(x, other.x + LANE) : x), least);
}

/** From the top down, so that few lines cross: runs change places with their neighbours while that helps. */
function ordered(runs: readonly Run[]): Run[] {
  const result = [...runs];
  const improve = (): boolean => {
    let isBetter = false;
    for (let i = 0; i + 1 < result.length; i++) {
      const [above, below] = [result[i]!, result[i + 1]!];
      if (cost(below, above) >= cost(above, below)) continue;
      [result[i], result[i + 1]] = [below, above];
      isBetter = true;
    }
    return isBetter;
  };
  // Each change lowers the sum over all pairs, so it ends.
  while (improve());
  return result;
}

/** How many lines cross where one run lies above another; lines upon each other count for many. */
function cost(above: Run, below: Run): number {
  const isBetween = (x: number, run: Run): boolean => x > Math.min(run.from(), run.to()) && x < Math.max(run.from(), run.to());
  return (isBetween(below.from(), above) ? 1 : 0) + (isBetween(above.to(), below) ? 1 : 0) + (Math.abs(below.from() - above.to()) < LANE / 2 ? 100 : 0);
}

/**
 * Where a label stands on its run, clear of the lines that come down to the others and lead on from them.
 * @param passing lines that lead down past this gutter
 * @param room from 0 to here there is paper
 */
function labelX(
  run: Run,
  track: number,
  others: readonly { readonly run: Run; readonly y: number }[],
  passing: readonly number[],
  room: number,
): number | undefined {
  const { width, height } = run.label!;
  const uprights = [
    run.from(),
    ...passing,
    ...others.flatMap(({ run: other, y }) => [...(y > track - height ? [other.from()] : []), ...(y < track ? [other.to()] : [])]),
  ];
  const [start, end] = [Math.min(run.from(), run.to()), Math.max(run.from(), run.to())];
  const isFree = (x: number): boolean => x >= 0 && x + width <= room && uprights.every((upright) => upright < x - LABEL_GAP || upright > x + width + LABEL_GAP);
  const middle = (start + end - width) / 2;
  const reach = (end - start) / 2 + width;
  for (let step = 0; step <= reach; step += 6) {
    if (isFree(middle + step)) return middle + step;
    if (isFree(middle - step)) return middle - step;
  }
  return undefined;
}
