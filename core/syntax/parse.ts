import type { CstNode, IRecognitionException, IToken } from 'chevrotain';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Range } from '../text/range.ts';
import { statementBuilder } from './build.ts';
import { parseTokens, type RuleName } from './grammar.ts';
import { reuseOf, type Parsed } from './reuse.ts';
import { scan, trailingComments } from './scan.ts';
import { blockStatements, endOf, isWord, MAX_DEPTH, startOf, type RawStatement, type StatementProblem } from './statements.ts';
import {
  Arrow,
  Colon,
  Comma,
  Junk,
  LeftBracket,
  LeftParenthesis,
  NumberToken,
  OpenComment,
  OpenString,
  RightBracket,
  RightParenthesis,
  statementKeywords,
} from './tokens.ts';
import type { Comment, ImportStatement, Name, SourceFile, Statement } from './tree.ts';

export interface ParseResult {
  readonly tree: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

const problemMessages: Readonly<Record<StatementProblem['code'], string>> = {
  'unclosed-block': 'This block has no closing `}`',
  'unexpected-closing-brace': 'No block is open here for this `}` to close',
  'nesting-too-deep': `This is nested more than ${MAX_DEPTH} deep; nothing further in is read`,
};

/**
 * Parses one file. Never throws: broken statements are in the tree as far as they go (or as `unknown`), each with a
 * diagnostic at the first thing that is wrong in it.
 * `before`: what the file was a moment ago. The result is the same with it, but statements that an edit did not touch are taken over.
 */
export function parse(text: string, uri: string, before?: Parsed): ParseResult {
  const diagnostics: Diagnostic[] = [];
  const report = (code: string, range: Range, message: string): void => {
    diagnostics.push({ code, severity: 'error', message, location: { uri, range } });
  };

  const scanned = scan(text);
  for (const token of scanned.tokens) {
    if (token.tokenType === Junk)
      report('unexpected-character', rangeOf(token), `Unexpected ${token.image.length === 1 ? 'character' : 'characters'} \`${token.image}\``);
    if (token.tokenType === OpenString) report('unclosed-string', rangeOf(token), 'This string has no closing `"` on its line');
  }
  for (const token of scanned.comments) {
    if (token.tokenType === OpenComment) report('unclosed-comment', { start: startOf(token), end: startOf(token) + 2 }, 'This comment has no closing `*/`');
  }
  for (const problem of scanned.problems) report(problem.code, problem.range, problemMessages[problem.code]);

  const hasJunk = scanned.tokens.some((token) => token.tokenType === Junk);
  const trailing = trailingComments(scanned);
  const comments = scanned.comments.map((token, i) => commentOf(token, trailing[i]!));
  const docAbove = docFinder(comments, text);
  const build = statementBuilder({ text, docAbove, parseBlock: parseAll, importedNames });
  const hasMatchingBraces = scanned.problems.length === 0 && !before?.diagnostics.some(({ code }) => Object.hasOwn(problemMessages, code));
  const reuse = before && hasMatchingBraces ? reuseOf(before, text) : undefined;

  function parseAll(statements: readonly RawStatement[]): Statement[] {
    const known = hasJunk ? statements.map(withoutJunk).filter((raw) => raw.length > 0) : statements;
    return known.map(parseStatement);
  }

  function parseStatement(raw: RawStatement): Statement {
    const range = { start: startOf(raw[0]!), end: endOf(raw.at(-1)!) };
    const known = reuse?.(range, docAbove(range.start));
    if (known) return known;
    const rule = ruleFor(raw);
    if (!rule) {
      report('unexpected-text', rangeOf(raw[0]!), `Expected a statement, for example \`service orders\` or \`a -> b\`, but found \`${raw[0]!.image}\``);
      return { type: 'unknown', range };
    }
    const tooDeep = bracketTooDeep(raw);
    if (tooDeep) {
      report('nesting-too-deep', rangeOf(tooDeep), problemMessages['nesting-too-deep']);
      return { type: 'unknown', range };
    }
    const cst = apply(rule, withoutStrayComma(raw, rule));
    return (cst && build(cst, range)) ?? { type: 'unknown', range };
  }

  function importedNames(block: IToken): NonNullable<ImportStatement['names']> {
    return blockStatements(block).flatMap((raw) => {
      const cst = apply('importedName', withoutStrayComma(withoutJunk(raw), 'importedName'));
      const words = (name: string): Name[] =>
        ((cst?.children[name] ?? []) as IToken[]).filter((t) => !t.isInsertedInRecovery).map((t) => ({ text: t.image, range: rangeOf(t) }));
      const aliases = words('alias');
      const names = words('name');
      return names.map((name, i) => {
        const next = names[i + 1]?.range.start ?? Infinity;
        const alias = aliases.find((a) => a.range.start > name.range.start && a.range.start < next);
        return alias ? { name, alias } : { name };
      });
    });
  }

  function apply(rule: RuleName, tokens: RawStatement): CstNode | undefined {
    if (tokens.length === 0) return undefined;
    const { cst, error } = parseTokens(rule, tokens);
    if (error) report('syntax-error', rangeOfError(error, tokens), error.message);
    return cst;
  }

  const tree: SourceFile = { type: 'file', range: { start: 0, end: text.length }, statements: parseAll(scanned.statements), comments };
  return { tree, diagnostics: diagnostics.sort((a, b) => a.location.range.start - b.location.range.start) };
}

const keywordRules: ReadonlyMap<string, RuleName> = new Map(statementKeywords.map((keyword) => [keyword, `${keyword}Statement`]));

/** The bracket that goes deeper than is read, if there is one. */
function bracketTooDeep(raw: RawStatement): IToken | undefined {
  let depth = 0;
  return raw.find(({ tokenType }) => {
    if (tokenType === LeftBracket || tokenType === LeftParenthesis) depth++;
    if (tokenType === RightBracket || tokenType === RightParenthesis) depth--;
    return depth > MAX_DEPTH;
  });
}

/** Which rule a statement is for; decided before parsing, so that the message fits what the author is about to write. */
export function ruleFor(raw: RawStatement): RuleName | undefined {
  const [first, second] = raw;
  if (!first) return undefined;
  if (isWord(first) && second?.tokenType === Colon) return 'attribute';
  if (raw.some((token) => token.tokenType === Arrow)) return 'edgeStatement';
  if (first.tokenType === NumberToken) return raw.some((token) => token.tokenType === Colon) ? 'edgeStatement' : undefined;
  if (!isWord(first)) return undefined;
  return keywordRules.get(first.image) ?? 'elementStatement';
}

const withoutJunk = (raw: RawStatement): RawStatement => raw.filter((token) => token.tokenType !== Junk);

/** A comma may end a line of attributes, and the last item of a list or of arguments. */
function withoutStrayComma(raw: RawStatement, rule: RuleName | undefined): RawStatement {
  const last = raw.at(-1)?.tokenType === Comma && raw.length > 1 && rule !== 'edgeStatement' ? raw.slice(0, -1) : raw;
  const isStray = (token: IToken, i: number): boolean =>
    token.tokenType === Comma && [RightBracket, RightParenthesis].some((closer) => last[i + 1]?.tokenType === closer);
  return last.some(isStray) ? last.filter((token, i) => !isStray(token, i)) : last;
}

const rangeOf = (token: IToken): Range => ({ start: startOf(token), end: endOf(token) });

/** At the end of a statement an error points at the last character, where the cursor is about to be. */
function rangeOfError(error: IRecognitionException, raw: RawStatement): Range {
  if (!Number.isNaN(error.token.startOffset)) return rangeOf(error.token);
  const end = endOf(raw.at(-1)!);
  return { start: end - 1, end };
}

function commentOf(token: IToken, trailing: boolean): Comment {
  const style = token.image.startsWith('/*') ? 'block' : /^\/\/\/(?!\/)/u.test(token.image) ? 'doc' : 'line';
  const body = style === 'block' ? token.image.slice(2).replace(/\*\/$/u, '') : token.image.replace(/^\/\/+/u, '');
  return { range: rangeOf(token), style, text: body.trim(), trailing };
}

/** Finds the `///` lines among the comments that stand directly above an offset. */
function docFinder(comments: readonly Comment[], text: string): (offset: number) => string | undefined {
  const byEnd = new Map(comments.filter((comment) => !comment.trailing).map((comment) => [comment.range.end, comment]));
  const commentEndingBefore = (offset: number): Comment | undefined => {
    let end = offset;
    while (text[end - 1] === ' ' || text[end - 1] === '\t' || text[end - 1] === ';') end--;
    if (text[end - 1] === '\n') end -= text[end - 2] === '\r' ? 2 : 1;
    else if (text[end - 1] === '\r') end--;
    else return undefined;
    return byEnd.get(end);
  };
  return (offset) => {
    const lines: string[] = [];
    for (let above = commentEndingBefore(offset); above; above = commentEndingBefore(above.range.start)) if (above.style === 'doc') lines.push(above.text);
    return lines.length > 0 ? lines.reverse().join('\n') : undefined;
  };
}
