import type { CstNode, IRecognitionException, IToken } from 'chevrotain';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Range } from '../text/range.ts';
import { buildStatement, type BuildContext } from './build.ts';
import { statementParser } from './grammar.ts';
import { blockStatements, cutStatements, endOf, isWord, startOf, type RawStatement } from './statements.ts';
import { Arrow, Colon, Comma, lexer, NumberToken, OpenComment, OpenString, statementKeywords } from './tokens.ts';
import type { Comment, ImportStatement, Name, SourceFile, Statement } from './tree.ts';

export interface ParseResult {
  readonly tree: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

type RuleName =
  | 'importStatement' | 'architectureStatement' | 'requirementsStatement' | 'kindStatement' | 'flowStatement'
  | 'viewStatement' | 'lintStatement' | 'elementStatement' | 'attribute' | 'edgeStatement';

/** Deeper nesting is not parsed, so that no input can exhaust the stack. */
const MAX_DEPTH = 64;

/**
 * Parses one file. Never throws: broken statements are in the tree as far as they go (or as `unknown`), each with a
 * diagnostic at the first thing that is wrong in it.
 */
export function parse(text: string, uri: string): ParseResult {
  const diagnostics: Diagnostic[] = [];
  const report = (code: string, range: Range, message: string): void => {
    diagnostics.push({ code, severity: 'error', message, location: { uri, range } });
  };

  const lexed = lexer.tokenize(text);
  for (const error of lexed.errors) {
    const range = { start: error.offset, end: error.offset + error.length };
    report('unexpected-character', range, `Unexpected ${error.length === 1 ? 'character' : 'characters'} \`${text.slice(range.start, range.end)}\``);
  }
  for (const token of lexed.tokens) {
    if (token.tokenType === OpenString) report('unclosed-string', rangeOf(token), 'This string has no closing `"` on its line');
  }
  const commentTokens = lexed.groups['comments'] ?? [];
  for (const token of commentTokens) {
    if (token.tokenType === OpenComment) report('unclosed-comment', { start: startOf(token), end: startOf(token) + 2 }, 'This comment has no closing `*/`');
  }
  const comments = commentTokens.map((token) => commentOf(token, text));

  const cut = cutStatements(lexed.tokens);
  for (const problem of cut.problems) {
    report(problem.code, problem.range, problem.code === 'unclosed-block' ? 'This block has no closing `}`' : 'No block is open here for this `}` to close');
  }

  const docAbove = docFinder(comments, text);
  const parseAll = (statements: readonly RawStatement[], depth: number): Statement[] => {
    if (depth > MAX_DEPTH) {
      const first = statements[0]?.[0];
      if (first) report('nesting-too-deep', rangeOf(first), `Blocks are nested more than ${MAX_DEPTH} deep here; nothing further in is read`);
      return [];
    }
    return statements.map((raw) => parseStatement(raw, depth));
  };

  function parseStatement(raw: RawStatement, depth: number): Statement {
    const range = { start: startOf(raw[0]!), end: endOf(raw.at(-1)!) };
    const rule = ruleFor(raw);
    const tokens = withoutStrayComma(raw, rule);
    if (!rule) {
      report('unexpected-text', rangeOf(raw[0]!), `Expected a statement, for example \`service orders\` or \`a -> b\`, but found \`${raw[0]!.image}\``);
      return { type: 'unknown', range };
    }
    statementParser.input = [...tokens];
    const cst = statementParser[rule]() as CstNode | undefined;
    const error = statementParser.errors[0];
    if (error) report('syntax-error', rangeOfError(error, tokens), error.message);
    const context: BuildContext = { text, docAbove, parseBlock: (inner) => parseAll(inner, depth + 1), importedNames };
    return (cst && buildStatement(cst, range, context)) ?? { type: 'unknown', range };
  }

  function importedNames(block: IToken): NonNullable<ImportStatement['names']> {
    return blockStatements(block).flatMap((raw) => {
      statementParser.input = withoutStrayComma(raw, 'attribute') as IToken[];
      const cst = statementParser.importedName() as CstNode | undefined;
      const error = statementParser.errors[0];
      if (error) report('syntax-error', rangeOfError(error, raw), error.message);
      const words = (name: string): Name[] => ((cst?.children[name] ?? []) as IToken[]).filter((t) => !t.isInsertedInRecovery).map((t) => ({ text: t.image, range: rangeOf(t) }));
      const aliases = words('alias');
      const names = words('name');
      return names.map((name, i) => {
        const next = names[i + 1]?.range.start ?? Infinity;
        const alias = aliases.find((a) => a.range.start > name.range.start && a.range.start < next);
        return alias ? { name, alias } : { name };
      });
    });
  }

  const tree: SourceFile = { type: 'file', range: { start: 0, end: text.length }, statements: parseAll(cut.statements, 0), comments };
  return { tree, diagnostics: diagnostics.sort((a, b) => a.location.range.start - b.location.range.start) };
}

const keywordRules: Readonly<Record<string, RuleName>> = Object.fromEntries(
  statementKeywords.map((keyword) => [keyword, `${keyword}Statement` as RuleName]),
);

/** Which rule a statement is for; decided before parsing, so that the message fits what the author is about to write. */
function ruleFor(raw: RawStatement): RuleName | undefined {
  const [first, second] = raw;
  if (!first) return undefined;
  if (isWord(first) && second?.tokenType === Colon) return 'attribute';
  if (raw.some((token) => token.tokenType === Arrow)) return 'edgeStatement';
  if (first.tokenType === NumberToken) return raw.some((token) => token.tokenType === Colon) ? 'edgeStatement' : undefined;
  if (!isWord(first)) return undefined;
  return keywordRules[first.image] ?? 'elementStatement';
}

/** A comma may end a line of attributes, and the last item of a list. */
function withoutStrayComma(raw: RawStatement, rule: RuleName | undefined): RawStatement {
  const last = raw.at(-1)!.tokenType === Comma && raw.length > 1 && rule !== 'edgeStatement' ? raw.slice(0, -1) : raw;
  return last.filter((token, i) => !(token.tokenType === Comma && last[i + 1]?.image === ']'));
}

const rangeOf = (token: IToken): Range => ({ start: startOf(token), end: endOf(token) });

/** At the end of a statement an error points at the last character, where the cursor is about to be. */
function rangeOfError(error: IRecognitionException, raw: RawStatement): Range {
  if (!Number.isNaN(error.token.startOffset)) return rangeOf(error.token);
  const end = endOf(raw.at(-1)!);
  return { start: end - 1, end };
}

function commentOf(token: IToken, text: string): Comment {
  const range = rangeOf(token);
  const lineStart = Math.max(text.lastIndexOf('\n', range.start - 1), text.lastIndexOf('\r', range.start - 1)) + 1;
  const trailing = text.slice(lineStart, range.start).trim() !== '';
  const style = token.image.startsWith('/*') ? 'block' : /^\/\/\/(?!\/)/u.test(token.image) ? 'doc' : 'line';
  const body = style === 'block' ? token.image.slice(2).replace(/\*\/$/u, '') : token.image.replace(/^\/\/+/u, '');
  return { range, style, text: body.trim(), trailing };
}

/** Finds the run of `///` lines that ends on the line above an offset. */
function docFinder(comments: readonly Comment[], text: string): (offset: number) => string | undefined {
  const docs = comments.filter((comment) => comment.style === 'doc' && !comment.trailing);
  const byEnd = new Map(docs.map((doc) => [doc.range.end, doc]));
  const commentEndingBefore = (offset: number): Comment | undefined => {
    const gap = /(?:\r\n|\n|\r)[ \t]*$/u.exec(text.slice(Math.max(0, offset - 400), offset));
    return gap ? byEnd.get(offset - gap[0].length) : undefined;
  };
  return (offset) => {
    const lines: string[] = [];
    for (let doc = commentEndingBefore(offset); doc; doc = commentEndingBefore(doc.range.start)) lines.unshift(doc.text);
    return lines.length > 0 ? lines.join('\n') : undefined;
  };
}
