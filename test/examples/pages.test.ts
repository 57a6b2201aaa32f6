import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../core/analysis/analyze.ts';
import { reportOf } from '../../core/analysis/report.ts';
import type { Snapshot } from '../../core/model/snapshot.ts';
import { compileExample } from './examples.ts';

/** A figure that the description of a system states, and that its design has to come to. */
interface Stated {
  readonly file: string;
  readonly figure: 'rate' | 'peak' | 'storage' | 'written-per-year' | 'bytes-in' | 'bytes-out' | 'cost' | 'demand' | 'breaking' | 'elements' | 'edges';
  /** Of a `demand`: what it is held against. */
  readonly limit?: string;
  /** A flow or an element; an element by the end of its path. Of `elements` (groups aside) and `edges`: of the `whole`. */
  readonly of: string;
  /** Of the rate of an element: the part of one flow. */
  readonly flow?: string;
  readonly value: number;
  /** Of `value`, in parts of it. */
  readonly tolerance: number;
  /** How the description comes to it. */
  readonly page: string;
}

function computed({ architecture }: Snapshot, { figure, of, flow: through, limit: held }: Stated): number | null {
  if (figure === 'elements') return [...architecture.elements.values()].filter(({ isGroup }) => !isGroup).length;
  if (figure === 'edges') return architecture.edges.length;
  const analysis = analyze(architecture);
  const { flows, elements } = reportOf(analysis);
  const flow = flows.find(({ name }) => name === of);
  const element = elements.find(({ id }) => id === of || id.endsWith(`.${of}`));
  assert.ok(flow ?? element, `neither a flow nor an element is called ${of}`);
  if (flow && figure === 'rate') return flow.rate;
  if (flow && figure === 'peak') return flow.peak;
  if (flow && figure === 'cost') return flow.costPerMonth;
  if (flow && figure === 'breaking') return flow.breakingPoint?.rate ?? null;
  assert.ok(element, `${figure} is a figure of elements`);
  switch (figure) {
    case 'rate':
      return through === undefined ? element.rps.avg : (analysis.load.elements.get(element.id)?.byFlow.get(through)?.avg ?? null);
    case 'peak':
      return element.rps.peak;
    case 'storage':
      return element.storageBytes;
    case 'written-per-year':
      return element.writtenBytesPerYear;
    case 'bytes-in':
      return element.bytesInPerSecond.avg;
    case 'bytes-out':
      return element.bytesOutPerSecond.avg;
    case 'cost':
      return element.costPerMonth;
    case 'breaking':
      return null;
    case 'demand':
      return element.utilisation.find(({ limit }) => limit === held)?.demand ?? null;
  }
}

describe('figures that the descriptions of the systems state', () => {
  const folder = path.join(import.meta.dirname, 'figures');
  for (const name of readdirSync(folder)) {
    const system = name.replace(/\.json$/u, '');
    for (const stated of JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Stated[]) {
      it(`${system}/${stated.file}: ${stated.figure} of ${stated.of}: ${stated.page}`, () => {
        const actual = computed(compileExample(`${system}/${stated.file}`), stated);
        assert.ok(
          actual !== null && Math.abs(actual - stated.value) <= stated.tolerance * stated.value,
          `${String(actual)}, not ${stated.value} (within ${stated.tolerance * 100} %)`,
        );
      });
    }
  }
});
