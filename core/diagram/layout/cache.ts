import type { ElkGraph, LayoutEngine } from './engine.ts';

/**
 * An engine that remembers its last results, so that a graph or group that did not change is not laid out again.
 * @param size how many results are kept, the least recently used go first
 */
export function cachedEngine(engine: LayoutEngine, size = 400): LayoutEngine {
  const results = new Map<string, ElkGraph>();
  return {
    async layout(graph, signal) {
      const key = JSON.stringify(graph);
      const known = results.get(key);
      results.delete(key);
      const result = known ?? (await engine.layout(graph, signal));
      results.set(key, result);
      if (results.size > size) results.delete(results.keys().next().value!);
      return result;
    },
  };
}
