import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../core/text/suggest.ts';

export const exitCodes = { clean: 0, findings: 1, misuse: 2, defect: 70, interrupted: 130 } as const;

/** The user asked for something that cannot be done as asked: told on standard error, exit code 2. */
export class Misuse extends Error {
  override readonly name: string = 'Misuse';
}

export interface Option {
  readonly name: string;
  readonly short?: string;
  /** Placeholder of its value; absent for a switch. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  readonly fallback?: string;
  readonly help: string;
}

export interface Arguments {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
}

/** One subcommand, as data: its help, the check of its arguments and the suggestions for misspelt ones all come from here. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly description: string;
  readonly options: readonly Option[];
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  /** What exit codes other than 0 mean. */
  readonly exits: readonly (readonly [code: number, meaning: string])[];
  /** Resolves to the exit code; rejects with `Misuse` where it cannot do what was asked. */
  run(args: Arguments, io: Io): Promise<number>;
}

/** The process as commands see it. */
export interface Io {
  readonly cwd: string;
  /** True where human output may be coloured. */
  readonly color: boolean;
  /** True where progress may be shown on standard error. */
  readonly interactive: boolean;
  /** The folder that annotations of a CI service are relative to. */
  readonly annotationRoot: string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  out(text: string): void;
  err(text: string): void;
  readStdin(): Promise<Uint8Array>;
}

/**
 * Reads a command's arguments. Throws `Misuse` with a suggestion for what it does not know.
 * Node's own parser cuts them into tokens; it is lenient here because its errors know no suggestions.
 */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: parserOptions(command.options),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') checkOption(command, token);
  return {
    positionals,
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : command.options.find((option) => option.name === name)?.fallback;
    },
    flag: (name) => values[name] === true,
  };
}

function parserOptions(options: readonly Option[]): NonNullable<ParseArgsConfig['options']> {
  const entries = options.map(({ name, short, value }) => {
    const type = value === undefined ? ('boolean' as const) : ('string' as const);
    return [name, { type, ...(short ? { short } : {}) }] as const;
  });
  return Object.fromEntries(entries);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function checkOption(command: Command, { name, rawName, value, inlineValue }: OptionToken): void {
  const option = command.options.find((known) => known.name === name);
  if (!option) {
    const names = command.options.map((known) => known.name);
    throw new Misuse(`\`lintel ${command.name}\` has no option \`${rawName}\`${didYouMean(nearest(name, names), '--')}; see \`lintel ${command.name} --help\``);
  }
  if (option.value === undefined) {
    if (value !== undefined) throw new Misuse(`\`--${name}\` takes no value`);
    return;
  }
  // `-o --theme dark`: the value was forgotten, and the next option is none.
  const forgotten = value === undefined || value === '' || (inlineValue === false && value.startsWith('--'));
  if (forgotten) throw new Misuse(`\`${rawName}\` needs a value: \`${rawName} ${option.value}\``);
  if (option.choices && !option.choices.includes(value)) {
    const near = nearest(value, option.choices);
    const hint = near === undefined ? `; it takes ${option.choices.map((choice) => `\`${choice}\``).join(', ')}` : didYouMean(near);
    throw new Misuse(`\`--${name}\` cannot be \`${value}\`${hint}`);
  }
}

/** `; did you mean …?`, or nothing where nothing is near. */
export const didYouMean = (near: string | undefined, prefix = ''): string => (near === undefined ? '' : `; did you mean \`${prefix}${near}\`?`);

export function commandHelp(command: Command): string {
  const options = [...command.options, { name: 'help', short: 'h', help: 'show this text' }];
  const width = Math.max(...options.map((option) => optionName(option).length));
  return lines(
    command.description,
    '',
    `Usage: lintel ${command.name} ${command.usage}`,
    '',
    'Options:',
    ...options.map((option) => `  ${optionName(option).padEnd(width)}  ${option.help}${choicesOf(option)}`),
    '',
    'Examples:',
    ...command.examples.flatMap(([line, meaning]) => [`  ${line}`, `      ${meaning}`]),
    '',
    'Exit codes:',
    '  0  all is well',
    ...command.exits.map(([code, meaning]) => `  ${code}  ${meaning}`),
  );
}

const optionName = ({ name, short, value }: Option): string => `${short ? `-${short}, ` : '    '}--${name}${value === undefined ? '' : ` ${value}`}`;

function choicesOf({ choices, fallback }: Option): string {
  const parts = [...(choices ? [choices.join(', ')] : []), ...(fallback === undefined ? [] : [`default: ${fallback}`])];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

export const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

/** `1 file`, `3 files`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
