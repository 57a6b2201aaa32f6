import type { LintStatement } from '../syntax/tree.ts';
import type { Diagnostic, Severity } from '../text/diagnostic.ts';
import type { Location } from '../text/range.ts';
import type { LintSettings } from './architecture.ts';
import { configurableCodes } from './codes.ts';
import { alternatives, didYouMean, type Reporter } from './report.ts';

const severities = ['off', 'hint', 'info', 'warning', 'error'] as const;

/** Reads `lint { code: severity }` blocks; codes beyond the model's own are `known` by whoever runs rules. */
export function lintSettings(statements: readonly LintStatement[], uri: string, known: ReadonlySet<string>, reporter: Reporter): LintSettings {
  const result = new Map<string, Severity | 'off'>();
  const locations = new Map<string, Location>();
  for (const statement of statements) {
    for (const inner of statement.body?.statements ?? []) {
      if (inner.type !== 'attribute') {
        if (inner.type !== 'unknown')
          reporter.report(uri, inner.range, 'misplaced-statement', 'A lint block holds only settings such as `duplicate-edge: off`');
        continue;
      }
      const { key, value } = inner;
      const codes = [...Object.keys(configurableCodes), ...known];
      if (!codes.includes(key.text)) {
        const { hint, fixes } = didYouMean(key.text, codes, { uri, range: key.range });
        reporter.report(uri, key.range, 'unknown-rule', `There is no rule \`${key.text}\`${hint}`, { fixes, severity: 'warning' });
        continue;
      }
      const severity = severities.find((s) => value?.type === 'path' && value.text === s);
      if (severity) {
        result.set(key.text, severity);
        locations.set(key.text, { uri, range: key.range });
      } else if (value) reporter.report(uri, value.range, 'unknown-value', `A rule is set to ${alternatives(severities)}`);
    }
  }
  return { severities: result, locations };
}

/** The diagnostics with the file's own severities; those set to `off` are gone. */
export function withSettings(diagnostics: readonly Diagnostic[], settings: LintSettings): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = settings.severities.get(diagnostic.code);
    if (severity === undefined) return [diagnostic];
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}
