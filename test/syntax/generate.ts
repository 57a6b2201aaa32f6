import fc from 'fast-check';
import { keywords } from './keywords.ts';

/**
 * Random trees without places, in the shape of `core/syntax/tree.ts`, and their text. Layout (line ends, indentation
 * beyond what is needed, comments, `,` or `;` between statements) is random too.
 */
export interface GeneratedFile {
  readonly text: string;
  /** What `withoutPlaces(parse(text).tree).statements` gives. */
  readonly statements: readonly Plain[];
}

export type Plain = Readonly<Record<string, unknown>>;
interface Piece {
  readonly text: string;
  readonly tree: Plain;
}

const reserved: ReadonlySet<string> = new Set(keywords);
const word = fc
  .oneof(
    fc.constantFrom('orders', 'a', 'b2', 'us-east-1', 'read_only', 'x-y-z', 'p99', 'cache-aside', 'constructor', '__proto__', 'after'),
    fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}$/),
  )
  .filter((w) => !reserved.has(w));
/** Keywords are names, too, where no statement can start with them. */
const anyWord = fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(...reserved) });
const name = (text: string): Plain => ({ text });
const path = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts): Piece => ({
  text: parts.join('.'),
  tree: { type: 'path', text: parts.join('.'), segments: parts.map(name) },
}));

const string = fc.string({ maxLength: 12 }).map((value): Piece => ({
  text: `"${value.replace(/["\\]/gu, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '')}"`,
  tree: { type: 'string', value: value.replaceAll('\r', '') },
}));

const number = fc
  .oneof(
    fc.constantFrom(
      '12',
      '-3',
      '1_000',
      '31.5e9',
      '99.95%',
      '2.5x',
      '20k',
      '20k rps',
      '512 MB',
      '512MB',
      '200 ms',
      '1M/day',
      '$25k/month',
      '$120',
      '600 rps per task',
      '1 per 1000',
      '300 msg/s',
      '5 KiB',
    ),
    fc.integer({ min: 0, max: 1e9 }).map(String),
  )
  .map((text): Piece => ({ text, tree: { type: 'number', text } }));
const range = fc
  .tuple(number, number)
  .map(([min, max]): Piece => ({ text: `${min.text}..${max.text}`, tree: { type: 'range', min: min.tree, max: max.tree } }));
const operator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=').map((text): Piece => ({ text, tree: { type: 'operator', text } }));

const list = (of: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> =>
  fc.tuple(fc.array(of, { maxLength: 4 }), fc.constantFrom(', ', ',', ' ,  ')).map(([items, comma]) => ({
    text: `[${items.map((item) => item.text).join(comma)}]`,
    tree: { type: 'list', items: items.map((item) => item.tree) },
  }));
/** A word behind a number would be its unit, one behind a string or list is a phrase. */
const phrase = fc
  .tuple(path, fc.oneof(number, string, range), fc.constantFrom('after', 'every', 'until'), fc.oneof(number, path), operator, number)
  .map((parts): Piece => ({
    text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join(' '),
    tree: { type: 'phrase', items: parts.map((part) => (typeof part === 'string' ? { type: 'path', text: part, segments: [name(part)] } : part.tree)) },
  }));
const simple = fc.oneof(path, string, number, range);
const value: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 6, arbitrary: simple },
  list(fc.oneof(simple, phrase, list(simple))),
  phrase,
  fc
    .array(simple, { minLength: 2, maxLength: 3 })
    .map((items): Piece => ({ text: items.map((item) => item.text).join(', '), tree: { type: 'tuple', items: items.map((item) => item.tree) } })),
);

const attribute = fc.tuple(anyWord, value, fc.constantFrom(': ', ':', ' : ')).map(([key, v, colon]): Piece => ({
  text: `${key}${colon}${v.text}`,
  tree: { type: 'attribute', key: name(key), value: v.tree },
}));

/** In parentheses a comma ends a value. */
const single = fc.oneof({ weight: 4, arbitrary: simple }, list(simple), phrase);
const inParentheses = (items: fc.Arbitrary<Piece>): fc.Arbitrary<{ readonly text: string; readonly trees: readonly Plain[] }> =>
  fc
    .tuple(fc.array(items, { maxLength: 3 }), fc.constantFrom(', ', ',', ',\n    '))
    .map(([list, comma]) => ({ text: `(${list.map(({ text }) => text).join(comma)})`, trees: list.map(({ tree }) => tree) }));
const argument = fc.tuple(word, single).map(([key, v]): Piece => ({ text: `${key}: ${v.text}`, tree: { type: 'attribute', key: name(key), value: v.tree } }));
const parameter = fc.oneof(
  argument,
  word.map((key): Piece => ({ text: key, tree: { type: 'attribute', key: name(key) } })),
);

const guard = fc.constantFrom('otherwise', 'type = CAR', 'a != "b, c"', 'size > 5 MB', 'x: 1, y: 2', 'path = a/b');
const end = fc.tuple(path, fc.option(guard, { nil: undefined })).map(([p, g]): Piece => ({
  text: p.text + (g === undefined ? '' : ` [${g}]`),
  tree: { path: p.tree, ...(g === undefined ? {} : { guard: { text: g } }) },
}));
const ends = fc.oneof(
  fc.array(end, { minLength: 1, maxLength: 3 }).map((list): Piece => ({ text: list.map((e) => e.text).join(', '), tree: { ends: list.map((e) => e.tree) } })),
  fc.tuple(fc.constantFrom('any', '2', '3'), fc.array(end, { minLength: 1, maxLength: 3 })).map(([required, list]): Piece => ({
    text: `${required} of (${list.map((e) => e.text).join(', ')})`,
    tree: { choice: { required: required === 'any' ? 1 : Number(required) }, ends: list.map((e) => e.tree) },
  })),
);

const arrow = fc.constantFrom('->', '~>', '=>', '<->');
const withOptional = (text: string, tree: Plain, label: Piece | undefined, body: Piece | undefined, labelKey = 'label'): Piece => ({
  text: text + (label ? ` ${label.text}` : '') + (body ? ` ${body.text}` : ''),
  tree: { ...tree, ...(label ? { [labelKey]: label.tree } : {}), ...(body ? { body: body.tree } : {}) },
});

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

/** Statements in braces, on one line or on several. */
function block(statement: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> {
  return fc.tuple(fc.array(statement, { maxLength: 4 }), fc.boolean(), noise).map(([statements, oneLine, comment]) => {
    const tree = { statements: statements.map((s) => s.tree) };
    if (oneLine && statements.every((s) => !s.text.includes('\n'))) return { text: `{ ${statements.map((s) => s.text).join('; ')} }`, tree };
    return { text: `{${comment}\n${statements.map((s) => indented(s.text)).join('\n')}\n}`, tree };
  });
}
const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
const noise = fc.constantFrom('', '', ' // note', '  /* a { b */', '\n\n\n   // own line');

const edge = (body: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> =>
  fc
    .tuple(
      maybe(number.filter((n) => !n.text.includes('..'))),
      fc.boolean(),
      ends,
      fc.array(fc.tuple(arrow, ends, maybe(string), maybe(body), fc.constantFrom(' ', '\n    ')), { minLength: 1, maxLength: 3 }),
    )
    .map(([share, optional, from, hops]): Piece => ({
      text: `${share ? `${share.text}: ` : ''}${optional ? 'optional ' : ''}${from.text}${hops.map(([sign, to, label, inner, gap]) => gap + withOptional(`${sign} ${to.text}`, {}, label, inner).text).join('')}`,
      tree: {
        type: 'edge',
        from: from.tree,
        hops: hops.map(([sign, to, label, inner]) => withOptional('', { arrow: { text: sign }, to: to.tree }, label, inner).tree),
        ...(share ? { share: share.tree } : {}),
        ...(optional ? { optional: {} } : {}),
      },
    }));

const documented = (piece: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> =>
  fc.tuple(piece, maybe(fc.constantFrom('Doc.', 'Two\nlines'))).map(([p, doc]) =>
    doc === undefined
      ? p
      : {
          text: `${doc
            .split('\n')
            .map((line) => `/// ${line}\n`)
            .join('')}${p.text}`,
          tree: { ...p.tree, doc },
        },
  );

const { inner } = fc.letrec<{ inner: Piece; body: Piece }>((tie) => ({
  body: block(tie('inner')),
  inner: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    attribute,
    documented(edge(block(attribute))),
    documented(
      fc
        .tuple(word, maybe(anyWord), maybe(string), maybe(inParentheses(argument)), maybe(tie('body')))
        .filter(([, n, label]) => n !== undefined || label !== undefined)
        .map(([kind, n, label, args, body]) => {
          const head = withOptional(n === undefined ? kind : `${kind} ${n}`, {}, label, undefined);
          const tree = {
            type: 'element',
            keyword: name(kind),
            ...(n === undefined ? {} : { name: name(n) }),
            ...(args ? { args: args.trees } : {}),
            ...head.tree,
          };
          return withOptional(head.text + (args ? ` ${args.text}` : ''), tree, undefined, body);
        }),
    ),
  ),
}));

const named = (keyword: 'flow' | 'view'): fc.Arbitrary<Piece> =>
  fc
    .tuple(anyWord, maybe(string), block(inner))
    .map(([n, label, body]) => withOptional(`${keyword} ${n}`, { type: keyword, keyword: name(keyword), name: name(n) }, label, body));
const kind = fc
  .tuple(anyWord, maybe(word), maybe(block(inner)))
  .map(([n, base, body]) =>
    withOptional(
      `kind ${n}${base === undefined ? '' : ` extends ${base}`}`,
      { type: 'kind', keyword: name('kind'), name: name(n), ...(base === undefined ? {} : { base: name(base) }) },
      undefined,
      body,
    ),
  );
const template = fc.tuple(anyWord, maybe(inParentheses(parameter)), maybe(word), block(inner)).map(([n, parameters, base, body]) =>
  withOptional(
    `template ${n}${parameters?.text ?? ''}${base === undefined ? '' : ` extends ${base}`}`,
    {
      type: 'template',
      keyword: name('template'),
      name: name(n),
      parameters: parameters?.trees ?? [],
      ...(base === undefined ? {} : { base: name(base) }),
    },
    undefined,
    body,
  ),
);
const plain = (keyword: 'requirements' | 'lint'): fc.Arbitrary<Piece> =>
  block(attribute).map((body) => withOptional(keyword, { type: keyword, keyword: name(keyword) }, undefined, body));
const architecture = fc
  .tuple(maybe(string), maybe(block(attribute)))
  .map(([title, body]) => withOptional('architecture', { type: 'architecture', keyword: name('architecture') }, title, body, 'title'));
const importedNames = fc.array(fc.tuple(word, maybe(word)), { minLength: 1, maxLength: 3 });
const importStatement = fc.tuple(maybe(importedNames), string, fc.constantFrom(', ', ',\n  ')).map(([names, from, comma]): Piece => ({
  text: `import ${names ? `{ ${names.map(([n, alias]) => (alias === undefined ? n : `${n} as ${alias}`)).join(comma)} } from ` : ''}${from.text}`,
  tree: {
    type: 'import',
    keyword: {},
    from: from.tree,
    ...(names ? { names: names.map(([n, alias]) => ({ name: name(n), ...(alias === undefined ? {} : { alias: name(alias) }) })) } : {}),
  },
}));

const statement = fc.oneof(
  { weight: 4, arbitrary: inner },
  importStatement,
  ...[architecture, plain('requirements'), plain('lint'), named('flow'), named('view'), kind, template].map(documented),
);

const lineEnds = fc.constantFrom('\n', '\r\n', '\r');
export const generatedFile: fc.Arbitrary<GeneratedFile> = fc
  .tuple(fc.array(fc.tuple(statement, noise, fc.constantFrom('\n', '\n\n', '\n\n\n\n')), { maxLength: 6 }), lineEnds)
  .map(([list, lineEnd]) => ({
    text: list
      .map(([s, comment, gap]) => `${s.text}${comment}${gap}`)
      .join('')
      .replaceAll('\n', lineEnd),
    statements: list.map(([s]) => s.tree),
  }));

/** A tree as the generator has it: its places left out. */
export function withoutPlaces(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'range' || key === 'start' || key === 'end' ? undefined : value)));
}
