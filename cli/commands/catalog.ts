import { catalog as all } from '../../catalog/index.ts';
import { kindPage, kindText } from '../../catalog/pages.ts';
import { nearest } from '../../core/text/suggest.ts';
import { didYouMean, exitCodes, lines, Misuse, type Command } from '../command.ts';

export const catalog: Command = {
  name: 'catalog',
  summary: 'list the kinds of parts, or show what is known of one',
  usage: '[OPTIONS] [KIND]',
  description: 'Lists the kinds that a design can use; with a name, one kind: attributes, limits, commitments, prices, with sources.',
  options: [{ name: 'format', value: 'FORMAT', choices: ['text', 'json'], fallback: 'text', help: 'how to print it' }],
  examples: [
    ['lintel catalog', 'All kinds, by category.'],
    ['lintel catalog dynamodb', 'What is known of one.'],
    ['lintel catalog dynamodb --format json', 'For a program.'],
  ],
  exits: [[2, 'the command could not be carried out as asked']],
  run({ positionals, text }, io) {
    const [id, ...more] = positionals;
    if (more.length > 0) throw new Misuse('`lintel catalog` takes one kind at the most');
    const kind = id === undefined ? undefined : all.find(id);
    if (id !== undefined && !kind) {
      throw new Misuse(
        `There is no kind \`${id}\`${didYouMean(
          nearest(
            id,
            all.kinds.flatMap((one) => [one.id, ...(one.aliases ?? [])]),
          ),
        )}; \`lintel catalog\` lists them`,
      );
    }
    const json = text('format') === 'json';
    if (kind) io.out(json ? `${JSON.stringify(kindPage(kind), undefined, 2)}\n` : kindText(kind));
    else io.out(json ? `${JSON.stringify(all.kinds.map(kindPage), undefined, 2)}\n` : list());
    return Promise.resolve(exitCodes.clean);
  },
};

function list(): string {
  const width = Math.max(...all.kinds.map(({ id }) => id.length));
  const categories = [...new Set(all.kinds.map(({ category }) => category))];
  return categories
    .map((category) =>
      lines(category, ...all.kinds.filter((kind) => kind.category === category).map(({ id, name, summary }) => `  ${id.padEnd(width)}  ${name}: ${summary}`)),
    )
    .join('\n');
}
