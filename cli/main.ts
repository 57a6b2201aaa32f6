// The only file that touches the process: arguments, streams, signals, environment, exit code.
import { LayoutCancelled } from '../core/diagram/layout/engine.ts';
import { nearest } from '../core/text/suggest.ts';
import { commandHelp, didYouMean, exitCodes, lines, Misuse, readArguments, type Command, type Io } from './command.ts';
import { analyze } from './commands/analyze.ts';
import { catalog } from './commands/catalog.ts';
import { check } from './commands/check.ts';
import { explain } from './commands/explain.ts';
import { fmt } from './commands/fmt.ts';
import { lsp } from './commands/lsp.ts';
import { newFile } from './commands/new.ts';
import { render } from './commands/render.ts';
import { rules } from './commands/rules.ts';
import { version } from './version.ts';

const commands: readonly Command[] = [newFile, check, analyze, explain, render, fmt, rules, catalog, lsp];

/** Time for what is under way to end by the signal, after Ctrl-C. */
const GRACE_MS = 300;

function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return lines(
    'Lintel: architecture diagrams as code.',
    '',
    'Usage: lintel COMMAND [OPTIONS] [FILE]...',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Options:',
    '  -h, --help     show this text, or that of a command',
    '  -V, --version  show the version',
    '',
    'Start with a file `shop.arch` of three lines:',
    '  actor customer',
    '  service shop "Web shop"',
    '  customer -> shop',
    'and then:',
    '  lintel check shop.arch               what is wrong in it?',
    '  lintel render shop.arch -o shop.svg  draw it',
    '',
    'See `lintel COMMAND --help` for what a command takes, with examples.',
  );
}

function commandNamed(name: string): Command {
  const command = commands.find((known) => known.name === name);
  if (command) return command;
  const names = commands.map((known) => known.name);
  throw new Misuse(`There is no command \`${name}\`${didYouMean(nearest(name, names))}; \`lintel --help\` lists them`);
}

const asksForHelp = (argv: readonly string[]): boolean =>
  argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined).some((arg) => arg === '--help' || arg === '-h');

async function run(argv: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    io.err(help());
    return exitCodes.misuse;
  }
  if (first === '--version' || first === '-V') io.out(`lintel ${version}\n`);
  else if (first === '--help' || first === '-h') io.out(help());
  else if (first === 'help') io.out(rest[0] === undefined ? help() : commandHelp(commandNamed(rest[0])));
  else {
    const command = commandNamed(first);
    if (!asksForHelp(rest)) return command.run(readArguments(command, rest), io);
    io.out(commandHelp(command));
  }
  return exitCodes.clean;
}

const interrupt = new AbortController();
process.once('SIGINT', () => {
  interrupt.abort();
  setTimeout(() => process.exit(exitCodes.interrupted), GRACE_MS).unref();
});

for (const stream of [process.stdout, process.stderr]) {
  // The reader of a pipe may leave early (`lintel check | head`): that is no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.clean);
    throw error;
  });
}

const { NO_COLOR, FORCE_COLOR, TERM, GITHUB_WORKSPACE } = process.env;

const io: Io = {
  cwd: process.cwd(),
  color: !NO_COLOR && (Boolean(FORCE_COLOR && FORCE_COLOR !== '0') || (process.stdout.isTTY && TERM !== 'dumb')),
  interactive: process.stderr.isTTY && TERM !== 'dumb',
  annotationRoot: GITHUB_WORKSPACE ?? process.cwd(),
  signal: interrupt.signal,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  async readStdin() {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
};

function codeOf(error: unknown): number {
  if (error instanceof LayoutCancelled) return exitCodes.interrupted;
  if (error instanceof Misuse) {
    io.err(`lintel: ${error.message}\n`);
    return exitCodes.misuse;
  }
  io.err(`lintel: this is a defect in Lintel. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return exitCodes.defect;
}

// No top-level await: `lintel lsp` never resolves, and the server ends the process itself.
void run(process.argv.slice(2), io)
  .catch(codeOf)
  .then((code) => {
    process.exitCode = interrupt.signal.aborted ? exitCodes.interrupted : code;
  });
