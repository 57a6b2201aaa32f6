import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allPrices } from '../../catalog/facts/prices.ts';
import { allSlas } from '../../catalog/facts/sla.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sources = [...readdirSync(path.join(root, 'catalog/aws')).map((file) => `catalog/aws/${file}`), 'core/analysis/cost.ts'].map((file) =>
  readFileSync(path.join(root, file), 'utf8'),
);

/** True where one file names both, as a kind that bills a service by a dimension does. */
const isNamed = (...texts: readonly string[]): boolean => sources.some((source) => texts.every((text) => source.includes(`'${text}'`)));

/** What no kind takes from the data, by the reason. */
const aside = (name: string): readonly string[] =>
  Object.values(JSON.parse(readFileSync(path.join(import.meta.dirname, `${name}-aside.json`), 'utf8')) as Readonly<Record<string, readonly string[]>>).flat();

describe('facts in use', () => {
  it('every price is billed by a kind, or has a reason not to', () => {
    const all = [...new Set(allPrices.map(({ service, dimension }) => `${service}: ${dimension}`))];
    const unused = all.filter((name) => !isNamed(...(/^(.*?): (.*)$/u.exec(name) ?? []).slice(1)));
    assert.deepEqual(unused.sort(), [...aside('prices')].sort());
  });

  it('every commitment is earned by some configuration, or has a reason not to', () => {
    const unused = allSlas
      .filter(({ kind, service, tier }) => kind === 'sla' && !isNamed(service, ...(tier === 'standard' ? [] : [tier])))
      .map(({ service, tier }) => (tier === 'standard' ? service : `${service}: ${tier}`));
    const set = new Set(aside('sla'));
    assert.deepEqual(
      unused.filter((name) => !set.has(name) && !set.has(name.split(':')[0]!)),
      [],
    );
  });
});
