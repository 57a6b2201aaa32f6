import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { compileText } from './harness.ts';

const examples = path.resolve(import.meta.dirname, '../../examples');
const sources = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.arch'))
  .map((file) => readFileSync(path.join(examples, file), 'utf8'));

const words = [
  'service',
  'queue',
  'region',
  'vpc',
  'subnet',
  'a',
  'b',
  'a.b',
  'flow',
  'view',
  'kind',
  'import',
  'subnet:',
  'extends',
  '->',
  '~>',
  '<->',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '"x"',
  ',',
  ':',
  '40%:',
  'any of',
  'optional',
  '\n',
  '12 MB',
  '// c',
  '/// d',
  'requirements',
  'lint',
];

const tokenSoup = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(' '));
const cutExample = fc.tuple(fc.constantFrom(...sources), fc.nat(), fc.nat(40)).map(([source, at, length]) => {
  const start = at % source.length;
  return source.slice(0, start) + source.slice(start + length);
});

/** What holds of every snapshot, whatever was typed. */
function holds(text: string): void {
  const { architecture, diagnostics, symbols } = compileText(text);
  for (const {
    location: { range },
    message,
  } of diagnostics.get('main.arch')!) {
    assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length, `range of "${message}"`);
    assert.ok(message.length > 0 && !message.includes('undefined'), message);
  }
  for (const edge of architecture.edges) assert.ok(architecture.elements.has(edge.from.element) && architecture.elements.has(edge.to.element), edge.id);
  assert.equal(new Set(architecture.edges.map((edge) => edge.id)).size, architecture.edges.length);
  const edges = new Set(architecture.edges.map((edge) => edge.id));
  for (const flow of architecture.flows) for (const step of flow.steps) for (const call of step.calls) assert.ok(edges.has(call.edge), call.edge);
  for (const element of architecture.elements.values()) {
    const seen = new Set<string>();
    for (let at: string | undefined = element.id; at !== undefined; at = architecture.elements.get(at)!.place) {
      assert.ok(!seen.has(at), `${element.id} is placed in a circle`);
      seen.add(at);
    }
  }
  for (const occurrence of symbols.in('main.arch')) {
    const { range } = occurrence.location;
    assert.ok(range.start <= range.end && range.end <= text.length);
  }
}

describe('model: whatever is typed', () => {
  it('stands on token soup', () => fc.assert(fc.property(tokenSoup, holds), { numRuns: 400 }));
  it('stands on examples with a piece cut out', () => fc.assert(fc.property(cutExample, holds), { numRuns: 150 }));
  it('stands on an example cut off at any line', () => {
    const source = sources.toSorted((a, b) => b.length - a.length)[0]!;
    for (let at = 0; at >= 0; at = source.indexOf('\n', at + 1)) holds(source.slice(0, at));
  });
});
