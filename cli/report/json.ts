import type { Position } from '../../core/text/lines.ts';
import type { Diagnostic } from '../../core/text/diagnostic.ts';
import type { Location } from '../../core/text/range.ts';
import { countBySeverity, placeOf, type Report } from './report.ts';

interface JsonPlace {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** For programs; the shape is documented in `docs/cli.md`. Within version 1 members are only added. */
export function json(report: Report): string {
  const place = (location: Location): JsonPlace => {
    const { source, start, end } = placeOf(report, location);
    return { file: source.name, start, end };
  };
  const finding = ({ code, severity, message, location, related = [], fixes = [] }: Diagnostic) => ({
    code,
    severity,
    message,
    ...place(location),
    related: related.map((other) => ({ message: other.message, ...place(other.location) })),
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ uri, range, newText }) => ({ ...place({ uri, range }), newText })),
    })),
  });
  const { files, findings } = report;
  return `${JSON.stringify({ version: 1, files, summary: countBySeverity(findings), findings: findings.map(finding) }, null, 2)}\n`;
}
