/** `99.95 %`, `0.005 %`: as many digits as tell it from 100 % and from none, at the least two. */
export function formatRatio(ratio: number): string {
  if (ratio === 1) return '100 %';
  if (ratio > 0 && ratio < 0.0001) return `${trim((ratio * 100).toFixed(Math.min(12, Math.ceil(-Math.log10(ratio)) - 1)))} %`;
  if (ratio <= 0.99) return `${trim((ratio * 100).toFixed(2))} %`;
  const nines = Math.floor(-Math.log10(1 - ratio) + 1e-9);
  return `${trim((ratio * 100).toFixed(Math.min(12, Math.max(2, nines + 1))))} %`;
}

/** `20 k/s`, `0.4/s`, `35/day` for what happens seldom. */
export function formatRate(perSecond: number): string {
  if (perSecond === 0) return '0/s';
  if (perSecond >= 0.1) return `${formatCount(perSecond)}/s`;
  return perSecond * 3600 >= 1 ? `${formatCount(perSecond * 3600)}/h` : `${formatCount(perSecond * 86_400)}/day`;
}

/** From here on three digits round to the next unit: 999.6 k is 1 M. */
const ROUNDS_UP = 0.9995;

const steps: readonly (readonly [number, string])[] = [
  [1e18, 'E'],
  [1e15, 'P'],
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
];

/** Three digits: `12.3 k`, `540`, `0.42`. */
export function formatCount(value: number): string {
  const step = steps.find(([size]) => Math.abs(value) >= size * ROUNDS_UP);
  return step ? `${digits(value / step[0])} ${step[1]}` : digits(value);
}

/** Decimal units: `31.5 TB`. */
export function formatBytes(bytes: number): string {
  const step = steps.find(([size]) => Math.abs(bytes) >= size * ROUNDS_UP);
  return step ? `${digits(bytes / step[0])} ${step[1].toUpperCase()}B` : `${digits(bytes)} B`;
}

/** `6.2 ms`, `1.4 s`, `3.2 min`, `4.4 h`, `1.8 d`. */
export function formatDuration(seconds: number): string {
  if (seconds === 0) return '0 s';
  if (seconds < 1e-3 * ROUNDS_UP) return `${digits(seconds * 1e6)} µs`;
  if (seconds < ROUNDS_UP) return `${digits(seconds * 1e3)} ms`;
  if (seconds < 120) return `${digits(seconds)} s`;
  if (seconds < 7200) return `${digits(seconds / 60)} min`;
  if (seconds < 172_800) return `${digits(seconds / 3600)} h`;
  return `${digits(seconds / 86_400)} d`;
}

/** `$11.4k`, `$38.20`, `$0.04`. */
export function formatMoney(dollars: number): string {
  if (dollars >= 1e15 * ROUNDS_UP) return `$${dollars.toExponential(2).replace('e+', 'e')}`;
  if (dollars >= 1e12 * ROUNDS_UP) return `$${digits(dollars / 1e12)}T`;
  if (dollars >= 1e9 * ROUNDS_UP) return `$${digits(dollars / 1e9)}B`;
  if (dollars >= 1e6 * ROUNDS_UP) return `$${digits(dollars / 1e6)}M`;
  if (dollars >= 10_000 * ROUNDS_UP) return `$${digits(dollars / 1e3)}k`;
  return `$${dollars >= 1000 ? dollars.toFixed(0) : dollars.toFixed(2)}`;
}

/** At most three digits that count, no zeros behind them. */
function digits(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return String(Math.round(value));
  return trim(value.toFixed(size >= 10 ? 1 : size >= 1 ? 2 : Math.min(6, 1 - Math.floor(Math.log10(size || 1)) + 1)));
}

const trim = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/u, '') : text);
