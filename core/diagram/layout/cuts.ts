import type { ElementId } from '../../model/architecture.ts';
import type { Placed } from './container-layout.ts';
import type { Container } from './containers.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a chain is cut: the children of each row, and which of them stand at the row's ends. */
export interface Row {
  readonly children: ReadonlySet<ElementId>;
  readonly first: ReadonlySet<ElementId>;
  readonly last: ReadonlySet<ElementId>;
}

/** Room for a picture on a printed A4 page, less title, legend and margins, px. */
const PAGE = { width: 576, height: 740 };
const LEGIBLE = 0.75;
/** A chain is not cut that is shorter (layers), not so wide (px), or not so much wider than high. */
const LONG = { columns: 2, width: 900, ratio: 1.2 };
/** Rows at most; fewer where there are so many layers that all cuts were too many to weigh. */
const mostRows = (columns: number): number => (columns > 24 ? 3 : 4);
/** What one edge that leads to another row, and what one crossing of lines, cost of the size in print. */
const EDGE_COST = 0.02;
const CROSSING_COST = 0.065;
/** Guesses: what lies between two rows, what each edge in there adds (px), and how many others it crosses. */
const GUTTER = 36;
const TRACK = 18;
const CROSSED = 0.2;

/** A child within so much of its row's end stands at it, px. */
const NEAR = 60;

interface Column {
  readonly children: readonly ElementId[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The size at which it fits the page, 1 = as on the screen; more than what is easily read counts no more. */
const printed = ({ width, height }: Size): number => Math.min(LEGIBLE, PAGE.width / width, PAGE.height / height);

/** How good a layout is: its size in print, less what lines that cross, and lines from row to row, cost a reader. */
export const worth = (size: Size, crossed: number, edgesBetween: number): number => printed(size) / (1 + CROSSING_COST * crossed + EDGE_COST * edgesBetween);

export interface Cut {
  readonly rows: readonly Row[];
  /** What it would be worth at a guess. */
  readonly worth: number;
}

/**
 * The cuts of a layout that seem worth a try, the best first, each with another number of rows; none where it is no long chain.
 * @param crossed how many lines cross in it
 */
export function cutsOf({ segments }: Container, whole: Placed, crossed: number): readonly Cut[] {
  if (whole.width < LONG.width || whole.width < LONG.ratio * whole.height) return [];
  const columns = columnsOf(whole);
  if (columns.length < LONG.columns) return [];
  const columnOf = new Map(columns.flatMap(({ children }, i) => children.map((child) => [child, i] as const)));
  const spans = segments.flatMap(({ from, to }): [number, number][] => {
    if (from === undefined || to === undefined) return [];
    const [a, b] = [columnOf.get(from)!, columnOf.get(to)!];
    return a === b ? [] : [[Math.min(a, b), Math.max(a, b)]];
  });
  const around = { width: whole.width - (columns.at(-1)!.right - columns[0]!.left), height: whole.height - heightOf(columns) };
  const value = (starts: readonly number[]): number => {
    const rowOf = (column: number): number => starts.findLastIndex((start) => start <= column);
    const rows = starts.map((start, i) => columns.slice(start, starts[i + 1] ?? columns.length));
    const between = spans.filter(([a, b]) => rowOf(a) !== rowOf(b)).length;
    const widths = rows.map((row) => row.at(-1)!.right - row[0]!.left);
    return worth(
      {
        width: Math.max(...widths) + around.width,
        height: rows.reduce((sum, row) => sum + heightOf(row), (rows.length - 1) * GUTTER + between * TRACK) + around.height,
      },
      crossed + between * CROSSED,
      between,
    );
  };
  return Array.from({ length: mostRows(columns.length) - 1 }, (_, i) => i + 2)
    .flatMap((count) => {
      const ranked = startsOf(count, columns.length).map((starts) => ({ starts, worth: value(starts) }));
      return ranked.length > 0 ? [ranked.reduce((best, each) => (each.worth > best.worth ? each : best))] : [];
    })
    .sort((a, b) => b.worth - a.worth)
    .map((cut) => ({ worth: cut.worth, rows: cut.starts.map((start, i) => rowOf(columns.slice(start, cut.starts[i + 1] ?? columns.length), whole)) }));
}

function rowOf(columns: readonly Column[], { children: boxes }: Placed): Row {
  const children = columns.flatMap((column) => column.children);
  const [left, right] = [columns[0]!.left, columns.at(-1)!.right];
  return {
    children: new Set(children),
    first: new Set(children.filter((id) => boxes.get(id)!.x < left + NEAR)),
    last: new Set(children.filter((id) => boxes.get(id)!.x + boxes.get(id)!.width > right - NEAR)),
  };
}

const heightOf = (columns: readonly Column[]): number => Math.max(...columns.map(({ bottom }) => bottom)) - Math.min(...columns.map(({ top }) => top));

/** Children that no upright line keeps apart stand in one column. */
function columnsOf({ children }: Placed): Column[] {
  const columns: Column[] = [];
  for (const [id, { x, y, width, height }] of [...children].sort(([, a], [, b]) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && x < last.right)
      columns[columns.length - 1] = {
        children: [...last.children, id],
        left: last.left,
        right: Math.max(last.right, x + width),
        top: Math.min(last.top, y),
        bottom: Math.max(last.bottom, y + height),
      };
    else columns.push({ children: [id], left: x, right: x + width, top: y, bottom: y + height });
  }
  return columns;
}

/** All ways to choose where `count` rows begin, the first at 0. */
function startsOf(count: number, columns: number): number[][] {
  if (count === 1) return [[0]];
  return startsOf(count - 1, columns).flatMap((starts) =>
    Array.from({ length: Math.max(0, columns - starts.at(-1)! - 1) }, (_, i) => [...starts, starts.at(-1)! + 1 + i]),
  );
}
