import { existsSync } from 'node:fs';
import path from 'node:path';
import { cachedEngine } from '../core/diagram/layout/cache.ts';
import { layoutHost, type LayoutHost } from '../server/layout-host.ts';

const BUDGET_MS = 120_000;

/** ELK in a worker: the bundled one beside the command line's bundle, or the source when it runs from source. */
export function layoutEngine(): LayoutHost {
  const bundled = path.join(import.meta.dirname, 'layout-worker.cjs');
  const host = existsSync(bundled)
    ? layoutHost(bundled, BUDGET_MS)
    : layoutHost(new URL('../server/layout-worker.ts', import.meta.url), BUDGET_MS, { execArgv: ['--import', 'tsx'] });
  return { ...cachedEngine(host), dispose: () => host.dispose() };
}
