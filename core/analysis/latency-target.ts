import type { Requirement } from '../model/architecture.ts';
import { formatDuration } from './format.ts';
import type { FlowLatency, Latency } from './latency.ts';
import { FURTHEST } from './latency/draws.ts';
import type { Verdict } from './verdict.ts';

/**
 * A verdict for each percentile, on the slowest flow that is meant: any percentile is read off the draws. A target of the
 * whole is one of requests: flows whose end nobody waits for only count in their own.
 */
export function latencyTargets(requirement: Requirement, { flows }: Latency): Verdict[] {
  const targets = requirement.value.type === 'percentiles' ? Object.entries(requirement.value.percentiles) : [];
  const meant = [...flows].filter(([id, { until }]) => (requirement.flow === undefined ? until !== 'done' : id === requirement.flow));
  return targets.map(([percentile, { value }]) => verdictOf(requirement, percentile, value, meant));
}

function verdictOf(requirement: Requirement, percentile: string, target: number, flows: readonly [string, FlowLatency][]): Verdict {
  const share = Number(percentile.slice(1)) / 100;
  const [worst] = flows.map(([id, figure]) => ({ id, figure, time: figure.at(share) })).sort((a, b) => b.time - a.time);
  const common = { requirement, what: `latency ${percentile}`, target: formatDuration(target) };
  if (!worst) return { ...common, actual: 'not known', met: undefined, contributors: [], unknown: [], note: 'no flow tells what to wait for' };
  const { id, figure, time } = worst;
  const { terms, unknown, until } = figure;
  const size = ({ p50, p99 }: { readonly p50: number; readonly p99: number }): number => (share > 0.5 ? p99 : p50);
  const isFurther = share > FURTHEST;
  const isKnown = terms.length > 0 && unknown.length === 0 && !isFurther;
  const isMissed = time > target;
  return {
    ...common,
    unknown,
    flow: id,
    actual: terms.length > 0 ? `${isKnown ? '' : 'at least '}${formatDuration(time)}` : 'nobody states a time',
    met: isMissed ? false : isKnown ? true : undefined,
    contributors: [...terms]
      .sort((a, b) => size(b.spread) - size(a.spread))
      .slice(0, 3)
      .map(({ what, spread }) => `${what} (${formatDuration(size(spread))})`),
    ...(isMissed ? { gap: `${formatDuration(time - target)} too slow` } : {}),
    ...(until === 'done' ? { note: 'nobody waits for an answer: until its last step is done' } : {}),
    ...(isFurther && !isMissed ? { note: 'further out than the draws tell' } : {}),
  };
}
