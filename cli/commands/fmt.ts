import { format } from '../../core/syntax/format.ts';
import { parse } from '../../core/syntax/parse.ts';
import { counted, exitCodes, type Command, type Io } from '../command.ts';
import { archFiles, FileProblem, readStdin, readText, shown, stdinFile } from '../files.ts';
import { writeWhole } from '../write.ts';

export const fmt: Command = {
  name: 'fmt',
  summary: 'format .arch files',
  usage: '[OPTIONS] [FILE|FOLDER|-]...',
  description:
    'Writes .arch files in the one standard form, and lists those that it changed. Statements that cannot be read stay as\nthey are written. Without arguments: all files here and below.',
  options: [{ name: 'check', help: 'change nothing; list the files that are not in standard form' }],
  examples: [
    ['lintel fmt', 'Format everything here.'],
    ['lintel fmt --check', 'Let a build fail where a file is not formatted.'],
    ['lintel fmt - < design.arch', 'From standard input to standard output.'],
  ],
  exits: [
    [1, 'a file has statements that cannot be read; with --check also: a file is not in standard form'],
    [2, 'the command could not be carried out as asked, or a file could not be read or written'],
  ],
  async run(args, io) {
    const files = archFiles(args.positionals.length > 0 ? args.positionals : ['.'], io.cwd);
    const onlyCheck = args.flag('check');
    let code: number = exitCodes.clean;
    let differing = 0;
    for (const file of files) {
      const isStdin = file === stdinFile(io.cwd);
      try {
        const text = isStdin ? await readStdin(io) : readText(file, io.cwd);
        const formatted = format(text);
        if (tellBroken(text, file, io)) code = Math.max(code, exitCodes.findings);
        if (isStdin && !onlyCheck) io.out(formatted);
        if (formatted === text) continue;
        differing++;
        if (!isStdin && !onlyCheck) writeWhole(file, formatted, io.cwd);
        if (!isStdin || onlyCheck) io.out(`${shown(file, io.cwd)}\n`);
      } catch (error) {
        if (!(error instanceof FileProblem)) throw error;
        io.err(`lintel: ${error.message}\n`);
        code = exitCodes.misuse;
      }
    }
    if (!files.includes(stdinFile(io.cwd))) io.err(`${counted(files.length, 'file')}, ${differing} ${onlyCheck ? 'not in standard form' : 'changed'}\n`);
    return Math.max(code, onlyCheck && differing > 0 ? exitCodes.findings : exitCodes.clean);
  },
};

function tellBroken(text: string, file: string, io: Io): boolean {
  const broken = parse(text, file).diagnostics.length;
  if (broken === 0) return false;
  const name = shown(file, io.cwd);
  io.err(`${name}: what could not be read was left as written (${counted(broken, 'error')}); see \`lintel check\`\n`);
  return true;
}
