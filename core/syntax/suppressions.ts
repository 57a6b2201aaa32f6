import type { Diagnostic } from '../text/diagnostic.ts';
import { lineStart } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import type { Block, Comment, SourceFile, Statement, Value } from './tree.ts';

/**
 * `// lintel-ignore rule-id: reason`, or several ids with commas. On a line of its own it is for the next statement of
 * its block, behind code for the statements that start on that line. It covers a statement's own text: its head and
 * its attributes, records included, but not what is declared inside (elements, edges, requirements): whoever ignores a
 * finding of a VPC has not looked at each of its services.
 */
export interface Suppression {
  readonly codes: readonly { readonly text: string; readonly range: Range }[];
  readonly reason: string;
  readonly comment: Range;
  /** What to delete so that no trace of the comment stays. */
  readonly removal: Range;
  /** What it covers, in order; empty where no statement follows. */
  readonly covers: readonly Range[];
}

const directive = /^\/[/*]\s*lintel-ignore/u;
const shape = /^(\/[/*]\s*lintel-ignore\s+)([\w-]+(?:\s*,\s*[\w-]+)*)\s*:\s*(.*?)\s*(?:\*\/)?$/su;

export function suppressionsOf(file: SourceFile, text: string): Suppression[] {
  const statements = ownTexts(file.statements);
  return file.comments.flatMap((comment): Suppression[] => {
    const written = text.slice(comment.range.start, comment.range.end);
    const match = shape.exec(written);
    if (!match?.[3]) return [];
    const [, before, ids, reason] = match as unknown as [string, string, string, string];
    const codes = [...ids.matchAll(/[\w-]+/gu)].map((id) => {
      const start = comment.range.start + before.length + id.index;
      return { text: id[0], range: { start, end: start + id[0].length } };
    });
    return [{ codes, reason, comment: comment.range, removal: removalOf(comment, text), covers: targetOf(comment, statements, text) }];
  });
}

/** `malformed-suppression` for each comment that means to suppress but lacks an id or a reason. */
export function malformedSuppressions(file: SourceFile, text: string, uri: string): Diagnostic[] {
  return file.comments.flatMap((comment): Diagnostic[] => {
    const written = text.slice(comment.range.start, comment.range.end);
    if (!directive.test(written) || shape.exec(written)?.[3]) return [];
    return [
      {
        code: 'malformed-suppression',
        severity: 'warning',
        location: { uri, range: comment.range },
        message: 'Write `// lintel-ignore rule-id: reason`; the reason is for whoever reads this next',
      },
    ];
  });
}

export interface Suppressed {
  /** The diagnostics that no comment suppresses. */
  readonly kept: readonly Diagnostic[];
  /** An `unused-suppression` warning for each id that suppressed nothing. */
  readonly unused: readonly Diagnostic[];
}

/**
 * Takes out the diagnostics of one file that its comments suppress. Only those whose code is `suppressible` go: a
 * syntax error can't be wished away.
 */
export function applySuppressions(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  uri: string,
  suppressible: (code: string) => boolean,
): Suppressed {
  const used = new Set<Range>();
  const kept = diagnostics.filter((diagnostic) => {
    if (diagnostic.location.uri !== uri || !suppressible(diagnostic.code)) return true;
    const { start } = diagnostic.location.range;
    const hits = suppressions
      .filter((suppression) => suppression.covers.some((range) => range.start <= start && start < range.end))
      .flatMap((suppression) => suppression.codes.filter((code) => code.text === diagnostic.code));
    hits.forEach((code) => used.add(code.range));
    return hits.length === 0;
  });
  const unused = suppressions.flatMap(({ codes, removal, covers }) =>
    codes
      .filter((code) => !used.has(code.range))
      .map((code): Diagnostic => ({
        code: 'unused-suppression',
        severity: 'warning',
        location: { uri, range: code.range },
        tags: ['unnecessary'],
        message:
          covers.length === 0
            ? `No statement follows for \`${code.text}\` to be ignored in`
            : suppressible(code.text)
              ? `\`${code.text}\` finds nothing here; remove it from the comment`
              : `\`${code.text}\` is no rule that can be ignored`,
        fixes: codes.length > 1 ? [] : [{ title: 'Remove the comment', edits: [{ uri, range: removal, newText: '' }], preferred: true, safe: true }],
      })),
  );
  return { kept, unused };
}

export interface OwnText {
  readonly start: number;
  readonly end: number;
  readonly covers: readonly Range[];
}

/** Every statement in source order with the parts of it that are its own. */
export function ownTexts(statements: readonly Statement[]): OwnText[] {
  return statements.flatMap((statement): OwnText[] => {
    const inner = blocksOf(statement).flatMap((block) => block.statements);
    const foreign = inner.filter((s) => s.type !== 'attribute');
    const own: OwnText = {
      ...statement.range,
      covers: without(
        statement.range,
        foreign.map((s) => s.range),
      ),
    };
    return [own, ...ownTexts(inner)];
  });
}

function blocksOf(statement: Statement): Block[] {
  if (statement.type === 'edge') return statement.hops.flatMap((hop) => hop.body ?? []);
  if (statement.type === 'attribute') return statement.value ? recordsOf(statement.value) : [];
  return 'body' in statement && statement.body ? [statement.body] : [];
}

function recordsOf(value: Value): Block[] {
  if (value.type === 'record') return [value.body];
  return 'items' in value ? value.items.flatMap(recordsOf) : [];
}

/** A range with holes, the holes in order. */
function without(range: Range, holes: readonly Range[]): Range[] {
  const result: Range[] = [];
  let start = range.start;
  for (const hole of holes) {
    result.push({ start, end: hole.start });
    start = hole.end;
  }
  return [...result, { start, end: range.end }];
}

function targetOf(comment: Comment, statements: readonly OwnText[], text: string): readonly Range[] {
  const { start, end } = comment.range;
  if (comment.trailing) {
    const line = lineStart(text, start);
    const onLine = statements.filter((statement) => statement.start < start && statement.end > line);
    const starting = onLine.filter((statement) => statement.start >= line);
    return (starting.length > 0 ? starting : onLine.slice(-1)).flatMap((statement) => statement.covers);
  }
  const around = statements.findLast((statement) => statement.start < start && statement.end >= end);
  const next = statements.find((statement) => statement.start >= end);
  return next && next.end <= (around?.end ?? Infinity) ? next.covers : [];
}

function removalOf({ range, trailing }: Comment, text: string): Range {
  if (trailing) return { start: text.slice(0, range.start).trimEnd().length, end: range.end };
  const lineBreak = /^[ \t]*(?:\r\n|\n|\r)/u.exec(text.slice(range.end));
  return lineBreak ? { start: lineStart(text, range.start), end: range.end + lineBreak[0].length } : range;
}
