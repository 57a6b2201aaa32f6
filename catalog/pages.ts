import { provenance, type Fact } from './facts/fact.ts';
import { usualLatency } from './facts/measures.ts';
import { unitSize } from './facts/prices.ts';
import type { DimensionName } from '../core/units/dimension.ts';
import { formatQuantity } from '../core/units/quantity.ts';
import { catalog } from './index.ts';
import type { Kind } from './schema.ts';
import type { Settings } from './settings.ts';
import type { Usage } from './behaviour.ts';

/** What is known of one kind, as data: `lintel catalog KIND --format json`. */
export interface KindPage {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly category: string;
  readonly nature: string;
  readonly scope: string;
  readonly managed: string | null;
  readonly aliases: readonly string[];
  readonly placement: Kind['placement'] | null;
  readonly docs: string | null;
  readonly attributes: readonly { readonly name: string; readonly doc: string; readonly default: string | null; readonly example: string | null }[];
  readonly roles: Kind['roles'] | null;
  /** Commitments for an element with nothing configured. */
  readonly sla: FactPage | null;
  readonly limits: readonly {
    readonly id: string;
    readonly name: string;
    readonly value: number | null;
    readonly unit: string;
    readonly facts: readonly FactPage[];
  }[];
  /** Dimensions that it is billed by, for an element with nothing configured. */
  readonly prices: readonly { readonly what: string; readonly unit: string; readonly facts: readonly FactPage[] }[];
  readonly latency: { readonly p50: FactPage; readonly p99: FactPage } | null;
}

export interface FactPage {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly basis: string;
  readonly source: string | null;
  readonly date: string | null;
  readonly note: string | null;
}

const factPage = ({ what, value, unit, basis, source, note }: Fact): FactPage => ({
  what,
  value,
  unit,
  basis,
  source: source?.text ?? null,
  date: source?.date ?? null,
  note: note ?? null,
});

export function kindPage(kind: Kind): KindPage {
  const settings = defaultSettings(kind);
  const latency = usualLatency(kind.id);
  const sla = kind.sla?.(settings) ?? kind.copySla?.(settings);
  return {
    id: kind.id,
    name: kind.name,
    summary: kind.summary,
    category: kind.category,
    nature: kind.nature,
    scope: kind.scope,
    managed: kind.managed ?? null,
    aliases: kind.aliases ?? [],
    placement: kind.placement ?? null,
    docs: kind.docs ?? null,
    attributes: Object.entries(kind.attributes).map(([name, attribute]) => ({
      name,
      doc: attribute.doc,
      default: attribute.default ?? null,
      example: attribute.example ?? null,
    })),
    roles: kind.roles ?? null,
    sla: sla ? factPage(sla) : null,
    limits: (kind.limits ?? []).map(({ id, name, unit, capacity }) => {
      const found = capacity(settings);
      return { id, name, unit, value: found?.value ?? null, facts: (found?.facts ?? []).map(factPage) };
    }),
    prices: (kind.pricing?.(settings, noUsage) ?? []).map(({ what, unit, tiers }) => ({ what, unit, facts: tiers.map(factPage) })),
    latency: latency ? { p50: factPage(latency.p50), p99: factPage(latency.p99) } : null,
  };
}

/** The page of one kind as text. */
export function kindText(kind: Kind): string {
  const page = kindPage(kind);
  const lines = [
    `${page.id}: ${page.name}`,
    page.summary,
    `${page.category}, ${page.nature}${page.scope === 'any' ? '' : `, fails with its ${page.scope}`}${page.managed === null ? '' : `, ${page.managed}`}`,
    ...(page.aliases.length > 0 ? [`also: ${page.aliases.join(', ')}`] : []),
    ...(page.placement?.in ? [`stands in: ${page.placement.in.join(', ')}`] : []),
    ...(page.docs === null ? [] : [page.docs]),
    '',
    'Attributes',
    ...page.attributes.map(
      ({ name, doc, default: usual, example }) =>
        `  ${name}: ${doc}${usual === null ? '' : ` Default: ${usual}.`}${example === null || example === usual ? '' : ` For example: ${example}.`}`,
    ),
    ...(page.sla ? ['', 'Availability', `  ${page.sla.what}: ${+(page.sla.value * 100).toFixed(6)} %${inBrackets([page.sla])}`] : []),
    ...(page.limits.length > 0
      ? [
          '',
          'Limits',
          ...page.limits.map(({ id, name, value, unit, facts }) => `  ${id}: ${name}${value === null ? '' : `: ${amount(value, unit)}`}${inBrackets(facts)}`),
        ]
      : []),
    ...(page.prices.length > 0
      ? ['', 'Prices', ...page.prices.map(({ what, facts }) => `  ${what}: ${facts.length === 0 ? 'price not known' : facts.map(priceText).join(', then ')}`)]
      : []),
    ...(page.latency ? ['', 'Usual time of a call', `  p50 ${page.latency.p50.value * 1000} ms, p99 ${page.latency.p99.value * 1000} ms [assumption]`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const dimensions: Readonly<Record<string, DimensionName>> = { B: 'data', 'B/s': 'data-rate', s: 'duration', rps: 'rate' };

/** `409.6 KB`, `10k/s`, `20`. What a rate counts, the name of the limit says. */
const amount = (value: number, unit: string): string => formatQuantity(value, dimensions[unit] ?? 'count').replace(/ rps$/u, '/s');

/** `$0.25 per GB-month [2024-11-15]`; for what is counted in thousands or millions, the price of so many. */
const priceText = (fact: FactPage): string => `$${+(fact.value * unitSize(fact.unit)).toPrecision(12)} per ${fact.unit}${inBrackets([fact])}`;

/** ` [quoted by a third party, 2022-03-10]`: what figures rest on, each said once. */
function inBrackets(facts: readonly FactPage[]): string {
  const rests = [...new Set(facts.map(provenanceOf))].filter((text) => text !== '');
  return rests.length === 0 ? '' : ` [${rests.join('; ')}]`;
}

const provenanceOf = ({ what, value, basis, source, date }: FactPage): string =>
  provenance({ what, value, unit: '', basis: basis as Fact['basis'], ...(source === null ? {} : { source: { text: source, date } }) });

/** docs/catalog.md. */
export function catalogMarkdown(): string {
  const categories = [...new Set(catalog.kinds.map(({ category }) => category))];
  return [
    '# Catalog',
    '',
    '<!-- Generated by `npm run docs` from the catalog. -->',
    '',
    `${catalog.kinds.length} kinds. \`lintel catalog KIND\` shows one with all attributes, limits and prices, and what each figure rests on.`,
    '',
    'Commitments (SLA) are promises of credits, not forecasts. A figure in *italics* is not from a page of the provider: it is',
    'quoted by a third party, derived, unverified, or an assumption; `lintel catalog` says which. Limits and prices are those of an',
    'element with nothing configured.',
    '',
    ...categories.flatMap((category) => [
      `## ${category}`,
      '',
      '| kind | | availability | limits | billed by |',
      '| --- | --- | --- | --- | --- |',
      ...catalog.kinds.filter((kind) => kind.category === category).map(row),
      '',
    ]),
  ].join('\n');
}

function row(kind: Kind): string {
  const { sla, limits, prices, docs } = kindPage(kind);
  const name = docs === null ? kind.name : `[${kind.name}](${docs})`;
  const up = sla ? marked(`${+(sla.value * 100).toFixed(6)} %`, sla.basis) : '';
  const most = limits.map(({ name: what }) => (/^[A-Z][a-z]/u.test(what) ? what.charAt(0).toLowerCase() + what.slice(1) : what)).join(', ');
  const billed = prices.map(({ what, facts }) => (facts[0] ? marked(what, facts[0].basis) : `${what} (price not known)`)).join(', ');
  return `| \`${kind.id}\` | ${name}: ${kind.summary} | ${up} | ${most} | ${billed} |`;
}

const marked = (text: string, basis: string): string => (['listed', 'documented', 'official'].includes(basis) ? text : `*${text}*`);

/** An element of a kind with nothing configured. */
function defaultSettings(kind: Kind): Settings {
  const text = (key: string): string | undefined => kind.attributes[key]?.default;
  const number = (key: string): number | undefined => {
    const value = Number(text(key));
    return text(key) === undefined || Number.isNaN(value) ? undefined : value;
  };
  return {
    number,
    range: (key) => (number(key) === undefined ? undefined : { min: number(key)!, max: number(key)! }),
    word: text,
    flag: (key) => text(key) === 'true',
    words: () => [],
    perCopy: () => false,
    has: () => false,
    zones: 0,
    copies: { min: 1, max: 1 },
    region: undefined,
  };
}

const noUsage: Usage = {
  requests: 0,
  opening: 0,
  items: 0,
  callsOut: 0,
  reads: 0,
  writes: 0,
  writeCalls: 0,
  bytesIn: 0,
  bytesOut: 0,
  bytesToInternet: 0,
  pushes: 0,
  duration: 0,
  storage: 0,
  written: 0,
  copies: 1,
  connections: 0,
  receivers: 1,
};
