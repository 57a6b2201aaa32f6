import { rules as all } from '../../core/lint/lint.ts';
import type { Rule } from '../../core/lint/rule.ts';
import { nearest } from '../../core/text/suggest.ts';
import { didYouMean, exitCodes, lines, Misuse, type Command } from '../command.ts';

export const rules: Command = {
  name: 'rules',
  summary: 'list the rules, or explain one',
  usage: '[OPTIONS] [RULE]',
  description: 'Lists the rules that `lintel check` applies, by area; with the name of one, explains it.',
  options: [{ name: 'format', value: 'FORMAT', choices: ['text', 'json'], fallback: 'text', help: 'how to print it' }],
  examples: [
    ['lintel rules', 'All of them, with a line each.'],
    ['lintel rules single-point-of-failure', 'What one finds, why, and what mends it.'],
    ['lintel rules --format json', 'For a program.'],
  ],
  exits: [[2, 'the command could not be carried out as asked']],
  run({ positionals, text }, io) {
    const [id, ...more] = positionals;
    if (more.length > 0) throw new Misuse('`lintel rules` takes one rule at the most');
    const wanted = id === undefined ? all : all.filter((rule) => rule.id === id);
    if (id !== undefined && wanted.length === 0)
      throw new Misuse(
        `There is no rule \`${id}\`${didYouMean(
          nearest(
            id,
            all.map((rule) => rule.id),
          ),
        )}; \`lintel rules\` lists them`,
      );
    if (text('format') === 'json') io.out(`${JSON.stringify(wanted.map(dataOf), undefined, 2)}\n`);
    else io.out(id === undefined ? list(wanted) : explained(wanted[0]!));
    return Promise.resolve(exitCodes.clean);
  },
};

const dataOf = ({ check: _, options, from, unverified, ...rule }: Rule): object => ({
  ...rule,
  from: from ?? 'design',
  unverified: unverified ?? false,
  options: options ?? {},
});

function list(wanted: readonly Rule[]): string {
  const width = Math.max(...wanted.map(({ id }) => id.length));
  const areas = [...new Set(wanted.map(({ area }) => area))];
  return areas
    .map((area) =>
      lines(area, ...wanted.filter((rule) => rule.area === area).map(({ id, severity, finds }) => `  ${id.padEnd(width)}  ${severity.padEnd(7)}  ${finds}`)),
    )
    .join('\n');
}

const explained = ({ id, area, severity, finds, why, mend, source, from, unverified, options }: Rule): string =>
  lines(
    `${id} (${severity}, ${area})`,
    '',
    `Finds:  ${finds}`,
    `Why:    ${why}`,
    `Mend:   ${mend}`,
    `Source: ${source}${unverified ? ' (not verified)' : ''}`,
    `From:   profile ${from ?? 'design'} on`,
    ...Object.entries(options ?? {}).map(([name, option]) => `Option: ${name} (${option.default}): ${option.doc}`),
    '',
    `Set it in a file with \`lint { ${id}: off }\`, for one statement with \`// lintel-ignore ${id}: reason\`, for a project in lintel.json.`,
  );
