import type { SelectionRange } from 'vscode-languageserver-types';
import type { Range } from '../../core/text/range.ts';
import { toRange, type Scope } from '../document.ts';
import { rangesAround } from '../tree-walk.ts';

/** From the word under the cursor out to the file, one step of the syntax at a time. */
export function selectionRange({ snapshot, document }: Scope, offset: number): SelectionRange {
  const tree = snapshot.files.get(document.uri)?.tree;
  const ordered = (tree ? rangesAround(tree, offset) : []).sort((a, b) => b.end - b.start - (a.end - a.start));
  let last: Range = { start: 0, end: document.text.length };
  let result: SelectionRange = { range: toRange(document, last) };
  for (const range of ordered) {
    const isInside = last.start <= range.start && range.end <= last.end;
    // At `a|->` two neighbours touch the cursor; the chain follows one of them.
    if (!isInside || (range.start === last.start && range.end === last.end)) continue;
    result = { range: toRange(document, range), parent: result };
    last = range;
  }
  return result;
}
