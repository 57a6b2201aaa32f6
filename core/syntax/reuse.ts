import type { Diagnostic } from '../text/diagnostic.ts';
import type { Range } from '../text/range.ts';
import type { Block, SourceFile, Statement } from './tree.ts';

/** A text that was parsed before. */
export interface Parsed {
  readonly text: string;
  readonly tree: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** The tree that a statement had before the edit, at its place of now; undefined where it may have changed. */
export type Reuse = (range: Range, doc: string | undefined) => Statement | undefined;

/**
 * What of a tree still holds in another text: statements without a mistake that stand wholly before or behind what differs.
 * Only to be asked where braces match in both texts; elsewhere indentation decides what a block holds, and a statement is
 * not known by its own text alone.
 */
export function reuseOf(before: Parsed, text: string): Reuse {
  const same = Math.min(before.text.length, text.length);
  let head = 0;
  while (head < same && before.text.charCodeAt(head) === text.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < same - head && before.text.charCodeAt(before.text.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)) tail++;
  // On the line of the edit, columns have changed, and with them what goes on over a line's end.
  const nextLine = text.indexOf('\n', text.length - tail);
  const by = text.length - before.text.length;
  const known = new Map<number, Statement>();
  collect(before.tree.statements, known);
  const mistakes = before.diagnostics.map(({ location }) => location.range);

  return ({ start, end }, doc) => {
    const shift = end <= head ? 0 : nextLine !== -1 && start > nextLine ? by : undefined;
    if (shift === undefined) return undefined;
    const found = known.get(start - shift);
    if (found?.range.end !== end - shift || ('doc' in found ? found.doc : undefined) !== doc) return undefined;
    if (mistakes.some((range) => range.start <= found.range.end && range.end >= found.range.start)) return undefined;
    return shift === 0 ? found : moved(found, shift);
  };
}

/** Statements by where they begin, those in blocks too. */
function collect(statements: readonly Statement[], into: Map<number, Statement>): void {
  for (const statement of statements) {
    into.set(statement.range.start, statement);
    for (const { statements: inner } of blocksOf(statement)) collect(inner, into);
  }
}

function blocksOf(statement: Statement): readonly Block[] {
  if (statement.type === 'edge') return statement.hops.flatMap(({ body }) => (body ? [body] : []));
  return 'body' in statement && statement.body ? [statement.body] : [];
}

/** A copy whose every place is shifted. */
function moved<T>(value: T, by: number): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => moved(item, by)) as T;
  if (isRange(value)) return { start: value.start + by, end: value.end + by } as T;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = moved(value[key], by);
  return copy as T;
}

const isRange = (value: object): value is Range => typeof (value as Partial<Range>).start === 'number' && typeof (value as Partial<Range>).end === 'number';
