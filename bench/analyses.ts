// `npm run bench:analyses`: time of each analysis and of all rules at several sizes. `cold` is the first analysis of a process
// (a command line), `warm` that of an edited design in a process that has made some before (an editor); medians, each of a
// fresh design, for nothing is kept from one to the next. Numbers of one run compare with each other only.
import { execFileSync } from 'node:child_process';
import { catalog } from '../catalog/index.ts';
import { analyze } from '../core/analysis/analyze.ts';
import { lint } from '../core/lint/lint.ts';
import { compile } from '../core/model/compile.ts';

/** A design of `size` elements in cells of twenty, with a flow through each cell of which one step leads into the next cell. */
function design(size: number): string {
  const cells = Math.max(1, Math.round(size / 20));
  const lines: string[] = ['actor users', 'region us-east-1 {'];
  for (let c = 0; c < cells; c++) {
    lines.push(`  api-gateway api${c} { type: http }`);
    for (let i = 0; i < 9; i++)
      lines.push(`  lambda f${c}-${i} { memory: 512 MB, latency: p50 40 ms, timeout: 3 s }`, `  dynamodb t${c}-${i} { partition-key: id, item: 1 KB }`);
    lines.push(`  sqs q${c}`);
  }
  lines.push('}');
  const flows: string[] = [];
  for (let c = 0; c < cells; c++) {
    lines.push(`users -> api${c}`, `f${c}-0 ~> q${c}`);
    flows.push(`flow flow${c} {`, '  rate: 200 rps', `  users -> api${c}`);
    for (let i = 0; i < 9; i++) {
      lines.push(`api${c} -> f${c}-${i} { timeout: 5 s }`, `f${c}-${i} -> t${c}-${i} { access: read }`);
      flows.push(`  ${i + 1}0%: api${c} -> f${c}-${i} -> t${c}-${i}`);
    }
    if (c + 1 < cells) {
      lines.push(`f${c}-1 -> api${c + 1}`);
      flows.push(`  1%: f${c}-1 -> api${c + 1} -> f${c + 1}-0 -> t${c + 1}-0`);
    }
    flows.push('}');
  }
  return [...lines, ...flows].join('\n');
}

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
