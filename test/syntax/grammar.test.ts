import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { statementParser } from '../../core/syntax/grammar.ts';
import { grammarFile, grammarReference } from '../../scripts/build-grammar.ts';

const text = grammarReference();
const productions = new Map(
  [
    .../```ebnf\n([^]*?)\n```/u
      .exec(text)![1]!
      .replaceAll(/\n\s+\|/gu, ' |')
      .matchAll(/^(\w+)\s+::= (.*)$/gmu),
  ].map((match) => [match[1]!, match[2]!]),
);

describe('grammar reference', () => {
  it('is up to date (else run `npx tsx scripts/build-grammar.ts`)', () => assert.equal(readFileSync(grammarFile, 'utf8'), text));
  it('has every rule of the parser, each reached from `file`', () => {
    const reached = new Set<string>();
    const visit = (name: string): void => {
      if (reached.has(name) || !productions.has(name)) return;
      reached.add(name);
      for (const [word] of productions
        .get(name)!
        .replaceAll(/"[^"]*"|\/\*.*?\*\//gu, '')
        .matchAll(/\w+/gu))
        visit(word);
    };
    visit('file');
    assert.deepEqual(
      [...productions.keys()].filter((name) => !reached.has(name)),
      [],
    );
    for (const rule of Object.keys(statementParser.getGAstProductions())) assert.ok(reached.has(rule), rule);
  });
  it('names nothing that is not explained', () => {
    for (const [name, production] of productions) {
      for (const [word] of production.replaceAll(/"[^"]*"|\/\*.*?\*\//gu, '').matchAll(/\w+/gu)) {
        assert.ok(productions.has(word) || word === 'LineEnd' || text.includes(`| \`${word}\` |`), `${word} in ${name}`);
      }
    }
  });
  it('writes options, repetitions and alternatives', () => {
    assert.equal(productions.get('elementStatement'), 'Word Word? String? ("(" (argument ("," argument)*)? ")")? block?');
    assert.equal(productions.get('edgeStatement'), '(number ":")? "optional"? ends hop+');
    assert.equal(productions.get('list'), '"[" (item ("," item)*)? "]"');
    assert.equal(productions.get('number'), 'Number Word? ("/" Word)? ("per" (Word | Number))?');
  });
});
