// `npm run bench`: time and memory of each stage at several sizes, as medians. Numbers of one run compare with each other only.
import { catalog } from '../catalog/index.ts';
import { draw } from '../core/diagram/draw.ts';
import { cachedEngine } from '../core/diagram/layout/cache.ts';
import { elkEngine } from '../core/diagram/layout/elk-engine.ts';
import { svg } from '../core/diagram/svg.ts';
import { light } from '../core/diagram/theme.ts';
import { compile } from '../core/model/compile.ts';
import { format } from '../core/syntax/format.ts';
import { parse } from '../core/syntax/parse.ts';

/** A design of `size` elements in groups of ten, three in a region, with half as many edges again, most of them local. */
export function design(size: number): string {
  const groups = Math.max(1, Math.round(size / 10));
  let seed = 1;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const name = (group: number, i: number): string => `s${group}-${i}`;
  const lines: string[] = [];
  for (let g = 0; g < groups; g++) {
    lines.push(`region r${g} {`);
    for (let i = 0; i < Math.min(10, size); i++) lines.push(`  lambda ${name(g, i)} "Function ${g}.${i}" { memory: 512 MB, timeout: 30 s }`);
    lines.push('}');
  }
  for (let i = 0; i < size * 1.5; i++) {
    const from = next(groups);
    const to = i % 5 === 0 ? next(groups) : from;
    lines.push(`${name(from, next(Math.min(10, size)))} -> ${name(to, next(Math.min(10, size)))} "call ${i}" { timeout: 3 s }`);
  }
  return `${lines.join('\n')}\n`;
}

async function median(runs: number, action: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const started = performance.now();
    await action();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

const sizes = process.argv.slice(2).map(Number);
console.log('elements     parse   compile    format    layout   relayout       svg   (ms; relayout: one label changed)    heap MiB');
for (const size of sizes.length > 0 ? sizes : [10, 100, 300, 1000]) {
  const text = design(size);
  const edited = text.replace('"Function 0.0"', '"Another name"');
  const host = (content: string) => ({ read: () => content, resolve: () => undefined });
  const runs = size > 200 ? 3 : 7;
  const { architecture } = compile('bench', host(text), catalog);
  const after = compile('bench', host(edited), catalog).architecture;
  const engine = cachedEngine(elkEngine(), 5000);
  const layout = await median(1, () => draw(architecture, { engine }));
  const relayout = await median(1, () => draw(after, { engine }));
  const scene = await draw(architecture, { engine });
  const row = [
    await median(runs, () => parse(text, 'bench')),
    await median(runs, () => compile('bench', host(text), catalog)),
    await median(runs, () => format(text)),
    layout,
    relayout,
    await median(runs, () => svg(scene, light)),
  ];
  console.log(
    `${String(size).padStart(8)}${row.map((ms) => ms.toFixed(1).padStart(10)).join('')}${String(Math.round(process.memoryUsage().heapUsed / 2 ** 20)).padStart(60)}`,
  );
}
