/** A zero-based line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineMap {
  readonly lineCount: number;
  /** Position of an offset; offsets outside of the text are clamped to it. */
  positionAt(offset: number): Position;
  /** Offset of a position; a column past the line's end means the line's end. */
  offsetAt(position: Position): number;
}

/** Maps offsets to lines and back. Lines end at `\n`, `\r\n` or `\r`. */
export function lineMap(text: string): LineMap {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (c === 10 || c === 13) starts.push(i + 1);
  }
  const positionAt = (offset: number): Position => {
    const at = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: at - starts[low]! };
  };
  const endOf = (line: number): number => {
    let end = line + 1 < starts.length ? starts[line + 1]! : text.length;
    while (end > starts[line]! && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
    return end;
  };
  const offsetAt = ({ line, column }: Position): number => {
    if (line < 0) return 0;
    if (line >= starts.length) return text.length;
    return Math.min(starts[line]! + Math.max(0, column), endOf(line));
  };
  return { lineCount: starts.length, positionAt, offsetAt };
}

/** Offset at which the line of an offset starts. */
export const lineStart = (text: string, offset: number): number =>
  offset <= 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
