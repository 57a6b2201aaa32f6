import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
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
  'elk.layered.crossingMinimization.strategy': 'LAYER_SWEEP',
  'elk.layered.nodePlacement.strategy': size < LARGE ? 'NETWORK_SIMPLEX' : 'BRANDES_KOEPF',
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

/** People start what happens, so they stand where reading starts, also where something comes back to them. */
export const entryOptions = (node: GraphNode): Pick<ElkNode, 'layoutOptions'> =>
  node.parent === undefined && node.element.kind.category === 'actor' ? { layoutOptions: { 'elk.layered.layering.layerConstraint': 'FIRST' } } : {};

/** ELK leaves labels without text where they are, so those that hold only step numbers say something too. */
export function elkLabels(edge: GraphEdge): Pick<ElkExtendedEdge, 'labels'> {
  const label = edgeLabelSize(edge);
  return label
    ? { labels: [{ id: `${edge.id} label`, text: edge.label ?? 'steps', width: label.width, height: label.height, layoutOptions: { 'elk.edgeLabels.placement': 'CENTER' } }] }
    : {};
}
