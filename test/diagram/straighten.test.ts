import assert from 'node:assert/strict';
import { graphOf } from '../../core/diagram/graph.ts';
import type { Placement, Route } from '../../core/diagram/layout/placement.ts';
import { straighten } from '../../core/diagram/layout/straighten.ts';
import { findView } from '../../core/diagram/view.ts';
import { compileText } from '../model/harness.ts';

/** Two cards beside each other, the second 4 px lower; what `routes` says of the lines between them. */
function straightened(text: string, routes: Readonly<Record<string, Route>>): ReadonlyMap<string, Route> {
  const { architecture } = compileText(text);
  const graph = graphOf(architecture, findView(architecture, undefined));
  const placement: Placement = {
    width: 300,
    height: 64,
    nodes: new Map([
      ['a', { x: 0, y: 0, width: 100, height: 60 }],
      ['b', { x: 200, y: 4, width: 100, height: 60 }],
    ]),
    edges: new Map(Object.entries(routes)),
  };
  return straighten(graph, placement).edges;
}

const step = (from: number, to: number): Route['points'] => [
  { x: 100, y: from },
  { x: 180, y: from },
  { x: 180, y: to },
  { x: 200, y: to },
];
const design = 'service a\nservice b\na -> b';

describe('diagram: small steps', () => {
  it('are taken out, and the label moves with its line', () => {
    const route = straightened(design, { 'a->b': { points: step(30, 34), label: { x: 120, y: 13, width: 40, height: 14 } } }).get('a->b')!;
    assert.deepEqual(route.points, [
      { x: 100, y: 34 },
      { x: 200, y: 34 },
    ]);
    assert.equal(route.label!.y, 17);
  });

  it('stay where they are larger, or where the end would leave the side of its box or come near another line', () => {
    assert.equal(straightened(design, { 'a->b': { points: step(20, 44) } }).get('a->b')!.points.length, 4);
    assert.equal(straightened(design, { 'a->b': { points: step(2, 8) } }).get('a->b')!.points.length, 4);
    const two = straightened(`${design}\nb -> a`, {
      'a->b': { points: step(30, 36) },
      'b->a': {
        points: [
          { x: 200, y: 42 },
          { x: 190, y: 42 },
          { x: 190, y: 24 },
          { x: 100, y: 24 },
        ],
      },
    });
    assert.deepEqual(two.get('b->a')!.points.length, 4);
    const ends = [two.get('a->b')!.points[0]!.y, two.get('b->a')!.points.at(-1)!.y];
    assert.ok(Math.abs(ends[0]! - ends[1]!) >= 6);
  });
});
