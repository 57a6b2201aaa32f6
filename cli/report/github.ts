import type { Severity } from '../../core/text/diagnostic.ts';
import type { Report } from './finding.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** Workflow commands that annotate a pull request on GitHub. */
export function github({ findings }: Report): string {
  return findings.map(({ file, lines, diagnostic: { severity, code, message, location: { range } } }) => {
    const start = lines.positionAt(range.start);
    const end = lines.positionAt(range.end);
    const columns = start.line === end.line ? `,col=${start.column + 1},endColumn=${end.column + 1}` : '';
    return `::${commands[severity]} file=${property(file)},line=${start.line + 1},endLine=${end.line + 1}${columns},title=${property(`lintel ${code}`)}::${data(message)}\n`;
  }).join('');
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
