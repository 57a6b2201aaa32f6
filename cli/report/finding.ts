import { lineMap, type LineMap } from '../../core/text/lines.ts';
import type { Diagnostic, Severity } from '../../core/text/diagnostic.ts';

/** One diagnostic of one file, with its text at hand. */
export interface Finding {
  /** As shown: relative to where the command runs, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly lines: LineMap;
  readonly diagnostic: Diagnostic;
  /** Files of related places, as shown, by URI. */
  readonly nameOf: (uri: string) => { readonly file: string; readonly lines: LineMap } | undefined;
}

export interface Report {
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

export const severityOrder: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export const countBySeverity = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { diagnostic } of findings) counts[diagnostic.severity]++;
  return counts;
};

export const linesOf = lineMap;
