import { provenance } from '../../catalog/facts/fact.ts';
import type { Utilisation } from '../analysis/capacity.ts';
import { formatBytes, formatCount, formatDuration, formatRate } from '../analysis/format.ts';
import type { Element } from '../model/architecture.ts';

const units: Readonly<Record<Utilisation['unit'], (value: number) => string>> = {
  rps: formatRate,
  'B/s': (value) => `${formatBytes(value)}/s`,
  B: formatBytes,
  s: formatDuration,
  count: formatCount,
};

export const inUnit = (value: number, unit: Utilisation['unit']): string => units[unit](value);

/** `fn: concurrent executions: 2 k of 1 k (200 %), a quota that can be raised`. */
export function overLimit({ label }: Element, { name, unit, demand, capacity, ratio, adjustable, formula, facts }: Utilisation): string {
  // A remark in brackets behind the date stays with the derivation.
  const from = facts[0] ? provenance(facts[0]).replace(/ \(.*\)$/u, '') : '';
  const rests = [formula, from].filter((part) => part !== undefined && part !== '').join('; ');
  return `${label}: ${lower(name)} ${inUnit(demand, unit)}, more than ${inUnit(capacity, unit)}${rests === '' ? '' : ` (${rests})`}: ${times(ratio)} ${adjustable ? 'what is configured or granted' : 'a hard limit'}; ${beyond(unit)}`;
}

export const headroom = ({ label }: Element, { name, unit, demand, capacity, ratio }: Utilisation): string =>
  `${label}: ${lower(name)} ${inUnit(demand, unit)} of ${inUnit(capacity, unit)} at the peak: ${percent(1 - ratio)} left`;

/** What becomes of what is over a limit. */
const beyond = (unit: Utilisation['unit']): string => (unit === 'B' || unit === 's' ? 'what is over it is refused or cut off' : 'the rest waits or is refused');

/** `112 % of`; from ten times on `12 times`. */
const times = (ratio: number): string => (ratio < 10 ? `${percent(ratio)} of` : `${formatCount(ratio)} times`);

const percent = (ratio: number): string => `${ratio >= 0.995 ? Math.round(ratio * 100) : (ratio * 100).toPrecision(2)} %`;
const lower = (text: string): string => (/^[A-Z][a-z]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
