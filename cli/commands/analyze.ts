import { analyze as compute, type Analysis } from '../../core/analysis/analyze.ts';
import { explainFailure } from '../../core/analysis/explain-failure.ts';
import { explainFlow, explainWhole } from '../../core/analysis/explain.ts';
import { fail, parseLoss, type FailureResult } from '../../core/analysis/failure.ts';
import type { Derivation } from '../../core/analysis/figure.ts';
import { printMarkdown, printText } from '../../core/analysis/print.ts';
import { failureReport, reportOf } from '../../core/analysis/report.ts';
import { flowNamed } from '../../core/model/views.ts';
import { nearest } from '../../core/text/suggest.ts';
import { didYouMean, exitCodes, Misuse, type Command } from '../command.ts';
import { openOne } from '../open.ts';

export const analyze: Command = {
  name: 'analyze',
  summary: 'compute load, limits, availability, latency and cost',
  usage: '[OPTIONS] FILE|-',
  description: 'Computes load, headroom, availability, latency and cost, and holds them against the requirements.',
  options: [
    { name: 'flow', value: 'FLOW', help: 'only this flow' },
    { name: 'fail', value: 'WHAT', help: 'as if this were down: az:a, region:us-east-1, elements or groups, with commas' },
    { name: 'format', value: 'FORMAT', choices: ['text', 'json', 'markdown'], fallback: 'text', help: 'how to print it' },
  ],
  examples: [
    ['lintel analyze shop.arch', 'All figures, with what they rest on.'],
    ['lintel analyze shop.arch --flow checkout', 'One flow.'],
    ['lintel analyze shop.arch --fail az:a', 'Which flows survive the loss of zone a, and do the others carry the load?'],
    ['lintel analyze shop.arch --format json', 'For a program; docs/analyze.schema.json is its shape.'],
  ],
  exits: [
    [1, 'a requirement is missed, or with --fail a flow dies or something is overloaded'],
    [2, 'the command could not be carried out as asked'],
  ],
  async run(args, io) {
    const { snapshot } = await openOne(args.positionals, io, 'analyze');
    const analysis = compute(snapshot.architecture);
    const asked = args.text('flow');
    const flow = asked === undefined ? undefined : flowNamed(asked, analysis.load.flows.keys());
    if (asked !== undefined && flow === undefined) {
      throw new Misuse(`There is no flow \`${asked}\`${didYouMean(nearest(asked, analysis.load.flows.keys()))}`);
    }
    const failing = args.text('fail');
    const failure = failing === undefined ? undefined : failureOf(analysis, failing);
    const format = args.text('format');
    if (format === 'json') io.out(`${JSON.stringify(jsonOf(analysis, flow, failure), undefined, 2)}\n`);
    else io.out(textOf(analysis, flow, failing, failure, format === 'markdown'));
    const bad = failure
      ? failure.flows.some(({ survives, flow: of }) => !survives && (flow === undefined || of === flow)) || failure.overloaded.length > 0
      : analysis.verdicts.some(({ met, flow: of }) => met === false && (flow === undefined || of === flow));
    return bad ? exitCodes.findings : exitCodes.clean;
  },
};

function failureOf(analysis: Analysis, failing: string): FailureResult {
  const parsed = parseLoss(
    analysis,
    failing.split(',').map((part) => part.trim()),
  );
  if ('ambiguous' in parsed) {
    throw new Misuse(`\`${parsed.ambiguous}\` could be ${parsed.among.map((id) => `\`${id}\``).join(' or ')}`);
  }
  if ('unknown' in parsed) {
    throw new Misuse(
      `\`--fail\` takes az:LETTER, region:NAME and names of elements and groups; there is no \`${parsed.unknown}\` here${didYouMean(nearest(parsed.unknown, parsed.known))}`,
    );
  }
  return fail(analysis, parsed.loss);
}

function jsonOf(analysis: Analysis, flow: string | undefined, failure: FailureResult | undefined): object {
  const report = reportOf(analysis);
  const only =
    flow === undefined
      ? report
      : { ...report, flows: report.flows.filter(({ name }) => name === flow), requirements: report.requirements.filter((one) => one.flow === flow) };
  return failure ? { ...only, failure: failureReport(failure) } : only;
}

function textOf(analysis: Analysis, flow: string | undefined, failing: string | undefined, failure: FailureResult | undefined, markdown: boolean): string {
  const flows = [...analysis.load.flows.values()].filter(({ flow: { id } }) => flow === undefined || id === flow);
  const heading = (text: string): string => (markdown ? `## ${text}\n\n` : `${text}\n`);
  const body = (figures: readonly Derivation[]): string => (markdown ? `${printMarkdown(figures)}\n` : `${printText(figures, '  ')}\n`);
  const title = analysis.architecture.title;
  const head = title === undefined || !markdown ? '' : `# ${title}\n\n`;
  // Figures of the whole design would be read as those of what is left.
  if (failure) return `${head}${heading(`Without ${failing!}`)}${body(explainFailure(analysis, failure, flow))}`.trimEnd().concat('\n');
  return [
    head,
    ...flows.map(({ flow: { id, label } }) => heading(`Flow ${label === id ? id : `${id}: ${label}`}`) + body(explainFlow(analysis, id))),
    ...(flow === undefined ? [heading(title === undefined || markdown ? 'The whole' : title), body(explainWhole(analysis))] : []),
  ]
    .join('')
    .trimEnd()
    .concat('\n');
}
