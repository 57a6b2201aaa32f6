import { format } from '../../core/syntax/format.ts';
import { parse } from '../../core/syntax/parse.ts';
import { exitCodes, type Command } from '../command.ts';
import { archFiles, readText, relative, STDIN, writeWhole } from '../files.ts';

export const fmt: Command = {
  name: 'fmt',
  summary: 'format .arch files',
  usage: '[FILE|FOLDER|-]...',
  description: 'Writes .arch files in the one standard form. What cannot be read is left as it is. Without arguments: all files here and below.',
  options: [{ name: 'check', help: 'change nothing; list the files that are not in standard form' }],
  examples: [
    ['lintel fmt', 'Format everything here.'],
    ['lintel fmt --check', 'Let a build fail where a file is not formatted.'],
    ['lintel fmt - < design.arch', 'From standard input to standard output.'],
  ],
  exits: [[1, 'with --check: a file is not in standard form'], [2, 'the command could not be carried out as asked']],
  async run(args, io) {
    const check = args.flag('check');
    const files = archFiles(args.positionals.length > 0 ? args.positionals : ['.'], io.cwd);
    let changed = 0;
    for (const file of files) {
      const text = file === STDIN ? await io.readStdin() : readText(file);
      const formatted = format(text);
      const broken = parse(text, file).diagnostics.length;
      if (broken > 0) io.err(`${relative(file)}: ${broken === 1 ? 'a statement' : `${broken} statements`} could not be read and ${broken === 1 ? 'was' : 'were'} left as written; see \`lintel check\`\n`);
      if (file === STDIN && !check) io.out(formatted);
      if (formatted === text) continue;
      changed++;
      if (check) io.out(`${relative(file)}\n`);
      else if (file !== STDIN) writeWhole(file, formatted);
    }
    if (!files.includes(STDIN)) io.err(`${files.length} ${files.length === 1 ? 'file' : 'files'}, ${changed} ${check ? 'not in standard form' : 'changed'}\n`);
    return check && changed > 0 ? exitCodes.findings : exitCodes.clean;
  },
};
