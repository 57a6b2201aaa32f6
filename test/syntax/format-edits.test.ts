import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format } from '../../core/syntax/format.ts';
import { formatEdits, indentationEdit, type FormatEdit } from '../../core/syntax/format-edits.ts';
import { generatedFile } from './generate.ts';
import { mutatedExample, tokenSoup } from './sources.ts';

const applied = (text: string, edits: readonly FormatEdit[]): string =>
  edits.reduceRight((result, { range, newText }) => result.slice(0, range.start) + newText + result.slice(range.end), text);

/** The text between the two `|` is the range. */
function formatsRange(marked: string, expected: string): void {
  const [before, inside, after] = marked.split('|') as [string, string, string];
  const text = before + inside + after;
  assert.equal(applied(text, formatEdits(text, { start: before.length, end: before.length + inside.length })), expected);
}

describe('format: edits', () => {
  it('are the smallest that format the file', () => {
    assert.deepEqual(formatEdits('service a {\n    x:1\n}\n'), [
      { range: { start: 14, end: 16 }, newText: '' },
      { range: { start: 18, end: 18 }, newText: ' ' },
    ]);
    assert.deepEqual(formatEdits('service a\n'), []);
  });
  it('give the formatted text, in order and apart', function () {
    this.timeout(30_000);
    fc.assert(
      fc.property(
        fc.oneof(
          tokenSoup,
          mutatedExample,
          generatedFile.map((file) => file.text),
        ),
        (text) => {
          const edits = formatEdits(text);
          assert.equal(applied(text, edits), format(text));
          edits.forEach(({ range }, i) => assert.ok(range.start <= range.end && (i === 0 || edits[i - 1]!.range.end <= range.start)));
        },
      ),
      { numRuns: 200 },
    );
  });
  it('keep to the lines of a range', () => {
    formatsRange('service  a\n  |service  b|\nservice  c', 'service  a\nservice b\nservice  c');
    formatsRange('vpc  v {\nservice  |a\nservice  b\n|    x:1\n y:2\n}', 'vpc  v {\n  service a\n  service b\n  x: 1\n y:2\n}');
  });
  it('take a statement over several lines as a whole', () => {
    formatsRange('vpc  v {\n x:  [ a,\n  |b| ]\n y:1\n}', 'vpc  v {\n  x: [a,\n    b]\n y:1\n}');
  });
});

describe('format: indentation while typing', () => {
  /** `|` is the cursor; undefined where nothing changes. */
  const indents = (marked: string, expected: string | undefined): void => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    const edit = indentationEdit(text, offset);
    assert.equal(edit && applied(text, [edit]), expected);
  };
  it('is one level for each open block or bracket', () => {
    indents('vpc v {\n|', 'vpc v {\n  ');
    indents('vpc v {\n  subnet s {\n|', 'vpc v {\n  subnet s {\n    ');
    indents('x: [\n|', 'x: [\n  ');
    indents('x: [{\n|', 'x: [{\n  ');
    indents('service a\n    |', 'service a\n');
    indents('vpc v {\n  |', undefined);
  });
  it('takes a closing sign back', () => {
    indents('vpc v {\n  service a\n  }|', 'vpc v {\n  service a\n}');
    indents('vpc v {\n  x: [\n    a\n    ]|', 'vpc v {\n  x: [\n    a\n  ]');
    indents('vpc v {\n  service a {\n    x: 1\n  }\n|', 'vpc v {\n  service a {\n    x: 1\n  }\n  ');
    indents('}\n}|', undefined);
  });
  it('goes deeper behind an arrow', () => indents('a ->\n|', 'a ->\n  '));
  it('does not touch comments, and is not misled by them', () => {
    indents('/* {\n|', undefined);
    indents('// {\n|', undefined);
    indents('service a "{"\n|', undefined);
  });
});
