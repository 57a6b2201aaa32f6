import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { Misuse } from '../command.ts';
import { archFiles, isFolder, statOf, STDIN, stdinFile } from '../files.ts';

/** One file to draw, and where to. */
export interface Job {
  readonly file: string;
  /** Absolute path of the picture; `-` for standard output. */
  readonly output: string;
}

/** Which file goes where: one to a file or to standard output, or each to its place in a folder. Throws `Misuse`. */
export function jobsFor(args: readonly string[], output: string, cwd: string): Job[] {
  const files = archFiles(args, cwd);
  const target = path.resolve(cwd, output);
  const isOne = files.length === 1 && args.length === 1 && !isFolder(path.resolve(cwd, args[0]!));
  if (output === STDIN || !meansFolder(output, target)) {
    if (!isOne)
      throw new Misuse(`${output === STDIN ? 'Standard output' : `\`${output}\``} holds one picture; several need a folder, for example \`-o pictures/\``);
    const job = { file: files[0]!, output: output === STDIN ? STDIN : target };
    if (isSame(job.file, job.output)) throw new Misuse(`\`${output}\` is the source itself; it was left as it is`);
    return [job];
  }
  const base = commonFolder(args.map((argument) => (argument === STDIN ? stdinFile(cwd) : path.resolve(cwd, argument))));
  return files.map((file) => {
    const name = file === stdinFile(cwd) ? 'stdin' : path.relative(base, file).replace(/\.arch$/u, '');
    return { file, output: path.join(target, `${name}.svg`) };
  });
}

/** `-o pictures/`, `-o pictures`, but not `-o a.svg` or `-o /dev/null`. */
function meansFolder(output: string, target: string): boolean {
  const there = statOf(target);
  if (there) {
    if (there.isDirectory()) return true;
    if (!there.isFile()) return false;
  }
  if (/[\\/]$/u.test(output)) return true;
  const ending = path.extname(output).toLowerCase();
  if (ending === '.svg') return false;
  if (ending !== '') throw new Misuse(`Pictures are SVG: name it \`${output.slice(0, -ending.length)}.svg\``);
  if (there) throw new Misuse(`\`${output}\` is a file; pictures go to a folder or to a file that ends in \`.svg\``);
  return true;
}

/** The innermost folder that holds all of them. */
function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((full) => (isFolder(full) ? full : path.dirname(full)));
  return folders.reduce((common, folder) => {
    let result = common;
    while (folder !== result && !folder.startsWith(result.endsWith(path.sep) ? result : result + path.sep)) result = path.dirname(result);
    return result;
  });
}

const isSame = (file: string, output: string): boolean => existsSync(file) && existsSync(output) && realpathSync(file) === realpathSync(output);
