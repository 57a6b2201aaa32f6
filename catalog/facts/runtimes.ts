import file from '../data/runtimes.json' with { type: 'json' };

/** A language runtime of Lambda whose support has ended: no patches, and no new functions. */
export interface EndedRuntime {
  /** As Lambda calls it, e.g. `python2.7`. */
  readonly runtime: string;
  /** ISO date. */
  readonly date: string;
  readonly source: { readonly text: string; readonly date: string };
}

const byName = new Map(
  file.ended.map(({ runtime, date, source }): [string, EndedRuntime] => [
    runtime,
    { runtime, date, source: file.sources[source as keyof typeof file.sources] },
  ]),
);

/** Undefined for a runtime that the data does not list as ended. */
export const endedRuntime = (runtime: string): EndedRuntime | undefined => byName.get(runtime);

/** Every row, for the catalog's tests. */
export const allEndedRuntimes: readonly EndedRuntime[] = [...byName.values()];
