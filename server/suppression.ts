import { ownTexts } from '../core/syntax/suppressions.ts';
import type { ParsedFile } from '../core/model/snapshot.ts';
import type { TextEdit } from '../core/text/diagnostic.ts';
import { lineStart } from '../core/text/lines.ts';

/**
 * Writes the comment that leaves a finding out, with a reason to be filled in: on a line of its own above the statement
 * that the finding is about, or, where another statement starts that line, behind it. Undefined where the finding
 * stands in no statement, so that no comment can reach it.
 */
export function suppressionEdit({ uri, text, tree, diagnostics }: ParsedFile, code: string, offset: number): TextEdit | undefined {
  const statements = ownTexts(tree.statements);
  const holding = statements.filter(({ covers }) => covers.some(({ start, end }) => start <= offset && offset < end));
  /** Nothing else starts or ends before it on its line: no statement, no comment. */
  const isFirst = ({ start }: { readonly start: number }): boolean => {
    const line = lineStart(text, start);
    const shares = (other: { readonly start: number; readonly end: number }): boolean =>
      other.start < start && (other.start >= line || (other.end > line && other.end <= start));
    return !statements.some(shares) && !tree.comments.some(({ range }) => range.start < line && range.end > line);
  };
  const comment = `lintel-ignore ${code}: reason`;
  const insertion = (at: number, newText: string): TextEdit => ({ uri, range: { start: at, end: at }, newText });

  const alone = holding.findLast(isFirst);
  if (alone) {
    const line = lineStart(text, alone.start);
    return insertion(line, `${/^[ \t]*/u.exec(text.slice(line))![0]}// ${comment}${/\r\n|\r|\n/u.exec(text)?.[0] ?? '\n'}`);
  }
  const innermost = holding.at(-1);
  if (!innermost) return undefined;
  const end = lineEnd(text, innermost.start);
  // A string without its closing quote would swallow the comment.
  if (diagnostics.some(({ code: problem, location: { range } }) => problem === 'unclosed-string' && range.end === end)) return undefined;
  const other = tree.comments.find(({ range }) => range.start > innermost.start && range.start < end);
  return other ? insertion(other.range.start, `/* ${comment} */ `) : insertion(end, ` // ${comment}`);
}

function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/u);
  return length < 0 ? text.length : offset + length;
}
