import type { ElkGraph } from './engine.ts';
import { elkEngine } from './elk-engine.ts';

export interface LayoutRequest {
  readonly id: number;
  readonly graph: ElkGraph;
}

export type LayoutAnswer = { readonly id: number; readonly graph: ElkGraph } | { readonly id: number; readonly error: string };

/** The inside of a layout worker, whatever kind of worker the host has: call it for each message, send what comes. */
export function layoutWorker(send: (answer: LayoutAnswer) => void): (request: LayoutRequest) => void {
  const engine = elkEngine();
  return ({ id, graph }) => {
    engine.layout(graph).then(
      (result) => send({ id, graph: result }),
      (error: unknown) => send({ id, error: error instanceof Error ? error.message : String(error) }),
    );
  };
}
