import { formatRate } from '../analysis/format.ts';
import type { Architecture, EdgeKind, Source } from '../model/architecture.ts';
import type { Location } from '../text/range.ts';
import { textWidth } from './font/text.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { edgeLabelSize, figureSizes, groupLabel, metrics, nodeSize, textBlock, type FigureSize, type TextBlock } from './measure.ts';
import type { Placement } from './layout/placement.ts';
import type { Box, LegendEntry, Level, Point, Scene, SceneBadge, SceneEdge, SceneFigure, SceneGroup, SceneNode, SceneText } from './scene.ts';

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
  const summary = graph.summary === undefined ? undefined : textBlock(graph.summary, metrics.textSize, 600, Math.max(640, placement.width), 2);
  const headings = stacked([heading, description, summary]);
  const top = headings.length > 0 ? headings.at(-1)!.box.y + headings.at(-1)!.box.height + 14 : MARGIN;
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
  const headingWidth = Math.max(0, ...headings.map(({ box }) => box.width));
  const legend = legendOf(graph, bottom + 22, Math.max(placement.width, headingWidth, 560));
  const legendWidth = Math.max(0, ...legend.map((entry) => entry.label.box.x + entry.label.box.width - MARGIN));
  const legendBottom = Math.max(bottom, ...legend.map(({ label }) => label.box.y + label.box.height));
  return {
    ...(title ? { title } : {}),
    view: graph.view.id,
    width: Math.ceil(Math.max(placement.width, headingWidth, legendWidth, 120) + 2 * MARGIN),
    height: Math.ceil(legendBottom + MARGIN),
    heading: headings,
    groups,
    nodes,
    edges,
    legend,
  };
}

/** Blocks under each other; those that are absent leave no gap. */
function stacked(blocks: readonly (TextBlock | undefined)[]): SceneText[] {
  let y = MARGIN;
  return blocks.flatMap((block) => {
    if (!block) return [];
    const text = sceneText(block, { x: MARGIN, y }, 'start');
    y += block.height + 6;
    return [text];
  });
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
  const { label, caption, figures } = nodeSize(node);
  const textHeight = label.height + (caption?.height ?? 0);
  const upper = box.height - (figures.length > 0 ? metrics.foot : 0);
  const textAt = { x: box.x + padding + icon + gap, y: box.y + (upper - textHeight) / 2 };
  return {
    id: node.id,
    source: location(node.element.source),
    box,
    depth,
    kind: node.element.kind.id,
    category: node.element.kind.colour ?? node.element.kind.category,
    icon: node.element.kind.icon,
    collapsed: node.form === 'collapsed',
    tooltip: tooltipOf(node),
    iconBox: { x: box.x + padding, y: box.y + (upper - icon) / 2, width: icon, height: icon },
    figures: sceneFigures(figures, node.figures?.utilisation?.ratio ?? 0, { x: box.x + padding, y: box.y + upper }),
    label: sceneText(label, textAt, 'start'),
    badges: badgesOf(node, { x: box.x + box.width - 6, y: box.y + box.height - metrics.badge / 2 - 2 }),
    ...(caption ? { caption: sceneText(caption, { x: textAt.x, y: textAt.y + label.height }, 'start') } : {}),
    ...(node.parent === undefined ? {} : { parent: node.parent }),
    ...(node.count === undefined ? {} : { count: countPill(node.count, box) }),
  };
}

/** In a row that begins at `start`, each with its mark at the left. */
function sceneFigures(sizes: readonly FigureSize[], ratio: number, start: Point): SceneFigure[] {
  const { foot, gauge, tick, figureGap } = metrics;
  let { x } = start;
  return sizes.map(({ kind, text, mark }): SceneFigure => {
    const middle = start.y + foot / 2;
    const [width, height] = kind === 'utilisation' ? [gauge.width, gauge.height] : [tick, tick];
    const figure: SceneFigure = {
      kind,
      level: kind === 'utilisation' ? levelOf(ratio) : 'calm',
      text: sceneText(text, { x: x + mark, y: middle - text.height / 2 }, 'start'),
      ...(mark > 0 ? { mark: { x, y: middle - height / 2, width, height } } : {}),
      ...(kind === 'utilisation' ? { filled: Math.min(1, ratio) } : {}),
    };
    x += mark + text.width + figureGap;
    return figure;
  });
}

const levelOf = (ratio: number): Level => (ratio > 1 ? 'over' : ratio >= 0.8 ? 'near' : 'calm');

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
    category: element.kind.colour ?? element.kind.category,
    tooltip: [element.label, element.kind.name].filter((t, j, all) => all.indexOf(t) === j).join('\n'),
    box: { x: end.x - (node.badges.length - i) * (badge + 3), y: end.y, width: badge, height: badge },
  }));
}

function tooltipOf({ element, figures }: GraphNode): string {
  const lines = [
    element.label,
    element.kind.name === element.label ? '' : element.kind.name,
    element.doc ?? '',
    element.id === element.label ? '' : element.id,
    figures?.utilisation ? `${figures.utilisation.text} of ${figures.utilisation.limit} at the peak` : '',
    figures?.cost === undefined ? '' : `${figures.cost} a month at list price`,
    figures?.availability === undefined ? '' : `${figures.availability} available by itself`,
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
    width: edgeWidth(edge.figures?.rate),
    ...(edge.figures ? { tooltip: edge.figures.text } : {}),
    ...(text && labelBox
      ? { label: sceneText(text, { x: labelBox.x + labelBox.width - text.width, y: labelBox.y + (labelBox.height - text.height) / 2 }, 'start') }
      : {}),
  };
}

/** A line gains half a pixel with each tenfold of the load, from 1/s to 10 M/s, so that pictures can be compared. */
function edgeWidth(rate: number | undefined): number {
  return rate === undefined ? BASE_WIDTH : BASE_WIDTH + 0.5 * Math.max(0, Math.min(7, Math.log10(rate)));
}

const BASE_WIDTH = 1.5;

interface Sample {
  readonly text: string;
  readonly width: number;
  readonly at: (x: number, middle: number) => LegendEntry['sample'];
}

/** The kinds of edge in the picture, unless all are plain requests; what the width of lines and the figures at the feet of cards say. */
function legendOf(graph: Graph, y: number, room: number): LegendEntry[] {
  const row = 20;
  let [x, top] = [MARGIN, y];
  return samplesOf(graph).map(({ text, width, at }) => {
    const block = textBlock(text, metrics.captionSize, 400, 220, 1);
    if (x > MARGIN && x + width + 8 + block.width > MARGIN + room) [x, top] = [MARGIN, top + row];
    const entry: LegendEntry = { sample: at(x, top + 8), label: sceneText(block, { x: x + width + 8, y: top + 8 - block.height / 2 }, 'start') };
    x += width + 8 + block.width + 24;
    return entry;
  });
}

function samplesOf(graph: Graph): Sample[] {
  const line = (kind: EdgeKind, text: string, width: number): Sample => ({
    text,
    width: 34,
    at: (x, y) => ({
      type: 'edge',
      kind,
      width,
      line: [
        { x, y },
        { x: x + 34, y },
      ],
    }),
  });
  const used = (['request', 'message', 'stream', 'connection'] as const).filter((kind) => graph.edges.some((edge) => edge.kind === kind));
  const isPlain = used.length === 0 || (used.length === 1 && used[0] === 'request');
  const rates = graph.edges.flatMap(({ figures }) => figures?.rate ?? []);
  // Between the thinnest line and the thickest: a step below the one, and no step above the other.
  const loads = [1, 100, 1e4, 1e6].filter((rate) => rate <= Math.max(...rates) && rate * 100 > Math.min(...rates));
  const figure = (kind: SceneFigure['kind'], text: string): Sample[] => {
    const shown = [...graph.nodes.values()].find(({ figures }) => figures?.[kind] !== undefined);
    if (!shown) return [];
    const size = figureSizes(shown.figures).find((each) => each.kind === kind)!;
    const ratio = shown.figures?.utilisation?.ratio ?? 0;
    return [
      { text, width: size.mark + size.text.width, at: (x, y) => ({ type: 'figure', figure: sceneFigures([size], ratio, { x, y: y - metrics.foot / 2 })[0]! }) },
    ];
  };
  return [
    ...(isPlain ? [] : used.map((kind) => line(kind, legendTexts[kind], BASE_WIDTH))),
    ...loads.map((rate, i) => line('request', `${formatRate(rate)}${i === loads.length - 1 ? ' at the peak' : ''}`, edgeWidth(rate))),
    ...figure('utilisation', 'used of the tightest limit at the peak'),
    ...figure('cost', 'a month at list price'),
    ...figure('availability', 'available by itself'),
  ];
}
