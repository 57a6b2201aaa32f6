import type { Fact } from '../../catalog/facts/fact.ts';

/** How a figure came about: a line with its value, what it rests on, and the lines that it was made from. */
export interface Derivation {
  readonly label: string;
  /** For people, with its unit; empty for a line that only says something. */
  readonly value: string;
  readonly facts?: readonly Fact[];
  /** True for what the design does not say and Lintel took. */
  readonly assumed?: boolean;
  readonly terms?: readonly Derivation[];
}

/** An average while it happens, a highest value, and the average over all hours: less where a flow has a `window`. */
export interface Rates {
  readonly avg: number;
  readonly peak: number;
  readonly always: number;
}

export const noRates: Rates = { avg: 0, peak: 0, always: 0 };
export const plus = (a: Rates, b: Rates): Rates => ({ avg: a.avg + b.avg, peak: a.peak + b.peak, always: a.always + b.always });
export const times = (a: Rates, factor: number): Rates => ({ avg: a.avg * factor, peak: a.peak * factor, always: a.always * factor });
