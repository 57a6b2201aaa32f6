import type { IToken } from 'chevrotain';
import { formatNumber, numberLength } from './format-number.ts';
import { phraseWords, withoutUnit } from './grammar.ts';
import { parse, ruleFor } from './parse.ts';
import { scan } from './scan.ts';
import { shapeOf } from './shape.ts';
import { blockStatements, endOf, isWord, startOf, type RawStatement } from './statements.ts';
import { Block, Colon, Comma, DotDot, Import, LeftBracket, LeftParenthesis, Of, RightBracket, RightParenthesis, Slash } from './tokens.ts';

const WIDTH = 100;
const INDENT = '  ';

/** A file whose braces don't match is read by its indentation, so its layout is left alone. */
const structural: ReadonlySet<string> = new Set(['unclosed-block', 'unexpected-closing-brace', 'unclosed-comment', 'nesting-too-deep']);

/**
 * The same file in the language's one layout. Meaning and comments are kept: only blanks, line ends and the `,` or `;`
 * between statements change. A statement with a syntax error keeps its text and is only moved to its indentation; a
 * file whose braces don't match is returned as it is.
 *
 * Two blanks a level; one statement a line, but attributes that the author put side by side stay so; a block stays on
 * its line where it fits 100 columns; chains and lists break where the author broke them; at most one empty line in a
 * row. Values are not aligned below each other: a longer key would change its neighbours' lines in every review.
 */
export function format(text: string): string {
  const { tree, diagnostics } = parse(text, '');
  if (diagnostics.some((diagnostic) => structural.has(diagnostic.code))) return text;
  const formatted = print(
    text,
    diagnostics.map((diagnostic) => diagnostic.location.range.start),
  );
  // A broken statement may be told from its neighbours by its layout alone.
  return diagnostics.length === 0 || shapeOf(parse(formatted, '').tree) === shapeOf(tree) ? formatted : text;
}

/** What stands in a block, or in the file: statements and the comments between them. */
type Entry =
  | { readonly type: 'comment'; readonly token: IToken; readonly start: number; readonly end: number }
  | { readonly type: 'statement'; readonly raw: RawStatement; readonly start: number; readonly end: number };

/** Where statements stand: names in the braces of an import have commas between them. */
type Room = 'file' | 'block' | 'import';

const isLineComment = (token: IToken): boolean => token.image.startsWith('//');
const isAttribute = (raw: RawStatement): boolean => isWord(raw[0]) && raw[1]?.tokenType === Colon;
const opens = (token: IToken): boolean => token.tokenType === LeftBracket || token.tokenType === LeftParenthesis;
const closes = (token: IToken): boolean => token.tokenType === RightBracket || token.tokenType === RightParenthesis;
const indentation = (level: number): string => INDENT.repeat(level);
const lastLineLength = (text: string): number => text.length - (text.lastIndexOf('\n') + 1);

/** `errors`: offsets of syntax errors, ascending; their statements are printed as they stand. */
function print(text: string, errors: readonly number[]): string {
  const { statements, comments } = scan(text);
  const commentStarts = comments.map(startOf);
  const byteOrderMark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lineEnd = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';

  const slice = (start: number, end: number): string => text.slice(start, end).replace(/\r\n?/gu, '\n');
  const breaksIn = (start: number, end: number): number => text.slice(start, end).match(/\r\n|\n|\r/gu)?.length ?? 0;
  const commentsIn = (start: number, end: number): readonly IToken[] => comments.slice(firstFrom(commentStarts, start), firstFrom(commentStarts, end));
  const errorIn = (start: number, end: number): boolean => (errors[firstFrom(errors, start)] ?? Infinity) < end;

  /** True where a statement itself, outside of its blocks, has a syntax error. */
  function isBroken(raw: RawStatement): boolean {
    let start = startOf(raw[0]!);
    for (const token of raw) {
      if (token.tokenType !== Block) continue;
      if (errorIn(start, startOf(token) + 1)) return true;
      start = endOf(token) - 1;
    }
    return errorIn(start, endOf(raw.at(-1)!));
  }

  function entriesOf(raws: readonly RawStatement[], start: number, end: number): Entry[] {
    const entries: Entry[] = [];
    const addComments = (from: number, to: number): void => {
      for (const token of commentsIn(from, to)) entries.push({ type: 'comment', token, start: startOf(token), end: endOf(token) });
    };
    let at = start;
    for (const raw of raws) {
      const statement = { type: 'statement', raw, start: startOf(raw[0]!), end: endOf(raw.at(-1)!) } as const;
      addComments(at, statement.start);
      entries.push(statement);
      at = statement.end;
    }
    addComments(at, end);
    return entries;
  }

  /** Attributes that stand side by side belong to one line; every other entry has its own. */
  function grouped(entries: readonly Entry[], mayShare: boolean): Entry[][] {
    const groups: Entry[][] = [];
    for (const entry of entries) {
      const before = groups.at(-1)?.at(-1);
      const beside = mayShare && before && isSoundAttribute(before) && isSoundAttribute(entry) && breaksIn(before.end, entry.start) === 0;
      if (beside) groups.at(-1)!.push(entry);
      else groups.push([entry]);
    }
    return groups;
  }
  const isSoundAttribute = (entry: Entry): boolean => entry.type === 'statement' && isAttribute(entry.raw) && !isBroken(entry.raw);

  /** The lines of what stands in a block or in the file; `head` is the comment behind the opening brace. */
  function printLines(
    entries: readonly Entry[],
    start: number,
    level: number,
    room: Room,
    wasFlat: boolean,
  ): { readonly head: string; readonly lines: string[] } {
    const indent = indentation(level);
    const lines: string[] = [];
    let head = '';
    let at = start;
    /** True where the last line is a block comment alone, so that a statement may stand behind it. */
    let afterLeadingComment = false;

    const addStatement = (content: string, breaks: number): void => {
      if (afterLeadingComment && breaks === 0 && !content.includes('\n')) lines.push(`${lines.pop()!} ${content}`);
      else addLine(content, breaks);
      afterLeadingComment = false;
    };
    const addLine = (content: string, breaks: number): void => {
      if (breaks > 1 && lines.length > 0) lines.push('');
      lines.push(indent + content);
    };

    for (const group of grouped(entries, !wasFlat)) {
      const first = group[0]!;
      const breaks = breaksIn(at, first.start);
      at = group.at(-1)!.end;
      if (first.type === 'comment') {
        const before = lines.at(-1);
        const behind = breaks === 0 && first !== entries[0] && before !== undefined;
        afterLeadingComment = false;
        if (behind) lines.push(`${lines.pop()!} ${printComment(first.token, () => lastLineLength(before) + 1)}`);
        else if (breaks === 0 && room !== 'file' && lines.length === 0) head += ` ${printComment(first.token, () => indent.length)}`;
        else {
          addLine(
            printComment(first.token, () => indent.length),
            breaks,
          );
          afterLeadingComment = !isLineComment(first.token);
        }
        continue;
      }
      const contents = group.flatMap((entry) => (entry.type === 'statement' ? [printStatement(entry.raw, level, room)] : []));
      const joined = contents.join(', ');
      if (contents.length > 1 && !joined.includes('\n') && indent.length + joined.length <= WIDTH) addStatement(joined, breaks);
      else contents.forEach((content, i) => addStatement(room === 'import' && at < lastStart(entries) ? `${content},` : content, i === 0 ? breaks : 1));
    }
    return { head, lines };
  }

  function printFlat(entries: readonly Entry[], room: Room): string {
    const parts: string[] = [];
    let last: { readonly raw: RawStatement; readonly part: number } | undefined;
    for (const entry of entries) {
      if (entry.type === 'statement') {
        if (last) parts[last.part]! += room === 'import' || (isAttribute(last.raw) && isAttribute(entry.raw) && !isBroken(last.raw)) ? ',' : ';';
        last = { raw: entry.raw, part: parts.length };
        parts.push(printStatement(entry.raw, 0, room, true));
      } else parts.push(entry.token.image);
    }
    return parts.join(' ');
  }

  /** `column`: where the opening brace will stand. */
  function printBlock(token: IToken, level: number, column: number, room: Room, flat: boolean): string {
    const inner = { start: startOf(token) + 1, end: endOf(token) - 1 };
    const entries = entriesOf(blockStatements(token), inner.start, inner.end);
    if (entries.length === 0) return '{}';
    const wasFlat = breaksIn(inner.start, inner.end) === 0;
    if (wasFlat) {
      const content = `{ ${printFlat(entries, room)} }`;
      if (flat || column + content.length <= WIDTH) return content;
    }
    const { head, lines } = printLines(entries, inner.start, level + 1, room, wasFlat);
    return [`{${head}`, ...lines, `${indentation(level)}}`].join('\n');
  }

  /** One statement from its first to its last token, without the indentation before it. */
  function printStatement(raw: RawStatement, level: number, room: Room, flat = false): string {
    if (isBroken(raw)) return asWritten(raw, level);
    const isEdge = room !== 'import' && ruleFor(raw) === 'edgeStatement';
    const tokens = !isEdge && raw.length > 1 && raw.at(-1)!.tokenType === Comma ? raw.slice(0, -1) : raw;
    const inner = !isEdge && raw[0]!.tokenType === Import ? 'import' : 'block';
    let out = '';
    /** Open brackets, and 1 where the statement goes on below its first line. */
    let depth = 0;
    let below = 0;
    let lineLevel = level;
    let column = level * INDENT.length;
    let at = startOf(raw[0]!);
    let afterLineComment = false;
    /** Inside a guard, blanks are the author's. */
    let inGuard = false;

    const levelBelow = (): number => level + (depth === 0 ? 1 : below + depth);
    const put = (content: string, space: string, breakBefore: boolean, isCloser = false): void => {
      if (breakBefore) {
        lineLevel = levelBelow() - (isCloser && depth > 0 ? 1 : 0);
        if (depth === 0) below = 1;
        out += `\n${indentation(lineLevel)}`;
        column = lineLevel * INDENT.length;
      } else if (out !== '') {
        out += space;
        column += space.length;
      }
      out += content;
      column = lastLineLength(content) + (content.includes('\n') ? 0 : column);
    };

    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const previous = tokens[i - 1];
      const between = commentsIn(at, startOf(token));
      for (const comment of between) {
        const breaks = !flat && (afterLineComment || breaksIn(at, startOf(comment)) > 0);
        put(
          printComment(comment, () => (breaks ? levelBelow() * INDENT.length : column + 1)),
          ' ',
          breaks,
        );
        afterLineComment = isLineComment(comment);
        at = endOf(comment);
      }
      const breaks = !flat && (afterLineComment || (breaksIn(at, startOf(token)) > 0 && (token.tokenType !== Block || depth > 0)));
      afterLineComment = false;
      const touches = inGuard && !closes(token) && !opens(previous!) ? at === startOf(token) : between.length === 0 && sticks(previous, token);
      const space = touches ? '' : ' ';
      if (token.tokenType === Comma && tokens[i + 1] && closes(tokens[i + 1]!) && !inGuard && breaksIn(endOf(token), startOf(tokens[i + 1]!)) === 0) {
        at = endOf(token);
        continue;
      }
      const count = inGuard ? 0 : numberLength(tokens, i);
      if (token.tokenType === Block) put(printBlock(token, lineLevel, column + 1, inner, flat), space, breaks);
      else if (count > 0 && commentsIn(startOf(token), endOf(tokens[i + count - 1]!)).length === 0) {
        put(numberText(tokens, i, count), space, breaks);
        i += count - 1;
      } else put(token.image, space, breaks, closes(token));
      if (opens(token)) depth++;
      if (closes(token)) depth--;
      inGuard = isEdge && depth > 0 && (inGuard || token.tokenType === LeftBracket);
      at = endOf(tokens[i]!);
    }
    // A comma that is dropped leaves the comments before it.
    for (const comment of commentsIn(at, endOf(raw.at(-1)!)))
      put(
        printComment(comment, () => column + 1),
        ' ',
        false,
      );
    return out;
  }

  /** A number whose canonical form would take the next word for its unit stays as written. */
  function numberText(tokens: RawStatement, at: number, count: number): string {
    const written = slice(startOf(tokens[at]!), endOf(tokens[at + count - 1]!)).replace(/\s+/gu, ' ');
    const canonical = formatNumber(written);
    const next = tokens[at + count];
    return withoutUnit.test(canonical) && isWord(next) && !phraseWords.has(next!.image) ? written : canonical;
  }

  /** The text as it stands, its lines moved together so that the first gets its indentation, or as near as they can. */
  function asWritten(raw: RawStatement, level: number): string {
    const start = startOf(raw[0]!);
    const [first, ...others] = slice(start, endOf(raw.at(-1)!)).split('\n') as [string, ...string[]];
    const wanted = level * INDENT.length - (raw[0]!.startColumn! - 1);
    const room = Math.min(...others.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u)));
    const shift = Math.max(wanted, -room);
    return [' '.repeat(shift - wanted) + first, ...others.map((line) => (line.trim() === '' ? '' : shifted(line, shift)))].join('\n');
  }

  /** `column`: where it will stand; asked only where there are lines to move with it. */
  function printComment(token: IToken, column: () => number): string {
    if (token.startLine === token.endLine) return token.image.trimEnd();
    const shift = column() - (token.startColumn! - 1);
    const [first, ...others] = token.image.replace(/\r\n?/gu, '\n').split('\n') as [string, ...string[]];
    return [first, ...others.map((line) => shifted(line, shift))].map((line) => line.trimEnd()).join('\n');
  }

  const { lines } = printLines(entriesOf(statements, 0, text.length), 0, 0, 'file', false);
  return (
    byteOrderMark +
    lines
      .map((line) => `${line}\n`)
      .join('')
      .replaceAll('\n', lineEnd)
  );
}

/** A line with its indentation made longer by `shift`, or shorter as far as it goes. */
function shifted(line: string, shift: number): string {
  const content = line.trimStart();
  return shift === 0 ? line : ' '.repeat(Math.max(0, line.length - content.length + shift)) + content;
}

/** Whether no blank stands between two tokens of a statement. */
function sticks(previous: IToken | undefined, token: IToken): boolean {
  if (!previous || opens(previous) || closes(token)) return true;
  // Arguments touch the name that they belong to: `orders(rps: 300)`; what is chosen from does not: `any of (a, b)`.
  if (token.tokenType === LeftParenthesis) return isWord(previous) && previous.tokenType !== Of;
  const tight = [DotDot, Slash];
  return token.tokenType === Comma || token.tokenType === Colon || tight.includes(token.tokenType) || tight.includes(previous.tokenType);
}

const lastStart = (entries: readonly Entry[]): number => entries.findLast((entry) => entry.type === 'statement')?.start ?? 0;

/** The first index whose number is at least `from`. */
function firstFrom(ascending: readonly number[], from: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
