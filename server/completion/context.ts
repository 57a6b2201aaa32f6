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
  RightBrace,
  RightBracket,
  RightParenthesis,
  Semicolon,
  StringToken,
  statementKeywords,
} from '../../core/syntax/tokens.ts';
import { endOf, isWord, startOf } from '../../core/syntax/statements.ts';
import type { BlockKind } from '../schema-of.ts';

/** What may be written at the cursor, found from the tokens before it: it works in half-typed lines. */
export type CompletionContext = { readonly block: BlockKind; /** The word being typed starts here. */ readonly start: number; readonly prefix: string } &
  /** A new statement; `written` are the keys that the block has already. */
  (
    | { readonly type: 'statement'; readonly written: readonly string[]; readonly afterOptional: boolean }
    | { readonly type: 'value'; readonly key: string; readonly afterNumber: boolean; readonly words: readonly string[] }
    /** Behind an arrow; the ends of the hop before. */
    | { readonly type: 'target'; readonly from: readonly string[] }
    | { readonly type: 'import-path' }
    | { readonly type: 'imported-name'; readonly path?: string }
    | { readonly type: 'extends' }
    /** `kind x |`, `a -> b |`: a label, braces or a connecting word. */
    | { readonly type: 'after-declaration'; readonly keyword: string }
    | { readonly type: 'after-end' }
  );

interface Frame {
  readonly head: readonly IToken[];
  readonly written: string[];
}

/** Undefined where nothing can be completed: in comments, labels and numbers. */
export function completionContext(text: string, offset: number): CompletionContext | undefined {
  const before = text.slice(0, offset);
  const lexed = lexer.tokenize(before);
  if ((lexed.groups['comments'] ?? []).some((comment) => offset <= endOf(comment) && (comment.image.startsWith('//') || !comment.image.endsWith('*/'))))
    return undefined;

  const frames: Frame[] = [{ head: [], written: [] }];
  let line: IToken[] = [];
  let depth = 0;
  let previous: IToken | undefined;
  for (const token of lexed.tokens) {
    const type = token.tokenType;
    const newLine = previous !== undefined && token.startLine! > (previous.endLine ?? previous.startLine!);
    const continues =
      depth > 0 ||
      type === Arrow ||
      type === LeftBrace ||
      ((previous?.tokenType === Comma || previous?.tokenType === Arrow) && line.length > 0 && token.startColumn! > line[0]!.startColumn!);
    if (newLine && !continues) line = [];
    if (type === LeftBrace) {
      frames.push({ head: line, written: [] });
      line = [];
      depth = 0;
    } else if (type === RightBrace) {
      if (frames.length > 1) frames.pop();
      line = [];
      depth = 0;
    } else if (type === Semicolon || (type === Comma && depth === 0 && line[1]?.tokenType === Colon)) {
      line = [];
    } else {
      if (type === Colon && line.length === 1) frames.at(-1)!.written.push(line[0]!.image);
      line.push(token);
      if (type === LeftBracket || type === LeftParenthesis) depth++;
      if (type === RightBracket || type === RightParenthesis) depth = Math.max(0, depth - 1);
    }
    previous = token;
  }

  const last = previous;
  const typing = last !== undefined && endOf(last) === offset && (isWord(last) || last.tokenType === NumberToken) ? last : undefined;
  const inString =
    last !== undefined &&
    (last.tokenType === StringToken || last.tokenType.CATEGORIES?.includes(StringToken)) &&
    endOf(last) >= offset &&
    last.tokenType.name === 'OpenString';
  const afterLineBreak = last !== undefined && !typing && /[\r\n]/u.test(before.slice(endOf(last)));
  const tail = before.slice(before.lastIndexOf('\n') + 1);
  const stays = depth > 0 || ((last?.tokenType === Comma || last?.tokenType === Arrow) && line.length > 0 && tail.length >= line[0]!.startColumn!);
  if (afterLineBreak && !stays) line = [];
  const tokens = typing && line.at(-1) === typing ? line.slice(0, -1) : line;
  const block = blockOfFrames(frames);
  const place = { block, start: typing ? startOf(typing) : offset, prefix: typing?.image ?? '' };

  if (inString) {
    const head = line.slice(0, -1);
    return head[0]?.image === 'import' ? { ...place, type: 'import-path', start: startOf(last) + 1, prefix: last.image.slice(1) } : undefined;
  }
  if (block.type === 'import') {
    const path = /^\s*\}\s*from\s*"([^"\n]*)"/u.exec(text.slice(offset).replace(/^[^}]*/u, ''));
    return { ...place, type: 'imported-name', ...(path ? { path: path[1]! } : {}) };
  }
  // A number is not completed, but the unit that sticks to it is.
  if (typing?.tokenType === NumberToken && !/[A-Za-zµ%]$/u.test(typing.image)) {
    if (tokens[1]?.tokenType !== Colon) return undefined;
    return { ...place, type: 'value', key: tokens[0]!.image, afterNumber: true, words: [], start: offset, prefix: '' };
  }
  const written = frames.at(-1)!.written;
  const [first, second] = tokens;
  if (!first) return { ...place, type: 'statement', written, afterOptional: false };
  if (second?.tokenType === Colon && isWord(first)) {
    const values = tokens.slice(2);
    const number = typing?.tokenType === NumberToken ? typing : values.at(-1)?.tokenType === NumberToken ? values.at(-1) : undefined;
    return { ...place, type: 'value', key: first.image, afterNumber: number !== undefined, words: values.filter(isWord).map((t) => t.image) };
  }
  if (first.tokenType === NumberToken && second?.tokenType === Colon && tokens.length === 2)
    return { ...place, type: 'statement', written, afterOptional: true };
  const arrowAt = tokens.map((t) => t.tokenType).lastIndexOf(Arrow);
  const end = tokens.at(-1)!;
  if (arrowAt >= 0) {
    const behind = tokens.slice(arrowAt + 1);
    if (behind.length === 0 || end.tokenType === Comma || end.tokenType === LeftParenthesis || (end.image === 'of' && behind.length <= 2)) {
      return {
        ...place,
        type: 'target',
        from: tokens
          .slice(0, arrowAt)
          .filter(isWord)
          .map((t) => t.image),
      };
    }
    return depth > 0 ? undefined : { ...place, type: 'after-end' };
  }
  if (end.tokenType === Comma) return { ...place, type: 'target', from: [] };
  if (first.image === 'optional' && tokens.length === 1) return { ...place, type: 'statement', written, afterOptional: true };
  if (first.image === 'import' && tokens.length === 1) return { ...place, type: 'import-path' };
  if (first.image === 'kind' && end.image === 'extends') return { ...place, type: 'extends' };
  return { ...place, type: 'after-declaration', keyword: first.image };
}

function blockOfFrames(frames: readonly Frame[]): BlockKind {
  let block: BlockKind = { type: 'top' };
  for (const { head } of frames.slice(1)) block = inner(head, block);
  return block;
}

function inner(head: readonly IToken[], outer: BlockKind): BlockKind {
  const [first, second] = head;
  if (!first) return { type: 'record', key: '', of: outer };
  if (second?.tokenType === Colon && isWord(first)) return { type: 'record', key: first.image, of: outer };
  if (head.some((token) => token.tokenType === Arrow)) return { type: outer.type === 'flow' ? 'step' : 'edge' };
  if (first.image === 'attribute' && outer.type === 'kind') return { type: 'kind-attribute' };
  if ((statementKeywords as readonly string[]).includes(first.image)) return { type: first.image as (typeof statementKeywords)[number] };
  return { type: 'element', keyword: first.image };
}
