import assert from 'node:assert/strict';
import { catalog } from '../../catalog/index.ts';
import { analyze, type Analysis } from '../../core/analysis/analyze.ts';
import { compile } from '../../core/model/compile.ts';

/** The analyses of a text, which must be free of errors of the language. */
export function analysisOf(text: string): Analysis {
  const snapshot = compile('test.arch', { read: (uri) => (uri === 'test.arch' ? text : undefined), resolve: () => undefined }, catalog);
  const errors = [...snapshot.diagnostics.values()].flat().filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.map(({ message }) => message),
    [],
    text,
  );
  return analyze(snapshot.architecture);
}

export function near(actual: number | undefined, expected: number, tolerance = 1e-9): void {
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);
}
