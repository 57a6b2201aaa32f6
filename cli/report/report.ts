import { lineMap, type LineMap, type Position } from '../../core/text/lines.ts';
import type { Diagnostic, Severity } from '../../core/text/diagnostic.ts';
import type { Location } from '../../core/text/range.ts';
import { counted } from '../command.ts';

/** What `lintel check` found; each format prints the whole of it. */
export interface Report {
  /** The files that were asked for, as shown. */
  readonly files: readonly string[];
  /** Every file that a finding may point to, by absolute path. */
  readonly sources: ReadonlyMap<string, Source>;
  /** By file, then by place. */
  readonly findings: readonly Diagnostic[];
}

export interface Source {
  readonly path: string;
  /** Relative to where the command runs, with `/`. */
  readonly name: string;
  readonly text: string;
  readonly lines: LineMap;
}

/** Where something is, as people and programs count: lines and UTF-16 columns from 1; `end` is behind the last character. */
export interface Place {
  readonly source: Source;
  readonly start: Position;
  readonly end: Position;
}

export const sourceOf = (path: string, name: string, text: string): Source => ({ path, name, text, lines: lineMap(text) });

export function placeOf({ sources }: Report, { uri, range }: Location): Place {
  const source = sources.get(uri);
  if (!source) throw new Error(`A finding points to ${uri}, which was not read`);
  const fromOne = ({ line, column }: Position): Position => ({ line: line + 1, column: column + 1 });
  return { source, start: fromOne(source.lines.positionAt(range.start)), end: fromOne(source.lines.positionAt(range.end)) };
}

/** Most severe first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function countBySeverity(findings: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** `3 files checked: 2 errors, 1 warning` */
export function summary({ files, findings }: Report): string {
  const counts = countBySeverity(findings);
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => (severity === 'info' ? `${counts.info} info` : counted(counts[severity], severity)));
  return `${counted(files.length, 'file')} checked${parts.length === 0 ? ', nothing to report' : `: ${parts.join(', ')}`}`;
}
