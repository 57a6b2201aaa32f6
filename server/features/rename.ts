import type { Range as LspRange, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Occurrence } from '../../core/model/snapshot.ts';
import { statementKeywords } from '../../core/syntax/tokens.ts';
import { toRange, type Scope } from '../document.ts';

/** Why something cannot be renamed; shown to the user as it is. */
export class RenameRefused extends Error {
  override readonly name = 'RenameRefused';
}

export function prepareRename(scope: Scope, offset: number): { readonly range: LspRange; readonly placeholder: string } {
  const occurrence = renamable(scope, offset);
  return { range: toRange(scope.document, occurrence.location.range), placeholder: textOf(scope, occurrence)! };
}

/**
 * Renames everywhere in the given files. Only places that are written with the old name change, so that an alias stays
 * what it is. Throws `RenameRefused` where the new name is no name, or taken in its scope.
 */
export function rename(scope: Scope, offset: number, newName: string, importers: readonly Scope[]): WorkspaceEdit {
  const occurrence = renamable(scope, offset);
  const oldName = textOf(scope, occurrence)!;
  if (!/^[A-Za-z_]\w*(?:-\w+)*$/u.test(newName))
    throw new RenameRefused(`\`${newName}\` is no name: write words of letters and digits joined by hyphens, such as \`order-store\``);
  if ((statementKeywords as readonly string[]).includes(newName)) throw new RenameRefused(`\`${newName}\` is a word of the language`);
  const { symbols } = scope.snapshot;
  const symbol = symbols.symbols.get(occurrence.symbol);
  const taken = [...symbols.symbols.values()].find(
    (other) => other.name === newName && other.id !== symbol?.id && other.parent === symbol?.parent && other.id.split(':')[0] === symbol?.id.split(':')[0],
  );
  if (taken) throw new RenameRefused(`There is a \`${newName}\` already in the same place`);

  const changes: Record<string, TextEdit[]> = {};
  const seen = new Set<string>();
  for (const seenBy of [scope, ...importers]) {
    for (const other of seenBy.snapshot.symbols.of(occurrence.symbol)) {
      const { uri, range } = other.location;
      const document = seenBy.documentOf(uri);
      const key = `${uri}#${range.start}`;
      if (!document || seen.has(key) || document.text.slice(range.start, range.end) !== oldName) continue;
      seen.add(key);
      (changes[uri] ??= []).push({ range: toRange(document, range), newText: newName });
    }
  }
  return { changes };
}

function renamable(scope: Scope, offset: number): Occurrence {
  const { snapshot, document } = scope;
  const occurrence = snapshot.symbols.at(document.uri, offset);
  if (!occurrence) throw new RenameRefused('Here is no name to change');
  if (!/^[A-Za-z_]/u.test(textOf(scope, occurrence) ?? '')) throw new RenameRefused('This has no name, only a label; give it one first: `kind name "Label"`');
  const symbol = snapshot.symbols.symbols.get(occurrence.symbol);
  if (!symbol) throw new RenameRefused('This name belongs to the catalog');
  if (occurrence.role === 'declaration' && textOf(scope, occurrence) !== symbol.name)
    throw new RenameRefused('This group is named after its kind; give it a name of its own first');
  return occurrence;
}

const textOf = (scope: Scope, { location: { uri, range } }: Occurrence): string | undefined => scope.documentOf(uri)?.text.slice(range.start, range.end);
