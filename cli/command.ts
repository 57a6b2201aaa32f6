import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../core/text/suggest.ts';

export const exitCodes = { clean: 0, findings: 1, misuse: 2 } as const;

/** The user asked for something that cannot be done as asked: told on standard error, exit code 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
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

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly description: string;
  readonly options: readonly Option[];
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  /** What exit codes other than 0 mean. */
  readonly exits: readonly (readonly [code: number, meaning: string])[];
  run(args: Arguments, io: Io): Promise<number>;
}

/** The process as commands see it. */
export interface Io {
  readonly cwd: string;
  readonly color: boolean;
  /** True where progress may be shown on standard error. */
  readonly interactive: boolean;
  readonly signal: AbortSignal;
  out(text: string): void;
  err(text: string): void;
  readStdin(): Promise<string>;
}

/** Reads a command's arguments. Throws `Misuse` with a suggestion for what it does not know. */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(command.options.map(({ name, short, value }) => [name, { type: value === undefined ? 'boolean' : 'string', ...(short ? { short } : {}) }]));
  const { values, positionals, tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = command.options.find(({ name }) => name === token.name);
    if (!option) {
      const suggestion = nearest(token.name, command.options.map(({ name }) => name));
      throw new Misuse(`\`lintel ${command.name}\` has no option \`${token.rawName}\`${suggestion ? `; did you mean \`--${suggestion}\`?` : ''}`);
    }
    if (option.value !== undefined && (typeof token.value !== 'string' || token.value === '')) throw new Misuse(`\`${token.rawName}\` needs a value: \`--${option.name} ${option.value}\``);
    if (option.value === undefined && token.value !== undefined) throw new Misuse(`\`--${option.name}\` takes no value`);
    if (option.choices && !option.choices.includes(token.value!)) {
      const suggestion = nearest(token.value!, option.choices);
      throw new Misuse(`\`--${option.name}\` cannot be \`${token.value!}\`${suggestion ? `; did you mean \`${suggestion}\`?` : `; it takes ${option.choices.map((c) => `\`${c}\``).join(', ')}`}`);
    }
  }
  return {
    positionals,
    text: (name) => (typeof values[name] === 'string' ? values[name] : command.options.find((o) => o.name === name)?.fallback),
    flag: (name) => values[name] === true,
  };
}

export function commandHelp(command: Command): string {
  const left = ({ name, short, value }: Option): string => `${short ? `-${short}, ` : '    '}--${name}${value === undefined ? '' : ` ${value}`}`;
  const width = Math.max(...command.options.map((option) => left(option).length), 12);
  const lines = [
    command.description, '',
    `Usage: lintel ${command.name} ${command.usage}`, '',
    'Options:',
    ...command.options.map((option) => `  ${left(option).padEnd(width)}  ${option.help}${option.fallback === undefined ? '' : ` (default: ${option.fallback})`}`), '',
    'Examples:',
    ...command.examples.flatMap(([line, meaning]) => [`  ${line}`, `      ${meaning}`]), '',
    'Exit codes:', '  0  all is well',
    ...command.exits.map(([code, meaning]) => `  ${code}  ${meaning}`),
  ];
  return `${lines.join('\n')}\n`;
}
