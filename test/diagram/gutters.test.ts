import assert from 'node:assert/strict';
import fc from 'fast-check';
import { crossings } from '../../core/diagram/layout/crossings.ts';
import { stack, type Passage, type Stacked } from '../../core/diagram/layout/gutters.ts';
import type { Box } from '../../core/diagram/scene.ts';
import { crosses, overlaps } from './geometry.ts';

type Rows = readonly { readonly width: number; readonly height: number }[];

/** What is wrong with a stack of rows, in words. */
function faults(rows: Rows, passages: readonly Passage[], stacked: Stacked): string[] {
  const boxes = stacked.rows.map((at, i): Box => ({ ...at, ...rows[i]! }));
  const sheet: Box = { x: -0.5, y: -0.5, width: stacked.width + 1, height: stacked.height + 1 };
  const labels = passages.flatMap(({ id }) => stacked.routes.get(id)!.label ?? []);
  return [
    ...boxes.flatMap((box, i) => boxes.slice(i + 1).flatMap((other) => (overlaps(box, other) ? ['rows overlap'] : []))),
    ...labels.flatMap((label, i) => labels.slice(i + 1).flatMap((other) => (overlaps(label, other) ? ['labels overlap'] : []))),
    ...labels.flatMap((label) => (boxes.some((box) => overlaps(label, box)) ? ['a label overlaps a row'] : [])),
    ...passages.flatMap(({ id, upper, lower, exit, entry }) => {
      const { points } = stacked.routes.get(id)!;
      const [above, below] = [boxes[upper]!, boxes[lower]!];
      const start = exit.side === 'EAST' ? { x: above.x + above.width, y: above.y + exit.at } : { x: above.x + exit.at, y: above.y + above.height };
      const finish = entry.side === 'WEST' ? { x: below.x, y: below.y + entry.at } : { x: below.x + entry.at, y: below.y };
      return [
        ...(JSON.stringify([points[0], points.at(-1)]) === JSON.stringify([start, finish]) ? [] : [`${id} misses its ends`]),
        ...points.slice(1).flatMap((b, i) => {
          const a = points[i]!;
          return [
            ...(a.x !== b.x && a.y !== b.y ? [`${id} runs askew`] : []),
            ...(boxes.some((box) => crosses(a, b, box)) ? [`${id} runs through a row`] : []),
            ...(labels.some((label) => label !== stacked.routes.get(id)!.label && crosses(a, b, label)) ? [`${id} runs through a label`] : []),
            ...([a, b].some(({ x, y }) => x < sheet.x || y < sheet.y || x > sheet.x + sheet.width || y > sheet.y + sheet.height)
              ? [`${id} leaves the sheet`]
              : []),
          ];
        }),
      ];
    }),
  ];
}

const design = fc
  .record({
    rows: fc.array(fc.record({ width: fc.integer({ min: 200, max: 900 }), height: fc.integer({ min: 60, max: 400 }) }), { minLength: 2, maxLength: 4 }),
    passages: fc.array(
      fc.record({
        ends: fc.tuple(fc.nat(3), fc.nat(3)),
        isEast: fc.boolean(),
        isWest: fc.boolean(),
        at: fc.tuple(fc.nat(9), fc.nat(9)),
        label: fc.option(fc.integer({ min: 20, max: 130 })),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ rows, passages }) => ({
    rows,
    passages: passages.flatMap(({ ends, isEast, isWest, at, label }, i): Passage[] => {
      const [upper, lower] = [Math.min(...ends), Math.max(...ends)];
      if (upper === lower || lower >= rows.length) return [];
      // Places of their own, as ELK gives them.
      const place = (length: number, tenth: number): number => (length * (tenth * 6 + i + 0.5)) / 60;
      return [
        {
          id: `e${i}`,
          upper,
          lower,
          exit: isEast ? { side: 'EAST', at: place(rows[upper]!.height, at[0]) } : { side: 'SOUTH', at: place(rows[upper]!.width, at[0]) },
          entry: isWest ? { side: 'WEST', at: place(rows[lower]!.height, at[1]) } : { side: 'NORTH', at: place(rows[lower]!.width, at[1]) },
          ...(label === null ? {} : { label: { width: label, height: 14 } }),
        },
      ];
    }),
  }));

describe('diagram: gutters between rows', () => {
  it('lead through no row and no label, from end to end: any edges', () => {
    let stacks = 0;
    fc.assert(
      fc.property(design, ({ rows, passages }) => {
        const stacked = stack(rows, passages);
        if (!stacked) return;
        stacks++;
        assert.deepEqual(faults(rows, passages, stacked), []);
      }),
      { numRuns: 500 },
    );
    assert.ok(stacks > 400, `${stacks} of 500 found room`);
  });

  it('cross nothing where ends stand in the same order', () => {
    const rows = [
      { width: 300, height: 100 },
      { width: 400, height: 100 },
    ];
    const passages = [10, 50, 90].map((at, i): Passage => ({ id: `e${i}`, upper: 0, lower: 1, exit: { side: 'EAST', at }, entry: { side: 'WEST', at } }));
    const { routes } = stack(rows, passages)!;
    assert.equal(crossings([...routes.values()].map(({ points }) => points)), 0);
  });
});
