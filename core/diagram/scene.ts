import type { EdgeId, ElementId } from '../model/architecture.ts';
import type { Category } from '../../catalog/schema.ts';
import type { Location } from '../text/range.ts';

/**
 * A finished picture without a medium: every box, line and word has its place, in CSS pixels, y downwards.
 * `core/diagram/svg.ts` prints it and the preview paints it; both go through `core/diagram/shapes.ts`, so that they show the same.
 * JSON-safe: it travels from the layout worker to the server and on to the preview.
 */
export interface Scene {
  readonly title?: string;
  readonly width: number;
  readonly height: number;
  readonly view: string;
  /** Title and description. */
  readonly heading: readonly SceneText[];
  readonly groups: readonly SceneGroup[];
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly legend: readonly LegendEntry[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lines already broken; `box` is where they stand, `size` in px; `measure.ts` knows where the baselines are. */
export interface SceneText {
  readonly lines: readonly string[];
  readonly box: Box;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly align: 'start' | 'middle' | 'end';
}

interface SceneItem {
  /** Qualified name, or edge id: stable over edits. */
  readonly id: ElementId;
  /** Where a click leads. */
  readonly source: Location;
  /** Shown by the tooltip: kind and documentation. */
  readonly tooltip?: string;
}

export interface SceneGroup extends SceneItem {
  readonly box: Box;
  /** Nesting depth, 0 outermost; parents stand before children. */
  readonly depth: number;
  readonly parent?: ElementId;
  readonly label: SceneText;
  readonly kind: string;
  readonly icon: string;
  readonly collapsed: false;
  /** `public` or `private` for a subnet. */
  readonly variant?: string;
  /** Elements attached to it, at the right of its header. */
  readonly badges: readonly SceneBadge[];
}

export interface SceneNode extends SceneItem {
  readonly box: Box;
  readonly depth: number;
  /** A group drawn as one closed node. */
  readonly collapsed: boolean;
  readonly parent?: ElementId;
  readonly kind: string;
  readonly category: Category;
  readonly icon: string;
  readonly iconBox: Box;
  readonly label: SceneText;
  /** Second line, lighter: the kind's name where the label doesn't say it. */
  readonly caption?: SceneText;
  /** `× 12` and the like: drawn as a stack, with this pill at its upper edge. */
  readonly count?: SceneText;
  /** Elements attached to it (certificates, firewalls), drawn as small icons at its edge. */
  readonly badges: readonly SceneBadge[];
  /** Computed figures in a line at its foot. */
  readonly figures: readonly SceneFigure[];
}

/** One figure at the foot of a card. */
export interface SceneFigure {
  readonly kind: 'utilisation' | 'cost' | 'availability';
  readonly text: SceneText;
  /** Where its mark stands: what fills up, or a tick. */
  readonly mark?: Box;
  /** 0 … 1 of the mark's width, for a utilisation. */
  readonly filled?: number;
  /** `near` from 80 % on, `over` above 100 %. */
  readonly level: Level;
}

export type Level = 'calm' | 'near' | 'over';

export interface SceneBadge extends SceneItem {
  readonly icon: string;
  readonly category: Category;
  readonly box: Box;
}

export interface SceneEdge extends SceneItem {
  readonly kind: 'request' | 'message' | 'stream' | 'connection';
  /** Ends that the picture shows; with collapsed groups not the model's own. */
  readonly from: ElementId;
  readonly to: ElementId;
  /** Polyline with right angles; the painter rounds the corners. Empty for an edge without room. */
  readonly points: readonly Point[];
  readonly label?: SceneText;
  /** Numbers of the flow's steps that it carries. */
  readonly steps: readonly SceneText[];
  /** Not part of the data path: drawn lighter. */
  readonly muted: boolean;
  /** Width of the line, px: grows with the load. */
  readonly width: number;
  /** Model edges drawn as this one line. */
  readonly bundles: readonly EdgeId[];
}

export interface LegendEntry {
  readonly label: SceneText;
  /** What it explains. */
  readonly sample:
    | { readonly type: 'edge'; readonly kind: SceneEdge['kind']; readonly line: readonly Point[]; readonly width: number }
    | { readonly type: 'figure'; readonly figure: SceneFigure };
}
