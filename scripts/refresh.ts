// Brings catalog/data/*.json up to date from lists that the provider publishes, given as local files:
//   npm run refresh -- prices AmazonEC2.json        the offer file of a service (AWS Price List, "offer index" format)
//   npm run refresh -- quotas lambda.json           the answer of `aws service-quotas list-aws-default-service-quotas`
// Only rows that the data already holds are changed: which price or quota matters is a decision, its figure is not.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PriceRow } from '../catalog/facts/prices.ts';
import type { QuotaRow } from '../catalog/facts/quotas.ts';
import type { Source } from '../catalog/facts/fact.ts';

/** The part of an offer file that is read. */
export interface OfferFile {
  readonly offerCode: string;
  readonly publicationDate: string;
  readonly products: Readonly<Record<string, { readonly attributes: Readonly<Record<string, string>> }>>;
  readonly terms: {
    readonly OnDemand: Readonly<
      Record<
        string,
        Readonly<
          Record<string, { readonly priceDimensions: Readonly<Record<string, { readonly unit: string; readonly pricePerUnit: { readonly USD?: string } }>> }>
        >
      >
    >;
  };
}

export interface QuotaList {
  readonly Quotas: readonly {
    readonly QuotaCode: string;
    readonly QuotaName: string;
    readonly Value: number;
    readonly Adjustable: boolean;
    readonly ServiceName: string;
  }[];
}

export interface Change {
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

export interface PriceData {
  readonly sources: Readonly<Record<string, Source>>;
  readonly prices: readonly PriceRow[];
}

export interface QuotaData {
  readonly sources: Readonly<Record<string, Source>>;
  readonly quotas: readonly QuotaRow[];
}

/** Attributes of a row and of a product of the price list that say the same. */
const sameAs: Readonly<Record<string, string>> = {
  instanceType: 'instanceType',
  instanceClass: 'instanceType',
  nodeType: 'instanceType',
  os: 'operatingSystem',
  tenancy: 'tenancy',
  engine: 'databaseEngine',
  deployment: 'deploymentOption',
};
const services: Readonly<Record<string, string>> = {
  AmazonEC2: 'EC2',
  AmazonRDS: 'RDS',
  AmazonElastiCache: 'ElastiCache',
  AmazonES: 'OpenSearch Service',
  AmazonRedshift: 'Redshift',
  AmazonMSK: 'MSK',
};

/** The data with the on-demand prices per hour of an offer file in it. Rows that it does not name stay as they are. */
export function refreshPrices(data: PriceData, offer: OfferFile): { readonly data: PriceData; readonly changes: readonly Change[] } {
  const service = services[offer.offerCode];
  if (service === undefined) throw new Error(`${offer.offerCode} is not one of ${Object.keys(services).join(', ')}`);
  const date = offer.publicationDate.slice(0, 10);
  const key = `price-list-${offer.offerCode.toLowerCase()}`;
  const changes: Change[] = [];
  const prices = data.prices.map((row): PriceRow => {
    if (row.service !== service || row.unit !== 'hour' || !row.attributes) return row;
    const usd = hourly(offer, row);
    if (usd === undefined) return row;
    if (usd !== row.usd) changes.push({ what: `${row.service} ${Object.values(row.attributes).join(' ')}`, from: row.usd, to: usd });
    return { ...row, usd, basis: 'listed', source: key };
  });
  const used = prices.some((row) => row.source === key);
  const sources = used ? { ...data.sources, [key]: { text: `AWS Price List, offer ${offer.offerCode}`, date } } : data.sources;
  return { data: { sources: kept(sources, prices), prices }, changes };
}

function hourly({ products, terms }: OfferFile, row: PriceRow): number | undefined {
  for (const [sku, { attributes }] of Object.entries(products)) {
    const fits = Object.entries(row.attributes ?? {}).every(
      ([name, value]) => sameAs[name] === undefined || attributes[sameAs[name]] === undefined || same(attributes[sameAs[name]]!, value),
    );
    if (
      !fits ||
      (attributes['regionCode'] ?? row.region) !== row.region ||
      !Object.keys(row.attributes ?? {}).some((name) => attributes[sameAs[name] ?? ''] !== undefined)
    )
      continue;
    for (const term of Object.values(terms.OnDemand[sku] ?? {})) {
      for (const { unit, pricePerUnit } of Object.values(term.priceDimensions))
        if (unit === 'Hrs' && pricePerUnit.USD !== undefined) return Number(pricePerUnit.USD);
    }
  }
  return undefined;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The data with the default values of Service Quotas in it, matched by quota code. */
export function refreshQuotas(data: QuotaData, list: QuotaList, date: string): { readonly data: QuotaData; readonly changes: readonly Change[] } {
  const byCode = new Map(list.Quotas.map((quota) => [quota.QuotaCode, quota]));
  const changes: Change[] = [];
  const key = 'service-quotas';
  const quotas = data.quotas.map((row): QuotaRow => {
    const found = row.quotaCode === undefined ? undefined : byCode.get(row.quotaCode);
    if (!found || typeof row.value !== 'number') return row;
    if (found.Value !== row.value) changes.push({ what: `${row.service}: ${row.quota}`, from: row.value, to: found.Value });
    return { ...row, value: found.Value, adjustable: found.Adjustable, basis: 'documented', source: key };
  });
  const used = quotas.some((row) => row.source === key);
  const sources = used ? { ...data.sources, [key]: { text: 'AWS Service Quotas, default values', date } } : data.sources;
  return { data: { sources: kept(sources, quotas), quotas }, changes };
}

/** Sources that no row names any more are gone. */
function kept(sources: Readonly<Record<string, Source>>, rows: readonly { readonly source?: string }[]): Record<string, Source> {
  const used = new Set(rows.map(({ source }) => source));
  return Object.fromEntries(Object.entries(sources).filter(([key]) => used.has(key)));
}

/** One row a line, so that a change reads as one. */
export function printData(data: PriceData | QuotaData): string {
  const [name, rows] = 'prices' in data ? (['prices', data.prices] as const) : (['quotas', data.quotas] as const);
  const sources = Object.entries(data.sources)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, source]) => `    ${JSON.stringify(key)}: ${spaced(source)}`);
  return `{\n  "sources": {\n${sources.join(',\n')}\n  },\n  "${name}": [\n${rows.map((row) => `    ${spaced(row)}`).join(',\n')}\n  ]\n}\n`;
}

function spaced(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${spaced(inner)}`)
    .join(', ')}}`;
}

if (process.argv[1] === import.meta.filename) {
  const [kind, file] = process.argv.slice(2);
  if ((kind !== 'prices' && kind !== 'quotas') || file === undefined) {
    console.error('npm run refresh -- prices OFFER.json, or npm run refresh -- quotas QUOTAS.json; see docs/analysis.md');
    process.exit(2);
  }
  const target = path.join(import.meta.dirname, `../catalog/data/${kind}.json`);
  const read = (name: string): unknown => JSON.parse(readFileSync(name, 'utf8'));
  const { data, changes } =
    kind === 'prices'
      ? refreshPrices(read(target) as PriceData, read(file) as OfferFile)
      : refreshQuotas(read(target) as QuotaData, read(file) as QuotaList, new Date().toISOString().slice(0, 10));
  writeFileSync(target, printData(data));
  for (const { what, from, to } of changes) console.log(`${what}: ${from} -> ${to}`);
  console.log(`${changes.length} changed`);
}
