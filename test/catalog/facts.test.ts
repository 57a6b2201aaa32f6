import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allMeasures } from '../../catalog/facts/measures.ts';
import { allPrices, price, priceSource } from '../../catalog/facts/prices.ts';
import { allQuotas, quota, quotaSource } from '../../catalog/facts/quotas.ts';
import { allSlas, slaSource } from '../../catalog/facts/sla.ts';
import type { Basis, Source } from '../../catalog/facts/fact.ts';
import { catalog } from '../../catalog/index.ts';
import { catalogMarkdown, kindPage, kindText } from '../../catalog/pages.ts';
import { printData, refreshPrices, refreshQuotas, type OfferFile, type PriceData, type QuotaData, type QuotaList } from '../../scripts/refresh.ts';

const root = path.resolve(import.meta.dirname, '../..');
const bases: readonly Basis[] = ['listed', 'documented', 'official', 'official-china', 'secondary', 'derived', 'unverified', 'assumption'];

/** A figure has a source, or says that it has none. */
function rests(what: string, basis: Basis, source: Source | undefined): void {
  assert.ok(bases.includes(basis), `${what}: ${basis}`);
  if (basis === 'unverified' || basis === 'assumption') return;
  assert.ok(source && source.text.length > 3, `${what} has no source`);
  assert.ok(source.date === null || source.date.length >= 4, `${what}: ${String(source.date)}`);
}

describe('catalog data', () => {
  it('has a basis for each price, and a source for each that was read somewhere', () => {
    assert.ok(allPrices.length > 1000);
    for (const row of allPrices) {
      rests(`${row.service} ${row.dimension}`, row.basis, priceSource(row));
      assert.ok(row.usd >= 0 && row.unit !== '' && row.region !== '', row.dimension);
      if (row.to !== undefined) assert.ok(row.from !== undefined && row.to > row.from, row.dimension);
    }
  });

  it('has the same for each quota and commitment', () => {
    assert.equal(new Set(allQuotas.map(({ id }) => id)).size, allQuotas.length);
    for (const row of allQuotas) rests(row.id, row.basis, quotaSource(row));
    for (const row of allSlas) {
      rests(`${row.service} ${row.tier}`, row.basis, slaSource(row));
      if (row.monthlyUptimePercent !== undefined) assert.ok(row.monthlyUptimePercent > 50 && row.monthlyUptimePercent <= 100);
    }
    for (const row of allMeasures) assert.ok(bases.includes(row.basis) && Number.isFinite(row.value), row.id);
  });

  it('is what each kind asks for: every limit, commitment and price is found', () => {
    for (const kind of catalog.kinds) assert.doesNotThrow(() => kindPage(kind), kind.id);
  });

  it('are told with their units', () => {
    const text = kindText(catalog.find('dynamodb')!);
    assert.match(text, /^ {2}item: Item size: 409\.6 KB \[2026-04-13\]$/mu); // 400 KiB
    assert.match(text, /^ {2}partition-read-units: .*: 3k\/s \[/mu);
    assert.match(text, /^ {2}storage: \$0\.25 per GB-month \[/mu);
    assert.match(kindText(catalog.find('lambda')!), /^ {2}requests: \$0\.2 per 1M requests \[/mu);
    assert.match(kindText(catalog.find('eks')!), /price not known$/mu);
    for (const kind of catalog.kinds) assert.doesNotMatch(kindText(kind), /NaN|undefined|\[object/u, kind.id);
  });

  it('is the only place of figures: code names no price', () => {
    const suspicious = /\b0\.\d{3,}\b|\$\d/u;
    for (const file of readdirSync(path.join(root, 'catalog/aws')).filter((name) => name.endsWith('.ts'))) {
      const text = readFileSync(path.join(root, 'catalog/aws', file), 'utf8').replace(/(?:doc|example|summary|default): '[^']*'/gu, '');
      assert.ok(!suspicious.test(text.replace(/\$\{[^}]*\}/gu, '')), file);
    }
  });

  it('is shown whole in docs/catalog.md', () => {
    assert.equal(readFileSync(path.join(root, 'docs/catalog.md'), 'utf8'), catalogMarkdown());
  });

  it('gives tiers in order, the last without an end', () => {
    const tiers = price('API Gateway', 'requests', { type: 'REST' });
    assert.deepEqual(
      tiers.map(({ from }) => from),
      [0, 333e6, 1e9, 20e9],
    );
    assert.equal(tiers.at(-1)!.to, Infinity);
    assert.equal(tiers[0]!.value, 3.5e-6);
  });

  it('gives quotas in base units', () => {
    assert.equal(quota('lambda.timeout').value, 900);
    assert.equal(quota('ddb.item').value, 400 * 1024);
  });
});

describe('refreshing the data', () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

  it('takes prices from an offer file, of the right region, and leaves the others', () => {
    const data = read('catalog/data/prices.json') as PriceData;
    const { data: after, changes } = refreshPrices(data, read('test/catalog/samples/AmazonEC2.json') as OfferFile);
    assert.deepEqual(changes, [{ what: 'EC2 m5.large Linux shared', from: 0.096, to: 0.101 }]);
    const row = after.prices.find(({ attributes }) => attributes?.['instanceType'] === 'm5.large' && attributes['os'] === 'Linux')!;
    assert.deepEqual(after.sources[row.source!], { text: 'AWS Price List, offer AmazonEC2', date: '2026-10-02' });
    assert.equal(after.prices.length, data.prices.length);
  });

  it('takes quotas by their code', () => {
    const data: QuotaData = {
      sources: {},
      quotas: [
        {
          id: 'x',
          service: 'Lambda',
          quota: 'Concurrent executions',
          value: 1000,
          unit: 'executions',
          kind: 'default',
          scope: 'account',
          quotaCode: 'L-TEST',
          basis: 'documented',
        },
      ],
    };
    const { data: after, changes } = refreshQuotas(data, read('test/catalog/samples/quotas.json') as QuotaList, '2026-11-21');
    assert.deepEqual(changes, [{ what: 'Lambda: Concurrent executions', from: 1000, to: 2000 }]);
    assert.equal(after.quotas[0]!.source, 'service-quotas');
  });

  it('writes the files as they are', () => {
    for (const name of ['prices', 'quotas']) {
      const text = readFileSync(path.join(root, `catalog/data/${name}.json`), 'utf8');
      assert.equal(printData(JSON.parse(text) as PriceData), text, name);
    }
  });
});
