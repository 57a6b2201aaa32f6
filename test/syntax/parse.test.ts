import assert from 'node:assert/strict';
import { format } from '../../core/syntax/format.ts';
import { parse } from '../../core/syntax/parse.ts';
import { examples } from './sources.ts';
import { errors, outline } from './outline.ts';

/** Text, and its tree as `outline.ts` writes it: every node with the text at its range. */
const constructs: readonly (readonly [string, string, readonly string[]])[] = [
  ['an import of a file', 'import "./x.arch"', ['0 import import "./x.arch"', '  keyword import', '  from string "./x.arch" value="./x.arch"']],
  [
    'an import of names',
    'import { a, b as c } from "./x.arch"',
    [
      '0 import import { a, b as c } from "./x.arch"',
      '  keyword import',
      '  names0',
      '    name a',
      '  names1',
      '    name b',
      '    alias c',
      '  from string "./x.arch" value="./x.arch"',
    ],
  ],
  [
    'names of an import on lines of their own',
    'import {\n  a,\n  b as c,\n} from "./x.arch"',
    [
      '0 import import {\n  a,\n  b as c,\n} from "./x.arch"',
      '  keyword import',
      '  names0',
      '    name a',
      '  names1',
      '    name b',
      '    alias c',
      '  from string "./x.arch" value="./x.arch"',
    ],
  ],
  [
    'the architecture',
    'architecture "Shop" { profile: sketch }',
    [
      '0 architecture architecture "Shop" { profile: sketch }',
      '  keyword architecture',
      '  body { profile: sketch }',
      '    statements0 attribute profile: sketch',
      '      key profile',
      '      value path sketch',
      '  title string "Shop" value="Shop"',
    ],
  ],
  [
    'requirements',
    'requirements {\n  latency: p99 150 ms\n}',
    [
      '0 requirements requirements {\n  latency: p99 150 ms\n}',
      '  keyword requirements',
      '  body {\n  latency: p99 150 ms\n}',
      '    statements0 attribute latency: p99 150 ms',
      '      key latency',
      '      value phrase p99 150 ms',
      '        items0 path p99',
      '        items1 number 150 ms',
    ],
  ],
  [
    'a declared kind',
    'kind fraud-check extends service { icon: shield }',
    [
      '0 kind kind fraud-check extends service { icon: shield }',
      '  keyword kind',
      '  body { icon: shield }',
      '    statements0 attribute icon: shield',
      '      key icon',
      '      value path shield',
      '  name fraud-check',
      '  base service',
    ],
  ],
  [
    'a flow',
    'flow follow "Follow a link" {\n  rate: 20k rps\n}',
    [
      '0 flow flow follow "Follow a link" {\n  rate: 20k rps\n}',
      '  keyword flow',
      '  body {\n  rate: 20k rps\n}',
      '    statements0 attribute rate: 20k rps',
      '      key rate',
      '      value number 20k rps',
      '  name follow',
      '  label string "Follow a link" value="Follow a link"',
    ],
  ],
  [
    'a view',
    'view all "All" { direction: down }',
    [
      '0 view view all "All" { direction: down }',
      '  keyword view',
      '  body { direction: down }',
      '    statements0 attribute direction: down',
      '      key direction',
      '      value path down',
      '  name all',
      '  label string "All" value="All"',
    ],
  ],
  [
    'a lint block',
    'lint { duplicate-edge: off }',
    [
      '0 lint lint { duplicate-edge: off }',
      '  keyword lint',
      '  body { duplicate-edge: off }',
      '    statements0 attribute duplicate-edge: off',
      '      key duplicate-edge',
      '      value path off',
    ],
  ],
  [
    'an element',
    'lambda resize "Resize \\"it\\"" { memory: 512 MB }',
    [
      '0 element lambda resize "Resize \\"it\\"" { memory: 512 MB }',
      '  keyword lambda',
      '  body { memory: 512 MB }',
      '    statements0 attribute memory: 512 MB',
      '      key memory',
      '      value number 512 MB',
      '  name resize',
      '  label string "Resize \\"it\\"" value="Resize \\"it\\""',
    ],
  ],
  [
    'a group without a name',
    'group "Edge" { alb a }',
    [
      '0 element group "Edge" { alb a }',
      '  keyword group',
      '  body { alb a }',
      '    statements0 element alb a',
      '      keyword alb',
      '      name a',
      '  label string "Edge" value="Edge"',
    ],
  ],
  ['a keyword as a name', 'service flow', ['0 element service flow', '  keyword service', '  name flow']],
  [
    'an edge chain with labels and attributes',
    'a -> b "get" { timeout: 2 s } ~> c.d',
    [
      '0 edge a -> b "get" { timeout: 2 s } ~> c.d',
      '  from a',
      '    ends0 a',
      '      path path a',
      '  hops0 -> b "get" { timeout: 2 s }',
      '    arrow ->',
      '    to b',
      '      ends0 b',
      '        path path b',
      '    label string "get" value="get"',
      '    body { timeout: 2 s }',
      '      statements0 attribute timeout: 2 s',
      '        key timeout',
      '        value number 2 s',
      '  hops1 ~> c.d',
      '    arrow ~>',
      '    to c.d',
      '      ends0 c.d',
      '        path path c.d',
    ],
  ],
  [
    'a fan-out',
    'a, b => c, d',
    [
      '0 edge a, b => c, d',
      '  from a, b',
      '    ends0 a',
      '      path path a',
      '    ends1 b',
      '      path path b',
      '  hops0 => c, d',
      '    arrow =>',
      '    to c, d',
      '      ends0 c',
      '        path path c',
      '      ends1 d',
      '        path path d',
    ],
  ],
  [
    'a step with a share that may fail',
    '1 per 1000: optional a <-> b',
    [
      '0 edge 1 per 1000: optional a <-> b',
      '  from a',
      '    ends0 a',
      '      path path a',
      '  hops0 <-> b',
      '    arrow <->',
      '    to b',
      '      ends0 b',
      '        path path b',
      '  share number 1 per 1000',
      '  optional optional',
    ],
  ],
  [
    'a choice',
    'a -> any of (b, c) -> 2 of (d, e, f)',
    [
      '0 edge a -> any of (b, c) -> 2 of (d, e, f)',
      '  from a',
      '    ends0 a',
      '      path path a',
      '  hops0 -> any of (b, c)',
      '    arrow ->',
      '    to any of (b, c)',
      '      ends0 b',
      '        path path b',
      '      ends1 c',
      '        path path c',
      '      choice any of required=1',
      '  hops1 -> 2 of (d, e, f)',
      '    arrow ->',
      '    to 2 of (d, e, f)',
      '      ends0 d',
      '        path path d',
      '      ends1 e',
      '        path path e',
      '      ends2 f',
      '        path path f',
      '      choice 2 of required=2',
    ],
  ],
  [
    'guards',
    'q ~> a [type = CAR], b [ otherwise ]',
    [
      '0 edge q ~> a [type = CAR], b [ otherwise ]',
      '  from q',
      '    ends0 q',
      '      path path q',
      '  hops0 ~> a [type = CAR], b [ otherwise ]',
      '    arrow ~>',
      '    to a [type = CAR], b [ otherwise ]',
      '      ends0 a [type = CAR]',
      '        path path a',
      '        guard [type = CAR] text="type = CAR"',
      '      ends1 b [ otherwise ]',
      '        path path b',
      '        guard [ otherwise ] text="otherwise"',
    ],
  ],
  [
    'quantities',
    'x: 20k rps; y: $25k / month; z: 600 rps per task; w: -1_000',
    [
      '0 attribute x: 20k rps',
      '  key x',
      '  value number 20k rps',
      '1 attribute y: $25k / month',
      '  key y',
      '  value number $25k / month',
      '2 attribute z: 600 rps per task',
      '  key z',
      '  value number 600 rps per task',
      '3 attribute w: -1_000',
      '  key w',
      '  value number -1_000',
    ],
  ],
  ['a range', 'x: 2..50 GB', ['0 attribute x: 2..50 GB', '  key x', '  value range 2..50 GB', '    min number 2', '    max number 50 GB']],
  [
    'a list of phrases',
    'x: [glacier after 90 d, "b",]',
    [
      '0 attribute x: [glacier after 90 d, "b",]',
      '  key x',
      '  value list [glacier after 90 d, "b",]',
      '    items0 phrase glacier after 90 d',
      '      items0 path glacier',
      '      items1 path after',
      '      items2 number 90 d',
      '    items1 string "b" value="b"',
    ],
  ],
  [
    'a tuple',
    'x: p50 6 ms, p99 40 ms',
    [
      '0 attribute x: p50 6 ms, p99 40 ms',
      '  key x',
      '  value tuple p50 6 ms, p99 40 ms',
      '    items0 phrase p50 6 ms',
      '      items0 path p50',
      '      items1 number 6 ms',
      '    items1 phrase p99 40 ms',
      '      items0 path p99',
      '      items1 number 40 ms',
    ],
  ],
  [
    'attributes behind commas',
    'x: a, b, y: c',
    ['0 attribute x: a, b', '  key x', '  value tuple a, b', '    items0 path a', '    items1 path b', '1 attribute y: c', '  key y', '  value path c'],
  ],
  [
    'a record',
    'x: { name: id, of: [{ a: 1 }] }',
    [
      '0 attribute x: { name: id, of: [{ a: 1 }] }',
      '  key x',
      '  value record { name: id, of: [{ a: 1 }] }',
      '    body { name: id, of: [{ a: 1 }] }',
      '      statements0 attribute name: id',
      '        key name',
      '        value path id',
      '      statements1 attribute of: [{ a: 1 }]',
      '        key of',
      '        value list [{ a: 1 }]',
      '          items0 record { a: 1 }',
      '            body { a: 1 }',
      '              statements0 attribute a: 1',
      '                key a',
      '                value number 1',
    ],
  ],
  [
    'a comparison',
    'x: size >= 5 MB',
    ['0 attribute x: size >= 5 MB', '  key x', '  value phrase size >= 5 MB', '    items0 path size', '    items1 operator >=', '    items2 number 5 MB'],
  ],
  [
    'a unit that sticks, then a word',
    'x: 2.5x normal',
    ['0 attribute x: 2.5x normal', '  key x', '  value phrase 2.5x normal', '    items0 number 2.5x', '    items1 path normal'],
  ],
];

/** Half-typed and mistaken lines: what is in the tree all the same, and what is said. */
const broken: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['lambda fn "x', ['element'], ['unclosed-string 10-12 This string has no closing `"` on its line']],
  ['lambda fn {', ['element'], ['unclosed-block 10-11 This block has no closing `}`']],
  ['lambda fn }', ['element'], ['unexpected-closing-brace 10-11 No block is open here for this `}` to close']],
  ['lambda a b', ['element'], ['syntax-error 9-10 `b` does not belong here; end the statement before it or remove it']],
  ['lambda "a" "b"', ['element'], ['syntax-error 11-14 `"b"` does not belong here; end the statement before it or remove it']],
  ['lambda fn { memory: }', ['element'], ['syntax-error 18-19 Expected a value, for example `12`, `200 ms`, `"text"` or `[a, b]`, but the line ends']],
  ['lambda fn { azs: [a, b }', ['element'], ['syntax-error 21-22 Expected `]`, but the line ends']],
  ['a ->', ['edge'], ['syntax-error 3-4 Expected an element, for example `orders` or `app.orders`, but the line ends']],
  ['a -> b,', ['edge'], ['syntax-error 6-7 Expected an element, for example `orders` or `app.orders`, but the line ends']],
  ['a ->  -> b', ['edge'], ['syntax-error 6-8 Expected an element, for example `orders` or `app.orders`, but found `->`']],
  ['-> b', ['unknown'], ['syntax-error 0-2 Expected an element, for example `orders` or `app.orders`, but found `->`']],
  ['a, -> b', ['edge'], ['syntax-error 3-5 Expected an element, for example `orders` or `app.orders`, but found `->`']],
  ['a -> b "x" "y"', ['edge'], ['syntax-error 11-14 `"y"` does not belong here; end the statement before it or remove it']],
  ['a -> b { x: 1', ['edge'], ['unclosed-block 7-8 This block has no closing `}`']],
  ['a -> any of (b, c', ['edge'], ['syntax-error 16-17 Expected `)`, but the line ends']],
  ['a -> any of b', ['edge'], ['syntax-error 12-13 Expected `(`, but found `b`']],
  ['a -> 2 of (', ['edge'], ['syntax-error 10-11 Expected an element, for example `orders` or `app.orders`, but the line ends']],
  ['a -> b [', ['edge'], ['syntax-error 7-8 Expected a condition, for example `[type = CAR]`, but the line ends']],
  ['a -> b [type =', ['edge'], ['syntax-error 13-14 Expected `]`, but the line ends']],
  ['a -> b []', ['edge'], ['syntax-error 8-9 Expected a condition, for example `[type = CAR]`, but found `]`']],
  ['40%: a', ['edge'], ['syntax-error 5-6 Expected an arrow (`->`, `~>`, `=>`, `<->`), but the line ends']],
  ['40% a -> b', ['edge'], ['syntax-error 4-5 Expected `:`, but found `a`']],
  ['40%: -> b', ['unknown'], ['syntax-error 5-7 Expected an element, for example `orders` or `app.orders`, but found `->`']],
  ['flow', ['flow'], ['syntax-error 3-4 Expected a name, but the line ends']],
  ['flow f', ['flow'], ['syntax-error 5-6 Expected `{ … }`, but the line ends']],
  ['view v', ['view'], ['syntax-error 5-6 Expected `{ … }`, but the line ends']],
  ['kind', ['kind'], ['syntax-error 3-4 Expected a name, but the line ends']],
  ['kind x extends', ['kind'], ['syntax-error 13-14 Expected a name, but the line ends']],
  ['kind x extends {', ['kind'], ['unclosed-block 15-16 This block has no closing `}`', 'syntax-error 15-16 Expected a name, but found `{ … }`']],
  ['import', ['import'], ['syntax-error 5-6 Expected a string, but the line ends']],
  ['import { a', ['import'], ['unclosed-block 7-8 This block has no closing `}`', 'syntax-error 9-10 Expected `from`, but the line ends']],
  ['import { a }', ['import'], ['syntax-error 11-12 Expected `from`, but the line ends']],
  ['import { a } from', ['import'], ['syntax-error 16-17 Expected a string, but the line ends']],
  ['import { a as } from "./x"', ['import'], ['syntax-error 12-13 Expected a name, but the line ends']],
  ['import { a b } from "./x"', ['import'], ['syntax-error 11-12 `b` does not belong here; end the statement before it or remove it']],
  ['import { a, , b } from "./x"', ['import'], ['syntax-error 12-13 Expected a name, but found `,`']],
  ['requirements', ['requirements'], ['syntax-error 11-12 Expected `{ … }`, but the line ends']],
  ['requirements x {}', ['requirements'], ['syntax-error 13-14 Expected `{ … }`, but found `x`']],
  ['lint', ['lint'], ['syntax-error 3-4 Expected `{ … }`, but the line ends']],
  ['key:', ['attribute'], ['syntax-error 3-4 Expected a value, for example `12`, `200 ms`, `"text"` or `[a, b]`, but the line ends']],
  [': 3', ['unknown'], ['unexpected-text 0-1 Expected a statement, for example `service orders` or `a -> b`, but found `:`']],
  ['12', ['unknown'], ['unexpected-text 0-2 Expected a statement, for example `service orders` or `a -> b`, but found `12`']],
  ['"text"', ['unknown'], ['unexpected-text 0-6 Expected a statement, for example `service orders` or `a -> b`, but found `"text"`']],
  ['[a]', ['unknown'], ['unexpected-text 0-1 Expected a statement, for example `service orders` or `a -> b`, but found `[`']],
  ['x: 1 per', ['attribute'], ['syntax-error 7-8 Expected a word or a number, for example `per task` or `per 1000`, but the line ends']],
  ['x: 5 /', ['attribute'], ['syntax-error 5-6 Expected a name, but the line ends']],
  ['x: 1..', ['attribute'], ['syntax-error 5-6 Expected a number, but the line ends']],
  ['x: ..5', ['attribute'], ['syntax-error 3-5 Expected a value, for example `12`, `200 ms`, `"text"` or `[a, b]`, but found `..`']],
  ['a § b', ['element'], ['unexpected-character 2-3 Unexpected character `§`']],
  ['§', [], ['unexpected-character 0-1 Unexpected character `§`']],
  ['/* open', [], ['unclosed-comment 0-2 This comment has no closing `*/`']],
  ['}', [], ['unexpected-closing-brace 0-1 No block is open here for this `}` to close']],
  ['service s { x: 1 } service t', ['element'], ['syntax-error 19-26 `service` does not belong here; end the statement before it or remove it']],
  ['x: [', ['attribute'], ['syntax-error 3-4 Expected `]`, but the line ends']],
  ['x: [[a]', ['attribute'], ['syntax-error 6-7 Expected `]`, but the line ends']],
  ['a -> b c', ['edge'], ['syntax-error 7-8 `c` does not belong here; end the statement before it or remove it']],
  [
    'a - > b',
    ['element'],
    ['unexpected-character 2-3 Unexpected character `-`', 'syntax-error 4-5 `>` does not belong here; end the statement before it or remove it'],
  ],
  ['x = 5', ['element'], ['syntax-error 2-3 `=` does not belong here; end the statement before it or remove it']],
  ['service 5', ['element'], ['syntax-error 8-9 `5` does not belong here; end the statement before it or remove it']],
  ['a -> 5', ['edge'], ['syntax-error 5-6 Expected an element, for example `orders` or `app.orders`, but found `5`']],
  ['a -> b.', ['edge'], []],
  ['lambda', ['element'], []],
  ['lambda fn { memory }', ['element'], []],
  ['x: a, b,', ['attribute'], []],
];

describe('parse: constructs', () => {
  for (const [name, text, expected] of constructs) {
    it(`reads ${name}`, () => {
      assert.deepEqual(outline(text), expected);
      assert.deepEqual(errors(text), []);
    });
  }
});

describe('parse: half-typed lines', () => {
  for (const [text, expectedTypes, expectedErrors] of broken) {
    it(`says what is missing in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        parse(text, 'x').tree.statements.map((statement) => statement.type),
        expectedTypes,
      );
      assert.deepEqual(errors(text), expectedErrors);
    });
  }

  it('keeps an error in its statement', () => {
    const text = 'vpc app {\n  service a {\n    memory:\n    tasks: 2\n  }\n  a -> \n  service b\n}\nservice c';
    assert.deepEqual(
      errors(text).map((error) => error.split(' ').slice(0, 2).join(' ')),
      ['syntax-error 34-35', 'syntax-error 58-59'],
    );
    assert.deepEqual(
      outline(text)
        .filter((line) => / element | attribute | edge /u.test(line))
        .map((line) => line.split('\n')[0]),
      [
        '0 element vpc app {',
        '    statements0 element service a {',
        '        statements0 attribute memory:',
        '        statements1 attribute tasks: 2',
        '    statements1 edge a ->',
        '    statements2 element service b',
        '1 element service c',
      ],
    );
  });

  it('keeps what is there of a broken statement', () => {
    assert.deepEqual(outline('lambda fn { azs: [a, b }').slice(2), [
      '  body { azs: [a, b }',
      '    statements0 attribute azs: [a, b',
      '      key azs',
      '      value list [a, b',
      '        items0 path a',
      '        items1 path b',
      '  name fn',
    ]);
    assert.deepEqual(
      outline('a ->  -> b').filter((line) => /^ {2}(from|hops)/u.test(line)),
      ['  from a', '  hops0 ->', '  hops1 -> b'],
    );
  });

  it('tells by the indentation which block was left open', () => {
    const text = 'vpc a {\n  subnet b {\n    service c\n  service d\n}\nservice e';
    assert.deepEqual(errors(text), ['unclosed-block 19-20 This block has no closing `}`']);
    assert.deepEqual(
      outline(text).filter((line) => line.includes('name ')),
      ['      name b', '          name c', '      name d', '  name a', '  name e'].toSorted(),
    );
  });
});

describe('parse: statements and lines', () => {
  const types = (text: string): string =>
    parse(text, 'x')
      .tree.statements.map((statement) => text.slice(statement.range.start, statement.range.end).replace(/\s+/gu, ' '))
      .join(' | ');

  it('ends a statement with its line, a semicolon or a comma before a key', () => {
    assert.equal(types('service a\nservice b; service c\nx: 1, y: 2'), 'service a | service b | service c | x: 1 | y: 2');
  });
  it('goes on before an arrow, a brace, inside brackets, and behind a comma or arrow where the next line is deeper', () => {
    assert.equal(types('a\n  -> b\n-> c'), 'a -> b -> c');
    assert.equal(types('service a\n{\n}'), 'service a { }');
    assert.equal(types('x: [\n  a,\n  b\n]\ny: 1'), 'x: [ a, b ] | y: 1');
    assert.equal(types('a,\n  b -> c,\n  d\ne -> f'), 'a, b -> c, d | e -> f');
  });
  it('does not go on behind a comma or arrow where the next line is as deep', () => {
    assert.equal(types('a ->\nservice b'), 'a -> | service b');
    assert.equal(types('x: a,\ny: b'), 'x: a | y: b');
  });
});

describe('parse: comments and documentation', () => {
  it('keeps every comment with its style and place', () => {
    const { tree } = parse('/// doc\n// line\nservice a // behind\n/* two\n lines */ service b\n//// four', 'x');
    assert.deepEqual(
      tree.comments.map(({ style, text, trailing, range }) => [style, text, trailing, range.start]),
      [
        ['doc', 'doc', false, 0],
        ['line', 'line', false, 8],
        ['line', 'behind', true, 26],
        ['block', 'two\n lines', false, 36],
        ['line', 'four', false, 63],
      ],
    );
  });

  const docOf = (text: string): string | undefined => {
    const last = parse(text, 'x').tree.statements.at(-1)!;
    return 'doc' in last ? last.doc : undefined;
  };
  it('documents the statement below `///` lines', () => {
    assert.equal(docOf('/// One.\n/// Two.\nservice a'), 'One.\nTwo.');
    assert.equal(docOf('/// One.\r\n  service a'), 'One.');
    assert.equal(docOf(`/// One.\n${' '.repeat(5000)}service a`), 'One.');
    assert.equal(docOf('/// One.\na -> b'), 'One.');
  });
  it('looks through other comments, but not over an empty line or code', () => {
    assert.equal(docOf('/// One.\n// lintel-ignore x: y\nservice a'), 'One.');
    assert.equal(docOf('/// One.\n\nservice a'), undefined);
    assert.equal(docOf('service b /// One.\nservice a'), undefined);
    assert.equal(docOf('// One.\nservice a'), undefined);
  });
});

describe('parse: extremes', function () {
  this.timeout(60_000);

  const codes = (text: string): string[] => [...new Set(parse(text, 'x').diagnostics.map((diagnostic) => diagnostic.code))];

  it('reads no deeper than 64 blocks or brackets', () => {
    const nested = (open: string, close: string, times: number): string => open.repeat(times) + close.repeat(times);
    assert.deepEqual(codes(`x: ${nested('[', ']', 64)}`), []);
    assert.deepEqual(codes(`x: ${nested('[', ']', 65)}`), ['nesting-too-deep']);
    assert.deepEqual(codes(`x: ${nested('[', ']', 100_000)}`), ['nesting-too-deep']);
    assert.deepEqual(codes(nested('service a {\n', '}\n', 64)), []);
    assert.deepEqual(codes(nested('service a {\n', '}\n', 100_000)), ['nesting-too-deep']);
    assert.ok(codes('{'.repeat(100_000)).includes('unclosed-block'));
    assert.deepEqual(codes('}'.repeat(1000)), ['unexpected-closing-brace']);
    assert.equal(parse(`x: ${'('.repeat(100_000)}\nservice a`, 'x').tree.statements.at(-1)!.type, 'element');
  });

  it('stands on long lines and large files', () => {
    const size = 100_000;
    const design = examples.map((example) => example.text).join('\n');
    const megabyte = design.repeat(Math.ceil(1_000_000 / design.length));
    for (const text of [
      `service a "${'x'.repeat(size)}"`,
      `service a "${'\\n'.repeat(size / 2)}`,
      `// ${'x'.repeat(size)}`,
      '/* */'.repeat(size / 5),
      '/*'.repeat(size / 2),
      `x: [${'a, '.repeat(size / 3)}]`,
      `a -> ${'b -> '.repeat(size / 5)}c`,
      `a -> any of (${'b, '.repeat(size / 3)}b)`,
      '{ } '.repeat(size / 4),
      `${'a.'.repeat(size / 2)}a`,
      '/// doc\n'.repeat(size / 8),
      'service a\n'.repeat(size / 10),
      '§'.repeat(size / 10),
      '§ '.repeat(size / 20),
      '-'.repeat(size),
      `x: ${'9'.repeat(size)}`,
      `x: 1${' '.repeat(size)}MB`,
      '\n'.repeat(size),
      ';'.repeat(size),
      megabyte,
    ]) {
      assert.equal(parse(text, 'x').tree.range.end, text.length);
      assert.equal(typeof format(text), 'string');
    }
  });

  it('takes over the statements that an edit did not touch', () => {
    const text = 'service a { x: 1 }\nregion r {\n  service b\n  service c\n  // d\n  service d\n}\nservice e\n';
    const before = { text, ...parse(text, 'x') };
    const edited = text.replace('service c', 'service cc');
    const after = parse(edited, 'x', before);
    const inside = (statement: unknown): readonly unknown[] => (statement as { readonly body: { readonly statements: readonly unknown[] } }).body.statements;
    const [a, region] = after.tree.statements;
    assert.equal(a, before.tree.statements[0]);
    assert.equal(inside(region)[0], inside(before.tree.statements[1])[0]);
    assert.deepEqual(after, parse(edited, 'x'));
  });
});
