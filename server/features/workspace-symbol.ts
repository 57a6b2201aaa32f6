import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { toRange, type Scope } from '../document.ts';

const kinds = {
  element: SymbolKind.Object,
  group: SymbolKind.Namespace,
  flow: SymbolKind.Function,
  view: SymbolKind.Interface,
  kind: SymbolKind.Class,
  alias: SymbolKind.Variable,
} as const;

/** What a file declares (elements, flows, views, kinds) whose name holds the letters of the query in order. */
export function workspaceSymbol({ snapshot, document }: Scope, query: string): WorkspaceSymbol[] {
  return snapshot.symbols.in(document.uri).flatMap(({ symbol: id, role }): WorkspaceSymbol[] => {
    const symbol = snapshot.symbols.symbols.get(id);
    if (role !== 'declaration' || !symbol || symbol.kind === 'alias' || !holdsInOrder(symbol.name, query)) return [];
    const container = symbol.element?.slice(0, -symbol.name.length - 1);
    return [
      {
        name: symbol.name,
        kind: kinds[symbol.kind],
        location: { uri: document.uri, range: toRange(document, symbol.declaration.range) },
        ...(container ? { containerName: container } : {}),
      },
    ];
  });
}

function holdsInOrder(name: string, letters: string): boolean {
  const text = name.toLowerCase();
  let from = 0;
  for (const letter of letters.toLowerCase()) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
