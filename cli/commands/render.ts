import { themes, type Theme } from '../../core/diagram/theme.ts';
import { counted, Misuse, type Arguments, type Command, type Io } from '../command.ts';
import { readStdin, STDIN } from '../files.ts';
import type { Settings } from '../render/draw.ts';
import { jobsFor } from '../render/jobs.ts';
import { openStudio, type Studio } from '../render/studio.ts';
import { keepDrawing } from '../render/watch.ts';
import { workspace } from '../workspace.ts';

export const render: Command = {
  name: 'render',
  summary: 'draw .arch files as SVG',
  usage: '[OPTIONS] FILE|FOLDER|-... -o OUTPUT',
  description:
    'Draws .arch files as SVG. OUTPUT is a file that ends in .svg, `-` for standard output, or a folder;\nfor several files, or a folder of them, it is a folder that mirrors theirs.',
  options: [
    { name: 'output', short: 'o', value: 'OUTPUT', help: 'where to: a .svg file, a folder or -' },
    { name: 'view', value: 'VIEW', help: 'the view to draw, instead of everything' },
    { name: 'all-views', help: 'draw everything and every view, these as NAME.VIEW.svg' },
    { name: 'theme', value: 'THEME', choices: ['light', 'dark'], fallback: 'light', help: 'colours' },
    { name: 'no-figures', help: 'names only: no utilisation, cost and availability, and lines of one width' },
    { name: 'no-font', help: 'leave the font out: smaller, but readers need Inter to see the same' },
    { name: 'watch', short: 'w', help: 'draw again whenever a file or what it imports changes, until Ctrl-C' },
  ],
  examples: [
    ['lintel render shop.arch -o shop.svg', 'One picture.'],
    ['lintel render docs -o pictures/ --theme dark', 'Every file below docs, in dark colours.'],
    ['lintel render shop.arch --view checkout -o - > checkout.svg', 'One view, to standard output.'],
    ['lintel render shop.arch -o shop.svg --watch', 'Keep the picture up to date while you type.'],
  ],
  exits: [
    [1, 'a file has errors and was drawn as far as it goes, or its layout took too long'],
    [2, 'the command could not be carried out as asked, or a file could not be read or written'],
  ],
  async run(args, io) {
    const request = read(args);
    const stdin = request.files.includes(STDIN) ? await readStdin(io) : undefined;
    // An import that cannot be read is told, and then missed by the file that wants it.
    const space = workspace({ cwd: io.cwd, stdin, onProblem: (problem) => io.err(`lintel: ${problem.message}\n`) });
    const studio = openStudio(request.settings, space);
    try {
      return await (request.watch ? keepDrawing(request.files, request.output, studio, io) : drawOnce(request, studio, io));
    } finally {
      studio.close();
    }
  },
};

interface Request {
  readonly files: readonly string[];
  readonly output: string;
  readonly settings: Settings;
  readonly watch: boolean;
}

function read(args: Arguments): Request {
  const files = args.positionals;
  const output = args.text('output');
  const watch = args.flag('watch');
  if (files.length === 0) throw new Misuse('Which file? For example `lintel render shop.arch -o shop.svg`');
  if (output === undefined) throw new Misuse('Where to? Give `-o shop.svg`, `-o pictures/` or `-o -`');
  if (args.flag('all-views') && args.text('view') !== undefined) throw new Misuse('`--view` draws one view and `--all-views` all of them; give one of the two');
  if (args.flag('all-views') && output === STDIN) throw new Misuse('Standard output holds one picture; `--all-views` needs a file or a folder');
  if (watch && (output === STDIN || files.includes(STDIN))) throw new Misuse('`--watch` reads files and writes files, not standard input or output');
  const theme = themes[args.text('theme') as Theme['name']];
  return {
    files,
    output,
    watch,
    settings: { theme, view: args.text('view'), allViews: args.flag('all-views'), embedFont: !args.flag('no-font'), figures: !args.flag('no-figures') },
  };
}

async function drawOnce({ files, output }: Request, studio: Studio, io: Io): Promise<number> {
  const results = [...(await studio.draw(jobsFor(files, output, io.cwd), io)).values()];
  const drawn = results.filter(({ isDrawn }) => isDrawn).length;
  if (output !== STDIN && drawn > 0) io.err(`${counted(drawn, 'file')} drawn to ${output}\n`);
  return Math.max(...results.map(({ code }) => code));
}
