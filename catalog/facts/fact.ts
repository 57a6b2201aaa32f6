/** Where a figure was read, and the date printed there (or on which it was read); null where none is known. */
export interface Source {
  readonly text: string;
  readonly date: string | null;
}

/**
 * How much a figure can be trusted. `listed`: a published price list; `documented`, `official`: the provider's own page;
 * `official-china`: the provider's page for its China regions; `secondary`: someone else quoting the provider;
 * `derived`: computed from another figure; `unverified`: general knowledge, not checked; `assumption`: a working value.
 */
export type Basis = 'listed' | 'documented' | 'official' | 'official-china' | 'secondary' | 'derived' | 'unverified' | 'assumption';

/** One figure with what it rests on. */
export interface Fact {
  /** What it is, in words: `Lambda: concurrent executions`. */
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly basis: Basis;
  readonly source?: Source;
  readonly note?: string;
}

const words: Readonly<Record<Basis, string>> = {
  listed: '',
  documented: '',
  official: '',
  'official-china': 'of the China regions',
  secondary: 'quoted by a third party',
  derived: 'derived',
  unverified: 'unverified',
  assumption: 'assumption',
};

/** True where a finding that rests on it is at most a warning. */
export const isUncertain = ({ basis }: Fact): boolean => words[basis] !== '';

/** `unverified`, `quoted by a third party, 2019-01-31`, `2026-04-13`: for a line of a report. What is said beside a date, `lintel catalog --format json` tells. */
export function provenance({ basis, source }: Fact): string {
  const date = source?.date?.replace(/ \(.*\)$/u, '') ?? '';
  return [words[basis], date].filter((part) => part !== '').join(', ');
}
