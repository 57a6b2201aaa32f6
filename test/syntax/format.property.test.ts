import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format } from '../../core/syntax/format.ts';
import { parse } from '../../core/syntax/parse.ts';
import { shapeOf } from '../../core/syntax/shape.ts';
import { generatedFile } from './generate.ts';
import { anyUnicode, examples, mutatedExample, tokenSoup } from './sources.ts';

const bare = (text: string): string => text.replace(/[\s,;]/gu, '');

/** What holds of the formatter on every text. */
function holds(text: string): void {
  const formatted = format(text);
  assert.equal(format(formatted), formatted, 'idempotent');
  assert.equal(bare(formatted), bare(text), 'only blanks and separators change');
  assert.equal(shapeOf(parse(formatted, '').tree), shapeOf(parse(text, '').tree), 'meaning kept');
  assert.deepEqual(
    parse(formatted, '').diagnostics.map((d) => d.code),
    parse(text, '').diagnostics.map((d) => d.code),
    'errors kept',
  );
}

describe('format: whatever is typed', function () {
  this.timeout(60_000);

  for (const { file, text } of examples) it(`keeps ${file}`, () => holds(text));
  it('keeps generated files', () =>
    fc.assert(
      fc.property(generatedFile, ({ text }) => holds(text)),
      { numRuns: 200 },
    ));
  it('keeps token soup', () => fc.assert(fc.property(tokenSoup, holds), { numRuns: 800 }));
  it('keeps mutated examples', () => fc.assert(fc.property(mutatedExample, holds), { numRuns: 120 }));
  it('keeps any characters', () => fc.assert(fc.property(anyUnicode, holds), { numRuns: 200 }));
});
