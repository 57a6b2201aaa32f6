import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import { toRange, type Scope } from '../document.ts';

/** All places in this file that name what is under the cursor. */
export function documentHighlight({ snapshot, document }: Scope, offset: number): DocumentHighlight[] | undefined {
  const occurrence = snapshot.symbols.at(document.uri, offset);
  return (
    occurrence &&
    snapshot.symbols
      .of(occurrence.symbol)
      .filter(({ location }) => location.uri === document.uri)
      .map(({ location, role }) => ({
        range: toRange(document, location.range),
        kind: role === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }))
  );
}
