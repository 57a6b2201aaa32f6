import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nearest } from '../core/text/suggest.ts';
import type { Host } from '../core/model/snapshot.ts';
import { Misuse } from './command.ts';

export const STDIN = '-';
const skipped = new Set(['node_modules', '.git']);

/** The `.arch` files that arguments mean, absolute, each once, in order; `-` stays. Throws `Misuse` where there is none. */
export function archFiles(args: readonly string[], cwd: string): string[] {
  const found = args.flatMap((argument): string[] => {
    if (argument === STDIN) return [STDIN];
    const full = path.resolve(cwd, argument);
    const stats = statSync(full, { throwIfNoEntry: false });
    if (!stats) throw new Misuse(`There is no file or folder \`${argument}\`${suggestion(full)}`);
    if (!stats.isDirectory()) return [full];
    const inside = walk(full);
    if (inside.length === 0) throw new Misuse(`There is no \`.arch\` file in \`${argument}\``);
    return inside;
  });
  return [...new Set(found)];
}

function suggestion(full: string): string {
  const folder = path.dirname(full);
  const near = existsSync(folder) ? nearest(path.basename(full), readdirSync(folder)) : undefined;
  return near === undefined ? '' : `; did you mean \`${path.join(path.relative(process.cwd(), folder), near)}\`?`;
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name)).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(full);
    return entry.isFile() && entry.name.endsWith('.arch') ? [full] : [];
  });
}

/** Reads UTF-8 text. Throws `Misuse` for what is no text or cannot be read. */
export function readText(file: string): string {
  try {
    const bytes = readFileSync(file);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new Misuse(`\`${relative(file)}\` is not UTF-8 text`);
    throw new Misuse(`\`${relative(file)}\` cannot be read: ${reason(error)}`);
  }
}

/** Writes a file whole or not at all: beside it first, then in its place. Folders on the way are made. */
export function writeWhole(file: string, content: string): void {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const mode = statSync(file, { throwIfNoEntry: false })?.mode;
    writeFileSync(temporary, content, mode === undefined ? {} : { mode });
    renameSync(temporary, file);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    throw new Misuse(`\`${relative(file)}\` cannot be written: ${reason(error)}`);
  }
}

const reason = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ({ EACCES: 'permission denied', EPERM: 'permission denied', EISDIR: 'it is a folder', ENOTDIR: 'a part of its path is a file', ENOSPC: 'the disk is full', EROFS: 'the disk is read-only' })[code]
    ?? (error instanceof Error ? error.message : String(error));
};

export const relative = (file: string): string => (file === STDIN ? '<stdin>' : path.relative(process.cwd(), file) || '.');

/** Where imports may lead: the nearest folder above with a `lintel.json` or a `.git`, else the folder of the file. */
export function workspaceRoot(file: string): string {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'lintel.json')) || existsSync(path.join(folder, '.git'))) return folder;
    if (folder === path.dirname(folder)) return path.dirname(file);
  }
}

/** Reads a checked file and its imports; nothing outside of its workspace. `stdin` is the text of `-`, which stands in `cwd`. */
export function fileHost(file: string, cwd: string, stdin?: string): Host {
  const place = file === STDIN ? path.join(cwd, STDIN) : file;
  const root = workspaceRoot(place);
  const real = (target: string): string => (existsSync(target) ? realpathSync(target) : target);
  const inside = (target: string): boolean => target === root || target.startsWith(root + path.sep);
  return {
    read: (uri) => (uri === STDIN ? stdin : existsSync(uri) && statSync(uri).isFile() ? readText(uri) : undefined),
    resolve: (from, specifier) => {
      if (!/^\.\.?\//u.test(specifier)) return undefined;
      const target = path.resolve(path.dirname(from === STDIN ? place : from), specifier);
      return inside(target) && (inside(real(target)) || real(target).startsWith(real(root) + path.sep)) ? target : undefined;
    },
  };
}
