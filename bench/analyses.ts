// `npm run bench:analyses`: time of each analysis and of all rules at several sizes. `cold` is the first analysis of a process
// (a command line), `warm` that of an edited design in a process that has made some before (an editor); medians, each of a
// fresh design, for nothing is kept from one to the next. Numbers of one run compare with each other only.
import { execFileSync } from 'node:child_process';
import { catalog } from '../catalog/index.ts';
import { analyze } from '../core/analysis/analyze.ts';
import { lint } from '../core/lint/lint.ts';
import { compile } from '../core/model/compile.ts';
import { cells as design } from './cells.ts';

const host = (content: string) => ({ read: () => content, resolve: () => undefined });

const stages = ['load', 'latency', 'capacity', 'availability', 'cost', 'verdicts', 'rules'] as const;
type Times = Readonly<Record<(typeof stages)[number], number>>;

/** ms of each stage on a design that nothing has been computed of yet; each rests on those before it. */
function times(text: string): Times {
  const { architecture, files } = compile('bench', host(text), catalog);
  const analysis = analyze(architecture);
  const timed = (stage: (typeof stages)[number]): number => {
    const started = performance.now();
    if (stage === 'rules') lint(architecture, files);
    else if (stage === 'latency') for (const { p99 } of analysis.latency.flows.values()) void p99;
    else void analysis[stage];
    return performance.now() - started;
  };
  return Object.fromEntries(stages.map((stage) => [stage, timed(stage)])) as Times;
}

const median = (all: readonly Times[], stage: keyof Times): number => all.map((one) => one[stage]).sort((a, b) => a - b)[Math.floor(all.length / 2)]!;

const [only] = process.argv.slice(2);
if (only !== undefined) console.log(JSON.stringify(times(design(Number(only)))));
else {
  console.log(`elements  flows${stages.map((stage) => stage.padStart(16)).join('')}   (ms, cold / warm)`);
  for (const size of [100, 300, 1000]) {
    const text = design(size);
    const { architecture } = compile('bench', host(text), catalog);
    const inProcess = (): Times =>
      JSON.parse(execFileSync(process.execPath, [...process.execArgv, import.meta.filename, String(size)], { encoding: 'utf8' })) as Times;
    const cold = Array.from({ length: 3 }, inProcess);
    const warm = Array.from({ length: 12 }, () => times(text)).slice(5);
    const cells = stages.map((stage) => `${median(cold, stage).toFixed(1)} / ${median(warm, stage).toFixed(1)}`.padStart(16));
    console.log(`${String(architecture.elements.size).padStart(8)}${String(architecture.flows.length).padStart(7)}${cells.join('')}`);
  }
}
