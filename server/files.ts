import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Files } from './workspace.ts';

const MAX_BYTES = 8 * 1024 * 1024;
const skipped = new Set(['node_modules', '.git', 'dist', 'out']);

/** The machine's file system. What cannot be read counts as absent; nothing is ever written. */
export const nodeFiles: Files = {
  read: (uri) => ofFile(uri, (file) => (statSync(file).size > MAX_BYTES ? undefined : readFileSync(file, 'utf8'))),
  realPath: (uri) => ofFile(uri, (file) => URI.file(realpathSync(file)).toString()),
  list: (folder) => ofFile(folder, (dir) => archFiles(dir)) ?? [],
};

function ofFile<T>(uri: string, action: (file: string) => T): T | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? attempt(() => action(parsed.fsPath)) : undefined;
}

/** Absent and unreadable files are a matter of course here; whoever asks reports them where they are named. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** A folder that cannot be read hides only itself. */
function archFiles(dir: string): string[] {
  const entries = attempt(() => readdirSync(dir, { withFileTypes: true })) ?? [];
  return entries.flatMap((entry) => {
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : archFiles(full);
    return entry.isFile() && entry.name.endsWith('.arch') ? [URI.file(full).toString()] : [];
  });
}
