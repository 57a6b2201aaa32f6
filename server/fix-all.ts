import type { Snapshot } from '../core/model/snapshot.ts';
import type { Fix, TextEdit } from '../core/text/diagnostic.ts';
import type { Range } from '../core/text/range.ts';

export interface Mended {
  /** How many fixes are in it. */
  readonly count: number;
  readonly edits: readonly TextEdit[];
}

/**
 * Applies every fix of a file that changes nothing of the design's meaning, round after round: those that touch each
 * other wait for the next one. A round is left out, with all that would follow, after which the file would not parse as
 * well as before or would have no less to mend.
 * @param snapshotOf what the file would mean if it read otherwise
 */
export function mendAll(uri: string, before: Snapshot, snapshotOf: (text: string) => Snapshot): Mended {
  let now = before;
  let open = safeFixes(now, uri);
  let count = 0;
  let edits: readonly TextEdit[] = [];
  while (open.length > 0) {
    const fixes = apart(open);
    const mine = fixes.flatMap((fix) => fix.edits);
    const next = snapshotOf(applied(textOf(now, uri), mine));
    const left = safeFixes(next, uri);
    if (brokenIn(next, uri) > brokenIn(now, uri) || left.length >= open.length) break;
    // The edits of one round say most precisely what changes; those of several are told as one.
    edits = now === before ? mine : [difference(uri, textOf(before, uri), textOf(next, uri))];
    [now, open] = [next, left];
    count += fixes.length;
  }
  return { count, edits };
}

const textOf = ({ files }: Snapshot, uri: string): string => files.get(uri)!.text;
const brokenIn = ({ files }: Snapshot, uri: string): number => files.get(uri)!.diagnostics.length;

function safeFixes({ diagnostics }: Snapshot, uri: string): Fix[] {
  return (diagnostics.get(uri) ?? []).flatMap(({ fixes }) => fixes?.find(({ safe, edits }) => safe === true && edits.every((edit) => edit.uri === uri)) ?? []);
}

/** Those that neither overlap nor touch one before them. */
function apart(fixes: readonly Fix[]): Fix[] {
  const taken: Range[] = [];
  return fixes.filter(({ edits }) => {
    const isFree = edits.every(({ range }) => !taken.some((other) => range.start <= other.end && other.start <= range.end));
    if (isFree) taken.push(...edits.map(({ range }) => range));
    return isFree;
  });
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((result, { range, newText }) => result.slice(0, range.start) + newText + result.slice(range.end), text);
}

/** One edit that makes the second text of the first, as short as it can be. */
function difference(uri: string, before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { uri, range: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) };
}
