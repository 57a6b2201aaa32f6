import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
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
      case 'template': {
        const children = outline(statement.body?.statements ?? [], document, kindOf);
        return symbol(statement.name?.text ?? '', 'template', SymbolKind.Class, statement.name?.range ?? statement.keyword.range, children);
      }
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
