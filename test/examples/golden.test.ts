import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cachedEngine } from '../../core/diagram/layout/cache.ts';
import { elkEngine } from '../../core/diagram/layout/elk-engine.ts';
import { draw } from '../../core/diagram/draw.ts';
import { svg } from '../../core/diagram/svg.ts';
import { light } from '../../core/diagram/theme.ts';
import { viewsOf } from '../../core/diagram/view.ts';
import { analyze } from '../../core/analysis/analyze.ts';
import { explainFlow, explainWhole } from '../../core/analysis/explain.ts';
import { printText } from '../../core/analysis/print.ts';
import { format } from '../../core/syntax/format.ts';
import { lineMap } from '../../core/text/lines.ts';
import { compileExample, examples, examplesFolder, readExample } from './examples.ts';

const golden = path.resolve(import.meta.dirname, 'golden');
/** `UPDATE_GOLDEN=1 npm test -- --only examples` accepts what is there now; read the diff before you commit it. */
const update = process.env['UPDATE_GOLDEN'] === '1';

function compare(file: string, actual: string): void {
  const stored = path.join(golden, file);
  if (update) {
    mkdirSync(path.dirname(stored), { recursive: true });
    writeFileSync(stored, actual);
  }
  assert.ok(existsSync(stored), `${file} is not stored yet; look at it, then run with UPDATE_GOLDEN=1`);
  assert.equal(actual, readFileSync(stored, 'utf8'), `${file} has changed; look at the difference, then run with UPDATE_GOLDEN=1`);
}

describe('examples', () => {
  const engine = cachedEngine(elkEngine());

  for (const name of examples) {
    describe(name, () => {
      it('is in standard form', () => assert.equal(format(readExample(name)), readExample(name)));

      it('has the findings that are stored', () => {
        const snapshot = compileExample(name);
        const lines = lineMap(readExample(name));
        const findings = snapshot.diagnostics
          .get(path.join(examplesFolder, name))!
          .map(({ code, severity, message, location }) => `${lines.positionAt(location.range.start).line + 1} ${severity} ${code}: ${message}\n`);
        compare(name.replace(/\.arch$/u, '.findings.txt'), findings.join('') || 'nothing\n');
      });

      it('has the figures that are stored', () => {
        const analysis = analyze(compileExample(name).architecture);
        const flows = [...analysis.load.flows.keys()].map((id) => `flow ${id}\n${printText(explainFlow(analysis, id), '  ')}`);
        compare(name.replace(/\.arch$/u, '.figures.txt'), `${flows.join('')}whole\n${printText(explainWhole(analysis), '  ')}`);
      });

      it('looks as it is stored, in every view', async function pictures() {
        this.timeout(30_000);
        const { architecture } = compileExample(name);
        for (const view of viewsOf(architecture)) {
          const scene = await draw(architecture, { engine, view: view.id });
          compare(name.replace(/\.arch$/u, view.id === '' ? '.svg' : `.${view.id}.svg`), svg(scene, light, { embedFont: false }));
        }
      });
    });
  }
});
