import type { CodeLens } from 'vscode-languageserver-types';
import { analyze } from '../../core/analysis/analyze.ts';
import { flowHeadline, wholeHeadline } from '../../core/analysis/headline.ts';
import { toRange, type Scope } from '../document.ts';

/** The command that a lens runs; its arguments are the file and, for one flow, its id. */
export const showReportCommand = 'lintel.showReport';

/** Above the architecture and each flow: availability, p99, breaking point, monthly cost. */
export function codeLens({ snapshot, document }: Scope): CodeLens[] {
  const analysis = analyze(snapshot.architecture);
  const lens = (range: { readonly start: number; readonly end: number }, title: string, flow?: string): CodeLens => ({
    range: toRange(document, range),
    command: { title, command: showReportCommand, arguments: [document.uri, ...(flow === undefined ? [] : [flow])] },
  });
  const heading = snapshot.files.get(document.uri)?.tree.statements.find((statement) => statement.type === 'architecture');
  const whole = heading ? [lens(heading.keyword.range, titleOf(wholeHeadline(analysis)))] : [];
  const flows = snapshot.architecture.flows
    .filter(({ source }) => source.uri === document.uri)
    .map(({ id, source }) => lens(source.name, titleOf(flowHeadline(analysis, id)), id));
  return [...whole, ...flows];
}

const titleOf = (parts: readonly string[]): string => (parts.length === 0 ? 'figures' : parts.join(' · '));
