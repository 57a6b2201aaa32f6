import { icon, lineIcon, type Icon } from '../../catalog/icons/index.ts';
import { fontFamily, lineHeight } from './font/text.ts';
import { firstBaseline, metrics } from './measure.ts';
import type { Box, LegendEntry, Point, Scene, SceneBadge, SceneEdge, SceneFigure, SceneGroup, SceneNode, SceneText } from './scene.ts';
import { groupStyle, isDashed, type Theme } from './theme.ts';

/**
 * The primitives of a picture, ready to print: `core/diagram/svg.ts` and the preview draw exactly these, so that both
 * show the same. `attributes` are SVG presentation attributes; `icon` is the catalog's own markup; `text` is the
 * author's and must be escaped or set as text content.
 */
export interface Shape {
  readonly tag: 'rect' | 'path' | 'circle' | 'text' | 'svg';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
  readonly icon?: Icon;
}

const CORNER = 7;

export const backgroundShapes = (scene: Scene, theme: Theme): Shape[] => [
  { tag: 'rect', attributes: { x: 0, y: 0, width: scene.width, height: scene.height, fill: theme.paper } },
];

export const headingShapes = (scene: Scene, theme: Theme): Shape[] =>
  scene.heading.flatMap((text, i) => textShapes(text, i === 0 ? theme.text : theme.softText));

export function groupShapes(group: SceneGroup, theme: Theme): Shape[] {
  const style = groupStyle(group.kind, group.variant);
  const color = theme.groups[style];
  const { x, y, width, height } = group.box;
  return [
    {
      tag: 'rect',
      attributes: {
        x,
        y,
        width,
        height,
        rx: 10,
        fill: color,
        'fill-opacity': theme.name === 'light' ? 0.045 : 0.06,
        stroke: color,
        'stroke-width': 1.3,
        ...(isDashed(style) ? { 'stroke-dasharray': '6 4' } : {}),
      },
    },
    { tag: 'svg', attributes: { x: x + 12, y: y + 10, width: 18, height: 18, color }, icon: lineIcon(group.icon) },
    ...textShapes(group.label, color),
    ...group.badges.flatMap((badge) => badgeShapes(badge, theme)),
  ];
}

export function nodeShapes(node: SceneNode, theme: Theme): Shape[] {
  const { x, y, width, height } = node.box;
  const card = (dx: number, dy: number, opacity = 1): Shape => ({
    tag: 'rect',
    attributes: {
      x: x + dx,
      y: y + dy,
      width,
      height,
      rx: node.category === 'actor' ? height / 2 : 9,
      fill: theme.card,
      stroke: theme.cardBorder,
      'stroke-width': 1.2,
      ...(opacity < 1 ? { opacity } : {}),
      ...(node.collapsed ? { 'stroke-dasharray': '5 3' } : {}),
    },
  });
  return [
    ...(node.count ? [card(5, 5, 0.55)] : []),
    card(0, 0),
    { tag: 'svg', attributes: { ...node.iconBox }, icon: icon(node.icon, node.category) },
    ...textShapes(node.label, theme.text),
    ...(node.caption ? textShapes(node.caption, theme.softText) : []),
    ...(node.count ? pillShapes(node.count, theme) : []),
    ...(node.figures.length > 0 ? [footLine(node.box, theme)] : []),
    ...node.figures.flatMap((figure) => figureShapes(figure, theme)),
    ...node.badges.flatMap((badge) => badgeShapes(badge, theme)),
  ];
}

const footLine = ({ x, y, width, height }: Box, theme: Theme): Shape => ({
  tag: 'path',
  attributes: { d: `M${xy({ x: x + 1, y: y + height - metrics.foot })}H${round(x + width - 1)}`, fill: 'none', stroke: theme.cardBorder, 'stroke-width': 0.8 },
});

/** What fills up, or a tick; then the text. Colour and length say the same, so that neither is needed alone. */
function figureShapes({ kind, text, mark, filled = 0, level }: SceneFigure, theme: Theme): Shape[] {
  const rail = (width: number, fill: string, opacity: number): Shape => ({
    tag: 'rect',
    attributes: { x: mark!.x, y: mark!.y, width: round(width), height: mark!.height, rx: 2, fill, 'fill-opacity': opacity },
  });
  const tick = ({ x, y, width: w, height: h }: Box): Shape => ({
    tag: 'path',
    attributes: {
      d: `M${xy({ x, y: y + h * 0.55 })}L${xy({ x: x + w * 0.36, y: y + h * 0.9 })}L${xy({ x: x + w, y: y + h * 0.12 })}`,
      fill: 'none',
      stroke: theme.levels.calm.mark,
      'stroke-width': 1.5,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
  });
  return [
    ...(mark && kind === 'utilisation'
      ? [rail(mark.width, theme.cardBorder, 0.55), ...(filled > 0 ? [rail(Math.max(2, mark.width * filled), theme.levels[level].mark, 1)] : [])]
      : []),
    ...(mark && kind === 'availability' ? [tick(mark)] : []),
    ...textShapes(text, theme.levels[level].text),
  ];
}

/** A ring in the paper's colour sets a badge off from the card's border. */
export const badgeShapes = ({ box, icon: name, category }: SceneBadge, theme: Theme): Shape[] => [
  { tag: 'rect', attributes: { x: box.x - 1.5, y: box.y - 1.5, width: box.width + 3, height: box.height + 3, rx: 6.5, fill: theme.card } },
  { tag: 'svg', attributes: { ...box }, icon: icon(name, category) },
];

const pillShapes = (text: SceneText, theme: Theme): Shape[] => [
  { tag: 'rect', attributes: { ...text.box, rx: 9, fill: theme.pill, stroke: theme.card, 'stroke-width': 1.5 } },
  ...centred(text, theme.pillText),
];

/** The line and its heads. */
export function edgeShapes(edge: SceneEdge, theme: Theme): Shape[] {
  return lineShapes(edge.kind, edge.points, edge.width, edge.muted ? theme.mutedEdge : theme.edge, theme);
}

/** Label and step numbers; painted after all lines, so that no line crosses them. */
export function edgeLabelShapes(edge: SceneEdge, theme: Theme): Shape[] {
  const { label } = edge;
  return [
    ...(label ? textShapes(label, edge.muted ? theme.softText : theme.edgeText) : []),
    ...edge.steps.flatMap((step): Shape[] => [
      { tag: 'circle', attributes: { cx: step.box.x + step.box.width / 2, cy: step.box.y + step.box.height / 2, r: step.box.width / 2, fill: theme.disc } },
      ...centred(step, theme.discText),
    ]),
  ];
}

export const legendShapes = ({ sample, label }: LegendEntry, theme: Theme): Shape[] => [
  ...(sample.type === 'edge' ? lineShapes(sample.kind, sample.line, sample.width, theme.edge, theme) : figureShapes(sample.figure, theme)),
  ...textShapes(label, theme.softText),
];

function lineShapes(kind: SceneEdge['kind'], points: readonly Point[], width: number, color: string, theme: Theme): Shape[] {
  if (points.length < 2) return [];
  const heads = kind === 'connection' ? 2 : 1;
  const arrow = arrowFor(width);
  const shaft = shortened(points, heads === 2 ? arrow.length - 1 : 0, arrow.length - 1);
  const d = roundedPath(shaft);
  const line = (strokeWidth: number, stroke: string, extra: Record<string, string> = {}): Shape => ({
    tag: 'path',
    attributes: { d, fill: 'none', stroke, 'stroke-width': round(strokeWidth), 'stroke-linejoin': 'round', ...extra },
  });
  const head = (end: Point, from: Point): Shape => {
    // An open head is a line: drawn back by half its width, it does not reach into what it points at.
    const tip = kind === 'message' ? towards(end, from, (width + 0.1) / 2) : end;
    return {
      tag: 'path',
      attributes:
        kind === 'message'
          ? {
              d: headPath(tip, from, arrow, false),
              fill: 'none',
              stroke: color,
              'stroke-width': round(width + 0.1),
              'stroke-linejoin': 'round',
              'stroke-linecap': 'round',
            }
          : { d: headPath(tip, from, arrow, true), fill: color },
    };
  };
  return [
    ...(kind === 'stream'
      ? [line(width + 2.7, color), line(1.6, theme.paper)]
      : kind === 'message'
        ? [line(width, color, { 'stroke-dasharray': `${round(4.5 + width)} ${round(2.5 + width)}` })]
        : [line(width, color)]),
    head(points.at(-1)!, points.at(-2)!),
    ...(heads === 2 ? [head(points[0]!, points[1]!)] : []),
  ];
}

interface Arrow {
  readonly length: number;
  readonly half: number;
}

/** A thick line needs a larger head to still point somewhere. */
const arrowFor = (width: number): Arrow => ({ length: 9 + 1.3 * (width - 1.5), half: 4.2 + 0.9 * (width - 1.5) });

function headPath(tip: Point, from: Point, arrow: Arrow, closed: boolean): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const u = { x: (tip.x - from.x) / length, y: (tip.y - from.y) / length };
  const base = { x: tip.x - u.x * arrow.length, y: tip.y - u.y * arrow.length };
  const left = { x: base.x - u.y * arrow.half, y: base.y + u.x * arrow.half };
  const right = { x: base.x + u.y * arrow.half, y: base.y - u.x * arrow.half };
  return closed ? `M${xy(left)}L${xy(tip)}L${xy(right)}Z` : `M${xy(left)}L${xy(tip)}L${xy(right)}`;
}

/** The polyline with its ends drawn in, so that the shaft does not show through the tips. */
function shortened(points: readonly Point[], atStart: number, atEnd: number): Point[] {
  const result = points.map((p) => ({ ...p }));
  const pull = (end: Point, towards: Point, by: number): Point => {
    const length = Math.hypot(towards.x - end.x, towards.y - end.y);
    const t = length === 0 ? 0 : Math.min(1, by / length);
    return { x: end.x + (towards.x - end.x) * t, y: end.y + (towards.y - end.y) * t };
  };
  result[0] = pull(result[0]!, result[1]!, atStart);
  result[result.length - 1] = pull(result.at(-1)!, result.at(-2)!, atEnd);
  return result;
}

function roundedPath(points: readonly Point[]): string {
  let d = `M${xy(points[0]!)}`;
  for (let i = 1; i < points.length - 1; i++) {
    const [before, corner, after] = [points[i - 1]!, points[i]!, points[i + 1]!];
    const radius = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2);
    d += `L${xy(towards(corner, before, radius))}Q${xy(corner)} ${xy(towards(corner, after, radius))}`;
  }
  return `${d}L${xy(points.at(-1)!)}`;
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

const round = (value: number): number => Math.round(value * 100) / 100;
const xy = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

function textShapes(text: SceneText, fill: string): Shape[] {
  return text.lines.map((line, i) => ({
    tag: 'text',
    text: line,
    attributes: {
      x: round(text.box.x),
      y: round(text.box.y + firstBaseline(text.size) + i * text.size * lineHeight),
      'font-family': fontFamily,
      'font-size': text.size,
      'font-weight': text.weight,
      fill,
    },
  }));
}

function centred(text: SceneText, fill: string): Shape[] {
  const { box, size, weight, lines } = text;
  return [
    {
      tag: 'text',
      text: lines.join(' '),
      attributes: {
        x: round(box.x + box.width / 2),
        y: round(box.y + box.height / 2 - (size * lineHeight) / 2 + firstBaseline(size)),
        'text-anchor': 'middle',
        'font-family': fontFamily,
        'font-size': size,
        'font-weight': weight,
        fill,
      },
    },
  ];
}
