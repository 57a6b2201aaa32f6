import type { CompletionItem } from 'vscode-languageserver-types';
import { markdown, type KindItemData } from '../completion/items.ts';
import { describeKind } from '../describe.ts';
import type { Scope } from '../document.ts';

/** An item with its documentation; as it was where nothing more is known. */
export function completionResolve(item: CompletionItem, scopeOf: (uri: string) => Scope | undefined): CompletionItem {
  const data = item.data as Partial<KindItemData> | undefined;
  const kind = data?.uri !== undefined && data.kind !== undefined ? scopeOf(data.uri)?.snapshot.kinds.find(data.kind) : undefined;
  return kind ? { ...item, documentation: markdown(describeKind(kind)) } : item;
}
