import type { ElkNode } from 'elkjs/lib/elk-api.js';

/** An ELK graph in, the same graph with positions out. JSON-safe both ways, so that it can cross to a worker. */
export type ElkGraph = ElkNode;

/** What hosts hand in to place a graph; see `elk-engine.ts` and the worker of each host. */
export interface LayoutEngine {
  /** Rejects with `LayoutCancelled` when `signal` says so; any other rejection is a failure of the layout. */
  layout(graph: ElkGraph, signal?: CancelSignal): Promise<ElkGraph>;
}

/** The part of an `AbortSignal` that layout needs; core has no such type of its own. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export class LayoutCancelled extends Error {
  override readonly name = 'LayoutCancelled';
}

export class LayoutTimeout extends Error {
  override readonly name = 'LayoutTimeout';
  constructor(budgetMs: number) {
    super(`The layout took longer than ${(budgetMs / 1000).toLocaleString('en-US')} s`);
  }
}
