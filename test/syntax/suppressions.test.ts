import assert from 'node:assert/strict';
import type { Diagnostic } from '../../core/text/diagnostic.ts';
import { parse } from '../../core/syntax/parse.ts';
import { applySuppressions, malformedSuppressions, suppressionsOf } from '../../core/syntax/suppressions.ts';

const of = (text: string) => suppressionsOf(parse(text, 'x').tree, text);
/** For each comment: its ids, its reason and the text that it covers. */
const read = (text: string): unknown =>
  of(text).map(({ codes, reason, covers }) => [codes.map((code) => code.text), reason, covers.map(({ start, end }) => text.slice(start, end))]);
const malformed = (text: string): number[] => malformedSuppressions(parse(text, 'x').tree, text, 'x').map((d) => d.location.range.start);

/** A finding with a code at the first place of a text. */
const finding = (text: string, code: string, at: string): Diagnostic => {
  const start = text.indexOf(at);
  assert.ok(start >= 0);
  return { code, severity: 'warning', message: '', location: { uri: 'x', range: { start, end: start + at.length } } };
};
const apply = (text: string, findings: readonly Diagnostic[]) => applySuppressions(findings, of(text), 'x', (code) => code.startsWith('rule'));

describe('suppressions: reading', () => {
  it('takes ids and a reason', () => {
    assert.deepEqual(read('// lintel-ignore rule-a: it is a sketch\nservice a'), [[['rule-a'], 'it is a sketch', ['service a']]]);
    assert.deepEqual(read('//lintel-ignore rule-a ,rule-b:x: y\nservice a'), [[['rule-a', 'rule-b'], 'x: y', ['service a']]]);
    assert.deepEqual(read('/* lintel-ignore rule-a: why */ service a'), [[['rule-a'], 'why', ['service a']]]);
    const text = '  // lintel-ignore rule-a, rule-b: why\nservice a';
    assert.deepEqual(
      of(text)[0]!.codes.map(({ range }) => text.slice(range.start, range.end)),
      ['rule-a', 'rule-b'],
    );
  });
  it('covers head and attributes of the next statement, not what is declared inside', () => {
    assert.deepEqual(read('// lintel-ignore r: x\nvpc v {\n  azs: [a]\n  service s\n  key: { a: 1 }\n}\nservice t'), [
      [['r'], 'x', ['vpc v {\n  azs: [a]\n  ', '\n  key: { a: 1 }\n}']],
    ]);
    assert.deepEqual(read('// lintel-ignore r: x\n/// doc\na -> b { x: 1 }'), [[['r'], 'x', ['a -> b { x: 1 }']]]);
  });
  it('covers the statements of its line when it stands behind them', () => {
    assert.deepEqual(read('service a\nservice b { x: 1 } // lintel-ignore r: x\nservice c'), [[['r'], 'x', ['service b { x: 1 }', 'x: 1']]]);
    assert.deepEqual(read('vpc v { // lintel-ignore r: x\n  service s\n}'), [[['r'], 'x', ['vpc v { // lintel-ignore r: x\n  ', '\n}']]]);
    assert.deepEqual(read('service a {\n  x: [a,\n    b] // lintel-ignore r: x\n}'), [[['r'], 'x', ['x: [a,\n    b]']]]);
  });
  it('does not reach beyond its block', () => assert.deepEqual(read('vpc v {\n  service a\n  // lintel-ignore r: x\n}\nservice b'), [[['r'], 'x', []]]));
  it('is no documentation', () => assert.deepEqual(read('/// lintel-ignore r: x\nservice a'), []));
  it('reports comments without id or reason', () => {
    assert.deepEqual(malformed('// lintel-ignore\nservice a'), [0]);
    assert.deepEqual(malformed('// lintel-ignore rule-a\nservice a'), [0]);
    assert.deepEqual(malformed('// lintel-ignore rule-a:  \nservice a // lintel-ignore : why'), [0, 37]);
    assert.deepEqual(malformed('// lintel-ignore-next-line rule-a: x'), [0]);
    assert.deepEqual(malformed('// lintel-ignore r: x\n// other\n// see lintel-ignore'), []);
    assert.deepEqual(read('// lintel-ignore rule-a'), []);
  });
});

describe('suppressions: applying', () => {
  const text = 'vpc v {\n  // lintel-ignore rule-a, rule-b: small\n  service s { x: 1 }\n}\nservice t';

  it('takes out what is covered and meant', () => {
    const findings = [
      finding(text, 'rule-a', 'service s'),
      finding(text, 'rule-b', 'x: 1'),
      finding(text, 'rule-c', 'service s'),
      finding(text, 'rule-a', 'service t'),
      finding(text, 'rule-a', 'vpc'),
    ];
    const { kept, unused } = apply(text, findings);
    assert.deepEqual(kept, [findings[2], findings[3], findings[4]]);
    assert.deepEqual(unused, []);
  });
  it('warns of ids that suppress nothing', () => {
    const { unused } = apply(text, [finding(text, 'rule-a', 'service s')]);
    assert.deepEqual(
      unused.map(({ code, severity, message, location: { range } }) => [code, severity, message, text.slice(range.start, range.end)]),
      [['unused-suppression', 'warning', '`rule-b` finds nothing here; remove it from the comment', 'rule-b']],
    );
  });
  it('keeps findings that cannot be ignored, and those of other files', () => {
    const one = '// lintel-ignore syntax-error: x\nservice s';
    const error = finding(one, 'syntax-error', 'service');
    assert.deepEqual(apply(one, [error]).kept, [error]);
    assert.match(apply(one, [error]).unused[0]!.message, /no rule that can be ignored/u);
    const elsewhere = { ...finding(text, 'rule-a', 'service s'), location: { uri: 'y', range: finding(text, 'rule-a', 'service s').location.range } };
    assert.deepEqual(apply(text, [elsewhere]).kept, [elsewhere]);
  });
  const withoutComment = (before: string): string => {
    const [edit] = apply(before, []).unused[0]!.fixes![0]!.edits;
    return before.slice(0, edit!.range.start) + edit!.newText + before.slice(edit!.range.end);
  };
  it('offers to remove a comment without effect', () => {
    assert.equal(withoutComment('service a\n  // lintel-ignore rule-a: x\nservice b'), 'service a\nservice b');
    assert.equal(withoutComment('service a  // lintel-ignore rule-a: x\nservice b'), 'service a\nservice b');
    assert.equal(withoutComment('service a\n// lintel-ignore rule-a: x'), 'service a\n');
    assert.match(apply('// lintel-ignore rule-a: x', []).unused[0]!.message, /No statement follows/u);
  });
});
