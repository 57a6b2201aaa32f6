import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonPlaces, jsonPointer } from '../../core/text/json-places.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    assert.ok(error instanceof SyntaxError);
    return false;
  }
};

describe('text: places in JSON', () => {
  it('are those of keys and items', () => {
    const text = '{ "a": [1, {"b/c~": null}],\n "é": "x" }';
    const { places, broken } = jsonPlaces(text);
    assert.equal(broken, undefined);
    assert.deepEqual(
      [...places].map(([pointer, offset]) => [pointer, text.slice(offset, offset + 3)]),
      [
        ['/a', '"a"'],
        ['/a/0', '1, '],
        ['/a/1', '{"b'],
        ['/a/1/b~1c~0', '"b/'],
        ['/é', '"é"'],
      ],
    );
    assert.equal(places.get(jsonPointer('a', 1, 'b/c~')), text.indexOf('"b/c~"'));
  });

  const broken: readonly (readonly [marked: string, expected: string])[] = [
    ['$', 'a value'],
    ['{ "a": $}', 'a value'],
    ['{ "a": 1 $"b": 2 }', 'a comma'],
    ['{ "a": 1, $}', 'a name in double quotes'],
    ["{ $'a': 1 }", 'a value'],
    ['{ "a" $1 }', '`:`'],
    ['[1, $]', 'a value'],
    ['[1 $2]', 'a comma'],
    ['[0$1]', 'a comma'],
    ['[$1.]', 'a value'],
    ['[$"a\nb"]', 'a value'],
    ['[$"\\x"]', 'a value'],
    ['[$nul]', 'a value'],
    ['{} $// done', 'JSON without comments'],
    ['{ "a": {$', '`}`'],
  ];
  for (const [marked, expected] of broken) {
    it(`end with ${JSON.stringify(marked)}`, () => {
      const text = marked.replace('$', '');
      assert.equal(isJson(text), false);
      assert.deepEqual(jsonPlaces(text).broken, { offset: marked.indexOf('$'), expected });
    });
  }

  it('end where it is nested too deep to be meant', () => {
    assert.equal(jsonPlaces('['.repeat(50) + ']'.repeat(50)).broken, undefined);
    assert.match(jsonPlaces('['.repeat(100_000)).broken!.expected, /nested/u);
  });

  it('agree with JSON.parse on what is JSON, for texts that are and texts that nearly are', () => {
    const nearly = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '\\', '}', '0', '\n', '\u0001', 'e', ' '), fc.boolean())
      .map(([text, n, sign, over]) => {
        const at = n % (text.length + 1);
        return text.slice(0, at) + sign + text.slice(at + (over ? 1 : 0));
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearly, fc.string()), (text) => {
        assert.equal(jsonPlaces(text).broken === undefined, isJson(text), text);
      }),
      { numRuns: 3000 },
    );
  });
});
