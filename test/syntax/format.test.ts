import assert from 'node:assert/strict';
import { parse } from '../../core/syntax/parse.ts';
import { shapeOf } from '../../core/syntax/shape.ts';
import { format } from '../../core/syntax/format.ts';
import { formatNumber } from '../../core/syntax/format-number.ts';

const becomes = (before: string, after: string): void => assert.equal(format(before), after);
const stays = (text: string): void => becomes(text, text);

describe('format: blocks', () => {
  it('indents by two blanks a level', () => becomes('vpc a {\nsubnet b {\n\tservice c\n}\n        }', 'vpc a {\n  subnet b {\n    service c\n  }\n}\n'));
  it('keeps a block on its line where it was and fits', () => {
    stays('service a { memory: 512 MB, tasks: 2 }\n');
    becomes('service a {memory:512 MB;tasks:2,}', 'service a { memory: 512 MB, tasks: 2 }\n');
    becomes('vpc v { azs: [a]; subnet s; x: 1 }', 'vpc v { azs: [a]; subnet s; x: 1 }\n');
  });
  it('keeps a block on several lines where it was', () => becomes('service a {\n  memory: 512 MB }', 'service a {\n  memory: 512 MB\n}\n'));
  it('breaks a block that does not fit 100 columns, one statement a line', () => {
    const attributes = (separator: string): string => Array.from({ length: 8 }, (_, i) => `attribute-${i}: ${i}`).join(separator);
    becomes(`service a { ${attributes(', ')} }`, `service a {\n  ${attributes('\n  ')}\n}\n`);
    const fits = `service ${'a'.repeat(100 - 'service  { x: 1 }'.length)} { x: 1 }`;
    assert.equal(fits.length, 100);
    stays(`${fits}\n`);
    becomes(`b${fits}`, `b${fits.replace('{ x: 1 }', '{\n  x: 1\n}')}\n`);
  });
  it('keeps attributes side by side where they are and fit', () => {
    becomes('service a {\n  tasks: 12,   vcpu: 1; memory: 2 GB\n  x: 1\n}', 'service a {\n  tasks: 12, vcpu: 1, memory: 2 GB\n  x: 1\n}\n');
    const long = (separator: string): string => `tasks: 12${separator}note: "${'x'.repeat(80)}"${separator}vcpu: 1`;
    becomes(`service a {\n  ${long(', ')}\n}`, `service a {\n  ${long('\n  ')}\n}\n`);
  });
  it('puts other statements on lines of their own', () =>
    becomes('service a; service b\nvpc v {\n  a -> b; x: 1 }', 'service a\nservice b\nvpc v {\n  a -> b\n  x: 1\n}\n'));
  it('closes an empty block at once', () => becomes('service a {\n\n}', 'service a {}\n'));
  it('brings an opening brace to its head', () => becomes('service a\n{\n  x: 1\n}', 'service a {\n  x: 1\n}\n'));
  it('keeps one empty line in a row, none inside the braces', () => {
    becomes('\n\nservice a\n\n\n\nvpc v {\n\n  service b\n\n\n  service c\n\n}\n\n\n', 'service a\n\nvpc v {\n  service b\n\n  service c\n}\n');
  });
});

describe('format: statements', () => {
  it('puts blanks around arrows and operators, behind `:` and `,`', () => {
    becomes('a->b~>c,d=>e  <->  f', 'a -> b ~> c, d => e <-> f\n');
    becomes('x:[a,b , c]', 'x: [a, b, c]\n');
    becomes('x: size>=5 MB', 'x: size >= 5 MB\n');
    becomes('a -> any of(b,c)', 'a -> any of (b, c)\n');
    becomes('40% :optional a->b"x"{timeout:2 s}', '40%: optional a -> b "x" { timeout: 2 s }\n');
    becomes('import{a,b as c}from"./x.arch"', 'import { a, b as c } from "./x.arch"\n');
    becomes('import {\n a, b as c,\n d\n} from "./x.arch"', 'import {\n  a, b as c,\n  d\n} from "./x.arch"\n');
  });
  it('keeps what is written in a guard', () => becomes('a->b[type=CAR],c [  path = a/b  ]', 'a -> b [type=CAR], c [path = a/b]\n'));
  it('keeps the lines of chains and lists, two blanks deeper', () => {
    becomes('a\n -> b\n     -> c', 'a\n  -> b\n  -> c\n');
    becomes('a,\n     b -> c,\n  d', 'a,\n  b -> c,\n  d\n');
    becomes('vpc v {\n azs: [\n  a,\n     b ]\n  x: [a,\n   b\n  ]\n}', 'vpc v {\n  azs: [\n    a,\n    b]\n  x: [a,\n    b\n  ]\n}\n');
  });
  it('keeps a comment before a comma that it drops', () => becomes('x: 1 /* why */,\n', 'x: 1 /* why */\n'));

  it('drops the last comma of a list on one line and of an attribute', () => {
    becomes('x: [a, b,]', 'x: [a, b]\n');
    stays('x: [\n  a,\n  b,\n]\n');
    becomes('service a {\n  x: 1,\n  y: 2,\n}', 'service a {\n  x: 1\n  y: 2\n}\n');
  });
  it('writes numbers and units alike', () => {
    becomes('x: 512MB; y: 20 krps; z: $25k / month; w: 1 .. 5 min', 'x: 512 MB, y: 20k rps, z: $25k/month, w: 1..5 min\n');
  });
  it('leaves a number alone that would take the next word for its unit', () => stays('x: 5 k normal, y: 2x normal\n'));
});

describe('format: numbers', () => {
  const cases: Readonly<Record<string, string>> = {
    '512MB': '512 MB',
    '512 MB': '512 MB',
    '200ms': '200 ms',
    '20krps': '20k rps',
    '20k rps': '20k rps',
    '20 k': '20k',
    '1M / day': '1M/day',
    '1 M/day': '1M/day',
    '5/s': '5/s',
    '10MB/s': '10 MB/s',
    '300msg/s': '300 msg/s',
    '$25k / month': '$25k/month',
    '$ 5': '$ 5',
    '99.95%': '99.95%',
    '2.5 x': '2.5x',
    '31.5e9': '31.5e9',
    '600rps per task': '600 rps per task',
    '1 per 1000': '1 per 1000',
    '1_000B': '1_000 B',
    '-5ms': '-5 ms',
    '200 µs': '200 µs',
    '5 foo': '5 foo',
    '5foo': '5foo',
    '2xlarge': '2xlarge',
    '1.30': '1.30',
  };
  for (const [before, after] of Object.entries(cases)) it(`writes ${before} as ${after}`, () => assert.equal(formatNumber(before), after));
});

describe('format: comments', () => {
  it('keeps each where it is attached', () => {
    stays(
      ['// file', '', '/// Doc.', 'vpc v { // behind the brace', '  /// Doc of b.', '  service b // behind b', '  // at the end', '}', '// after', ''].join(
        '\n',
      ),
    );
    becomes('service a{x:1}// c\n//  d  ', 'service a { x: 1 } // c\n//  d\n');
    becomes('service a      // c', 'service a // c\n');
  });
  it('keeps block comments inside statements', () => {
    stays('a /* 1 */ -> /* 2 */ b /* 3 */\n');
    stays('service a { /* 1 */ x: 1, /* 2 */ y: 2 /* 3 */ }\n');
    becomes('/* 1 */service a', '/* 1 */ service a\n');
  });
  it('breaks behind a line comment', () => {
    becomes('x: [ a, // first\n b ]', 'x: [a, // first\n  b]\n');
    becomes('a -> b // one\n -> c // two', 'a -> b // one\n  -> c // two\n');
    becomes('service a // c\n{ x: 1 }', 'service a // c\n  { x: 1 }\n');
  });
  it('moves the lines of a block comment together', () =>
    becomes('vpc v {\n      /* one\n         two */\n  service a\n}', 'vpc v {\n  /* one\n     two */\n  service a\n}\n'));
});

describe('format: files', () => {
  it('ends with one line end, and an empty file is empty', () => {
    becomes('service a', 'service a\n');
    becomes('service a\n\n\n', 'service a\n');
    becomes('', '');
    becomes(' \n\n', '');
  });
  it('keeps the line ends of the file and a byte order mark', () => {
    becomes('\uFEFFvpc v {\r\nservice a\r\n}', '\uFEFFvpc v {\r\n  service a\r\n}\r\n');
    becomes('service a\rservice b', 'service a\rservice b\r');
    becomes('service a\r\n/* x\n y */', 'service a\r\n/* x\r\n y */\r\n');
  });
});

describe('format: broken files', () => {
  it('keeps a comment behind a lone `;` what it is: one above the next statement', () => {
    assert.equal(format(';/// doc\nservice a'), '/// doc\nservice a\n');
    assert.equal(shapeOf(parse(';/// doc\nservice a', '').tree), shapeOf(parse('/// doc\nservice a', '').tree));
  });

  it('takes an edge from something called like a keyword for an edge', () => {
    const text = 'import ~> service {\n  (\n  service\n}\n';
    assert.equal(format('import~>service{(\nservice}'), text);
    assert.equal(format(text), text);
  });

  it('takes several separators before an attribute for one', () => {
    for (const text of ['flow,,key:', 'flow\n,,key:', 'flow,\n,key:', 'flow,;key:']) {
      assert.equal(format(text), 'flow\nkey:\n');
      assert.equal(format('flow\nkey:\n'), 'flow\nkey:\n');
    }
  });

  it('keeps the text of a broken statement, and moves it to its place', () => {
    becomes('vpc v {\nlambda  a  b  {x:1}\n      service   c\n}', 'vpc v {\n  lambda  a  b  {x:1}\n  service c\n}\n');
    becomes('service a §  {x:1}', 'service a §  {x:1}\n');
    becomes('vpc v {\n      x:  [ a,\n            b\n service  c\n}', 'vpc v {\n  x:  [ a,\n        b\n  service c\n}\n');
  });
  it('formats around an error inside a block', () => becomes('service  a {\n memory:\n   tasks:2 }', 'service a {\n  memory:\n  tasks: 2\n}\n'));
  for (const text of ['vpc v {\n service  a\n', 'vpc v {\n service  a\n}}\n', 'service  a /* open\n']) {
    it(`leaves a file alone whose braces or comments don't match: ${JSON.stringify(text)}`, () => stays(text));
  }
});
