import { Misuse, type Io } from './command.ts';
import { archFiles, FileProblem, readStdin, STDIN } from './files.ts';
import { workspace, type Opened } from './workspace.ts';

/** The one file that a command is about, compiled. Throws `Misuse` where it is none or cannot be read. */
export async function openOne(positionals: readonly string[], io: Io, command: string): Promise<Opened> {
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Misuse(`\`lintel ${command}\` takes one file; see \`lintel ${command} --help\``);
  const problems: FileProblem[] = [];
  const space = workspace({ cwd: io.cwd, stdin: file === STDIN ? await readStdin(io) : undefined, onProblem: (problem) => problems.push(problem) });
  try {
    const [path, ...more] = archFiles([file], io.cwd);
    if (path === undefined || more.length > 0)
      throw new Misuse(`\`lintel ${command}\` takes one file, and \`${file}\` holds ${more.length === 0 ? 'none' : 'several'}`);
    const opened = space.open(path);
    for (const { message } of problems) io.err(`lintel: ${message}\n`);
    return opened;
  } catch (error) {
    if (error instanceof FileProblem) throw new Misuse(error.message);
    throw error;
  }
}
