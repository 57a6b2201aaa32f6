import type { Position } from '../../core/text/lines.ts';
import { countBySeverity, type Finding, type Report } from './finding.ts';

/** For programs; the shape is documented in `docs/cli.md` and only grows. Lines and columns start at 1. */
export function json({ files, findings }: Report): string {
  return `${JSON.stringify({ version: 1, files, summary: countBySeverity(findings), findings: findings.map(entry) }, null, 2)}\n`;
}

function entry({ file, lines, diagnostic, nameOf }: Finding) {
  const { code, severity, message, location: { range } } = diagnostic;
  return {
    file, code, severity, message,
    start: position(lines.positionAt(range.start)), end: position(lines.positionAt(range.end)),
    related: (diagnostic.related ?? []).flatMap(({ location, message: note }) => {
      const place = nameOf(location.uri);
      return place ? [{ file: place.file, message: note, start: position(place.lines.positionAt(location.range.start)), end: position(place.lines.positionAt(location.range.end)) }] : [];
    }),
    fixes: (diagnostic.fixes ?? []).map((fix) => ({
      title: fix.title,
      edits: fix.edits.flatMap(({ uri, range: at, newText }) => {
        const place = nameOf(uri);
        return place ? [{ file: place.file, newText, start: position(place.lines.positionAt(at.start)), end: position(place.lines.positionAt(at.end)) }] : [];
      }),
    })),
  };
}

const position = ({ line, column }: Position) => ({ line: line + 1, column: column + 1 });
