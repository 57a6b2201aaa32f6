import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Range } from '../../core/text/range.ts';
import { toPosition, type Scope } from '../document.ts';
import { walk } from '../tree-walk.ts';

/** Blocks, lists over several lines, runs of comments and of imports. */
export function foldingRange({ snapshot, document }: Scope): FoldingRange[] {
  const tree = snapshot.files.get(document.uri)?.tree;
  if (!tree) return [];
  const fold = (range: Range, kind?: FoldingRangeKind, keepLast = true): FoldingRange[] => {
    const startLine = toPosition(document, range.start).line;
    const endLine = toPosition(document, range.end).line - (keepLast ? 1 : 0);
    return endLine > startLine ? [{ startLine, endLine, ...(kind ? { kind } : {}) }] : [];
  };
  const blocks: FoldingRange[] = [];
  walk(tree.statements, {
    block: (block) => blocks.push(...fold(block.range)),
    value: (value) => {
      if (value.type === 'list') blocks.push(...fold(value.range));
    },
  });
  const comments = runs(
    tree.comments.filter((c) => !c.trailing).map((c) => c.range),
    document,
  ).flatMap((range) => fold(range, FoldingRangeKind.Comment, false));
  const imports = runs(
    tree.statements.filter((s) => s.type === 'import').map((s) => s.range),
    document,
  ).flatMap((range) => fold(range, FoldingRangeKind.Imports, false));
  return [...blocks, ...comments, ...imports];
}

/** Joins ranges that stand on consecutive lines. */
function runs(ranges: readonly Range[], document: Scope['document']): Range[] {
  const result: { start: number; end: number }[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && toPosition(document, range.start).line === toPosition(document, last.end).line + 1) last.end = range.end;
    else result.push({ ...range });
  }
  return result;
}
