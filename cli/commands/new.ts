import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { templates } from '../../catalog/templates.ts';
import { nearest } from '../../core/text/suggest.ts';
import { didYouMean, exitCodes, lines, Misuse, type Command } from '../command.ts';
import { isFolder } from '../files.ts';
import { packageRoot } from '../version.ts';
import { writeWhole } from '../write.ts';

export const newFile: Command = {
  name: 'new',
  summary: 'start a file from a template',
  usage: '[OPTIONS] [TEMPLATE]',
  description: 'Writes a new .arch file from a template; without one, lists them.',
  options: [{ name: 'output', short: 'o', value: 'FILE', help: 'where to write it; - is standard output (default: TEMPLATE.arch)' }],
  examples: [
    ['lintel new', 'Which templates are there?'],
    ['lintel new serverless', 'Write serverless.arch.'],
    ['lintel new three-tier -o docs/shop.arch', 'Write somewhere else.'],
  ],
  exits: [[2, 'the command could not be carried out as asked: there is no such template, or the file exists']],
  run({ positionals, text }, io) {
    const [id, ...more] = positionals;
    if (more.length > 0) throw new Misuse('`lintel new` takes one template');
    if (id === undefined) {
      const width = Math.max(...templates.map((template) => template.id.length));
      io.out(lines(...templates.map((template) => `${template.id.padEnd(width)}  ${template.description}`)));
      return Promise.resolve(exitCodes.clean);
    }
    const template = templates.find((one) => one.id === id);
    if (!template)
      throw new Misuse(
        `There is no template \`${id}\`${didYouMean(
          nearest(
            id,
            templates.map((one) => one.id),
          ),
        )}; \`lintel new\` lists them`,
      );
    const content = readFileSync(path.join(packageRoot, 'examples', template.file), 'utf8');
    const wanted = text('output') ?? `${id}.arch`;
    if (wanted === '-') {
      io.out(content);
      return Promise.resolve(exitCodes.clean);
    }
    const target = path.resolve(io.cwd, wanted);
    if (!['', '.arch'].includes(path.extname(target))) throw new Misuse(`\`${wanted}\` is no \`.arch\` file`);
    // Also a link that leads nowhere is there.
    if (isFolder(path.dirname(target)) && lstatSync(target, { throwIfNoEntry: false }))
      throw new Misuse(`\`${wanted}\` exists already; name another file with -o`);
    writeWhole(target, content, io.cwd);
    const [file, picture] = [quoted(wanted), quoted(`${wanted.replace(/\.arch$/u, '')}.svg`)];
    io.err(`${wanted} written; next: lintel check ${file}, lintel analyze ${file}, lintel render ${file} -o ${picture}\n`);
    return Promise.resolve(exitCodes.clean);
  },
};

/** As one writes it in a shell. */
const quoted = (name: string): string => (/^[\w./-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`);
