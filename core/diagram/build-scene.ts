import type { Architecture, EdgeKind, Source } from '../model/architecture.ts';
import type { Location } from '../text/range.ts';
import { textWidth } from './font/text.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { edgeLabelSize, groupLabel, metrics, nodeSize, textBlock, type TextBlock } from './measure.ts';
import type { Placement } from './layout/placement.ts';
import type { Box, LegendEntry, Point, Scene, SceneBadge, SceneEdge, SceneGroup, SceneNode, SceneText } from './scene.ts';

const MARGIN = 24;
const legendTexts: Readonly<Record<EdgeKind, string>> = {
  request: 'request and response',
  message: 'asynchronous message',
  stream: 'stream, batch or replication',
  connection: 'held connection',
};

/** Turns a placed graph into the finished picture: title above, legend below. */
export function buildScene(architecture: Architecture, graph: Graph, placement: Placement): Scene {
  const title = titleOf(architecture, graph);
  const heading = title ? textBlock(title, metrics.titleSize, 600, 1200, 1) : undefined;
  const description =
    heading && graph.view.id === '' && architecture.description
      ? textBlock(architecture.description, metrics.textSize, 400, Math.max(420, placement.width), 2)
      : undefined;
  const top = MARGIN + (heading ? heading.height + 4 : 0) + (description ? description.height + 2 : 0) + (heading ? 14 : 0);
  const move = { x: MARGIN, y: top };
  const at = (box: Box): Box => ({ ...box, x: box.x + move.x, y: box.y + move.y });

  const groups: SceneGroup[] = [];
  const nodes: SceneNode[] = [];
  const depths = new Map<string, number>();
  for (const node of graph.nodes.values()) {
    const placed = placement.nodes.get(node.id);
    if (!placed) continue;
    const depth = node.parent === undefined ? 0 : (depths.get(node.parent) ?? 0) + 1;
    depths.set(node.id, depth);
    if (node.form === 'group') groups.push(sceneGroup(node, at(placed), depth));
    else nodes.push(sceneNode(node, at(placed), depth));
  }
  const edges = graph.edges.flatMap((edge) => {
    const route = placement.edges.get(edge.id);
    return route
      ? [
          sceneEdge(
            edge,
            route.points.map((p) => ({ x: p.x + move.x, y: p.y + move.y })),
            route.label && at(route.label),
          ),
        ]
      : [];
  });

  const bottom = top + placement.height;
  const legend = legendOf(graph, bottom + 22);
  const headingWidth = Math.max(heading?.width ?? 0, description?.width ?? 0);
  const legendWidth = Math.max(0, ...legend.map((entry) => entry.label.box.x + entry.label.box.width - MARGIN));
  return {
    ...(title ? { title } : {}),
    view: graph.view.id,
    width: Math.ceil(Math.max(placement.width, headingWidth, legendWidth, 120) + 2 * MARGIN),
    height: Math.ceil(bottom + (legend.length > 0 ? 22 + 16 : 0) + MARGIN),
    heading: [
      ...(heading ? [sceneText(heading, { x: MARGIN, y: MARGIN }, 'start')] : []),
      ...(heading && description ? [sceneText(description, { x: MARGIN, y: MARGIN + heading.height + 6 }, 'start')] : []),
    ],
    groups,
    nodes,
    edges,
    legend,
  };
}

function titleOf(architecture: Architecture, graph: Graph): string | undefined {
  const { title } = architecture;
  if (graph.view.id === '') return title;
  return title ? `${title}: ${graph.view.label}` : graph.view.label;
}

const location = ({ uri, range }: Source): Location => ({ uri, range });

export const sceneText = (block: TextBlock, at: Point, align: SceneText['align']): SceneText => ({
  lines: block.lines,
  size: block.size,
  weight: block.weight,
  align,
  box: { ...at, width: block.width, height: block.height },
});

function sceneGroup(node: GraphNode, box: Box, depth: number): SceneGroup {
  const label = groupLabel(node);
  return {
    id: node.id,
    source: location(node.element.source),
    box,
    depth,
    kind: node.element.kind.id,
    icon: node.element.kind.icon,
    collapsed: false,
    tooltip: tooltipOf(node),
    label: sceneText(label, { x: box.x + 36, y: box.y + (metrics.groupHeader - label.height) / 2 + 2 }, 'start'),
    badges: badgesOf(node, { x: box.x + box.width - 10, y: box.y + 8 }),
    ...(node.parent === undefined ? {} : { parent: node.parent }),
    ...variantOf(node),
  };
}

/** What tells one box of a kind from another at a glance: public and private subnets. */
function variantOf({ element }: GraphNode): { readonly variant?: string } {
  const access = element.attributes.get('access')?.value;
  return access?.type === 'enum' ? { variant: access.value } : {};
}

function sceneNode(node: GraphNode, box: Box, depth: number): SceneNode {
  const { icon, padding, gap } = metrics;
  const { label, caption } = nodeSize(node);
  const textHeight = label.height + (caption?.height ?? 0);
  const textAt = { x: box.x + padding + icon + gap, y: box.y + (box.height - textHeight) / 2 };
  return {
    id: node.id,
    source: location(node.element.source),
    box,
    depth,
    kind: node.element.kind.id,
    category: node.element.kind.category,
    icon: node.element.kind.icon,
    collapsed: node.form === 'collapsed',
    tooltip: tooltipOf(node),
    iconBox: { x: box.x + padding, y: box.y + (box.height - icon) / 2, width: icon, height: icon },
    label: sceneText(label, textAt, 'start'),
    badges: badgesOf(node, { x: box.x + box.width - 6, y: box.y + box.height - metrics.badge / 2 - 2 }),
    ...(caption ? { caption: sceneText(caption, { x: textAt.x, y: textAt.y + label.height }, 'start') } : {}),
    ...(node.parent === undefined ? {} : { parent: node.parent }),
    ...(node.count === undefined ? {} : { count: countPill(node.count, box) }),
  };
}

function countPill(count: string, box: Box): SceneText {
  const width = Math.ceil(textWidth(count, metrics.captionSize, 600)) + 12;
  return {
    lines: [count],
    size: metrics.captionSize,
    weight: 600,
    align: 'middle',
    box: { x: box.x + box.width - width - 8, y: box.y - 9, width, height: 18 },
  };
}

/** Badges stand in a row that ends at `end`. */
function badgesOf(node: GraphNode, end: Point): SceneBadge[] {
  const { badge } = metrics;
  return node.badges.map((element, i) => ({
    id: element.id,
    source: location(element.source),
    icon: element.kind.icon,
    category: element.kind.category,
    tooltip: [element.label, element.kind.name].filter((t, j, all) => all.indexOf(t) === j).join('\n'),
    box: { x: end.x - (node.badges.length - i) * (badge + 3), y: end.y, width: badge, height: badge },
  }));
}

function tooltipOf({ element }: GraphNode): string {
  const lines = [
    element.label,
    element.kind.name === element.label ? '' : element.kind.name,
    element.doc ?? '',
    element.id === element.label ? '' : element.id,
  ];
  return lines.filter((line, i) => line !== '' && lines.indexOf(line) === i).join('\n');
}

function sceneEdge(edge: GraphEdge, points: readonly Point[], labelBox: Box | undefined): SceneEdge {
  const size = edgeLabelSize(edge);
  const steps =
    labelBox && size
      ? edge.steps.map((number, i): SceneText => ({
          lines: [String(number)],
          size: metrics.captionSize,
          weight: 600,
          align: 'middle',
          box: { x: labelBox.x + i * (metrics.disc + 2), y: labelBox.y + (labelBox.height - metrics.disc) / 2, width: metrics.disc, height: metrics.disc },
        }))
      : [];
  const text = size?.text;
  return {
    id: edge.id,
    source: location(edge.source),
    kind: edge.kind,
    from: edge.from,
    to: edge.to,
    points,
    steps,
    bundles: edge.bundles,
    muted: edge.muted,
    ...(text && labelBox
      ? { label: sceneText(text, { x: labelBox.x + labelBox.width - text.width, y: labelBox.y + (labelBox.height - text.height) / 2 }, 'start') }
      : {}),
  };
}

/** One line for each kind of edge in the picture; none where all are plain requests. */
function legendOf(graph: Graph, y: number): LegendEntry[] {
  const used = (['request', 'message', 'stream', 'connection'] as const).filter((kind) => graph.edges.some((edge) => edge.kind === kind));
  if (used.length === 0 || (used.length === 1 && used[0] === 'request')) return [];
  let x = MARGIN;
  return used.map((kind) => {
    const text = textBlock(legendTexts[kind], metrics.captionSize, 400, 220, 1);
    const entry: LegendEntry = {
      kind,
      line: [
        { x, y: y + 8 },
        { x: x + 34, y: y + 8 },
      ],
      label: sceneText(text, { x: x + 42, y: y + 8 - text.height / 2 }, 'start'),
    };
    x += 42 + text.width + 24;
    return entry;
  });
}
