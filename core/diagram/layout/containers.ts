import type { ElementId } from '../../model/architecture.ts';
import type { Graph, GraphEdge } from '../graph.ts';
import { feedbackLinks } from './feedback.ts';

/** The top level; no element has this id. */
export const ROOT = '';

/** What one container holds of an edge: from one of its children or its own border to another. */
export interface Segment {
  readonly edge: GraphEdge;
  /** Child in the container; absent: the container's border. */
  readonly from?: ElementId;
  readonly to?: ElementId;
  /** Here the label stands: where both ends come together. */
  readonly main: boolean;
  /** The edge leads back: it is laid out the other way round, and leaves and enters on the other sides. */
  readonly turned: boolean;
  /** The border that it passes, where it is not the one that the direction gives. */
  readonly side?: Side;
}

export type Side = 'NORTH' | 'SOUTH' | 'WEST' | 'EAST';

export interface Container {
  /** Of the group; a row of one has an id of its own. */
  readonly id: ElementId;
  readonly children: readonly ElementId[];
  readonly segments: readonly Segment[];
}

/** The groups of a graph and its top level, each with what it holds of the edges. */
export function containersOf(graph: Graph): ReadonlyMap<ElementId, Container> {
  const children = new Map<ElementId, ElementId[]>([[ROOT, []]]);
  const segments = new Map<ElementId, Segment[]>([[ROOT, []]]);
  for (const node of graph.nodes.values()) {
    if (node.form === 'group') {
      children.set(node.id, []);
      segments.set(node.id, []);
    }
    children.get(node.parent ?? ROOT)!.push(node.id);
  }
  for (const edge of graph.edges) {
    const from = chainOf(edge.from, graph);
    const to = chainOf(edge.to, graph);
    // Both chains start at the root; the last common container holds the main segment.
    let common = 0;
    while (common + 1 < from.length && common + 1 < to.length && from[common + 1] === to[common + 1] && edge.from !== edge.to) common++;
    if (edge.from === edge.to) common = from.length - 2;
    const meet = from[common]!;
    segments.get(meet)!.push({ edge, main: true, turned: false, ...end('from', from[common + 1]), ...end('to', to[common + 1]) });
    for (let i = common + 1; i + 1 < from.length; i++) segments.get(from[i]!)!.push({ edge, main: false, turned: false, from: from[i + 1]! });
    for (let i = common + 1; i + 1 < to.length; i++) segments.get(to[i]!)!.push({ edge, main: false, turned: false, to: to[i + 1]! });
  }
  return turnBack(new Map([...children].map(([id, list]) => [id, { id, children: list, segments: segments.get(id)! }])), graph);
}

/** An edge that leads back where both of its ends come together is turned all along its way. */
function turnBack(containers: ReadonlyMap<ElementId, Container>, { order }: Graph): ReadonlyMap<ElementId, Container> {
  const turned = new Set<GraphEdge>();
  for (const { children, segments } of containers.values()) {
    const links = segments.flatMap(({ edge, from, to, main }) => (main && from !== undefined && to !== undefined ? [{ edge, from, to }] : []));
    for (const { edge } of feedbackLinks(children, links, order)) turned.add(edge);
  }
  return new Map(
    [...containers].map(([id, container]) => [
      id,
      { ...container, segments: container.segments.map((segment) => (turned.has(segment.edge) ? { ...segment, turned: true } : segment)) },
    ]),
  );
}

const end = (key: 'from' | 'to', id: ElementId | undefined): Pick<Segment, 'from' | 'to'> => (id === undefined ? {} : { [key]: id });

/** From the root to the node itself. */
export function chainOf(id: ElementId, graph: Graph): ElementId[] {
  const chain: ElementId[] = [];
  for (let at: ElementId | undefined = id; at !== undefined; at = graph.nodes.get(at)?.parent) chain.unshift(at);
  return [ROOT, ...chain];
}
