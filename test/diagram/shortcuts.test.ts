import assert from 'node:assert/strict';
import type { GraphEdge } from '../../core/diagram/graph.ts';
import { portId, type Placed } from '../../core/diagram/layout/container-layout.ts';
import type { Container } from '../../core/diagram/layout/containers.ts';
import { shortcuts } from '../../core/diagram/layout/shortcuts.ts';
import type { Box, Point } from '../../core/diagram/scene.ts';

const nowhere = { start: 0, end: 0 };
const leaving: GraphEdge = {
  id: 'e',
  kind: 'request',
  from: 'a',
  to: 'z',
  steps: [],
  bundles: [],
  muted: false,
  source: { uri: '', range: nowhere, name: nowhere },
};

/** A row 400 by 100 with a part `a` at its left, from which a line leaves at the right end. */
function row(
  others: Readonly<Record<string, Box>> = {},
  lines: readonly (readonly Point[])[] = [],
  turned = false,
): { readonly container: Container; readonly placed: Placed } {
  const id = portId('r', leaving, turned ? 'in' : 'out');
  const points = [
    { x: 60, y: 20 },
    { x: 400, y: 20 },
  ];
  return {
    container: {
      id: 'r',
      children: ['a', ...Object.keys(others)],
      segments: [{ edge: leaving, main: true, turned, side: 'EAST', ...(turned ? { to: 'a' } : { from: 'a' }) }],
    },
    placed: {
      width: 400,
      height: 100,
      children: new Map([['a', { x: 0, y: 0, width: 60, height: 40 }], ...Object.entries(others)]),
      routes: new Map([['e', { points: turned ? points.toReversed() : points }], ...lines.map((line, i) => [`l${i}`, { points: line }] as const)]),
      ports: new Map([[id, { id, x: 400, y: 20, layoutOptions: { 'elk.port.side': 'EAST' } }]]),
    },
  };
}

const wayOf = ({ container, placed }: ReturnType<typeof row>): Point[] => [...shortcuts(container, placed).routes.get('e')!.points];

const straight = [
  { x: 60, y: 20 },
  { x: 400, y: 20 },
];
const down = (x: number): Point[] => [
  { x: 60, y: 20 },
  { x, y: 20 },
  { x, y: 100 },
];

describe('diagram: shortcuts out of a row', () => {
  it('go down beside a part with nothing below it, whichever way the line is read', () => {
    assert.deepEqual(wayOf(row()), down(76));
    assert.deepEqual(wayOf(row({}, [], true)), down(76).reverse());
    const { container, placed } = row();
    const port = shortcuts(container, placed).ports.get(portId('r', container.segments[0]!.edge, 'out'))!;
    assert.deepEqual([port.x, port.y, port.layoutOptions!['elk.port.side']], [76, 100, 'SOUTH']);
  });

  it('are not taken where a part stands in the way', () => {
    assert.deepEqual(wayOf(row({ b: { x: 0, y: 60, width: 100, height: 40 } })), straight);
    assert.deepEqual(wayOf(row({ b: { x: 0, y: 60, width: 60, height: 40 } })), down(76));
  });

  it('keep away from other lines, and cross none more', () => {
    const upright = (x: number): Point[] => [
      { x, y: 30 },
      { x, y: 100 },
    ];
    assert.deepEqual(wayOf(row({}, [upright(76)])), down(88));
    const level = [
      { x: 0, y: 60 },
      { x: 300, y: 60 },
    ];
    assert.deepEqual(wayOf(row({}, [level])), straight);
  });
});
