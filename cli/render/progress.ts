import { shown } from '../files.ts';
import type { Io } from '../command.ts';

const CLEAR_LINE = '\r\u001b[K';

/** A line on a terminal's standard error that says how far it got; other messages push it away. Silent elsewhere. */
export function progress(io: Io, total: number): { readonly io: Io; step(file: string): void; end(): void } {
  if (!io.interactive || total < 2) return { io, step: () => undefined, end: () => undefined };
  let done = 0;
  return {
    io: { ...io, err: (text) => io.err(`${CLEAR_LINE}${text}`) },
    step: (file) => io.err(`${CLEAR_LINE}${++done}/${total} ${shown(file, io.cwd)}`),
    end: () => io.err(CLEAR_LINE),
  };
}
