import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { cleanUp, folder, type Folder } from './harness.ts';

const schema = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../docs/analyze.schema.json'), 'utf8')) as object;
const isValid = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

/** Figures that the text states itself, so that these tests don't hang on prices and quotas. */
const shop = `architecture "Shop" { }
requirements { cost: $400/month }
actor customer
region us-east-1 {
  service shop { instances: 4, capacity: 100 rps per instance, cost: $400/month, availability: 99.9%, latency: 20 ms }
}
region us-west-2 {
  service spare { instances: 1, capacity: 100 rps per instance, cost: $50/month, availability: 99.9%, latency: 20 ms }
}
customer -> spare { role: failover }
flow buy "Buy things" {
  rate: 200 rps
  customer -> any of (shop, spare)
}
flow look {
  rate: 100 rps
  customer -> shop
}
`;

interface Report {
  readonly flows: readonly { readonly name: string; readonly breakingPoint: object }[];
  readonly total: { readonly costPerMonth: number };
  readonly requirements: readonly { readonly target: string; readonly actual: string; readonly met: boolean; readonly gap: string }[];
  readonly failure?: { readonly flows: readonly object[]; readonly overloaded: readonly { readonly element: string; readonly ratio: number }[] };
}

describe('cli: analyze and explain', function suite() {
  this.timeout(30_000);
  afterEach(cleanUp);

  const holding = (text = shop): Folder => {
    const here = folder();
    here.write('shop.arch', text);
    return here;
  };
  const json = (here: Folder, ...args: string[]): Report => {
    const report: unknown = JSON.parse(here.run(['analyze', 'shop.arch', '--format', 'json', ...args]).out);
    assert.ok(isValid(report), JSON.stringify(isValid.errors));
    return report as Report;
  };

  it('prints JSON of the shape that its schema describes', () => {
    const { flows, total, requirements, failure } = json(holding());
    assert.deepEqual(
      flows.map(({ name, breakingPoint }) => [name, breakingPoint]),
      [
        ['buy', { rate: 300, element: 'us-east-1.shop', limit: 'capacity' }],
        ['look', { rate: 200, element: 'us-east-1.shop', limit: 'capacity' }],
      ],
    );
    assert.equal(total.costPerMonth, 450);
    assert.deepEqual(
      requirements.map(({ target, actual, met, gap }) => ({ target, actual, met, gap })),
      [{ target: '$400.00/month', actual: '$450.00/month', met: false, gap: '$50.00 too much' }],
    );
    assert.equal(failure, undefined);
  });

  it('ends with 1 when a requirement is missed, and with 0 otherwise', () => {
    const here = holding();
    assert.equal(here.run(['analyze', 'shop.arch']).code, 1);
    here.write('shop.arch', shop.replace('$400/month }\nactor', '$500/month }\nactor'));
    assert.equal(here.run(['analyze', 'shop.arch']).code, 0);
  });

  it('tells of one flow', () => {
    const { out } = holding().run(['analyze', 'shop.arch', '--flow', 'look']);
    assert.match(out, /^Flow look\n/u);
    assert.doesNotMatch(out, /buy|cost: \$450/u);
  });

  it('tells what dies, what is overloaded and what carries more when something is lost', () => {
    const here = holding();
    assert.deepEqual(here.run(['analyze', 'shop.arch', '--fail', 'us-east-1']), {
      code: 1,
      err: '',
      out: 'Without us-east-1\n  down: shop\n  flow buy: dies\n    lacks: shop\n  flow look: dies\n    lacks: shop\n  spare is overloaded: stated capacity at 200 %\n',
    });
    assert.deepEqual(
      json(here, '--fail', 'region:us-east-1').failure!.overloaded.map(({ element, ratio }) => [element, ratio]),
      [['us-west-2.spare', 2]],
    );
    assert.equal(here.run(['analyze', 'shop.arch', '--fail', 'spare']).code, 0);
    here.write('shop.arch', shop.replace('instances: 1', 'instances: 2'));
    assert.match(here.run(['analyze', 'shop.arch', '--fail', 'us-east-1']).out, /flow buy: survives, available 99.9 %, before 99.9999 %\n/u);
  });

  for (const [args, says] of [
    [['--fail', 'az:q'], 'there is no `az:q` here'],
    [['--fail', 'regoin:us-east-1'], 'there is no `regoin:us-east-1` here; did you mean `region:us-east-1`?'],
    [['--fail', 'shpo'], 'there is no `shpo` here; did you mean `shop`?'],
    [['--flow', 'lok'], 'There is no flow `lok`; did you mean `look`?'],
    [['--format', 'xml'], 'xml'],
  ] as const) {
    it(`says what is wrong with ${args.join(' ')}`, () => {
      const { code, err } = holding().run(['analyze', 'shop.arch', ...args]);
      assert.equal(code, 2);
      assert.ok(err.includes(says), err);
    });
  }

  it('bad input is an error of the text, and the figures are of the rest', () => {
    const here = holding('actor u\nservice a { instances: -3 }\nflow f {\n  rate: 0 rps\n  u -> a -> missing\n}\nflow g { }\n');
    const { code, out } = here.run(['analyze', 'shop.arch', '--format', 'json']);
    assert.equal(code, 0);
    assert.ok(isValid(JSON.parse(out)), JSON.stringify(isValid.errors));
    assert.match(here.run(['check', 'shop.arch']).out, /`instances` is at least 0, but here it is `-3`[^]*no element `missing`/u);
  });

  it('explains elements, edges, flows, groups and users', () => {
    const here = holding();
    const explained = (name: string): string => here.run(['explain', 'shop.arch', name]).out;
    assert.match(explained('shop'), /load: 300\/s[^]*stated capacity: 300\/s of 400\/s: 75 %[^]*cost: \$400\.00 a month/u);
    assert.match(explained('customer->shop'), /flow buy: 1 for each start: 200\/s/u);
    assert.match(explained('buy'), /breaking point: 300\/s at shop/u);
    assert.match(explained('us-east-1'), /if it is lost: 2 of 2 flows end/u);
    assert.match(explained('customer'), /starts: 300\/s\n {4}to shop, flow buy: 200\/s/u);
    assert.deepEqual(here.run(['explain', 'shop.arch', 'shoop']), {
      code: 2,
      out: '',
      err: 'lintel: There is no element, flow or edge `shoop`; did you mean `shop`?\n',
    });
  });
});
