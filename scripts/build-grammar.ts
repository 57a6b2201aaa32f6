import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { phraseWords, statementParser } from '../core/syntax/grammar.ts';
import {
  Arrow,
  Block,
  Colon,
  Comma,
  DotDot,
  NumberToken,
  Operator,
  parserTokens,
  Semicolon,
  Slash,
  statementKeywords,
  StringToken,
  Word,
} from '../core/syntax/tokens.ts';

/** One node of what `getSerializedGastProductions` gives. */
interface Production {
  readonly type: string;
  readonly name: string;
  readonly separator: { readonly name: string };
  readonly definition?: readonly Production[];
}

export const grammarFile = path.resolve(import.meta.dirname, '../docs/grammar.md');

/** What the cutter (`core/syntax/statements.ts`) does before the parser sees a statement; here it is stated by hand. */
const aroundStatements = [
  ['file', 'statements'],
  ['statements', 'separator* (statement (separator+ statement)*)? separator*'],
  ['separator', 'LineEnd | ";" | ","  /* a comma only before `Word ":"`, and at the end of a line of attributes */'],
  ['statement', [...statementKeywords.map((keyword) => `${keyword}Statement`), 'attribute', 'edgeStatement', 'elementStatement'].join(' | ')],
  ['block', '"{" statements "}"'],
  ['names', '"{" importedName (separator+ importedName)* separator* "}"'],
] as const;

/** Terminals that are more than their own text, with what they are in words. */
const terminals = [
  [Word, 'a kebab-case word, or several joined by dots; keywords are words, too'],
  [NumberToken, 'a number, and what sticks to it: a scale, a unit, `%`, or `$` before it'],
  [StringToken, 'text in double quotes on one line; `\\"`, `\\\\`, `\\n` and `\\t` are escapes'],
  [Arrow, 'request and response, message, stream, held connection'],
  [Operator, 'a comparison'],
] as const;

const punctuation = new Map([Colon, Comma, DotDot, Slash, Semicolon].map((token) => [token.name, token]));
const named: ReadonlySet<string> = new Set(terminals.map(([token]) => token.name));

function terminal(name: string, rule: string): string {
  if (name === Block.name) return rule === 'importStatement' ? 'names' : 'block';
  if (named.has(name)) return name;
  const token = punctuation.get(name) ?? parserTokens.find((candidate) => candidate.name === name)!;
  return `"${(token.PATTERN as RegExp).source.replaceAll('\\', '')}"`;
}

/** Chevrotain's own description of a production as EBNF; `tight` where it stands beside others. */
function ebnf(production: Production, rule: string, tight: boolean): string {
  const { name, separator, definition: parts = [] } = production;
  const group = (text: string): string => (/^(?:"[^"]*"|\w+)$/u.test(text) ? text : `(${text})`);
  const sequence = (): string => parts.map((part) => ebnf(part, rule, parts.length > 1)).join(' ');
  switch (production.type) {
    case 'NonTerminal':
      return name;
    case 'Terminal':
      return terminal(name, rule);
    case 'Option':
      return `${group(sequence())}?`;
    case 'Repetition':
      return `${group(sequence())}*`;
    case 'RepetitionMandatory':
      return `${group(sequence())}+`;
    case 'RepetitionMandatoryWithSeparator':
    case 'RepetitionWithSeparator': {
      const text = `${sequence()} (${terminal(separator.name, rule)} ${sequence()})*`;
      return production.type === 'RepetitionWithSeparator' ? `(${text})?` : text;
    }
    case 'Alternation': {
      const text = parts.map((part) => ebnf(part, rule, false)).join(' | ');
      return tight ? `(${text})` : text;
    }
    default:
      return sequence();
  }
}

/** The text of `docs/grammar.md`: generated, so that it says what the parser does. */
export function grammarReference(): string {
  const rules = (statementParser.getSerializedGastProductions() as unknown as readonly Production[]).map(
    (rule) => [rule.name, ebnf(rule, rule.name, false)] as const,
  );
  const productions = [...aroundStatements, ...rules];
  const width = Math.max(...productions.map(([name]) => name.length));
  return `# The grammar of .arch files

Generated from the parser by \`npx tsx scripts/build-grammar.ts\`; a test fails when it is out of date. What the
constructs mean is in the [language reference](language.md).

\`?\` is "at most once", \`*\` "any number of times", \`+\` "at least once"; text in quotes stands for itself.

\`\`\`ebnf
${productions.map(([name, text]) => `${name.padEnd(width)} ::= ${text.length > 100 ? text.replaceAll(' | ', `\n${' '.repeat(width)}   | `) : text}`).join('\n')}
\`\`\`

## Terminals

| terminal | what it is | pattern |
| --- | --- | --- |
${terminals.map(([token, words]) => `| \`${token.name}\` | ${words} | \`${(token.PATTERN as RegExp).source.replaceAll('|', '\\|')}\` |`).join('\n')}

Blanks and comments (\`// …\`, \`/* … */\`) may stand between any two terminals; line ends only as follows.

## Lines

A statement ends with its line, with \`;\`, or at a comma before \`key:\`. It goes on over the end of its line

- inside brackets and parentheses, where the next line is indented further than the statement, or closes the bracket;
- before an arrow and before \`{\`;
- behind a comma or an arrow, where the next line is indented further than the statement.

## What the productions don't say

- A statement whose second terminal is \`:\` is an attribute; one with an arrow is an edge; one that starts with
  ${statementKeywords.map((keyword) => `\`${keyword}\``).join(', ')} is what that word says; any other is an element.
- The word behind a number is its unit only if none sticks to the number already, and if it is none of
  ${[...phraseWords].map((word) => `\`${word}\``).join(', ')}.
- A comma may stand behind the last item of a list, and behind the last attribute of a line.
- A string whose closing quote is missing ends with its line, with an error.
- Blocks and brackets nest at most 64 deep.
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(grammarFile, grammarReference());
