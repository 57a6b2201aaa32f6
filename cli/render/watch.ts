import path from 'node:path';
import { LayoutCancelled } from '../../core/diagram/layout/engine.ts';
import { exitCodes, Misuse, type Io } from '../command.ts';
import { foldersIn, isFolder, shown } from '../files.ts';
import { changes } from './changes.ts';
import { jobsFor, type Job } from './jobs.ts';
import type { Studio } from './studio.ts';

/** Draws files again as they, what they import or the folders given change, until the signal says stop; the exit code says so too. */
export async function keepDrawing(args: readonly string[], output: string, studio: Studio, io: Io): Promise<number> {
  const news = changes(io.signal);
  const givenFolders = args.map((argument) => path.resolve(io.cwd, argument)).filter(isFolder);
  /** What each file was made from, when it was last drawn. */
  const sources = new Map<string, ReadonlySet<string>>();

  const watchAll = (jobs: readonly Job[]): void => {
    const files = [...jobs.map(({ file }) => file), ...[...sources.values()].flatMap((all) => [...all])];
    const inner = givenFolders.filter(isFolder).flatMap((folder) => [...foldersIn(folder, io.cwd)]);
    news.watch([...inner, ...files.map((file) => path.dirname(file))]);
  };

  async function draw(jobs: readonly Job[]): Promise<void> {
    watchAll(jobs); // before reading, so that no change falls between
    for (const [file, result] of await studio.draw(jobs, io)) {
      sources.set(file, result.sources);
      if (result.isDrawn) io.err(`${shown(file, io.cwd)} drawn\n`);
    }
    watchAll(jobs);
  }

  try {
    await draw(jobsFor(args, output, io.cwd));
    io.err('Watching for changes; Ctrl-C ends it.\n');
    while (!io.signal.aborted) {
      const changed = await news.next();
      const isDue = ({ file }: Job): boolean => !sources.has(file) || [...sources.get(file)!].some((source) => changed.has(source));
      await draw(jobsNow(args, output, io).filter(isDue));
    }
  } catch (error) {
    if (!(error instanceof LayoutCancelled)) throw error;
  } finally {
    news.close();
  }
  return exitCodes.interrupted;
}

/** While watching, files may be gone for a moment; that is told, and waited for. */
function jobsNow(args: readonly string[], output: string, io: Io): Job[] {
  try {
    return jobsFor(args, output, io.cwd);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    io.err(`lintel: ${error.message}\n`);
    return [];
  }
}
