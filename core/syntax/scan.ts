import type { IToken } from 'chevrotain';
import { cutStatements, endOf, startOf, type Statements } from './statements.ts';
import { Junk, lexer, Semicolon } from './tokens.ts';

/** A file cut into statements before any grammar is applied: what the parser and the formatter start from. */
export interface Scan extends Statements {
  /** Comments apart; characters that begin no token stand here as `Junk`. */
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
}

export function scan(text: string): Scan {
  const { tokens: known, errors, groups } = lexer.tokenize(text);
  const junk = errors.map(({ offset, length, line, column }): IToken => ({
    tokenType: Junk,
    tokenTypeIdx: Junk.tokenTypeIdx!,
    image: text.slice(offset, offset + length),
    startOffset: offset,
    endOffset: offset + length - 1,
    startLine: line ?? 1,
    endLine: line ?? 1,
    startColumn: column ?? 1,
    endColumn: (column ?? 1) + length - 1,
  }));
  const tokens = junk.length === 0 ? known : [...known, ...junk].sort((a, b) => startOf(a) - startOf(b));
  return { tokens, comments: groups['comments'] ?? [], ...cutStatements(tokens) };
}

/** For each comment, whether code precedes it on its line; a `;` alone is none. */
export function trailingComments({ tokens, comments }: Pick<Scan, 'tokens' | 'comments'>): boolean[] {
  const code = tokens.filter(({ tokenType }) => tokenType !== Semicolon);
  let next = 0;
  return comments.map((comment) => {
    while (next < code.length && endOf(code[next]!) <= startOf(comment)) next++;
    return next > 0 && code[next - 1]!.endLine === comment.startLine;
  });
}
