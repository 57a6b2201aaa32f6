import { analyze } from '../../core/analysis/analyze.ts';
import { explainEdge, explainElement, explainFlow } from '../../core/analysis/explain.ts';
import { printMarkdown, printText } from '../../core/analysis/print.ts';
import type { Architecture } from '../../core/model/architecture.ts';
import { nearest } from '../../core/text/suggest.ts';
import { didYouMean, exitCodes, Misuse, type Command } from '../command.ts';
import { openOne } from '../open.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'show how the figures of an element or flow come about',
  usage: '[OPTIONS] FILE NAME',
  description: 'Shows how each figure of an element, an edge or a flow comes about: terms, dated constants, assumptions.',
  options: [{ name: 'format', value: 'FORMAT', choices: ['text', 'markdown'], fallback: 'text', help: 'how to print it' }],
  examples: [
    ['lintel explain shop.arch orders', 'Load, limits, availability and cost of an element.'],
    ['lintel explain shop.arch us-east-1', 'What a group costs, its tightest limits, and what the loss of a region ends.'],
    ['lintel explain shop.arch checkout', 'The figures of a flow.'],
    ["lintel explain shop.arch 'front->orders'", 'The load on an edge.'],
  ],
  exits: [[2, 'the command could not be carried out as asked']],
  async run(args, io) {
    const [file, name, ...more] = args.positionals;
    if (name === undefined || more.length > 0) throw new Misuse('`lintel explain` takes a file and a name; see `lintel explain --help`');
    const { snapshot } = await openOne(file === undefined ? [] : [file], io, 'explain');
    const { architecture } = snapshot;
    const analysis = analyze(architecture);
    const found = find(architecture, name);
    const figures =
      found.type === 'element' ? explainElement(analysis, found.id) : found.type === 'flow' ? explainFlow(analysis, found.id) : explainEdge(analysis, found.id);
    const text = args.text('format') === 'markdown' ? `# ${found.id}\n\n${printMarkdown(figures)}` : `${found.id}\n${printText(figures, '  ')}`;
    io.out(figures.length > 0 ? text : `${found.id}\n  no figures: no flow with a rate passes it, and nothing is known of its availability and cost\n`);
    return exitCodes.clean;
  },
};

interface Found {
  readonly type: 'element' | 'flow' | 'edge';
  readonly id: string;
}

function find({ elements, flows, subflows, edges }: Architecture, name: string): Found {
  const flow = flows.find(({ id }) => id === name);
  if (flow) return { type: 'flow', id: flow.id };
  if (subflows.some(({ id }) => id === name))
    throw new Misuse(`\`${name}\` is a part of other flows, without a rate: ask about the flow that goes over into it`);
  const wanted = name.replaceAll(' ', '');
  const edge = edges.find(
    ({ id, from, to }) => id === name || [`${from.element}->${to.element}`, `${last(from.element)}->${last(to.element)}`].includes(wanted),
  );
  if (edge) return { type: 'edge', id: edge.id };
  const found = [...elements.values()].filter(({ id, name: own }) => id === name || own === name || id.endsWith(`.${name}`));
  if (found.length === 1) return { type: 'element', id: found[0]!.id };
  if (found.length > 1) throw new Misuse(`\`${name}\` could be ${found.map(({ id }) => `\`${id}\``).join(' or ')}`);
  const names = [...[...elements.values()].map(({ name: own }) => own), ...flows.map(({ id }) => id)];
  throw new Misuse(`There is no element, flow or edge \`${name}\`${didYouMean(nearest(name, names))}`);
}

const last = (id: string): string => id.slice(id.lastIndexOf('.') + 1);
