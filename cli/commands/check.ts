import type { Diagnostic, Severity } from '../../core/text/diagnostic.ts';
import type { Clock } from '../../core/lint/lint.ts';
import { exitCodes, lines, type Command, type Io } from '../command.ts';
import { archFiles, FileProblem, readStdin, shown, STDIN } from '../files.ts';
import { github } from '../report/github.ts';
import { human } from '../report/human.ts';
import { json } from '../report/json.ts';
import { severities, sourceOf, type Report, type Source } from '../report/report.ts';
import { sarif } from '../report/sarif.ts';
import { version } from '../version.ts';
import { workspace } from '../workspace.ts';

type Format = 'human' | 'json' | 'sarif' | 'github';
const formats: readonly Format[] = ['human', 'json', 'sarif', 'github'];

export const check: Command = {
  name: 'check',
  summary: 'report what is wrong in .arch files',
  usage: '[OPTIONS] [FILE|FOLDER|-]...',
  description: 'Reads .arch files with what they import, and reports what is wrong in them. Without arguments: all files here and below.',
  options: [
    { name: 'format', value: 'FORMAT', choices: formats, fallback: 'human', help: 'how to print the findings' },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: ['error', 'warning', 'info', 'never'],
      fallback: 'error',
      help: 'least severity that ends with 1',
    },
    { name: 'timing', help: 'print how long each rule took, slowest first' },
    { name: 'color', value: 'WHEN', choices: ['auto', 'always', 'never'], fallback: 'auto', help: 'colour in human output' },
  ],
  examples: [
    ['lintel check', 'Check everything here.'],
    ['lintel check docs/payments.arch --fail-on warning', 'Let a build fail on warnings too.'],
    ['lintel check --format github', 'Annotate a pull request from a GitHub workflow.'],
    ['lintel check --format sarif > lintel.sarif', 'Write a file for code scanning.'],
    ['lintel check - < design.arch', 'Check what comes in on standard input; its imports start from here.'],
  ],
  exits: [
    [1, 'there is a finding at or above --fail-on'],
    [2, 'the command could not be carried out as asked, a file could not be read, or `lintel.json` has a mistake'],
  ],
  async run(args, io) {
    const times = new Map<string, number>();
    const clock: Clock = { now: () => performance.now(), took: ({ rule, ms }) => times.set(rule, (times.get(rule) ?? 0) + ms) };
    const { report, unreadable } = await examine(args.positionals, io, args.flag('timing') ? clock : undefined);
    const print: Readonly<Record<Format, () => string>> = {
      human: () => human(report, args.text('color') === 'always' || (args.text('color') === 'auto' && io.color)),
      json: () => json(report),
      sarif: () => sarif(report, version),
      github: () => github(report, io.annotationRoot),
    };
    io.out(print[args.text('format') as Format]());
    if (args.flag('timing')) io.err(timing(times));
    if (unreadable) return exitCodes.misuse;
    return fails(report.findings, args.text('fail-on')!) ? exitCodes.findings : exitCodes.clean;
  },
};

/** Checks files and what they import. What cannot be read is told at once; the rest is checked all the same. */
async function examine(args: readonly string[], io: Io, clock: Clock | undefined): Promise<{ readonly report: Report; readonly unreadable: boolean }> {
  const files = archFiles(args.length > 0 ? args : ['.'], io.cwd);
  let unreadable = false;
  const onProblem = (problem: FileProblem): void => {
    unreadable = true;
    io.err(`lintel: ${problem.message}\n`);
  };
  // A build that checks with other rules than it was told to must not pass.
  const onConfigProblem = (message: string): void => {
    unreadable = true;
    io.err(`lintel: ${message}\n`);
  };
  const space = workspace({
    cwd: io.cwd,
    stdin: args.includes(STDIN) ? await readStdin(io) : undefined,
    onProblem,
    onConfigProblem,
    ...(clock ? { clock } : {}),
  });
  const sources = new Map<string, Source>();
  const byFile = new Map<string, Map<string, Diagnostic>>();
  const read: string[] = [];

  for (const file of files) {
    try {
      const { snapshot } = space.open(file);
      read.push(shown(file, io.cwd));
      for (const { uri, text } of snapshot.files.values()) {
        sources.set(uri, sourceOf(uri, shown(uri, io.cwd), text));
        // What an imported file says of itself counts more than what is said of it from elsewhere.
        if (uri !== file && files.includes(uri)) continue;
        const found = byFile.get(uri) ?? new Map<string, Diagnostic>();
        for (const diagnostic of snapshot.diagnostics.get(uri) ?? []) found.set(keyOf(diagnostic), diagnostic);
        byFile.set(uri, found);
      }
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      onProblem(error);
    }
  }
  const findings = [...byFile.values()].flatMap((found) => [...found.values()]);
  return { report: { files: read, sources, findings }, unreadable };
}

function timing(times: ReadonlyMap<string, number>): string {
  const ordered = [...times].sort(([, a], [, b]) => b - a);
  const total = ordered.reduce((sum, [, ms]) => sum + ms, 0);
  return lines(
    ...ordered.slice(0, 20).map(([rule, ms]) => `${ms.toFixed(1).padStart(8)} ms  ${rule}`),
    `${total.toFixed(1).padStart(8)} ms  all ${ordered.length} rules`,
  );
}

const keyOf = ({ code, message, location: { range } }: Diagnostic): string => `${range.start} ${range.end} ${code} ${message}`;

function fails(findings: readonly Diagnostic[], failOn: string): boolean {
  if (failOn === 'never') return false;
  const limit = severities.indexOf(failOn as Severity);
  return findings.some(({ severity }) => severities.indexOf(severity) <= limit);
}
