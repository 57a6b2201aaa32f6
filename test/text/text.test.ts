import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineMap, lineStart } from '../../core/text/lines.ts';
import { contains, covering } from '../../core/text/range.ts';
import { nearest } from '../../core/text/suggest.ts';

describe('text: lines', () => {
  it('counts lines that end in \\n, \\r\\n or \\r', () => {
    const map = lineMap('a\nbc\r\n\rd');
    assert.equal(map.lineCount, 4);
    assert.deepEqual(
      [0, 1, 2, 4, 6, 7, 8].map((offset) => map.positionAt(offset)),
      [
        { line: 0, column: 0 },
        { line: 0, column: 1 },
        { line: 1, column: 0 },
        { line: 1, column: 2 },
        { line: 2, column: 0 },
        { line: 3, column: 0 },
        { line: 3, column: 1 },
      ],
    );
  });
  it('clamps offsets and columns to what is there', () => {
    const map = lineMap('ab\r\nc');
    assert.deepEqual(map.positionAt(-5), { line: 0, column: 0 });
    assert.deepEqual(map.positionAt(99), { line: 1, column: 1 });
    assert.equal(map.offsetAt({ line: 0, column: 99 }), 2);
    assert.equal(map.offsetAt({ line: -1, column: 3 }), 0);
    assert.equal(map.offsetAt({ line: 7, column: 0 }), 5);
    assert.equal(map.offsetAt({ line: 1, column: -3 }), 4);
  });
  it('maps the empty text', () => {
    assert.deepEqual(lineMap('').positionAt(0), { line: 0, column: 0 });
    assert.equal(lineMap('').lineCount, 1);
  });
  it('finds the way back from every offset outside of a line end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '€', '😀', '\n', '\r\n', '\r')).map((parts) => parts.join('')),
        (text) => {
          const map = lineMap(text);
          for (let offset = 0; offset <= text.length; offset++) {
            if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
            assert.equal(map.offsetAt(map.positionAt(offset)), offset);
            assert.equal(lineStart(text, offset), map.offsetAt({ line: map.positionAt(offset).line, column: 0 }));
          }
          assert.equal(map.lineCount, text.split(/\r\n|\n|\r/u).length);
        },
      ),
    );
  });
});

describe('text: ranges', () => {
  it('contain both of their ends', () =>
    assert.deepEqual(
      [1, 2, 4, 5].map((offset) => contains({ start: 2, end: 4 }, offset)),
      [false, true, true, false],
    ));
  it('cover from the first start to the last end', () => assert.deepEqual(covering({ start: 1, end: 2 }, { start: 5, end: 9 }), { start: 1, end: 9 }));
});

describe('text: suggestions', () => {
  it('finds the nearest word, a swap being one slip', () => {
    assert.equal(nearest('lamdba', ['aurora', 'lambda', 'lambada']), 'lambda');
    assert.equal(nearest('dynamo-db', ['dynamodb', 'docdb']), 'dynamodb');
    assert.equal(nearest('LAMBDA', ['lambda']), 'lambda');
    assert.equal(nearest('memroy', ['memory', 'timeout']), 'memory');
  });
  it('prefers the earlier of two alike', () => assert.equal(nearest('bat', ['cat', 'rat']), 'cat'));
  it('suggests nothing where nothing is near', () => {
    assert.equal(nearest('fargate', ['lambda', 'sqs']), undefined);
    assert.equal(nearest('', ['lambda']), undefined);
    assert.equal(nearest('lambda', []), undefined);
    assert.equal(nearest('ab', ['cd']), undefined);
  });
  it('gives a candidate, and the word itself where it is one', () =>
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (word, candidates) => {
        const found = nearest(word, candidates);
        assert.ok(found === undefined || candidates.includes(found));
        if (candidates.includes(word)) assert.equal(found?.toLowerCase(), word.toLowerCase());
      }),
    ));
});
