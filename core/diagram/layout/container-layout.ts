import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { ElementId } from '../../model/architecture.ts';
import type { Graph, GraphEdge, GraphNode } from '../graph.ts';
import { nodeSize } from '../measure.ts';
import type { Box } from '../scene.ts';
import { ROOT, type Container, type Segment } from './containers.ts';
import type { CancelSignal, LayoutEngine } from './engine.ts';
import { elkLabels, groupOptions, layeredOptions } from './options.ts';
import type { Route } from './placement.ts';

/** A container with its inside placed: coordinates from its own top left corner. */
export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly children: ReadonlyMap<ElementId, Box>;
  readonly routes: ReadonlyMap<string, Route>;
  /** Where edges pass its border, by `portId`. */
  readonly ports: ReadonlyMap<string, ElkPort>;
}

/** What a container's layout needs beside itself. */
export interface LayoutContext {
  readonly graph: Graph;
  /** The groups inside of it. */
  readonly placed: ReadonlyMap<ElementId, Placed>;
  readonly engine: LayoutEngine;
  readonly signal: CancelSignal | undefined;
}

export const portId = (container: ElementId, edge: GraphEdge, way: 'in' | 'out'): string => `${container} ${way} ${edge.id}`;

const UNPADDED = { 'elk.padding': '[top=0,left=0,bottom=0,right=0]' };

/** Places what one container holds, in ELK's layers. */
export async function layOut(container: Container, { graph, placed, engine, signal }: LayoutContext): Promise<Placed> {
  const { direction } = graph.view;
  const node = graph.nodes.get(container.id);
  const size = container.children.length + container.segments.length;
  const sides = direction === 'right' ? { in: 'WEST', out: 'EAST' } : { in: 'NORTH', out: 'SOUTH' };
  const ports = new Map<string, ElkPort>();
  const border = ({ edge, turned, side }: Segment, way: 'in' | 'out'): string => {
    const id = portId(container.id, edge, way);
    ports.set(id, { id, width: 0, height: 0, layoutOptions: { 'elk.port.side': side ?? sides[(way === 'in') === turned ? 'out' : 'in'] } });
    return id;
  };
  const endOf = (segment: Segment, child: ElementId | undefined, way: 'in' | 'out'): string => {
    // Leaving the container passes its border outwards; entering it, inwards.
    if (child === undefined) return border(segment, way === 'in' ? 'out' : 'in');
    if (segment.from === segment.to && !placed.has(child)) return loopPort(child, way);
    const id = portId(child, segment.edge, way);
    return placed.get(child)?.ports.has(id) ? id : child;
  };
  const edges = container.segments.map((segment): ElkExtendedEdge => {
    const [source, target] = [endOf(segment, segment.from, 'out'), endOf(segment, segment.to, 'in')];
    return {
      id: segment.edge.id,
      sources: [segment.turned ? target : source],
      targets: [segment.turned ? source : target],
      ...(segment.main ? elkLabels(segment.edge) : {}),
    };
  });
  const turned = new Set(container.segments.filter((segment) => segment.turned).map(({ edge }) => edge.id));
  const loops = new Set(container.segments.flatMap(({ from, to }) => (from !== undefined && from === to ? [from] : [])));
  const children = container.children.map((id) =>
    elkChild(graph.nodes.get(id)!, placed.get(id), loops.has(id) ? (direction === 'right' ? 'SOUTH' : 'EAST') : undefined),
  );
  const inside: ElkNode = {
    id: container.id === ROOT ? '(root)' : container.id,
    children,
    edges,
    layoutOptions: {
      ...(node ? groupOptions(node, direction, size) : { ...layeredOptions(direction, size), ...UNPADDED }),
      ...(node || ports.size > 0 ? { 'elk.portConstraints': 'FIXED_SIDE' } : {}),
    },
    ...(ports.size > 0 ? { ports: [...ports.values()] } : {}),
  };
  if (!node && ports.size === 0) return read(await engine.layout(inside, signal), turned);
  // A graph has no border of its own: what has one is the one child of a graph made for it.
  const result = await engine.layout({ id: '(around)', children: [inside], layoutOptions: { ...layeredOptions(direction, size), ...UNPADDED } }, signal);
  return read(result.children![0]!, turned);
}

const loopPort = (id: ElementId, way: 'in' | 'out'): string => `${id} loop ${way}`;

/** @param loopSide where an edge from it to itself goes: not above, where it stands how many copies there are */
function elkChild(node: GraphNode, placed: Placed | undefined, loopSide: 'SOUTH' | 'EAST' | undefined): ElkNode {
  if (!placed) {
    const { width, height } = nodeSize(node);
    if (!loopSide) return { id: node.id, width, height };
    const ports = (['out', 'in'] as const).map((way) => ({ id: loopPort(node.id, way), width: 0, height: 0, layoutOptions: { 'elk.port.side': loopSide } }));
    return { id: node.id, width, height, ports, layoutOptions: { 'elk.portConstraints': 'FIXED_SIDE' } };
  }
  return {
    id: node.id,
    width: placed.width,
    height: placed.height,
    ...(placed.ports.size > 0 ? { ports: [...placed.ports.values()], layoutOptions: { 'elk.portConstraints': 'FIXED_POS' } } : {}),
  };
}

function read(node: ElkNode, turned: ReadonlySet<string>): Placed {
  const routes = new Map(
    (node.edges ?? []).map((edge): [string, Route] => {
      const points = (edge.sections ?? []).flatMap((section) => [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]);
      const [label] = edge.labels ?? [];
      return [edge.id, { points: turned.has(edge.id) ? points.reverse() : points, ...(label ? { label: boxOf(label) } : {}) }];
    }),
  );
  const ports = new Map((node.ports ?? []).map((port): [string, ElkPort] => [port.id, port]));
  return { width: node.width ?? 0, height: node.height ?? 0, children: new Map((node.children ?? []).map((child) => [child.id, boxOf(child)])), routes, ports };
}

const boxOf = (shape: { x?: number; y?: number; width?: number; height?: number }): Box => ({
  x: shape.x ?? 0,
  y: shape.y ?? 0,
  width: shape.width ?? 0,
  height: shape.height ?? 0,
});
