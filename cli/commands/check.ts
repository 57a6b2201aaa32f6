import path from 'node:path';
import { catalog } from '../../catalog/index.ts';
import { compile } from '../../core/model/compile.ts';
import type { Severity } from '../../core/text/diagnostic.ts';
import { exitCodes, type Command, type Io } from '../command.ts';
import { archFiles, fileHost, relative, STDIN } from '../files.ts';
import { linesOf, severityOrder, type Finding, type Report } from '../report/finding.ts';
import { github } from '../report/github.ts';
import { human } from '../report/human.ts';
import { json } from '../report/json.ts';
import { sarif } from '../report/sarif.ts';
import { version } from '../version.ts';

export const check: Command = {
  name: 'check',
  summary: 'report what is wrong in .arch files',
  usage: '[FILE|FOLDER|-]...',
  description: 'Reads .arch files with what they import, and reports what is wrong in them. Without arguments: all files here and below.',
  options: [
    { name: 'format', value: 'FORMAT', choices: ['human', 'json', 'sarif', 'github'], fallback: 'human', help: 'human, json, sarif or github' },
    { name: 'fail-on', value: 'SEVERITY', choices: ['error', 'warning', 'info', 'never'], fallback: 'error', help: 'least severity that makes the exit code 1: error, warning, info or never' },
    { name: 'color', value: 'WHEN', choices: ['auto', 'always', 'never'], fallback: 'auto', help: 'colour in human output: auto, always or never' },
  ],
  examples: [
    ['lintel check', 'Check everything here.'],
    ['lintel check docs/payments.arch --fail-on warning', 'Let a build fail on warnings too.'],
    ['lintel check --format github', 'Annotate a pull request from a GitHub workflow.'],
    ['cat design.arch | lintel check -', 'Check what comes in on standard input.'],
  ],
  exits: [[1, 'something at or above --fail-on was found'], [2, 'the command could not be carried out as asked']],
  async run(args, io) {
    const report = await examine(args.positionals, io);
    const color = args.text('color') === 'always' || (args.text('color') === 'auto' && io.color);
    const formats: Readonly<Record<string, () => string>> = {
      human: () => human(report, color), json: () => json(report), sarif: () => sarif(report, version), github: () => github(report),
    };
    io.out(formats[args.text('format')!]!());
    return fails(report.findings, args.text('fail-on')!) ? exitCodes.findings : exitCodes.clean;
  },
};

async function examine(positionals: readonly string[], io: Io): Promise<Report> {
  const files = archFiles(positionals.length > 0 ? positionals : ['.'], io.cwd);
  const stdin = files.includes(STDIN) ? await io.readStdin() : undefined;
  const findings: Finding[] = [];
  for (const file of files) {
    const snapshot = compile(file, fileHost(file, io.cwd, stdin), catalog);
    const places = new Map([...snapshot.files.values()].map((f) => [f.uri, { file: shown(f.uri), lines: linesOf(f.text) }]));
    const { text } = snapshot.files.get(file)!;
    for (const diagnostic of snapshot.diagnostics.get(file) ?? []) {
      findings.push({ file: shown(file), text, lines: places.get(file)!.lines, diagnostic, nameOf: (uri) => places.get(uri) });
    }
  }
  return { files: files.map(shown), findings };
}

const shown = (file: string): string => relative(file).split(path.sep).join('/');

function fails(findings: readonly Finding[], failOn: string): boolean {
  if (failOn === 'never') return false;
  const limit = severityOrder.indexOf(failOn as Severity);
  return findings.some(({ diagnostic }) => severityOrder.indexOf(diagnostic.severity) <= limit);
}
