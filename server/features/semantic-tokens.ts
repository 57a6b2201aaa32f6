import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Range } from '../../core/text/range.ts';
import { toPosition, type Scope } from '../document.ts';
import { walk } from '../tree-walk.ts';

const types = [
  'keyword',
  'class',
  'namespace',
  'variable',
  'property',
  'enumMember',
  'number',
  'string',
  'operator',
  'function',
  'interface',
  'parameter',
] as const;
const modifiers = ['declaration', 'readonly'] as const;
type TokenType = (typeof types)[number];

export const legend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

/** What each word is, beyond what a regular grammar can tell: groups, elements, flows, references, enum values. */
export function semanticTokens(scope: Scope, within?: Range): SemanticTokens {
  const { snapshot, document } = scope;
  const tree = snapshot.files.get(document.uri)?.tree;
  const found: { range: Range; type: TokenType; declaration: boolean }[] = [];
  const add = (range: Range | undefined, type: TokenType, declaration = false): void => {
    if (range && range.end > range.start) found.push({ range, type, declaration });
  };
  const named = new Set<number>();
  for (const occurrence of snapshot.symbols.in(document.uri)) {
    const symbol = snapshot.symbols.symbols.get(occurrence.symbol);
    const { range } = occurrence.location;
    if (!symbol || named.has(range.start) || document.text[range.start] === '"') continue;
    named.add(range.start);
    const type = ({ element: 'variable', group: 'namespace', flow: 'function', view: 'interface', kind: 'class', alias: 'variable' } as const)[symbol.kind];
    add(range, type, occurrence.role === 'declaration');
  }
  /** Parameters of the template that is being walked through. */
  let parameters = new Set<string>();
  walk(tree?.statements ?? [], {
    statement: (statement, owner) => {
      if (!owner) parameters = new Set(statement.type === 'template' ? statement.parameters.map(({ key }) => key.text) : []);
      if (statement.type === 'template') statement.parameters.forEach(({ key }) => add(key.range, 'parameter', true));
      if (statement.type === 'element') statement.args?.forEach(({ key }) => add(key.range, 'parameter'));
      if (statement.type === 'import') add(statement.keyword, 'keyword');
      else if (statement.type === 'element') {
        if (!named.has(statement.keyword.range.start)) add(statement.keyword.range, 'class');
      } else if ('keyword' in statement) add(statement.keyword.range, 'keyword');
      if (statement.type === 'edge') add(statement.optional, 'keyword');
    },
    attribute: (attribute) => add(attribute.key.range, 'property'),
    value: (value) => {
      if (value.type === 'number') add(value.range, 'number');
      if (value.type === 'path' && parameters.has(value.text)) add(value.range, 'parameter');
      else if (value.type === 'path' && !value.segments.some((segment) => named.has(segment.range.start))) add(value.range, 'enumMember');
    },
    hop: (hop) => add(hop.arrow.range, 'operator'),
  });

  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  const inside = (range: Range): boolean => !within || (range.start < within.end && within.start < range.end);
  for (const { range, type, declaration } of found.filter((f) => inside(f.range)).sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)) {
    const { line, character } = toPosition(document, range.start);
    // Tokens may not overlap: what starts inside of the one before is left out.
    if (data.length > 0 && line === lastLine && character < lastCharacter) continue;
    data.push(line - lastLine, line === lastLine ? character - lastCharacter : character, range.end - range.start, types.indexOf(type), declaration ? 1 : 0);
    lastLine = line;
    lastCharacter = character;
  }
  return { data };
}
