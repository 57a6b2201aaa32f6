import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../core/syntax/parse.ts';
import type { Range } from '../../core/text/range.ts';
import { generatedFile, withoutPlaces } from './generate.ts';
import { anyUnicode, examples, mutatedExample, tokenSoup } from './sources.ts';

/** Every node lies within the one around it, and neighbours follow each other. */
function assertRanges(node: unknown, around: Range, text: string): void {
  if (Array.isArray(node)) {
    let at = around.start;
    for (const item of node as readonly unknown[]) {
      const range = rangeOf(item);
      if (range) {
        assert.ok(range.start >= at, `${JSON.stringify(range)} follows ${at}`);
        at = range.end;
      }
      assertRanges(item, around, text);
    }
  } else if (typeof node === 'object' && node !== null) {
    const range = rangeOf(node) ?? around;
    assert.ok(around.start <= range.start && range.start <= range.end && range.end <= around.end, `${JSON.stringify(range)} within ${JSON.stringify(around)}`);
    for (const child of Object.values(node)) assertRanges(child, range, text);
  }
}

const rangeOf = (node: unknown): Range | undefined => (node as { readonly range?: Range } | null)?.range;

function holds(text: string): void {
  const { tree, diagnostics } = parse(text, 'x');
  assertRanges(tree, { start: 0, end: text.length }, text);
  diagnostics.forEach((diagnostic, i) => {
    const { range } = diagnostic.location;
    assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length, diagnostic.message);
    assert.ok(i === 0 || diagnostics[i - 1]!.location.range.start <= range.start, 'in order');
    assert.doesNotMatch(diagnostic.message, /undefined|NaN|something else/u);
  });
}

describe('parse: whatever is typed', function () {
  this.timeout(180_000);

  it('gives back the tree that a text was made from', () =>
    fc.assert(
      fc.property(generatedFile, ({ text, statements }) => {
        const { tree, diagnostics } = parse(text, 'x');
        assert.deepEqual(
          diagnostics.map((d) => d.message),
          [],
        );
        assert.deepEqual(withoutPlaces(tree.statements), withoutPlaces(statements));
        holds(text);
      }),
      { numRuns: 500 },
    ));

  it('stands on any characters', () => fc.assert(fc.property(anyUnicode, holds), { numRuns: 500 }));
  it('stands on token soup', () => fc.assert(fc.property(tokenSoup, holds), { numRuns: 1000 }));
  it('stands on mutated examples', () => fc.assert(fc.property(mutatedExample, holds), { numRuns: 300 }));
  it('takes over what an edit left alone, and gives the same as if it had read all anew', () => {
    const piece = fc.constantFrom(
      '',
      ' ',
      '\n',
      '{',
      '}',
      '"',
      '/*',
      '//',
      '/// doc\n',
      ',',
      ';',
      ' ->',
      'service x\n',
      'a: 1',
      '  ',
      '§',
      '[',
      'memory: 1 GB\n',
    );
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 0, max: 40 }), piece });
    const anyText = fc.oneof(fc.constantFrom(...examples.map(({ text }) => text)), mutatedExample);
    fc.assert(
      fc.property(anyText, fc.array(edit, { minLength: 1, maxLength: 6 }), (first, edits) => {
        let before = { text: first, ...parse(first, 'x') };
        for (const { at, length, piece: put } of edits) {
          const start = Math.round(at * before.text.length);
          const text = before.text.slice(0, start) + put + before.text.slice(start + length);
          const after = parse(text, 'x', before);
          assert.deepEqual(after, parse(text, 'x'));
          before = { text, ...after };
        }
      }),
      { numRuns: 400 },
    );
  });
  it('stands on the examples cut off at any place', () => {
    for (const { text } of examples) {
      const step = text.length > 2000 ? 17 : 1;
      for (let end = 0; end <= text.length; end += step) holds(text.slice(0, end));
    }
  });
});
