import type { DocumentHighlight, DocumentLink, Location } from 'vscode-languageserver-types';
import { contains } from '../../core/text/range.ts';
import type { Occurrence } from '../../core/model/snapshot.ts';
import { toRange, type Scope } from '../document.ts';

const asLocation = (scope: Scope, { location }: Occurrence): Location[] => {
  const document = scope.documentOf(location.uri);
  return document ? [{ uri: location.uri, range: toRange(document, location.range) }] : [];
};

/** Where the thing under the cursor is declared: an element, flow, kind or alias, or the file of an import. */
export function definition(scope: Scope, offset: number): Location[] | undefined {
  const { snapshot, document } = scope;
  const link = importLinks(scope).find(({ range }) => contains(range, offset));
  if (link) return [{ uri: link.target, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }];
  const occurrence = snapshot.symbols.at(document.uri, offset);
  if (!occurrence) return undefined;
  const declaration = snapshot.symbols.of(occurrence.symbol).find((other) => other.role === 'declaration');
  return declaration ? asLocation(scope, declaration) : undefined;
}

export function references(scope: Scope, offset: number, withDeclaration: boolean): Location[] | undefined {
  const { snapshot, document } = scope;
  const occurrence = snapshot.symbols.at(document.uri, offset);
  if (!occurrence) return undefined;
  return snapshot.symbols
    .of(occurrence.symbol)
    .filter((other) => withDeclaration || other.role === 'reference')
    .flatMap((other) => asLocation(scope, other));
}

/** All places in this file that name the same thing. */
export function documentHighlight(scope: Scope, offset: number): DocumentHighlight[] | undefined {
  const { snapshot, document } = scope;
  const occurrence = snapshot.symbols.at(document.uri, offset);
  return (
    occurrence &&
    snapshot.symbols
      .of(occurrence.symbol)
      .filter((other) => other.location.uri === document.uri)
      .map((other) => ({ range: toRange(document, other.location.range), kind: other.role === 'declaration' ? 3 : 2 }))
  );
}

export function documentLink(scope: Scope): DocumentLink[] {
  return importLinks(scope).map(({ range, target }) => ({ range: toRange(scope.document, range), target, tooltip: 'Open the imported file' }));
}

function importLinks({ snapshot, document, documentOf }: Scope) {
  const file = snapshot.files.get(document.uri);
  return (file?.tree.statements ?? []).flatMap((statement) => {
    if (statement.type !== 'import' || !statement.from) return [];
    const target = snapshot.imports(document.uri).find((known) => known.statement === statement)?.uri;
    return target !== undefined && documentOf(target) ? [{ range: statement.from.range, target }] : [];
  });
}
