import { countBySeverity, severityOrder, type Finding, type Report } from './finding.ts';

const codes = { error: '31', warning: '33', info: '34', hint: '36', bold: '1', dim: '2' } as const;

/** For people: each finding with its line and what is meant in it underlined; a summary at the end. */
export function human({ files, findings }: Report, color: boolean): string {
  const paint = (text: string, style: keyof typeof codes): string => (color ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
  const one = ({ file, text, lines, diagnostic, nameOf }: Finding): string => {
    const { severity, code, message, location: { range } } = diagnostic;
    const at = lines.positionAt(range.start);
    const end = lines.positionAt(range.end);
    const lineStart = lines.offsetAt({ line: at.line, column: 0 });
    const source = text.slice(lineStart, lines.offsetAt({ line: at.line, column: Number.MAX_SAFE_INTEGER }));
    const gutter = String(at.line + 1);
    const pad = ' '.repeat(gutter.length);
    const until = end.line === at.line ? end.column : source.length;
    const before = source.slice(0, at.column).replace(/[^\t]/gu, ' ');
    const underline = '^'.repeat(Math.max(1, until - at.column));
    const related = (diagnostic.related ?? []).flatMap(({ location, message: note }) => {
      const place = nameOf(location.uri);
      if (!place) return [];
      const { line, column } = place.lines.positionAt(location.range.start);
      return [`${pad} ${paint('=', 'dim')} ${note} (${place.file}:${line + 1}:${column + 1})`];
    });
    const fixes = (diagnostic.fixes ?? []).slice(0, 3).map((fix) => `${pad} ${paint('= help:', 'hint')} ${fix.title}`);
    return [
      `${paint(`${file}:${at.line + 1}:${at.column + 1}`, 'bold')} ${paint(severity, severity)} ${paint(code, 'dim')}: ${message}`,
      `${paint(`${pad} |`, 'dim')}`,
      `${paint(`${gutter} |`, 'dim')} ${source}`,
      `${paint(`${pad} |`, 'dim')} ${before}${paint(underline, severity)}`,
      ...related, ...fixes, '',
    ].join('\n');
  };
  return `${findings.map((finding) => `${one(finding)}\n`).join('')}${summary({ files, findings })}\n`;
}

export function summary({ files, findings }: Report): string {
  const counts = countBySeverity(findings);
  const parts = severityOrder.filter((severity) => counts[severity] > 0).map((severity) => `${counts[severity]} ${severity}${counts[severity] === 1 || severity === 'info' ? '' : 's'}`);
  const where = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  return parts.length === 0 ? `${where} checked, nothing to report` : `${where} checked: ${parts.join(', ')}`;
}
