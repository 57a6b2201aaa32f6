import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { catalog } from '../../catalog/index.ts';
import { compile } from '../../core/model/compile.ts';
import { format } from '../../core/syntax/format.ts';
import { parseQuantity } from '../../core/units/quantity.ts';
import { languageFile, languageReference } from '../../scripts/build-language.ts';

const text = readFileSync(languageFile, 'utf8');
const examples = [...text.matchAll(/^```arch\n([^]*?)^```$/gmu)].map((match) => match[1]!);
/** A first line `// name.arch` names an example that others import. */
const files = new Map(
  examples.flatMap((example) => {
    const name = /^\/\/ ([\w-]+\.arch)\n/u.exec(example)?.[1];
    return name === undefined ? [] : [[name, example] as const];
  }),
);

describe('language reference', () => {
  it('has its tables up to date (else run `npx tsx scripts/build-language.ts`)', () => assert.equal(text, languageReference(text)));

  assert.ok(examples.length > 10);
  examples.forEach((example, i) => {
    const title = example.split('\n').find((line) => line !== '' && !line.startsWith('//'))!;
    it(`example ${i + 1} compiles without a finding: ${title}`, () => {
      const snapshot = compile(
        'main.arch',
        {
          read: (uri) => (uri === 'main.arch' ? example : files.get(uri)),
          resolve: (_from, specifier) => specifier.replace(/^\.\//u, ''),
        },
        catalog,
      );
      assert.deepEqual(
        snapshot.diagnostics
          .get('main.arch')!
          .map(({ code, message, location }) => `${code}: ${message} at ${example.slice(location.range.start, location.range.end)}`),
        [],
      );
    });
    it(`example ${i + 1} is formatted`, () => assert.equal(format(example), example));
  });

  it('shows only quantities that can be read', () => {
    const table = /<!-- generated: units -->([^]*?)<!-- end -->/u.exec(text)![1]!;
    const shown = [...table.matchAll(/^\|.*\|(.*)\|$/gmu)].slice(2).flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/gu)].map(([, quantity]) => quantity!));
    assert.ok(shown.length >= 8);
    for (const quantity of shown) assert.ok(parseQuantity(quantity).ok, quantity);
  });
  it('links only to its own headings', () => {
    const headings = new Set([...text.matchAll(/^#+ (.*)$/gmu)].map(([, heading]) => heading!.toLowerCase().replaceAll(' ', '-')));
    for (const [, anchor] of text.matchAll(/\]\(#([\w-]+)\)/gu)) assert.ok(headings.has(anchor!), anchor);
  });
});
