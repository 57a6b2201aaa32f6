import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { keywords } from './keywords.ts';

const root = path.resolve(import.meta.dirname, '../../examples');

/** Every example, by its path in `examples/`. */
export const examples: readonly { readonly file: string; readonly text: string }[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.arch'))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

const pieces = [
  'service',
  'a',
  'b.c',
  'x-y',
  'us-east-1',
  ...keywords,
  'key:',
  'azs: [a,',
  '12',
  '512MB',
  '20 k rps',
  '$25k/month',
  '40%:',
  '1 per 1000',
  '2.5x',
  '1..5',
  '"text"',
  '"open',
  '->',
  '~>',
  '=>',
  '<->',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  ',',
  ';',
  ':',
  '/',
  '..',
  '=',
  '!=',
  '§',
  '\n',
  '\n\n',
  '\r\n',
  '\n    ',
  '  ',
  '// note\n',
  '/// doc\n',
  '/* block */',
  '/* two\n   lines */',
  '/* open',
  'a -> b',
  'service s {',
  '}\n',
  'x: 1, y: 2',
];

/** Words and signs of the language in any order. */
export const tokenSoup: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ', ' ', '\n')), { maxLength: 40 })
  .map((list) => list.flat().join(''));

/** An example with some of its text cut out, doubled, or replaced by soup: what a file looks like while someone types. */
export const mutatedExample: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(fc.record({ at: fc.nat(), length: fc.nat(30), insert: fc.oneof(fc.constant(''), fc.constantFrom(...pieces), tokenSoup) }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([{ text }, edits]) =>
    edits.reduce((result, { at, length, insert }) => {
      const start = at % (result.length + 1);
      return result.slice(0, start) + insert + result.slice(start + length);
    }, text),
  );

export const anyUnicode: fc.Arbitrary<string> = fc.string({ unit: 'binary', maxLength: 200 });
