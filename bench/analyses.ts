// `npm run bench:analyses`: time of each analysis and of all rules at several sizes, as medians of fresh designs (nothing
// is kept from one to the next). Numbers of one run compare with each other only.
import { catalog } from '../catalog/index.ts';
import { analyze } from '../core/analysis/analyze.ts';
import { lint } from '../core/lint/lint.ts';
import { compile } from '../core/model/compile.ts';
import { cells as design } from './cells.ts';

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
