import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DimensionName } from '../../core/units/dimension.ts';
import { dimensionHint, fits, formatQuantity, parseQuantity } from '../../core/units/quantity.ts';
import { findUnit, plainUnitNames, unitNames } from '../../core/units/unit.ts';

const DAY = 86_400;
const MONTH = 730 * 3600;

/** Text, dimension and value in its base unit. */
const quantities: readonly (readonly [string, DimensionName, number, string?])[] = [
  ['12', 'count', 12],
  ['-3', 'count', -3],
  ['1_000', 'count', 1000],
  ['31.5e9', 'count', 31.5e9],
  ['1E-3', 'count', 1e-3],
  ['20k', 'count', 20_000],
  ['50M', 'count', 50e6],
  ['2G', 'count', 2e9],
  ['1T', 'count', 1e12],
  ['1K', 'count', 1000],
  ['300 tasks', 'count', 300],
  ['20k items', 'count', 20_000],
  ['512 MB', 'data', 512e6],
  ['512MB', 'data', 512e6],
  ['1 MiB', 'data', 1_048_576],
  ['1.15 KB', 'data', 1150],
  ['1 kB', 'data', 1000],
  ['3.1 TB', 'data', 3.1e12],
  ['8 bit', 'data', 1],
  ['1 Mbit', 'data', 125_000],
  ['1 B', 'data', 1],
  ['2 EiB', 'data', 2 * 2 ** 60],
  ['200 ms', 'duration', 0.2],
  ['1 s', 'duration', 1],
  ['5 µs', 'duration', 5e-6],
  ['5 μs', 'duration', 5e-6],
  ['5us', 'duration', 5e-6],
  ['1 ns', 'duration', 1e-9],
  ['90 min', 'duration', 5400],
  ['1 h', 'duration', 3600],
  ['4 d', 'duration', 4 * DAY],
  ['2 weeks', 'duration', 14 * DAY],
  ['1 y', 'duration', 365 * DAY],
  ['1 month', 'duration', MONTH],
  ['20k rps', 'rate', 20_000],
  ['20krps', 'rate', 20_000],
  ['20 k rps', 'rate', 20_000],
  ['1M/day', 'rate', 1e6 / DAY],
  ['1M / day', 'rate', 1e6 / DAY],
  ['5/s', 'rate', 5],
  ['300 msg/s', 'rate', 300],
  ['60 req/min', 'rate', 1],
  ['120_000 req/min', 'rate', 2000],
  ['120 rpm', 'rate', 2],
  ['3 qps', 'rate', 3],
  ['2M events/h', 'rate', 2e6 / 3600],
  ['100k/month', 'rate', 1e5 / MONTH],
  ['10 MB/s', 'data-rate', 10e6],
  ['10 Gbit/s', 'data-rate', 1.25e9],
  ['1 Gbps', 'data-rate', 1.25e8],
  ['5 TB/month', 'data-rate', 5e12 / MONTH],
  ['$120', 'money', 120],
  ['$25k', 'money', 25_000],
  ['-$5', 'money', -5],
  ['120 USD', 'money', 120],
  ['$25k/month', 'money-rate', 25_000],
  ['$1/h', 'money-rate', 730],
  ['$8760/year', 'money-rate', 730],
  ['10 USD/day', 'money-rate', (10 * MONTH) / DAY],
  ['99.95%', 'ratio', 0.9995],
  ['2.5x', 'ratio', 2.5],
  ['1 per 1000', 'ratio', 0.001],
  ['3 per 20', 'ratio', 0.15],
  ['600 rps per task', 'rate', 600, 'task'],
  ['5 GB per user', 'data', 5e9, 'user'],
  ['3 per user', 'count', 3, 'user'],
];

describe('units: parsing', () => {
  for (const [text, dimension, value, per] of quantities) {
    it(`reads ${text}`, () => {
      const parsed = parseQuantity(text);
      assert.ok(parsed.ok, parsed.ok ? '' : parsed.message);
      assert.equal(parsed.quantity.dimension, dimension);
      assert.ok(Math.abs(parsed.quantity.value - value) <= Math.abs(value) * 1e-12, `${parsed.quantity.value} is ${value}`);
      assert.equal(parsed.quantity.per, per);
      assert.equal(parsed.quantity.text, text);
    });
  }

  const failures: readonly (readonly [string, RegExp, string?])[] = [
    ['', /is not a number/u],
    ['abc', /is not a number/u],
    ['5 MBB', /Unknown unit `MBB`; did you mean `MB`/u, 'MB'],
    ['5 mb', /did you mean `MB`/u, 'MB'],
    ['5 m', /did you mean `min`/u, 'min'],
    ['5 hrs', /did you mean `h`/u, 'h'],
    ['5 secs', /did you mean/u, 'sec'],
    ['5 flibbets', /Unknown unit `flibbets`$/u],
    ['5 MB/parsec', /Unknown unit/u],
    ['$5 MB', /Unknown period `MB` after an amount/u],
    ['$5/parsec', /Unknown period/u],
    ['9e999', /too large/u],
    ['5 constructor', /Unknown unit `constructor`/u],
    ['5/constructor', /Unknown unit/u],
    ['5 __proto__', /Unknown unit/u],
    ['5/toString', /Unknown unit/u],
    ['$5/valueOf', /Unknown period/u],
  ];
  for (const [text, message, suggestion] of failures) {
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      const parsed = parseQuantity(text);
      assert.ok(!parsed.ok);
      assert.match(parsed.message, message);
      assert.equal(parsed.suggestion, suggestion);
    });
  }

  it('never throws, and gives finite numbers', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.tuple(fc.double(), fc.constantFrom(...plainUnitNames, 'k', 'M rps', '/day', ' per x', '$', 'e5')).map(([n, unit]) => `${n}${unit}`),
        ),
        (text) => {
          const parsed = parseQuantity(text);
          assert.ok(!parsed.ok || Number.isFinite(parsed.quantity.value));
        },
      ),
      { numRuns: 1000 },
    ));
});

describe('units: names', () => {
  it('offers only units that it knows, each of its dimension', () => {
    for (const [dimension, names] of Object.entries(unitNames)) {
      for (const name of names) {
        const parsed = parseQuantity(dimension === 'money-rate' ? `$5${name}` : `5 ${name}`);
        assert.ok(parsed.ok && parsed.quantity.dimension === dimension, `${name} is ${dimension}`);
      }
    }
  });
  it('knows each plain unit once', () => {
    assert.equal(new Set(plainUnitNames).size, plainUnitNames.length);
    for (const name of plainUnitNames) assert.ok(findUnit(name), name);
  });
  it('knows no quotients but those over time', () => {
    for (const name of ['MB/MB', '%/s', 'x/day', 's/s', '/', 'MB/', 'rps/s', 'MB/s/s']) assert.equal(findUnit(name), undefined, name);
  });
  it('gives a hint for each dimension that is of that dimension', () => {
    for (const [dimension, hint] of Object.entries(dimensionHint)) {
      for (const [, example] of hint.matchAll(/`([^`]+)`/gu)) {
        const parsed = parseQuantity(example!);
        assert.ok(parsed.ok && fits(parsed.quantity.dimension, dimension as DimensionName), `${example!} fits ${dimension}`);
      }
    }
  });
  it('lets a bare number be a ratio, and nothing else stand for another', () => {
    assert.ok(fits('count', 'ratio') && fits('ratio', 'count') && fits('data', 'data'));
    assert.ok(!fits('data', 'data-rate') && !fits('money', 'money-rate') && !fits('count', 'duration'));
  });
});

describe('units: printing', () => {
  const printed: readonly (readonly [number, DimensionName, string])[] = [
    [0.15, 'duration', '150 ms'],
    [0, 'duration', '0 s'],
    [90, 'duration', '1.5 min'],
    [5e-6, 'duration', '5 us'],
    [4 * DAY, 'duration', '4 d'],
    [1e-12, 'duration', '0.001 ns'],
    [0.99999, 'duration', '1 s'],
    [512e6, 'data', '512 MB'],
    [1, 'data', '1 B'],
    [0, 'data', '0 B'],
    [1.25e9, 'data-rate', '1.25 GB/s'],
    [20_000, 'rate', '20k rps'],
    [2.5e6, 'rate', '2.5M rps'],
    [0, 'rate', '0 rps'],
    [0.5, 'rate', '30/min'],
    [1 / DAY, 'rate', '1/day'],
    [25_000, 'money-rate', '$25k/month'],
    [-3.5, 'money', '-$3.5'],
    [0, 'money-rate', '$0/month'],
    [0.9995, 'ratio', '99.95%'],
    [0.99999, 'ratio', '99.999%'],
    [1, 'ratio', '100%'],
    [12, 'count', '12'],
    [1234, 'count', '1234'],
    [12_345, 'count', '12.35k'],
    [0, 'count', '0'],
    [999.96, 'count', '1000'],
  ];
  for (const [value, dimension, text] of printed) it(`writes ${value} of ${dimension} as ${text}`, () => assert.equal(formatQuantity(value, dimension), text));

  const dimension = fc.constantFrom<DimensionName>('duration', 'data', 'data-rate', 'rate', 'money', 'money-rate', 'ratio', 'count');
  /** From the size of the least unit on; what is less is printed in it, to fewer digits. */
  const value = fc
    .tuple(fc.integer({ min: -6, max: 14 }), fc.integer({ min: 1000, max: 9999 }), fc.boolean())
    .map(([exponent, digits, negative]) => (negative ? -1 : 1) * digits * 10 ** (exponent - 3));
  it('prints what it would read back, to the digits asked for', () =>
    fc.assert(
      fc.property(value, dimension, (v, d) => {
        const text = formatQuantity(v, d);
        const parsed = parseQuantity(text);
        assert.ok(parsed.ok, text);
        assert.ok(fits(parsed.quantity.dimension, d), `${text} is ${parsed.quantity.dimension}`);
        assert.ok(Math.abs(parsed.quantity.value - v) <= Math.abs(v) * 5.1e-4 + 1e-12, `${text} is ${parsed.quantity.value}, not ${v}`);
      }),
      { numRuns: 2000 },
    ));
});
