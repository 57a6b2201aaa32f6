import type { Location as LspLocation } from 'vscode-languageserver-types';
import type { Occurrence, Snapshot, SymbolInfo } from '../core/model/snapshot.ts';
import type { Location } from '../core/text/range.ts';
import { toRange, type Scope } from './document.ts';

/** The symbol that is named at a place, as this file sees it. */
export function symbolAt({ snapshot, document }: Scope, offset: number): SymbolInfo | undefined {
  const occurrence = snapshot.symbols.at(document.uri, offset);
  return occurrence && snapshot.symbols.symbols.get(occurrence.symbol);
}

/**
 * Every place in a snapshot that names what is declared at a place. Ids of symbols hold within one snapshot only (two
 * files may each have a `gate`); where something is declared, it is across all of them.
 */
export function occurrencesOf(declaration: Location, { symbols }: Snapshot): readonly Occurrence[] {
  const isIt = ({ location }: Occurrence): boolean => location.range.start === declaration.range.start;
  const found = symbols.in(declaration.uri).find((occurrence) => occurrence.role === 'declaration' && isIt(occurrence));
  return found ? symbols.of(found.symbol) : [];
}

/** Empty where the file is gone meanwhile. */
export function toLocations(scope: Scope, { uri, range }: Location): LspLocation[] {
  const document = scope.documentOf(uri);
  return document ? [{ uri, range: toRange(document, range) }] : [];
}
