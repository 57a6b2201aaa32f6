import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Files } from './workspace.ts';

const MAX_BYTES = 8 * 1024 * 1024;
const skipped = new Set(['node_modules', '.git', 'dist', 'out']);

/** The machine's file system. What cannot be read counts as absent; nothing is ever written. */
export const nodeFiles: Files = {
  read: (uri) => attempt(uri, (file) => (statSync(file).size > MAX_BYTES ? undefined : readFileSync(file, 'utf8'))),
  realPath: (uri) => attempt(uri, (file) => URI.file(realpathSync(file)).toString()),
  list: (folder) => attempt(folder, (dir) => archFiles(dir)) ?? [],
};

function attempt<T>(uri: string, action: (file: string) => T): T | undefined {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== 'file') return undefined;
  try {
    return action(parsed.fsPath);
  } catch (error) {
    // Absent and unreadable files are a matter of course here; whoever asks reports them where they are named.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

function archFiles(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : archFiles(full);
    return entry.isFile() && entry.name.endsWith('.arch') ? [URI.file(full).toString()] : [];
  });
}
