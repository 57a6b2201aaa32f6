import type { IToken } from 'chevrotain';
import {
  lexer,
  Arrow,
  Colon,
  Comma,
  LeftBrace,
  LeftBracket,
  LeftParenthesis,
  NumberToken,
  OpenString,
  RightBrace,
  RightBracket,
  RightParenthesis,
  Semicolon,
  statementKeywords,
} from '../../core/syntax/tokens.ts';
import { withoutUnit } from '../../core/syntax/grammar.ts';
import { endOf, isWord, startOf } from '../../core/syntax/statements.ts';
import type { BlockKind } from '../schema-of.ts';

/** What may be written at the cursor, found from the tokens before it: it works in half-typed lines. */
export type CompletionContext = Place &
  (
    | NewStatement
    | Value
    /** Behind an arrow, or a comma between ends; `from`: the ends before the arrow. */
    | { readonly type: 'target'; readonly from: readonly string[]; readonly inChoice: boolean }
    | { readonly type: 'import-path' }
    /** Inside the braces of an import, of which `path` stands behind them. */
    | { readonly type: 'imported-name'; readonly path?: string }
    /** `keyword`: of the statement, `kind` or `template`. */
    | { readonly type: 'extends'; readonly keyword: string }
    /** Inside the parentheses of the use of a template. */
    | { readonly type: 'argument'; readonly keyword: string; readonly written: readonly string[] }
    /** Behind the name of a parameter there. */
    | { readonly type: 'argument-value' }
    /** `kind x |`, `import { a } |`: what may follow the head of a statement. */
    | { readonly type: 'after-head'; readonly keyword: string }
  );

interface Place {
  readonly block: BlockKind;
  /** The word being typed starts here. */
  readonly start: number;
  readonly prefix: string;
}

export interface NewStatement {
  readonly type: 'statement';
  /** Keys that the block has already. */
  readonly written: readonly string[];
  /** `40%: |` and `optional |` are steps that have begun. */
  readonly begun: 'no' | 'share' | 'optional';
  /** The attribute that a comma before the cursor may also go on with: `latency: p50 6 ms, |`. */
  readonly continued?: string;
}

export interface Value {
  readonly type: 'value';
  readonly key: string;
  /** What stands before the cursor: a number sticks to it or ends before it, a number with its unit, or the word `per`. */
  readonly after: 'nothing' | 'digits' | 'number' | 'unit' | 'per';
}

interface Frame {
  /** Tokens of the statement that the brace belongs to. */
  readonly head: readonly IToken[];
  /** Column of the first token in the line of the brace. */
  readonly indentation: number;
  /** Open brackets in it. */
  readonly depth: number;
  readonly written: string[];
}

/** Undefined where nothing can be completed: in comments, labels and plain numbers. */
export function completionContext(text: string, offset: number): CompletionContext | undefined {
  const before = text.slice(0, offset);
  const { tokens, groups } = lexer.tokenize(before);
  const isOpen = ({ image }: IToken): boolean => image.startsWith('//') || !image.endsWith('*/');
  if ((groups['comments'] ?? []).some((comment) => offset <= endOf(comment) && isOpen(comment))) return undefined;

  const { frames, line, depth, continued } = statementBefore(tokens, before, leavesBlockOpen(text));
  const block = blockOfFrames(frames);
  const last = tokens.at(-1);
  if (last?.tokenType === OpenString && endOf(last) === offset) {
    return line[0]?.image === 'import' ? { block, type: 'import-path', start: startOf(last) + 1, prefix: last.image.slice(1) } : undefined;
  }
  const typing = last !== undefined && endOf(last) === offset && (isWord(last) || last.tokenType === NumberToken) ? last : undefined;
  const whole = typing ? line.slice(0, -1) : line;
  const place = { block, start: typing ? startOf(typing) : offset, prefix: typing?.image ?? '' };
  const [first, second] = whole;

  if (block.type === 'import') {
    if (whole.at(-1)?.image === 'as') return undefined;
    const path = /^[^}"]*\}\s*from\s*"([^"\n]*)"/u.exec(text.slice(offset))?.[1];
    return { ...place, type: 'imported-name', ...(path === undefined ? {} : { path }) };
  }
  const keyed = first && second?.tokenType === Colon && isWord(first) ? first.image : undefined;
  if (keyed !== undefined || (continued !== undefined && first)) {
    return { ...place, type: 'value', key: keyed ?? continued!, ...afterOf(keyed === undefined ? whole : whole.slice(2), typing, offset) };
  }
  if (typing?.tokenType === NumberToken) return undefined;

  const statement = { ...place, type: 'statement', written: frames.at(-1)!.written } as const;
  if (!first) return { ...statement, begun: 'no', ...(continued === undefined ? {} : { continued }) };
  const end = whole.at(-1)!;
  if (first.tokenType === NumberToken && end.tokenType === Colon && whole.length === 2) return { ...statement, begun: 'share' };
  if (end.image === 'optional' && (whole.length === 1 || (first.tokenType === NumberToken && whole.length === 3))) return { ...statement, begun: 'optional' };

  const arrowAt = whole.findLastIndex((token) => token.tokenType === Arrow);
  const inChoice = depth > 0 && whole.some((token, i) => token.image === 'of' && whole[i + 1]?.tokenType === LeftParenthesis);
  const takesEnd = end.tokenType === Arrow || end.tokenType === Comma || (end.tokenType === LeftParenthesis && inChoice);
  if (takesEnd && (depth === 0 || inChoice)) {
    const from = whole.slice(0, Math.max(0, arrowAt)).filter(isWord);
    return { ...place, type: 'target', inChoice, from: from.map((token) => token.image) };
  }
  if (arrowAt >= 0) return undefined;
  if (depth > 0) {
    const given = whole.filter((token, i) => isWord(token) && whole[i + 1]?.tokenType === Colon).map(({ image }) => image);
    const begins = end.tokenType === LeftParenthesis || end.tokenType === Comma;
    if (end.tokenType === Colon && first.image !== 'template') return { ...place, type: 'argument-value' };
    return begins && first.image !== 'template' ? { ...place, type: 'argument', keyword: first.image, written: given } : undefined;
  }
  if (first.image === 'import' && (whole.length === 1 || end.image === 'from')) return { ...place, type: 'import-path' };
  if ((first.image === 'kind' || first.image === 'template') && end.image === 'extends') return { ...place, type: 'extends', keyword: first.image };
  return { ...place, type: 'after-head', keyword: first.image };
}

interface Before {
  readonly frames: readonly Frame[];
  /** The tokens of the statement that the cursor is in; none where a new one begins. */
  readonly line: readonly IToken[];
  /** Open brackets and parentheses in it. */
  readonly depth: number;
  readonly continued?: string;
}

/** Where a closing brace is missing somewhere, the parser goes by indentation; so does completion. */
function leavesBlockOpen(text: string): boolean {
  const open = lexer.tokenize(text).tokens.reduce((n, { tokenType }) => n + (tokenType === LeftBrace ? 1 : tokenType === RightBrace ? -1 : 0), 0);
  return open > 0;
}

/** Follows the tokens as the parser cuts them into statements (see `core/syntax/statements.ts`). */
function statementBefore(tokens: readonly IToken[], before: string, trustIndentation: boolean): Before {
  const frames: Frame[] = [{ head: [], indentation: 0, depth: 0, written: [] }];
  let line: IToken[] = [];
  let depth = 0;
  let continued: string | undefined;
  let previous: IToken | undefined;
  let indentation = 1;

  const begin = (): void => {
    line = [];
    depth = 0;
    continued = undefined;
  };
  /** True where a line that starts in this column goes on with the statement before it. */
  const goesOn = (column: number): boolean =>
    line.length > 0 && column > line[0]!.startColumn! && (depth > 0 || previous?.tokenType === Comma || previous?.tokenType === Arrow);

  for (const token of tokens) {
    const type = token.tokenType;
    const onNewLine = previous === undefined || token.startLine! > (previous.endLine ?? previous.startLine!);
    if (onNewLine) {
      indentation = token.startColumn!;
      // The word being typed is not indented yet.
      const isTyped = endOf(token) === before.length && isWord(token);
      while (trustIndentation && !isTyped && type !== RightBrace && frames.length > 1 && indentation <= frames.at(-1)!.indentation) {
        frames.pop();
        begin();
      }
      const closes = depth > 0 && (type === RightBracket || type === RightParenthesis);
      if (!closes && ((type !== Arrow && type !== LeftBrace) || depth > 0) && !goesOn(indentation)) begin();
    }
    if (type === LeftBrace) {
      frames.push({ head: line, indentation, depth, written: [] });
      begin();
    } else if (type === RightBrace) {
      const { head, depth: around } = frames.length > 1 ? frames.pop()! : { head: [], depth: 0 };
      begin();
      line = [...head, token];
      depth = around;
    } else if (type === Semicolon) begin();
    else if (type === Comma && depth === 0 && (line[1]?.tokenType === Colon || continued !== undefined)) {
      const key: string | undefined = line[1]?.tokenType === Colon ? line[0]!.image : continued;
      begin();
      continued = key;
    } else {
      if (type === Colon && line.length === 1 && isWord(line[0])) {
        frames.at(-1)!.written.push(line[0]!.image);
        continued = undefined;
      }
      line.push(token);
      if (type === LeftBracket || type === LeftParenthesis) depth++;
      if (type === RightBracket || type === RightParenthesis) depth = Math.max(0, depth - 1);
    }
    previous = token;
  }

  const hasLineBreak = previous !== undefined && /[\r\n]/u.test(before.slice(endOf(previous)));
  const column = before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  if (hasLineBreak && !goesOn(column)) begin();
  return { frames, line, depth, ...(continued === undefined ? {} : { continued }) };
}

/** What a value that is being typed stands behind, and, for a unit that sticks to its number, where it goes. */
function afterOf(values: readonly IToken[], typing: IToken | undefined, offset: number): Pick<Value, 'after'> & Partial<Place> {
  if (typing?.tokenType === NumberToken) {
    const unit = /(?:%|[A-Za-zµμ]\w*)$/u.exec(typing.image)?.[0] ?? '';
    return { after: unit === '' ? 'digits' : 'number', start: offset - unit.length, prefix: unit };
  }
  const [beforeEnd, end] = [values.at(-2), values.at(-1)];
  if (end?.image === 'per') return { after: 'per' };
  if (end?.tokenType === NumberToken) return { after: withoutUnit.test(end.image) ? 'number' : 'unit' };
  return { after: end && isWord(end) && beforeEnd?.tokenType === NumberToken ? 'unit' : 'nothing' };
}

function blockOfFrames(frames: readonly Frame[]): BlockKind {
  let block: BlockKind = { type: 'top' };
  for (const { head } of frames.slice(1)) block = inner(head, block);
  return block;
}

type BlockKeyword = Exclude<(typeof statementKeywords)[number], 'template'>;
const isBlockKeyword = (word: string): word is BlockKeyword => word !== 'template' && (statementKeywords as readonly string[]).includes(word);

const baseOfTemplate = (head: readonly IToken[]): string => head[head.findIndex(({ image }) => image === 'extends') + 1 || head.length]?.image ?? 'group';

function inner(head: readonly IToken[], outer: BlockKind): BlockKind {
  const [first, second] = head;
  if (!first) return { type: 'record', key: '', of: outer };
  if (second?.tokenType === Colon && isWord(first)) return { type: 'record', key: first.image, of: outer };
  if (head.some((token) => token.tokenType === Arrow)) return { type: outer.type === 'flow' ? 'step' : 'edge' };
  if (first.image === 'attribute' && outer.type === 'kind') return { type: 'kind-attribute' };
  if (first.image === 'template') return { type: 'element', keyword: baseOfTemplate(head), isTemplate: true };
  if (isBlockKeyword(first.image)) return { type: first.image };
  return { type: 'element', keyword: first.image };
}
