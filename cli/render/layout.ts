import { existsSync } from 'node:fs';
import path from 'node:path';
import { cachedEngine } from '../../core/diagram/layout/cache.ts';
import { LayoutCancelled } from '../../core/diagram/layout/engine.ts';
import { layoutHost, type LayoutHost } from '../../server/layout-host.ts';

/** Longest time for one layout; nobody waits at a keyboard, so far more than an editor allows. */
const BUDGET_MS = 120_000;

/** The layout took too long or broke down; the message says which. */
export class LayoutFailed extends Error {
  override readonly name = 'LayoutFailed';
}

/** ELK in a thread of its own. Rejects with `LayoutCancelled` or `LayoutFailed`. */
export function layoutEngine(): LayoutHost {
  const host = worker();
  const engine = cachedEngine({
    async layout(graph, signal) {
      try {
        return await host.layout(graph, signal);
      } catch (error) {
        if (error instanceof LayoutCancelled) throw error;
        throw new LayoutFailed(error instanceof Error ? error.message : String(error), { cause: error });
      }
    },
  });
  return { ...engine, dispose: () => host.dispose() };
}

/** The bundled worker stands beside the bundled command line; run from source, the worker's source runs too. */
function worker(): LayoutHost {
  const bundled = path.join(import.meta.dirname, 'layout-worker.cjs');
  if (existsSync(bundled)) return layoutHost(bundled, BUDGET_MS);
  return layoutHost(new URL('layout-worker.mjs', import.meta.url), BUDGET_MS);
}
