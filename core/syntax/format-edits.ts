import type { Range } from '../text/range.ts';
import { format } from './format.ts';

export interface FormatEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Beyond this many pairs of lines the changed part is replaced in one piece. */
const MOST_PAIRS = 4_000_000;

/**
 * The edits that bring a text into standard form, line by line, so that cursors and folds elsewhere stay.
 * With `within`, only those that touch its lines.
 */
export function formatEdits(text: string, within?: Range): FormatEdit[] {
  const formatted = format(text);
  if (formatted === text) return [];
  const before = linesOf(text);
  const after = linesOf(formatted);
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const changes = differences(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const starts = [0];
  for (const line of before) starts.push(starts.at(-1)! + line.length);
  return changes
    .map(({ from, to, lines }) => ({ range: { start: starts[head + from]!, end: starts[head + to]! }, newText: lines.join('') }))
    .filter(({ range }) => !within || (range.start <= lineEnd(text, within.end) && range.end >= within.start));
}

/** Lines with their ends. */
const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/gu) ?? [];

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** What to replace in `before` to get `after`, by their longest common subsequence of lines. */
function differences(before: readonly string[], after: readonly string[]): Change[] {
  if (before.length * after.length > MOST_PAIRS) return [{ from: 0, to: before.length, lines: after }];
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i * width + j] = before[i] === after[j] ? common[(i + 1) * width + j + 1]! + 1 : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [from, first] = [i, j];
    while ((i < before.length || j < after.length) && !(i < before.length && j < after.length && before[i] === after[j])) {
      if (j >= after.length || (i < before.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) i++;
      else j++;
    }
    if (i > from || j > first) changes.push({ from, to: i, lines: after.slice(first, j) });
    while (i < before.length && j < after.length && before[i] === after[j]) {
      i++;
      j++;
    }
  }
  return changes;
}
