import type { Architecture, ElementId } from '../model/architecture.ts';
import { buildScene } from './build-scene.ts';
import { figuresOf } from './figures.ts';
import { graphOf } from './graph.ts';
import type { CancelSignal, LayoutEngine } from './layout/engine.ts';
import { place } from './layout/place.ts';
import type { Scene } from './scene.ts';
import { findView } from './view.ts';

export interface DrawOptions {
  readonly engine: LayoutEngine;
  /** Id of a view; the view of everything where absent or unknown. */
  readonly view?: string;
  /** Groups drawn closed, in place of those that the view closes. */
  readonly collapsed?: readonly ElementId[];
  /** Utilisation, cost and availability at elements, load as the width of edges. Default true. */
  readonly figures?: boolean;
  readonly signal?: CancelSignal;
}

/** From model to picture: view, graph, layout, scene. Rejects with `LayoutCancelled` when `signal` says so. */
export async function draw(architecture: Architecture, { engine, view, collapsed, figures = true, signal }: DrawOptions): Promise<Scene> {
  const graph = graphOf(architecture, findView(architecture, view), collapsed, figures ? figuresOf(architecture) : undefined);
  const placement = await place(graph, engine, signal);
  return buildScene(architecture, graph, placement);
}
