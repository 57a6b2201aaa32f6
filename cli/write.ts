import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { FileProblem, reason, shown, statOf } from './files.ts';

/**
 * Writes a file whole or not at all: beside it first, then in its place. Folders on the way are made; a file that was
 * there keeps its mode, a link still links. Throws `FileProblem`.
 */
export function writeWhole(file: string, content: string, cwd: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const target = existsSync(file) ? realpathSync(file) : file;
    const before = statOf(target);
    if (before && !before.isFile())
      writeFileSync(target, content); // a device or a pipe cannot be replaced
    else {
      if (before) accessSync(target, constants.W_OK);
      replace(target, content, before?.mode);
    }
  } catch (error) {
    throw new FileProblem(`\`${shown(file, cwd)}\` cannot be written: ${reason(error)}`);
  }
}

function replace(target: string, content: string, mode: number | undefined): void {
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  const handle = openSync(temporary, 'wx');
  try {
    try {
      if (mode !== undefined) fchmodSync(handle, mode);
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
