import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Statement } from '../../core/syntax/tree.ts';
import { toRange, type Scope, type TextDocument } from '../document.ts';

/** The outline of a file, nested as it is written. */
export function documentSymbol({ snapshot, document }: Scope): DocumentSymbol[] {
  return outline(snapshot.files.get(document.uri)?.tree.statements ?? [], document, snapshot.kinds.find);
}

function outline(statements: readonly Statement[], document: TextDocument, kindOf: Scope['snapshot']['kinds']['find']): DocumentSymbol[] {
  return statements.flatMap((statement): DocumentSymbol[] => {
    const symbol = (name: string, detail: string, kind: SymbolKind, selection = statement.range, children: DocumentSymbol[] = []): DocumentSymbol[] => [
      { name: name || '(unnamed)', detail, kind, range: toRange(document, statement.range), selectionRange: toRange(document, selection), children },
    ];
    switch (statement.type) {
      case 'architecture':
        return symbol(statement.title?.value ?? 'architecture', 'architecture', SymbolKind.Package, statement.title?.range ?? statement.keyword.range);
      case 'requirements':
        return symbol('requirements', '', SymbolKind.Constant, statement.keyword.range);
      case 'kind':
        return symbol(statement.name?.text ?? '', 'kind', SymbolKind.Class, statement.name?.range ?? statement.keyword.range);
      case 'flow':
        return symbol(statement.name?.text ?? '', statement.label?.value ?? 'flow', SymbolKind.Function, statement.name?.range ?? statement.keyword.range);
      case 'view':
        return symbol(statement.name?.text ?? '', statement.label?.value ?? 'view', SymbolKind.Interface, statement.name?.range ?? statement.keyword.range);
      case 'element': {
        const kind = kindOf(statement.keyword.text);
        const name = statement.name ?? statement.label;
        const children = outline(statement.body?.statements ?? [], document, kindOf);
        const label = statement.name && statement.label ? ` · ${statement.label.value}` : '';
        return symbol(
          statement.name?.text ?? statement.label?.value ?? statement.keyword.text,
          `${statement.keyword.text}${label}`,
          kind?.nature === 'group' ? SymbolKind.Namespace : SymbolKind.Object,
          name?.range ?? statement.keyword.range,
          children,
        );
      }
      default:
        return [];
    }
  });
}

/** Elements, flows, views and kinds of the whole workspace whose name holds the letters of the query in order. */
export function workspaceSymbol(scopes: readonly Scope[], query: string): WorkspaceSymbol[] {
  const pattern = new RegExp(
    Array.from(query)
      .map((c) => c.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
      .join('.*'),
    'iu',
  );
  const seen = new Set<string>();
  return scopes.flatMap(({ snapshot, document }) =>
    [...snapshot.symbols.symbols.values()].flatMap((symbol): WorkspaceSymbol[] => {
      const key = `${symbol.declaration.uri}#${symbol.declaration.range.start}`;
      if (symbol.declaration.uri !== document.uri || symbol.kind === 'alias' || seen.has(key) || !pattern.test(symbol.name)) return [];
      seen.add(key);
      const container = symbol.element?.slice(0, -symbol.name.length - 1);
      return [
        {
          name: symbol.name,
          kind: kinds[symbol.kind],
          location: { uri: document.uri, range: toRange(document, symbol.declaration.range) },
          ...(container ? { containerName: container } : {}),
        },
      ];
    }),
  );
}

const kinds = {
  element: SymbolKind.Object,
  group: SymbolKind.Namespace,
  flow: SymbolKind.Function,
  view: SymbolKind.Interface,
  kind: SymbolKind.Class,
  alias: SymbolKind.Variable,
} as const;
