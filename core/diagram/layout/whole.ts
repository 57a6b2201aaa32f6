import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { ElementId } from '../../model/architecture.ts';
import type { Graph, GraphEdge, GraphNode } from '../graph.ts';
import { edgeLabelSize, groupLabel, metrics, nodeSize } from '../measure.ts';
import type { Box, Point } from '../scene.ts';
import type { CancelSignal, LayoutEngine } from './engine.ts';

/** Where everything stands, from the top left corner of the content, in px. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<ElementId, Box>;
  readonly edges: ReadonlyMap<string, { readonly points: readonly Point[]; readonly label?: Box }>;
}

/** Shared by all layouts. Model order keeps a small edit from reshuffling the picture. */
export const layeredOptions = (direction: 'right' | 'down'): Record<string, string> => ({
  'elk.algorithm': 'layered',
  'elk.direction': direction === 'right' ? 'RIGHT' : 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.considerModelOrder.crossingCounterNodeInfluence': '0.001',
  'elk.layered.crossingMinimization.strategy': 'LAYER_SWEEP',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.edgeLabels.sideSelection': 'ALWAYS_UP',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.spacing.nodeNode': '26',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '3',
  'elk.spacing.labelNode': '6',
  'elk.spacing.componentComponent': '36',
  'elk.layered.thoroughness': '12',
  'elk.randomSeed': '1',
});

/**
 * ELK inherits nothing, so each group states everything again; but model order, which elkjs 0.12 cannot keep inside of
 * groups when it places them together with the rest (its comparator fails on edges that cross a border).
 */
export const groupOptions = (node: GraphNode, direction: 'right' | 'down'): Record<string, string> => {
  const { groupHeader, groupPadding } = metrics;
  return {
    ...layeredOptions(direction),
    'elk.padding': `[top=${groupHeader + 8},left=${groupPadding},bottom=${groupPadding},right=${groupPadding}]`,
    'elk.nodeSize.constraints': '[MINIMUM_SIZE]',
    'elk.nodeSize.minimum': `(${groupLabel(node).width + 60 + node.badges.length * (metrics.badge + 4)},${groupHeader + groupPadding})`,
  };
};

/** People start what happens, so they stand where reading starts, also where something comes back to them. */
export const entryOptions = (node: GraphNode): Pick<ElkNode, 'layoutOptions'> =>
  node.parent === undefined && node.element.kind.category === 'actor' ? { layoutOptions: { 'elk.layered.layering.layerConstraint': 'FIRST' } } : {};

export function elkEdge(edge: GraphEdge): ElkExtendedEdge {
  const label = edgeLabelSize(edge);
  // ELK leaves labels without text where they are, so those that hold only step numbers say something too.
  return {
    id: edge.id, sources: [edge.from], targets: [edge.to],
    ...(label ? { labels: [{ id: `${edge.id} label`, text: edge.label ?? 'steps', width: label.width, height: label.height, layoutOptions: { 'elk.edgeLabels.placement': 'CENTER' } }] } : {}),
  };
}

/** Places the whole graph in one go: the best picture, for graphs small enough (see `layout.ts`). */
export async function placeWhole(graph: Graph, engine: LayoutEngine, signal?: CancelSignal): Promise<Placement> {
  const elkNodes = new Map<ElementId, ElkNode>();
  const roots: ElkNode[] = [];
  for (const node of graph.nodes.values()) {
    const size = nodeSize(node);
    const elkNode: ElkNode = node.form === 'group'
      ? { id: node.id, children: [], layoutOptions: { ...groupOptions(node, graph.view.direction), 'elk.hierarchyHandling': 'INCLUDE_CHILDREN', 'elk.layered.considerModelOrder.strategy': 'NONE' } }
      : { id: node.id, width: size.width, height: size.height, ...entryOptions(node) };
    elkNodes.set(node.id, elkNode);
    const parent = node.parent === undefined ? undefined : elkNodes.get(node.parent);
    if (parent) parent.children!.push(elkNode);
    else roots.push(elkNode);
  }
  const result = await engine.layout({
    id: '(root)', children: roots, edges: graph.edges.map(elkEdge),
    layoutOptions: {
      ...layeredOptions(graph.view.direction),
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.json.shapeCoords': 'ROOT', 'elk.json.edgeCoords': 'ROOT', 'elk.padding': '[top=0,left=0,bottom=0,right=0]',
    },
  }, signal);

  const nodes = new Map<ElementId, Box>();
  const visit = (node: ElkNode): void => {
    for (const child of node.children ?? []) {
      nodes.set(child.id, { x: child.x ?? 0, y: child.y ?? 0, width: child.width ?? 0, height: child.height ?? 0 });
      visit(child);
    }
  };
  visit(result);
  const edges = new Map((result.edges ?? []).map((edge) => {
    const points = (edge.sections ?? []).flatMap((section) => [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]);
    const [label] = edge.labels ?? [];
    return [edge.id, { points, ...(label ? { label: { x: label.x ?? 0, y: label.y ?? 0, width: label.width ?? 0, height: label.height ?? 0 } } : {}) }] as const;
  }));
  return { width: result.width ?? 0, height: result.height ?? 0, nodes, edges };
}
