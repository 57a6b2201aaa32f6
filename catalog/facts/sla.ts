import file from '../data/sla.json' with { type: 'json' };
import type { Basis, Fact, Source } from './fact.ts';

/** A row of `catalog/data/sla.json`: what a provider commits to, or designs for. Percentages as printed. */
export interface SlaRow {
  readonly service: string;
  readonly tier: string;
  readonly kind: 'sla' | 'design';
  /** First threshold under which service credits start; absent where no agreement of its own is known. */
  readonly monthlyUptimePercent?: number;
  readonly designedAvailabilityPercent?: number;
  readonly designedDurabilityPercent?: number;
  readonly availabilityZones?: number | string;
  readonly minStorageDays?: number;
  readonly minBillableObjectKB?: number;
  readonly condition?: string;
  readonly note?: string;
  readonly basis: Basis;
  readonly source?: string;
}

interface SlaFile {
  readonly sources: Readonly<Record<string, Source>>;
  readonly sla: readonly SlaRow[];
}

const { sources, sla: rows } = file as unknown as SlaFile;
const byKey = new Map(rows.filter((row) => row.kind === 'sla').map((row) => [`${row.service}|${row.tier}`, row]));

/**
 * The commitment for a service and tier as a ratio. It is a promise of credits, not a forecast. Throws for a pair that
 * the data does not hold: a slip in the catalog. Undefined where the provider makes none.
 */
export function sla(service: string, tier = 'standard'): Fact | undefined {
  const row = byKey.get(`${service}|${tier}`);
  if (!row) throw new Error(`Catalog: no SLA for \`${service}\`, ${tier}`);
  if (row.monthlyUptimePercent === undefined) return undefined;
  const source = slaSource(row);
  return {
    what: `SLA of ${service}${tier === 'standard' ? '' : `, ${tier}`}`,
    value: row.monthlyUptimePercent / 100,
    unit: 'ratio',
    basis: row.basis,
    ...(source ? { source } : {}),
    ...(row.note === undefined ? {} : { note: row.note }),
  };
}

/** The share of objects that a service is designed to keep over a year, as a ratio. Throws for a pair that the data does not hold. */
export function durability(service: string, tier: string): Fact {
  const row = rows.find((one) => one.kind === 'design' && one.service === service && one.tier === tier);
  if (row?.designedDurabilityPercent === undefined) throw new Error(`Catalog: no durability of \`${service}\`, ${tier}`);
  const source = slaSource(row);
  return {
    what: `durability that ${service} is designed for, ${tier}`,
    value: row.designedDurabilityPercent / 100,
    unit: 'ratio',
    basis: row.basis,
    ...(source ? { source } : {}),
    ...(row.note === undefined ? {} : { note: row.note }),
  };
}

/** Every row, for the catalog's pages. */
export const allSlas: readonly SlaRow[] = rows;
export const slaSource = (row: SlaRow): Source | undefined => (row.source === undefined ? undefined : sources[row.source]);
