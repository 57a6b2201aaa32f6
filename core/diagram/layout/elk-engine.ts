import ElkConstructor from 'elkjs/lib/elk.bundled.js';
import { LayoutCancelled, type LayoutEngine } from './engine.ts';

/** ELK in the thread that calls it: for the inside of a worker, and for tests. It cannot be interrupted. */
export function elkEngine(): LayoutEngine {
  const elk = new ElkConstructor();
  return {
    async layout(graph, signal) {
      if (signal?.aborted) throw new LayoutCancelled();
      const result = await elk.layout(graph);
      if (signal?.aborted) throw new LayoutCancelled();
      return result;
    },
  };
}
