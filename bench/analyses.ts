// `npm run bench:analyses`: time of each analysis and of all rules at several sizes, as medians of fresh designs (nothing
// is kept from one to the next). Numbers of one run compare with each other only.
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

/** ms of an action on a design that nothing has been computed of yet; the first of the runs warms the engine and is left out. */
function median(
  text: string,
  runs: number,
  prepare: (built: ReturnType<typeof compile>) => unknown,
  action: (built: ReturnType<typeof compile>) => unknown,
): number {
  const times = Array.from({ length: runs + 1 }, () => {
    const built = compile('bench', host(text), catalog);
    prepare(built);
    const started = performance.now();
    action(built);
    return performance.now() - started;
  });
  return times.slice(1).sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

const stages = ['load', 'latency', 'capacity', 'availability', 'cost', 'verdicts'] as const;
console.log(`elements  flows${stages.map((stage) => stage.padStart(14)).join('')}         rules   (ms)`);
for (const size of [100, 300, 1000]) {
  const text = design(size);
  const { architecture } = compile('bench', host(text), catalog);
  const runs = 5;
  const cells = [
    ...stages.map((stage, at) =>
      median(
        text,
        runs,
        (built) => {
          for (const before of stages.slice(0, at)) void analyze(built.architecture)[before];
        },
        (built) => analyze(built.architecture)[stage],
      ),
    ),
    median(
      text,
      runs,
      (built) => {
        for (const before of stages) void analyze(built.architecture)[before];
      },
      (built) => lint(built.architecture, built.files),
    ),
  ];
  console.log(
    `${String(architecture.elements.size).padStart(8)}${String(architecture.flows.length).padStart(7)}${cells.map((ms) => ms.toFixed(1).padStart(14)).join('')}`,
  );
}
