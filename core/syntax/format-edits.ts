import { lineStart } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { format } from './format.ts';
import { scan } from './scan.ts';
import { blockStatements, endOf, startOf, type RawStatement } from './statements.ts';
import { Arrow, Block, LeftBrace, LeftBracket, LeftParenthesis, OpenComment, RightBrace, RightBracket, RightParenthesis } from './tokens.ts';

export interface FormatEdit {
  readonly range: Range;
  readonly newText: string;
}

const isGap = (character: string | undefined): boolean => character !== undefined && /[\s,;]/u.test(character);

/**
 * The smallest edits that format a file, or what a range of it touches: its lines, and statements that begin or end on
 * them as a whole (but not their blocks). In source order, not overlapping.
 */
export function formatEdits(text: string, range?: Range): FormatEdit[] {
  const formatted = format(text);
  const edits: FormatEdit[] = [];
  // The formatter only changes blanks and separators, so that both texts are the same between them.
  for (let i = 0, j = 0; i < text.length || j < formatted.length; i++, j++) {
    const [start, newStart] = [i, j];
    while (isGap(text[i])) i++;
    while (isGap(formatted[j])) j++;
    const edit = difference(text.slice(start, i), formatted.slice(newStart, j), start);
    if (edit) edits.push(edit);
  }
  if (!range) return edits;
  const { start, end } = wholeStatements(text, range);
  return edits.filter((edit) => edit.range.end >= start && edit.range.start < end);
}

/** What to replace in `before`, which starts at `offset`; the common start and end are left out. */
function difference(before: string, after: string, offset: number): FormatEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { range: { start: offset + head, end: offset + before.length - tail }, newText: after.slice(head, after.length - tail) };
}

/** A range grown to whole lines, and over every statement (without its blocks) that it cuts. */
function wholeStatements(text: string, range: Range): Range {
  let start = lineStart(text, range.start);
  let end = range.end + (/[\r\n]|$/u.exec(text.slice(range.end))?.index ?? 0);
  const grow = (from: number, to: number): void => {
    if (from >= end || to <= start) return;
    start = Math.min(start, from);
    end = Math.max(end, to);
  };
  const visit = (raw: RawStatement): void => {
    let from = startOf(raw[0]!);
    for (const token of raw) {
      if (token.tokenType !== Block) continue;
      grow(from, startOf(token) + 1);
      blockStatements(token).forEach(visit);
      from = endOf(token) - 1;
    }
    grow(from, endOf(raw.at(-1)!));
  };
  scan(text).statements.forEach(visit);
  return { start, end };
}

/**
 * The edit that gives the line of `offset` the indentation that its open blocks and brackets ask for; undefined where
 * it has it, or inside a comment. For formatting while typing: only the text above that line counts.
 */
export function indentationEdit(text: string, offset: number): FormatEdit | undefined {
  const start = lineStart(text, offset);
  const blanks = /^[ \t]*/u.exec(text.slice(start))![0];
  const { tokens, comments } = scan(text.slice(0, start));
  if (comments.at(-1)?.tokenType === OpenComment) return undefined;

  const levels = [0];
  let line = 0;
  let lineLevel = 0;
  for (const { tokenType, startLine } of tokens) {
    const closes = tokenType === RightBrace || tokenType === RightBracket || tokenType === RightParenthesis;
    if (startLine !== line) lineLevel = levels.at(-1)! - (closes && levels.length > 1 ? 1 : 0);
    line = startLine!;
    if (closes && levels.length > 1) levels.pop();
    if (tokenType === LeftBrace || tokenType === LeftBracket || tokenType === LeftParenthesis) levels.push(lineLevel + 1);
  }
  const closesFirst = levels.length > 1 && /[}\])]/u.test(text[start + blanks.length] ?? '');
  const goesOn = tokens.at(-1)?.tokenType === Arrow;
  const wanted = '  '.repeat(levels.at(-1)! - (closesFirst ? 1 : 0) + (goesOn ? 1 : 0));
  return wanted === blanks ? undefined : { range: { start, end: start + blanks.length }, newText: wanted };
}
