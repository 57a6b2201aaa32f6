import { ownTexts } from '../core/syntax/suppressions.ts';
import type { ParsedFile } from '../core/model/snapshot.ts';
import type { TextEdit } from '../core/text/diagnostic.ts';
import { lineStart } from '../core/text/lines.ts';

/**
 * Writes the comment that leaves a finding out, with a reason to be filled in: on a line of its own above the statement
 * that the finding is about, or, where another statement starts that line, behind it. Undefined where the finding
 * stands in no statement, so that no comment can reach it.
 */
export function suppressionEdit({ uri, text, tree }: ParsedFile, code: string, offset: number): TextEdit | undefined {
  const statements = ownTexts(tree.statements);
  const holding = statements.filter(({ covers }) => covers.some(({ start, end }) => start <= offset && offset < end));
  /** Nothing that starts, nor a block or a comment that ends, stands before it on its line. */
  const isFirst = ({ start }: { readonly start: number }): boolean => {
    const line = lineStart(text, start);
    return !statements.some((other) => other.start < start && other.start >= line) && !/\}|\*\//u.test(text.slice(line, start));
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
  const other = tree.comments.find(({ range }) => range.start > innermost.start && range.start < end);
  return other ? insertion(other.range.start, `/* ${comment} */ `) : insertion(end, ` // ${comment}`);
}

function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/u);
  return length < 0 ? text.length : offset + length;
}
