import type { CodeLens } from 'vscode-languageserver-types';
import { analyze, type Analysis } from '../../core/analysis/analyze.ts';
import { formatDuration, formatMoney, formatRate, formatRatio } from '../../core/analysis/format.ts';
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
  const whole = heading ? [lens(heading.keyword.range, wholeTitle(analysis))] : [];
  const flows = snapshot.architecture.flows
    .filter(({ source }) => source.uri === document.uri)
    .map(({ id, source }) => lens(source.name, flowTitle(analysis, id), id));
  return [...whole, ...flows];
}

function wholeTitle({ cost, verdicts, availability }: Analysis): string {
  const missed = verdicts.filter(({ met }) => met === false).length;
  return [
    ...(availability.total === undefined ? [] : [`all flows ${formatRatio(availability.total)}`]),
    `${cost.unpriced.length > 0 ? '≥ ' : ''}${formatMoney(cost.total)}/month`,
    ...(verdicts.length === 0 ? [] : [missed === 0 ? 'no target missed' : `${missed} of ${verdicts.length} targets missed`]),
  ].join(' · ');
}

function flowTitle({ availability, latency, capacity, cost }: Analysis, id: string): string {
  const [up, time, first, money] = [availability.flows.get(id), latency.flows.get(id), capacity.breakingPoints.get(id)?.[0], cost.flows.get(id)];
  const parts = [
    ...(up ? [`${up.unknown.length > 0 ? '≤ ' : ''}${formatRatio(up.value)}`] : []),
    ...(time && time.p99 > 0 ? [`p99 ${time.unknown.length > 0 ? '≥ ' : ''}${formatDuration(time.p99)}`] : []),
    ...(first ? [`breaks at ${formatRate(first.rate)}`] : []),
    ...(money && money.known > 0 ? [`${money.incomplete ? '≥ ' : ''}${formatMoney(money.known)}/month`] : []),
  ];
  return parts.length === 0 ? 'figures' : parts.join(' · ');
}
