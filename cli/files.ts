import { existsSync, readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { nearest } from '../core/text/suggest.ts';
import { didYouMean, Misuse, type Io } from './command.ts';

/** A file of the user that is not there, cannot be read or is no text. */
export class FileProblem extends Misuse {
  override readonly name = 'FileProblem';
}

/** What stands for standard input among the arguments. */
export const STDIN = '-';

/** What there is at a path; undefined where there is nothing, or nothing that this user may see. */
export const statOf = (full: string): Stats | undefined => (existsSync(full) ? statSync(full, { throwIfNoEntry: false }) : undefined);

export const isFolder = (full: string): boolean => statOf(full)?.isDirectory() ?? false;

/** Standard input counts as a file of this name in the working folder, so that its imports resolve from there. */
export const stdinFile = (cwd: string): string => path.join(cwd, '<stdin>');

/**
 * The `.arch` files that arguments mean, as absolute paths, each once, in order; folders are searched.
 * Throws `Misuse` where there is none.
 */
export function archFiles(args: readonly string[], cwd: string): string[] {
  const found = args.flatMap((argument): string[] => {
    if (argument === STDIN) return [stdinFile(cwd)];
    const full = path.resolve(cwd, argument);
    const stats = statOf(full);
    if (!stats) throw new FileProblem(`There is no file or folder \`${argument}\`${didYouMean(neighbour(full, cwd))}`);
    if (!stats.isDirectory()) {
      if (!['', '.arch'].includes(path.extname(full))) throw new Misuse(`\`${argument}\` is no \`.arch\` file`);
      return [full];
    }
    const inside = walk(full, cwd);
    if (inside.length === 0) throw new Misuse(`There is no \`.arch\` file in \`${argument}\``);
    return inside;
  });
  return [...new Set(found)];
}

/** The folder and those below it that may hold the user's files: no hidden ones, no packages. */
export function* foldersIn(folder: string, cwd: string): Generator<string> {
  yield folder;
  for (const entry of entriesOf(folder, cwd)) {
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') yield* foldersIn(path.join(folder, entry.name), cwd);
  }
}

function walk(folder: string, cwd: string): string[] {
  return [...foldersIn(folder, cwd)].flatMap((inner) =>
    entriesOf(inner, cwd)
      .map((entry) => path.join(inner, entry.name))
      .filter((file) => file.endsWith('.arch') && statOf(file)?.isFile()),
  );
}

function entriesOf(folder: string, cwd: string) {
  try {
    // In an order that depends on no locale, so that reports are the same everywhere.
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new FileProblem(`\`${shown(folder, cwd)}\` cannot be read: ${reason(error)}`);
  }
}

function neighbour(full: string, cwd: string): string | undefined {
  const folder = path.dirname(full);
  if (!isFolder(folder)) return undefined;
  const names = entriesOf(folder, cwd)
    .filter((entry) => entry.isDirectory() || entry.name.endsWith('.arch'))
    .map((entry) => entry.name);
  const near = nearest(path.basename(full), names);
  return near === undefined ? undefined : shown(path.join(folder, near), cwd);
}

/** How a file is called in messages: relative to where the command runs, with `/`. */
export const shown = (file: string, cwd: string): string => (path.relative(cwd, file) || '.').split(path.sep).join('/');

/** Reads a UTF-8 file as it is, byte order mark included. Throws `FileProblem`. */
export function readText(file: string, cwd: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new FileProblem(`\`${shown(file, cwd)}\` cannot be read: ${reason(error)}`);
  }
  return decode(bytes, shown(file, cwd));
}

/** Reads standard input to its end. Rejects with `FileProblem` where it is no UTF-8 text. */
export const readStdin = async (io: Io): Promise<string> => decode(await io.readStdin(), '<stdin>');

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new FileProblem(`\`${name}\` is not UTF-8 text`);
    throw error;
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'a file is in the way of its folder',
  EISDIR: 'it is a folder',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
};

/** Why the file system refused, in words. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return ('code' in error ? reasons[String(error.code)] : undefined) ?? error.message;
}
