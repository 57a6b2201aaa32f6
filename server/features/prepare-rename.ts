import type { Range as LspRange } from 'vscode-languageserver-types';
import type { SymbolInfo } from '../../core/model/snapshot.ts';
import type { Range } from '../../core/text/range.ts';
import { toRange, type Scope } from '../document.ts';

/** Why something cannot be renamed; shown to the user as it is. */
export class RenameRefused extends Error {
  override readonly name = 'RenameRefused';
}

export interface Renamable {
  readonly symbol: SymbolInfo;
  /** The name under the cursor. */
  readonly range: Range;
  readonly name: string;
}

/** Throws `RenameRefused` where there is no name, or none that can change. */
export function prepareRename(scope: Scope, offset: number): { readonly range: LspRange; readonly placeholder: string } {
  const { range, name } = renamable(scope, offset);
  return { range: toRange(scope.document, range), placeholder: name };
}

export function renamable({ snapshot, document }: Scope, offset: number): Renamable {
  const occurrence = snapshot.symbols.at(document.uri, offset);
  if (!occurrence) throw new RenameRefused('Here is no name to change');
  const { range } = occurrence.location;
  const name = document.text.slice(range.start, range.end);
  const symbol = snapshot.symbols.symbols.get(occurrence.symbol);
  if (!symbol) throw new RenameRefused('This name belongs to the catalog');
  const declared = snapshot.files.get(symbol.declaration.uri)?.text.slice(symbol.declaration.range.start, symbol.declaration.range.end);
  if (declared?.startsWith('"')) throw new RenameRefused('This has no name, only a label; give it one first: `kind name "Label"`');
  if (declared !== symbol.name || isNamedAfterKind(symbol)) {
    throw new RenameRefused('This group is named after its kind; give it a name of its own first');
  }
  return { symbol, range, name };
}

/** True where the name stands in the place of the kind: a group without a name of its own. */
const isNamedAfterKind = ({ kind, declaration, range }: SymbolInfo): boolean =>
  (kind === 'group' || kind === 'element') && declaration.range.start === range.start;
