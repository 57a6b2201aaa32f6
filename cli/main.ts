import { LayoutCancelled } from '../core/diagram/layout/engine.ts';
import { nearest } from '../core/text/suggest.ts';
import { commandHelp, exitCodes, Misuse, readArguments, type Command, type Io } from './command.ts';
import { check } from './commands/check.ts';
import { fmt } from './commands/fmt.ts';
import { lsp } from './commands/lsp.ts';
import { render } from './commands/render.ts';
import { version } from './version.ts';

const commands: readonly Command[] = [check, render, fmt, lsp];

function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Lintel: architecture diagrams as code.', '',
    'Usage: lintel COMMAND [ARGUMENTS]', '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`), '',
    'Start with:',
    '  lintel check design.arch                what is wrong in it?',
    '  lintel render design.arch -o design.svg draw it', '',
    '`lintel COMMAND --help` tells more, with examples. `lintel --version` prints the version.', '',
  ].join('\n');
}

async function run(argv: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = argv;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    const about = first === 'help' ? commands.find(({ name }) => name === rest[0]) : undefined;
    io.out(about ? commandHelp(about) : help());
    return first === undefined ? exitCodes.misuse : exitCodes.clean;
  }
  if (first === '--version' || first === '-V') {
    io.out(`lintel ${version}\n`);
    return exitCodes.clean;
  }
  const command = commands.find(({ name }) => name === first);
  if (!command) {
    const suggestion = nearest(first, commands.map(({ name }) => name));
    throw new Misuse(`There is no command \`${first}\`${suggestion ? `; did you mean \`${suggestion}\`?` : ''} \`lintel --help\` lists them`);
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(commandHelp(command));
    return exitCodes.clean;
  }
  return command.run(readArguments(command, rest), io);
}

const interrupt = new AbortController();
process.once('SIGINT', () => {
  interrupt.abort();
  // What is under way ends by the signal; what does not, ends here.
  setTimeout(() => process.exit(130), 300).unref();
});
// The reader of a pipe may leave early (`lintel check | head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const io: Io = {
  cwd: process.cwd(),
  color: process.stdout.isTTY && !process.env['NO_COLOR'],
  interactive: process.stderr.isTTY,
  signal: interrupt.signal,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readStdin: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    } catch (error) {
      if (error instanceof TypeError) throw new Misuse('Standard input is not UTF-8 text');
      throw error;
    }
  },
};

run(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = interrupt.signal.aborted ? 130 : code;
  },
  (error: unknown) => {
    if (error instanceof LayoutCancelled) process.exitCode = 130;
    else if (error instanceof Misuse) {
      io.err(`lintel: ${error.message}\n`);
      process.exitCode = exitCodes.misuse;
    } else {
      io.err(`lintel: this should not have happened: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 70;
    }
  },
);
