import path from 'node:path';
import type { Diagnostic, Severity } from '../../core/text/diagnostic.ts';
import { placeOf, summary, type Report } from './report.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/**
 * Workflow commands that annotate a pull request on GitHub, and a summary for who reads the log.
 * @param root the checked-out repository, which GitHub takes paths to be relative to
 */
export function github(report: Report, root: string): string {
  return `${report.findings.map((finding) => annotation(finding, report, root)).join('')}${summary(report)}\n`;
}

function annotation(finding: Diagnostic, report: Report, root: string): string {
  const { source, start, end } = placeOf(report, finding.location);
  const properties = {
    file: path.relative(root, source.path).split(path.sep).join('/'),
    line: start.line,
    endLine: end.line,
    // GitHub takes columns only within one line.
    ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
    title: `lintel ${finding.code}`,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${commands[finding.severity]} ${list.join(',')}::${escapeMessage(finding.message)}\n`;
}

const escapeMessage = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
