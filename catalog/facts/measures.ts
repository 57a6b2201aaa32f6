import file from '../data/measures.json' with { type: 'json' };
import type { Fact } from './fact.ts';

/** A row of `catalog/data/measures.json`: how a provider counts, and working values where no figure is published. */
export interface MeasureRow extends Fact {
  readonly id: string;
}

const byId = new Map((file.measures as readonly MeasureRow[]).map((row) => [row.id, row]));

/** A measure by its id, in base units. Throws for an id that the data does not hold: a slip in the catalog. */
export function measure(id: string): Fact {
  const row = byId.get(id);
  if (!row) throw new Error(`Catalog: no measure \`${id}\``);
  return row;
}

/** Time that a kind takes for one call where the design does not say; undefined for what only the design can know. */
export function usualLatency(kind: string): { readonly p50: Fact; readonly p99: Fact } | undefined {
  const p50 = byId.get(`latency.${kind}.p50`);
  const p99 = byId.get(`latency.${kind}.p99`);
  return p50 && p99 ? { p50, p99 } : undefined;
}

/** How many billed units a size takes; one at least. */
export const unitsOf = (bytes: number | undefined, id: string): number => Math.max(1, Math.ceil((bytes ?? 0) / measure(id).value));

/** Every row, for the catalog's pages. */
export const allMeasures: readonly MeasureRow[] = [...byId.values()];
