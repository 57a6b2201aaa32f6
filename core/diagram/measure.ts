import { isOwn } from '../model/lineage.ts';
import { ascent, descent, lineHeight, textWidth, wrap, type Weight } from './font/text.ts';
import type { NodeFigures } from './figures.ts';
import type { GraphEdge, GraphNode } from './graph.ts';

/** The sizes that the whole picture is made of, in px. */
export const metrics = {
  icon: 36,
  padding: 12,
  gap: 10,
  labelSize: 13,
  captionSize: 11,
  edgeLabelSize: 11,
  groupLabelSize: 12,
  titleSize: 18,
  textSize: 13,
  disc: 18,
  badge: 22,
  groupHeader: 36,
  groupPadding: 20,
  /** The line of figures at the foot of a card, its text, and what fills up beside a utilisation. */
  foot: 22,
  figureSize: 10.5,
  figureGap: 10,
  gauge: { width: 22, height: 5 },
  tick: 9,
} as const;

export interface TextBlock {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: Weight;
  readonly width: number;
  readonly height: number;
}

export function textBlock(text: string, size: number, weight: Weight, maxWidth: number, maxLines: number): TextBlock {
  const lines = wrap(text, size, weight, maxWidth, maxLines);
  return {
    lines,
    size,
    weight,
    width: Math.ceil(Math.max(...lines.map((line) => textWidth(line, size, weight)))),
    height: Math.ceil(lines.length * size * lineHeight),
  };
}

/** Distance from the top of a text block to its first baseline. */
export const firstBaseline = (size: number): number => (size * lineHeight - size * (ascent + descent)) / 2 + size * ascent;

export interface NodeSize {
  readonly width: number;
  readonly height: number;
  readonly label: TextBlock;
  readonly caption?: TextBlock;
  /** In the order in which they stand; none, no foot. */
  readonly figures: readonly FigureSize[];
}

export interface FigureSize {
  readonly kind: 'utilisation' | 'cost' | 'availability';
  readonly text: TextBlock;
  /** Room for the mark at its left. */
  readonly mark: number;
}

/** Utilisation, cost and availability, each with room for its mark. */
export function figureSizes(figures: NodeFigures | undefined): readonly FigureSize[] {
  if (!figures) return [];
  const size = (kind: FigureSize['kind'], text: string | undefined, mark: number): FigureSize[] =>
    text === undefined ? [] : [{ kind, mark, text: textBlock(text, metrics.figureSize, 400, 200, 1) }];
  return [
    ...size('utilisation', figures.utilisation?.text, metrics.gauge.width + 4),
    ...size('cost', figures.cost, 0),
    ...size('availability', figures.availability, metrics.tick + 3),
  ];
}

/** A card: icon at the left, label and caption beside it. Widths snap to steps, so that columns look even. */
export function nodeSize(node: GraphNode): NodeSize {
  const { icon, padding, gap } = metrics;
  const label = textBlock(node.element.label, metrics.labelSize, 600, 132, 3);
  const captionText = captionOf(node);
  const caption = captionText === undefined ? undefined : textBlock(captionText, metrics.captionSize, 400, 140, 1);
  const textWidthPx = Math.max(label.width, caption?.width ?? 0, 48);
  const figures = figureSizes(node.figures);
  const figuresWidth = figures.reduce((sum, { mark, text }) => sum + mark + text.width, (figures.length - 1) * metrics.figureGap);
  const beside = figures.length > 0 ? node.badges.length * (metrics.badge + 3) : 0;
  const width = Math.ceil(Math.max(padding + icon + gap + textWidthPx + padding, figuresWidth + beside + 2 * padding) / 12) * 12;
  const height = Math.max(icon, label.height + (caption?.height ?? 0)) + 2 * padding + (figures.length > 0 ? metrics.foot : 0);
  return { width, height, label, figures, ...(caption ? { caption } : {}) };
}

/** The kind's name, where the label does not say it already and it says more than the icon does. */
function captionOf({ element, form, hidden }: GraphNode): string | undefined {
  if (form === 'collapsed') return `${hidden} ${hidden === 1 ? 'element' : 'elements'}`;
  if (element.kind.provider === 'generic' && !isOwn(element.kind)) return undefined;
  const name = element.kind.name.replace(/^(?:AWS|Amazon)\s+/u, '');
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/gu, '');
  return plain(element.label).includes(plain(name)) ? undefined : name;
}

export const groupLabel = (node: GraphNode): TextBlock => textBlock(node.element.label, metrics.groupLabelSize, 600, 320, 1);

export interface EdgeLabelSize {
  readonly width: number;
  readonly height: number;
  readonly text?: TextBlock;
  /** Width that the discs of the step numbers take at its left. */
  readonly discs: number;
}

export function edgeLabelSize(edge: GraphEdge): EdgeLabelSize | undefined {
  const discs = edge.steps.length === 0 ? 0 : edge.steps.length * (metrics.disc + 2);
  const text = edge.label === undefined ? undefined : textBlock(edge.label, metrics.edgeLabelSize, 400, 130, 3);
  if (!text && discs === 0) return undefined;
  return {
    width: discs + (discs > 0 && text ? 3 : 0) + (text?.width ?? 0),
    height: Math.max(discs > 0 ? metrics.disc : 0, text?.height ?? 0),
    discs,
    ...(text ? { text } : {}),
  };
}
