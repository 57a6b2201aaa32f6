import type { ElkExtendedEdge } from 'elkjs/lib/elk-api.js';
import type { GraphEdge, GraphNode } from '../graph.ts';
import { edgeLabelSize, groupLabel, metrics } from '../measure.ts';

export type LayoutOptions = Record<string, string>;

/** From so many children and edges on, a container is placed by the quicker of ELK's methods; see `npm run bench`. */
const LARGE = 120;

/**
 * How one container is laid out. Model order keeps a small edit from reshuffling the picture.
 * @param size children and edges of the container
 */
export const layeredOptions = (direction: 'right' | 'down', size: number): LayoutOptions => ({
  'elk.algorithm': 'layered',
  'elk.direction': direction === 'right' ? 'RIGHT' : 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.considerModelOrder.crossingCounterNodeInfluence': '0.001',
  'elk.layered.cycleBreaking.strategy': 'GREEDY_MODEL_ORDER',
  'elk.layered.crossingMinimization.strategy': 'LAYER_SWEEP',
  'elk.layered.nodePlacement.strategy': size < LARGE ? 'NETWORK_SIMPLEX' : 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.edgeLabels.sideSelection': 'ALWAYS_UP',
  'elk.layered.spacing.nodeNodeBetweenLayers': '26',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.spacing.nodeNode': '26',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '3',
  'elk.spacing.nodeSelfLoop': '24',
  'elk.spacing.labelNode': '6',
  'elk.spacing.componentComponent': '36',
  'elk.layered.thoroughness': size < LARGE ? '12' : '4',
  'elk.randomSeed': '1',
});

/** ELK inherits nothing, so each group states everything again. */
export const groupOptions = (node: GraphNode, direction: 'right' | 'down', size: number): LayoutOptions => {
  const { groupHeader, groupPadding } = metrics;
  return {
    ...layeredOptions(direction, size),
    'elk.padding': `[top=${groupHeader + 8},left=${groupPadding},bottom=${groupPadding},right=${groupPadding}]`,
    'elk.nodeSize.constraints': '[MINIMUM_SIZE]',
    'elk.nodeSize.minimum': `(${groupLabel(node).width + 60 + node.badges.length * (metrics.badge + 4)},${groupHeader + groupPadding})`,
  };
};

/**
 * ELK gives a label a layer of its own, so that an edge with one reaches further than an edge without, and what both
 * lead to would stand apart. Hence every edge has a label, if only a speck; with text, for ELK drops those that have none.
 */
export function elkLabels(edge: GraphEdge): Pick<ElkExtendedEdge, 'labels'> {
  const { width, height } = edgeLabelSize(edge) ?? { width: 1, height: 1 };
  return { labels: [{ id: `${edge.id} label`, text: edge.label ?? '.', width, height, layoutOptions: { 'elk.edgeLabels.placement': 'CENTER' } }] };
}
