import type { IToken } from 'chevrotain';
import type { Range } from '../text/range.ts';
import { Arrow, Block, Colon, Comma, LeftBrace, LeftBracket, LeftParenthesis, RightBrace, RightBracket, RightParenthesis, Semicolon, Word } from './tokens.ts';

/** The tokens of one statement; each `{ … }` in it is one `Block` token that carries its own statements. */
export type RawStatement = readonly IToken[];

export interface StatementProblem {
  readonly code: 'unclosed-block' | 'unexpected-closing-brace' | 'nesting-too-deep';
  readonly range: Range;
}

export interface Statements {
  readonly statements: readonly RawStatement[];
  readonly problems: readonly StatementProblem[];
}

/** Deeper nesting, of blocks or of brackets, is not read, so that no input can exhaust the stack. */
export const MAX_DEPTH = 64;

/** The statements inside a `Block` token. */
export const blockStatements = (token: IToken): readonly RawStatement[] => token.payload as readonly RawStatement[];

export const startOf = (token: IToken): number => token.startOffset;
export const endOf = (token: IToken): number => (token.endOffset ?? token.startOffset) + 1;
const lineOf = (token: IToken): number => token.startLine ?? 0;
const endLineOf = (token: IToken): number => token.endLine ?? lineOf(token);
const columnOf = (token: IToken): number => token.startColumn ?? 0;

/**
 * Cuts a file's tokens into statements before any grammar is applied, so that an error stays in its statement.
 * A statement ends with its line, `;`, or a comma before `key:`. It goes on over a line's end inside brackets, before
 * an arrow, and after a comma or an arrow where the next line is indented further. Where a closing brace is missing
 * somewhere, indentation tells which block was left open.
 */
export function cutStatements(tokens: readonly IToken[]): Statements {
  const problems: StatementProblem[] = [];
  const count = (type: typeof LeftBrace): number => tokens.reduce((n, t) => (t.tokenType === type ? n + 1 : n), 0);
  const trustIndentation = count(LeftBrace) > count(RightBrace);
  let at = 0;

  const firstOfLine = (index: number): boolean => index === 0 || endLineOf(tokens[index - 1]!) < lineOf(tokens[index]!);
  /** For each token, the column of the first token of its line. */
  const indentations: number[] = [];
  for (let i = 0; i < tokens.length; i++) indentations.push(firstOfLine(i) ? columnOf(tokens[i]!) : indentations[i - 1]!);

  const isSeparator = (token: IToken | undefined): boolean => token?.tokenType === Comma || token?.tokenType === Semicolon;
  const behindSeparators = (from: number): number => {
    let next = from;
    while (isSeparator(tokens[next])) next++;
    return next;
  };

  function statements(openIndex: number | undefined, nesting: number): RawStatement[] {
    const result: RawStatement[] = [];
    const outerIndentation = openIndex === undefined ? 0 : indentations[openIndex]!;
    let current: IToken[] = [];
    let depth = 0;
    const finish = (): void => {
      if (current.length > 0) result.push(current);
      current = [];
      depth = 0;
    };
    for (; at < tokens.length; at++) {
      const token = tokens[at]!;
      const type = token.tokenType;
      if (type === RightBrace) {
        if (openIndex !== undefined) break;
        finish();
        problems.push({ code: 'unexpected-closing-brace', range: { start: startOf(token), end: endOf(token) } });
        continue;
      }
      if (openIndex !== undefined && trustIndentation && firstOfLine(at) && columnOf(token) <= outerIndentation) break;
      const previous = current.at(-1);
      if (previous && lineOf(token) > endLineOf(previous) && !goesOn(current, previous, token, depth)) finish();
      if (type === Semicolon) {
        finish();
        continue;
      }
      // Several separators in a row are one.
      if (type === Comma && depth === 0 && !isSeparator(tokens[at - 1])) {
        const next = behindSeparators(at);
        if (isWord(tokens[next]) && tokens[next + 1]?.tokenType === Colon) {
          finish();
          at = next - 1;
          continue;
        }
      }
      if (type === LeftBrace) current.push(block(at, nesting + 1));
      else current.push(token);
      if (type === LeftBracket || type === LeftParenthesis) depth++;
      if (type === RightBracket || type === RightParenthesis) depth = Math.max(0, depth - 1);
    }
    finish();
    return result;
  }

  function block(openIndex: number, nesting: number): IToken {
    const open = tokens[openIndex]!;
    at = openIndex + 1;
    if (nesting > MAX_DEPTH) problems.push({ code: 'nesting-too-deep', range: { start: startOf(open), end: endOf(open) } });
    const payload = nesting > MAX_DEPTH ? skipBlock() : statements(openIndex, nesting);
    const close = tokens[at]?.tokenType === RightBrace ? tokens[at] : undefined;
    if (!close) {
      problems.push({ code: 'unclosed-block', range: { start: startOf(open), end: endOf(open) } });
      at--;
    }
    const last = close ?? tokens[at]!;
    return { ...open, tokenType: Block, tokenTypeIdx: Block.tokenTypeIdx!, image: '{ … }', endOffset: last.endOffset!, endLine: endLineOf(last), payload };
  }

  /** Leaves `at` at the brace that closes the block, or at the end. */
  function skipBlock(): RawStatement[] {
    for (let open = 1; at < tokens.length; at++) {
      if (tokens[at]!.tokenType === LeftBrace) open++;
      if (tokens[at]!.tokenType === RightBrace && --open === 0) break;
    }
    return [];
  }

  return { statements: statements(undefined, 0), problems };
}

function goesOn(current: readonly IToken[], previous: IToken, next: IToken, depth: number): boolean {
  const deeper = columnOf(next) > columnOf(current[0]!);
  if (depth > 0) return deeper || next.tokenType === RightBracket || next.tokenType === RightParenthesis;
  if (next.tokenType === Arrow || next.tokenType === LeftBrace) return true;
  return deeper && (previous.tokenType === Comma || previous.tokenType === Arrow);
}

export const isWord = (token: IToken | undefined): boolean =>
  token !== undefined && (token.tokenType === Word || (token.tokenType.CATEGORIES?.includes(Word) ?? false));
