import { existsSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import { catalog } from '../../catalog/index.ts';
import { draw } from '../../core/diagram/draw.ts';
import { LayoutCancelled, type LayoutEngine } from '../../core/diagram/layout/engine.ts';
import { svg } from '../../core/diagram/svg.ts';
import { themes, type Theme } from '../../core/diagram/theme.ts';
import { viewsOf } from '../../core/diagram/view.ts';
import { compile } from '../../core/model/compile.ts';
import type { Snapshot } from '../../core/model/snapshot.ts';
import { nearest } from '../../core/text/suggest.ts';
import { exitCodes, Misuse, type Command, type Io } from '../command.ts';
import { archFiles, fileHost, relative, STDIN, writeWhole } from '../files.ts';
import { layoutEngine } from '../layout.ts';

interface Job {
  readonly file: string;
  /** Absolute; `-` for standard output. */
  readonly output: string;
}

interface Settings {
  readonly theme: Theme;
  readonly view: string | undefined;
  readonly allViews: boolean;
  readonly embedFont: boolean;
  readonly stdin: string | undefined;
}

export const render: Command = {
  name: 'render',
  summary: 'draw .arch files as SVG',
  usage: '[FILE|FOLDER|-]... -o OUTPUT',
  description: 'Draws .arch files as SVG. For one file OUTPUT is a file, or `-` for standard output; for several, or a folder, it is a folder that mirrors theirs.',
  options: [
    { name: 'output', short: 'o', value: 'OUTPUT', help: 'file, folder or -' },
    { name: 'view', value: 'VIEW', help: 'the view to draw (default: everything)' },
    { name: 'all-views', help: 'draw every view of each file, as NAME.VIEW.svg' },
    { name: 'theme', value: 'THEME', choices: ['light', 'dark'], fallback: 'light', help: 'light or dark' },
    { name: 'no-font', help: 'leave the font out of the file: smaller, but it looks the same only where Inter is installed' },
    { name: 'watch', short: 'w', help: 'draw again whenever a file or what it imports changes, until Ctrl-C' },
  ],
  examples: [
    ['lintel render shop.arch -o shop.svg', 'One picture.'],
    ['lintel render docs -o out --theme dark', 'Every file below docs, in the dark theme.'],
    ['lintel render shop.arch --view checkout -o - > checkout.svg', 'One view, to standard output.'],
    ['lintel render shop.arch -o shop.svg --watch', 'Keep the picture up to date while you type.'],
  ],
  exits: [[1, 'a file has errors; it was drawn as far as it goes'], [2, 'the command could not be carried out as asked']],
  async run(args, io) {
    const output = args.text('output');
    if (args.positionals.length === 0) throw new Misuse('Which file? For example `lintel render shop.arch -o shop.svg`');
    if (output === undefined) throw new Misuse('Where to? Give `-o shop.svg`, `-o pictures/` or `-o -`');
    const files = archFiles(args.positionals, io.cwd);
    const settings: Settings = {
      theme: themes[args.text('theme') as Theme['name']], view: args.text('view'), allViews: args.flag('all-views'), embedFont: !args.flag('no-font'),
      stdin: files.includes(STDIN) ? await io.readStdin() : undefined,
    };
    const jobs = jobsFor(files, args.positionals, output, io.cwd);
    const layout = layoutEngine();
    try {
      let errors = 0;
      for (const [i, job] of jobs.entries()) {
        if (jobs.length > 1 && io.interactive) io.err(`\r\u001b[K${i + 1}/${jobs.length} ${relative(job.file)}`);
        errors += await drawFile(job, settings, layout, io);
      }
      if (jobs.length > 1 && io.interactive) io.err('\r\u001b[K');
      if (output !== STDIN) io.err(`${jobs.length} ${jobs.length === 1 ? 'file' : 'files'} drawn to ${output}\n`);
      if (args.flag('watch')) await keepDrawing(jobs, settings, layout, io);
      return errors > 0 ? exitCodes.findings : exitCodes.clean;
    } finally {
      layout.dispose();
    }
  },
};

function jobsFor(files: readonly string[], positionals: readonly string[], output: string, cwd: string): Job[] {
  const single = files.length === 1 && (files[0] === STDIN || !statSync(path.resolve(cwd, positionals[0]!)).isDirectory());
  if (output === STDIN) {
    if (!single) throw new Misuse('Standard output holds one picture; give a folder for several');
    return [{ file: files[0]!, output: STDIN }];
  }
  const target = path.resolve(cwd, output);
  const isFolder = /[\\/]$/u.test(output) || (existsSync(target) && statSync(target).isDirectory());
  if (single && !isFolder) return [{ file: files[0]!, output: target }];
  if (existsSync(target) && !statSync(target).isDirectory()) throw new Misuse(`\`${output}\` is a file; several pictures need a folder`);
  const base = commonFolder(positionals.map((p) => path.resolve(cwd, p)));
  return files.map((file) => ({ file, output: path.join(target, `${(file === STDIN ? 'stdin' : path.relative(base, file)).replace(/\.arch$/u, '')}.svg`) }));
}

function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((p) => (existsSync(p) && statSync(p).isDirectory() ? p : path.dirname(p)));
  return folders.reduce((common, folder) => {
    let result = common;
    while (!`${folder}${path.sep}`.startsWith(result.endsWith(path.sep) ? result : `${result}${path.sep}`)) result = path.dirname(result);
    return result;
  });
}

/** Draws one file; returns how many errors it has. */
async function drawFile({ file, output }: Job, settings: Settings, engine: LayoutEngine, io: Io): Promise<number> {
  const snapshot = compile(file, fileHost(file, io.cwd, settings.stdin), catalog);
  const errors = (snapshot.diagnostics.get(file) ?? []).filter((d) => d.severity === 'error').length;
  if (errors > 0) io.err(`${relative(file)}: ${errors} ${errors === 1 ? 'error' : 'errors'}, drawn as far as it goes; see \`lintel check\`\n`);
  for (const view of chosenViews(snapshot, settings)) {
    const scene = await draw(snapshot.architecture, { engine, view, signal: io.signal });
    const picture = svg(scene, settings.theme, { embedFont: settings.embedFont });
    if (output === STDIN) io.out(picture);
    else writeWhole(settings.allViews && view !== '' ? output.replace(/\.svg$/u, `.${view}.svg`) : output, picture);
  }
  return errors;
}

function chosenViews({ architecture }: Snapshot, { view, allViews }: Settings): readonly string[] {
  const ids = viewsOf(architecture).map(({ id }) => id);
  if (allViews) return ids;
  if (view === undefined) return [''];
  if (ids.includes(view)) return [view];
  const named = ids.filter((id) => id !== '');
  const near = nearest(view, named);
  throw new Misuse(`There is no view \`${view}\`${near ? `; did you mean \`${near}\`?` : named.length > 0 ? `; there are ${named.map((id) => `\`${id}\``).join(', ')}` : ''}`);
}

/** Draws files again as they change, until the signal says stop. */
async function keepDrawing(jobs: readonly Job[], settings: Settings, engine: LayoutEngine, io: Io): Promise<void> {
  const folders = new Set(jobs.flatMap(({ file }) => [...compile(file, fileHost(file, io.cwd), catalog).files.keys()].map((f) => path.dirname(f))));
  let timer: NodeJS.Timeout | undefined;
  const changed = new Set<string>();
  const redraw = async (): Promise<void> => {
    const affected = jobs.filter(({ file }) => [...compile(file, fileHost(file, io.cwd), catalog).files.keys()].some((f) => changed.has(f)));
    changed.clear();
    for (const job of affected) {
      try {
        await drawFile(job, settings, engine, io);
        io.err(`${relative(job.file)} drawn\n`);
      } catch (error) {
        if (error instanceof LayoutCancelled) return;
        io.err(`${relative(job.file)}: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  };
  const watchers = [...folders].map((folder) => watch(folder, (_event, name) => {
    if (name === null || !name.endsWith('.arch')) return;
    changed.add(path.join(folder, name));
    clearTimeout(timer);
    timer = setTimeout(() => void redraw(), 80);
  }));
  io.err('Watching for changes; Ctrl-C ends it.\n');
  await new Promise<void>((resolve) => {
    if (io.signal.aborted) resolve();
    io.signal.addEventListener('abort', () => resolve());
  });
  clearTimeout(timer);
  watchers.forEach((watcher) => watcher.close());
}
