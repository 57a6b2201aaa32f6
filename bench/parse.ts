import { format } from '../core/syntax/format.ts';
import { parse } from '../core/syntax/parse.ts';

/** A design of about `elements` elements: VPCs of ten services, each with documentation, attributes and an edge. */
export function design(elements: number): string {
  const groups = Math.max(1, Math.round(elements / 10));
  const lines: string[] = [];
  for (let g = 0; g < groups; g++) {
    lines.push(`vpc v${g} "10.${g % 250}.0.0/16" {`, '  azs: [a, b, c]');
    for (let s = 0; s < 9; s++)
      lines.push(
        `  /// Service ${s} of group ${g}.`,
        `  fargate s${g}-${s} "Service ${g}/${s}" { tasks: 12, vcpu: 1, memory: 2 GB, capacity: 600 rps per task }`,
      );
    lines.push('}');
    for (let s = 0; s < 9; s++) lines.push(`s${g}-${s} -> s${(g + 1) % groups}-${s} "call" { timeout: 2 s }`);
  }
  return `${lines.join('\n')}\n`;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

function time(run: () => unknown, times: number): { readonly first: number; readonly usual: number } {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return { first: taken[0]!, usual: median(taken) };
}

const broken = (text: string): string => text.replace('"call" {', '"call" {{').replace('tasks: 12', 'tasks: [');

console.log('elements    KB   parse ms first, then   with an error   format ms first, then');
for (const elements of [10, 100, 1000, 3000]) {
  const text = design(elements);
  const times = elements < 1000 ? 50 : 15;
  const [parsed, mistaken, formatted] = [time(() => parse(text, ''), times), time(() => parse(broken(text), ''), times), time(() => format(text), times)];
  const cells = [
    elements,
    (text.length / 1000).toFixed(0),
    parsed.first.toFixed(1),
    parsed.usual.toFixed(1),
    mistaken.usual.toFixed(1),
    formatted.first.toFixed(1),
    formatted.usual.toFixed(1),
  ];
  console.log(cells.map((cell, i) => String(cell).padStart([8, 6, 16, 6, 16, 18, 6][i]!)).join(''));
}
