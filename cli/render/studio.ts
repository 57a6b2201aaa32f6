import type { Io } from '../command.ts';
import type { Workspace } from '../workspace.ts';
import { drawFile, type Drawn, type Settings } from './draw.ts';
import type { Job } from './jobs.ts';
import { layoutEngine } from './layout.ts';
import { progress } from './progress.ts';

/** Files that are laid out at the same time, each in a thread of its own. */
const LANES = 2;

export interface Studio {
  /** Draws, a few files at a time; resolves to what became of each. Rejects with `LayoutCancelled` when `io.signal` says so. */
  draw(jobs: readonly Job[], io: Io): Promise<ReadonlyMap<string, Drawn>>;
  close(): void;
}

/** Where files are drawn; keeps its threads and what it knows of earlier layouts until it is closed. */
export function openStudio(settings: Settings, space: Workspace): Studio {
  const engines = Array.from({ length: LANES }, layoutEngine);
  return {
    async draw(jobs, io) {
      const counter = progress(io, jobs.length);
      const results = new Map<string, Drawn>();
      const queue = [...jobs];
      const lanes = engines.map(async (engine) => {
        for (let job = queue.shift(); job; job = queue.shift()) {
          results.set(job.file, await drawFile(job, settings, space, engine, counter.io));
          counter.step(job.file);
        }
      });
      try {
        await Promise.all(lanes);
      } finally {
        counter.end();
      }
      return results;
    },
    close: () => engines.forEach((engine) => engine.dispose()),
  };
}
