import { existsSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';

/** Editors write a file in several steps; this long without one means that they are done. */
const QUIET_MS = 80;

export interface Changes {
  /** The folders to watch from now on; those that are not there are left out. */
  watch(folders: Iterable<string>): void;
  /** Resolves to the paths that changed since it was last asked, once it is quiet; to nothing when `signal` is aborted. */
  next(): Promise<ReadonlySet<string>>;
  close(): void;
}

/** Watches folders, not files: many editors replace a file instead of writing it. */
export function changes(signal: AbortSignal): Changes {
  const watchers = new Map<string, FSWatcher>();
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let wake = (): void => undefined;

  function stopWatching(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  function start(folder: string): FSWatcher {
    const watcher = watch(folder, (_event, name) => {
      // Our own pictures and their temporary files appear beside the sources.
      if (name === null || /\.(svg|tmp)$/u.test(name)) return;
      changed.add(path.join(folder, name));
      clearTimeout(timer);
      timer = setTimeout(() => wake(), QUIET_MS);
    });
    // A folder that goes away is looked for again with the next change.
    watcher.on('error', () => stopWatching(folder));
    return watcher;
  }

  return {
    watch(folders) {
      const wanted = new Set([...folders].filter((folder) => existsSync(folder)));
      for (const folder of [...watchers.keys()]) if (!wanted.has(folder)) stopWatching(folder);
      for (const folder of wanted) if (!watchers.has(folder)) watchers.set(folder, start(folder));
    },
    async next() {
      if (changed.size === 0 && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
      }
      const result = changed;
      changed = new Set();
      return result;
    },
    close() {
      clearTimeout(timer);
      for (const folder of [...watchers.keys()]) stopWatching(folder);
    },
  };
}
