// `npm run bench:layout [-- PART-OF-NAME…]`: how good the pictures of the examples are, in every view: a line for each and
// the sums, so that a change of the layout can be weighed.
import { draw } from '../core/diagram/draw.ts';
import { cachedEngine } from '../core/diagram/layout/cache.ts';
import { crossings } from '../core/diagram/layout/crossings.ts';
import { elkEngine } from '../core/diagram/layout/elk-engine.ts';
import type { Box, Point, Scene } from '../core/diagram/scene.ts';
import { viewsOf } from '../core/diagram/view.ts';
import { compileExample, examples } from '../test/examples/examples.ts';

/** What a printed A4 page has room for, px: 165 mm by 235 mm. */
const PAGE = { width: 624, height: 888 };
/** A step that one does not mean to see, px. */
const KINK = 6;

interface Measures {
  readonly width: number;
  readonly height: number;
  /** Size at which it fits the page, 1 = 100 %. */
  readonly scale: number;
  readonly crossings: number;
  readonly bends: number;
  /** Length of all lines, px. */
  readonly length: number;
  /** Lines that run through a card or a group that they have nothing to do with, or through a label. */
  readonly through: number;
  readonly kinks: number;
}

interface Piece {
  readonly edge: number;
  readonly a: Point;
  readonly b: Point;
}

function measure(scene: Scene): Measures {
  const pieces = scene.edges.flatMap(({ points }, edge) => points.slice(1).map((b, i): Piece => ({ edge, a: points[i]!, b })));
  const { width, height } = scene;
  return {
    width,
    height,
    scale: Math.min(1, PAGE.width / width, PAGE.height / height),
    crossings: crossings(scene.edges.map(({ points }) => points)),
    bends: count(scene.edges, ({ points }) => Math.max(0, points.length - 2)),
    length: count(pieces, lengthOf),
    through: through(scene, pieces),
    kinks: count(pieces, (piece) => (lengthOf(piece) < KINK ? 1 : 0)),
  };
}

const count = <T>(items: readonly T[], of: (item: T, i: number) => number): number => items.reduce((sum, item, i) => sum + of(item, i), 0);
const lengthOf = ({ a, b }: Piece): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

function through(scene: Scene, pieces: readonly Piece[]): number {
  const parents = new Map([...scene.groups, ...scene.nodes].map(({ id, parent }) => [id, parent]));
  const around = (id: string | undefined): string[] => (id === undefined ? [] : [id, ...around(parents.get(id))]);
  return count(scene.edges, ({ from, to }, edge) => {
    const own = new Set([...around(from), ...around(to)]);
    const boxes = [...scene.nodes, ...scene.groups].flatMap(({ id, box }) => (own.has(id) ? [] : [box]));
    const labels = scene.edges.flatMap(({ label }, other) => (label && other !== edge ? [label.box] : []));
    return [...boxes, ...labels].filter((box) => pieces.some((piece) => piece.edge === edge && isThrough(piece, box))).length;
  });
}

const isThrough = ({ a, b }: Piece, { x, y, width, height }: Box): boolean =>
  Math.min(a.x, b.x) < x + width - 1 && Math.max(a.x, b.x) > x + 1 && Math.min(a.y, b.y) < y + height - 1 && Math.max(a.y, b.y) > y + 1;

const columns: readonly [string, number, (measures: Measures) => string][] = [
  ['width', 7, ({ width }) => String(width)],
  ['height', 7, ({ height }) => String(height)],
  ['ratio', 7, ({ width, height }) => (width / height).toFixed(2)],
  ['print', 7, ({ scale }) => `${Math.round(scale * 100)} %`],
  ['crossings', 11, ({ crossings }) => String(crossings)],
  ['bends', 7, ({ bends }) => String(bends)],
  ['length', 8, ({ length }) => String(Math.round(length))],
  ['through', 9, (measures) => String(measures.through)],
  ['kinks', 7, ({ kinks }) => String(kinks)],
];
const printRow = (cells: readonly string[], name: string): void => console.log(`${cells.map((cell, i) => cell.padStart(columns[i]![1])).join('')}  ${name}`);

const parts = process.argv.slice(2);
const engine = cachedEngine(elkEngine());
const all: Measures[] = [];
const started = performance.now();
printRow(
  columns.map(([title]) => title),
  'print: the size at which it fits a page',
);
for (const name of examples.filter((each) => parts.length === 0 || parts.some((part) => each.includes(part)))) {
  const { architecture } = compileExample(name);
  for (const { id } of viewsOf(architecture)) {
    const measures = measure(await draw(architecture, { engine, view: id }));
    all.push(measures);
    printRow(
      columns.map(([, , print]) => print(measures)),
      `${name.replace(/\.arch$/u, '')}${id === '' ? '' : `, view ${id}`}`,
    );
  }
}

const sum = (of: (measures: Measures) => number): number => count(all, of);
const wide = (ratio: number): number => all.filter(({ width, height }) => width / height > ratio).length;
console.log(`
${all.length} pictures in ${((performance.now() - started) / 1000).toFixed(1)} s
area ${(sum(({ width, height }) => width * height) / 1e6).toFixed(1)} Mpx, wider than 2.5:1 ${wide(2.5)}, than 3.5:1 ${wide(3.5)}, higher than 1:1.5 ${all.length - wide(1 / 1.5)}
print: mean ${((100 * sum(({ scale }) => scale)) / all.length).toFixed(1)} %, smaller than 40 % ${all.filter(({ scale }) => scale < 0.4).length}, than 30 % ${all.filter(({ scale }) => scale < 0.3).length}
crossings ${sum(({ crossings }) => crossings)}, bends ${sum(({ bends }) => bends)}, length ${(sum(({ length }) => length) / 1000).toFixed(1)}k px, through ${sum((measures) => measures.through)}, kinks ${sum(({ kinks }) => kinks)}`);
