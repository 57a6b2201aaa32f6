import file from '../data/quotas.json' with { type: 'json' };
import type { Basis, Fact, Source } from './fact.ts';

/** A row of `catalog/data/quotas.json`: a service quota or a limit of an API. */
export interface QuotaRow {
  readonly id: string;
  readonly service: string;
  readonly quota: string;
  /** A number, or a formula over the instance's memory. */
  readonly value: number | string;
  readonly unit: string;
  /** `default`: where an account begins; `max`, `min`: bounds; `rate`: at least so much. */
  readonly kind: string;
  readonly scope: string;
  /** True: raised on request or by a setting. Absent: not stated. */
  readonly adjustable?: boolean;
  readonly quotaCode?: string;
  readonly min?: number;
  readonly note?: string;
  readonly basis: Basis;
  readonly source?: string;
}

interface QuotaFile {
  readonly sources: Readonly<Record<string, Source>>;
  readonly quotas: readonly QuotaRow[];
}

const { sources, quotas } = file as unknown as QuotaFile;
const byId = new Map(quotas.map((row) => [row.id, row]));

/** AWS counts the sizes of its quotas in powers of two. Times become seconds, sizes bytes. */
const factors: Readonly<Record<string, number>> = {
  ms: 1e-3,
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  bytes: 1,
  KB: 2 ** 10,
  KiB: 2 ** 10,
  MB: 2 ** 20,
  MiB: 2 ** 20,
  GB: 2 ** 30,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
  'MB/s': 2 ** 20,
  'MiB/s': 2 ** 20,
  'GB/s': 2 ** 30,
  Gbps: 1e9 / 8,
  'tasks/minute': 1 / 60,
};

export interface Quota extends Fact {
  readonly id: string;
  readonly adjustable: boolean;
  readonly scope: string;
}

/** A quota by its id, in base units (s, B, B/s, 1/s). Throws for an id that the data does not hold or that is a formula: a slip in the catalog. */
export function quota(id: string): Quota {
  const row = byId.get(id);
  if (!row || typeof row.value !== 'number') throw new Error(`Catalog: no quota \`${id}\``);
  return quotaOf(row, row.value * (factors[row.unit] ?? 1));
}

const formula = /^(?:LEAST\()?DBInstanceClassMemory\/(\d+)(?:,(\d+)\))?$/u;

/** A quota that the data gives as a formula over the memory of an instance, for so many bytes of it. Throws for any other. */
export function quotaOfMemory(id: string, memory: number): Quota {
  const row = byId.get(id);
  const parts = formula.exec(String(row?.value));
  if (!row || !parts) throw new Error(`Catalog: \`${id}\` is no formula over memory`);
  return quotaOf(row, Math.floor(Math.min(memory / Number(parts[1]), Number(parts[2] ?? Infinity))));
}

function quotaOf(row: QuotaRow, value: number): Quota {
  const source = row.source === undefined ? undefined : sources[row.source];
  return {
    id: row.id,
    what: `${row.service}: ${row.quota}`,
    value,
    unit: row.unit,
    basis: row.basis,
    // A rate that is promised "at least" is no wall.
    adjustable: row.adjustable === true || row.kind === 'rate',
    scope: row.scope,
    ...(source ? { source } : {}),
    ...(row.note === undefined ? {} : { note: row.note }),
  };
}

export const hasQuota = (id: string): boolean => byId.has(id);
/** Every row, for the catalog's pages. */
export const allQuotas: readonly QuotaRow[] = quotas;
export const quotaSource = (row: QuotaRow): Source | undefined => (row.source === undefined ? undefined : sources[row.source]);
