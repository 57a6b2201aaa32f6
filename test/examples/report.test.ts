import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { analyze } from '../../core/analysis/analyze.ts';
import { fail } from '../../core/analysis/failure.ts';
import { failureReport, reportOf } from '../../core/analysis/report.ts';
import { compileExample, examples } from './examples.ts';

const schema = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../docs/analyze.schema.json'), 'utf8')) as object;
const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

/** As it is printed: what JSON cannot hold (`NaN`, `undefined`) shows. */
const problems = (report: object): unknown[] => {
  validate(JSON.parse(JSON.stringify(report)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};

describe('examples: the JSON of analyze', () => {
  for (const name of examples) {
    it(`has the shape that docs/analyze.schema.json describes: ${name}`, () => {
      const analysis = analyze(compileExample(name).architecture);
      const elements = [...analysis.architecture.elements.values()].filter(({ isGroup }) => !isGroup);
      const failure = failureReport(fail(analysis, { elements: elements.slice(0, 1).map(({ id }) => id), zones: [], regions: [] }));
      assert.deepEqual(problems({ ...reportOf(analysis), failure }), []);
    });
  }

  it('is held closely: a member that is missing, renamed, or of another type is told', () => {
    const report = reportOf(analyze(compileExample(examples[0]!).architecture));
    assert.deepEqual(problems(report), []);
    const { total, ...rest } = report;
    assert.notDeepEqual(problems(rest), []);
    assert.notDeepEqual(problems({ ...rest, total, totals: total }), []);
    assert.notDeepEqual(problems({ ...rest, total: { ...total, costPerMonth: '1' } }), []);
  });
});
